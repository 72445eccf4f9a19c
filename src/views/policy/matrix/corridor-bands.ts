import type { CorridorShift, WayCorridor } from '../../../contract/demand/matrix.ts';
import { WAY_CORRIDORS } from '../../../state/demand/matrix-words.ts';

/** A corridor as a bar at one side. */
export interface CorridorBar {
  readonly corridor: WayCorridor;
  readonly teu: number;
  readonly top: number;
  readonly height: number;
}

export interface CorridorBand extends CorridorShift {
  /** Where its upper edge leaves the bar on the left, and meets that on the right. */
  readonly start: number;
  readonly end: number;
  readonly thickness: number;
}

/** Between two bars, and the least that a bar or band may be to be seen. */
const GAP = 16;
const LEAST = 0.75;

/** Bars and bands of a picture so many pixels high, to the same scale on both sides. */
export function bandsOf(
  shifts: readonly CorridorShift[],
  height: number,
): {
  readonly left: readonly CorridorBar[];
  readonly right: readonly CorridorBar[];
  readonly bands: readonly CorridorBand[];
} {
  const used = WAY_CORRIDORS.filter((one) => shifts.some(({ from, to }) => from === one || to === one));
  const whole = shifts.reduce((sum, { teu }) => sum + teu, 0);
  const scale = whole === 0 ? 0 : (height - GAP * (used.length - 1)) / whole;
  const barsOf = (side: 'from' | 'to'): readonly CorridorBar[] => {
    let top = 0;
    return used.map((corridor) => {
      const teu = shifts
        .filter((shift) => shift[side] === corridor)
        .reduce((sum, shift) => sum + shift.teu, 0);
      const bar = { corridor, teu, top, height: Math.max(LEAST, teu * scale) };
      top += teu * scale + GAP;
      return bar;
    });
  };
  const [left, right] = [barsOf('from'), barsOf('to')];
  const filled = { from: new Map<WayCorridor, number>(), to: new Map<WayCorridor, number>() };
  const place = (
    bars: readonly CorridorBar[],
    side: 'from' | 'to',
    corridor: WayCorridor,
    thick: number,
  ): number => {
    const before = filled[side].get(corridor) ?? 0;
    filled[side].set(corridor, before + thick);
    return (bars.find((bar) => bar.corridor === corridor)?.top ?? 0) + before;
  };
  const ordered = used.flatMap((from) =>
    used.flatMap((to) => shifts.filter((shift) => shift.from === from && shift.to === to)),
  );
  const bands = ordered.map((shift) => ({
    ...shift,
    start: place(left, 'from', shift.from, shift.teu * scale),
    end: place(right, 'to', shift.to, shift.teu * scale),
    thickness: Math.max(LEAST, shift.teu * scale),
  }));
  return { left, right, bands };
}
