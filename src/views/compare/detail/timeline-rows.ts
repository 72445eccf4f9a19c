import type { AnswerItinerary, AnswerLeg, AnswerTimelineElement } from '../../../contract/answer-schema.ts';
import type { DwellOperation } from '../../../network/service.ts';
import type { Mode } from '../../../network/terminal.ts';

/** Milliseconds since the epoch; a chart needs no finer clock. */
export type Moment = number;

export const momentOf = (text: string): Moment => Date.parse(text);

export type RowKind = 'origin' | 'wait' | 'run' | 'stop' | 'transfer' | 'destination';

/** A stretch of a row's bar: moving or standing. */
export interface Piece {
  readonly start: Moment;
  readonly end: Moment;
  readonly isStop: boolean;
}

export interface TimelineRow {
  readonly kind: RowKind;
  /** Mode of a run, or of what a wait is for. */
  readonly mode: Mode | null;
  readonly operation: DwellOperation | null;
  /** Terminal the row's name speaks of: where it happens, for a run where it ends. */
  readonly terminal: string;
  readonly start: Moment;
  readonly end: Moment;
  /** P10 and P90 of the end; null where only the end of the whole run has them. */
  readonly spread: { readonly p10: Moment; readonly p90: Moment } | null;
  readonly cutOff: Moment | null;
  readonly pieces: readonly Piece[];
}

/** More rows than this no panel shows at once. */
export const MAX_ROWS = 11;

/**
 * One row per element of the timeline. As far as there is room the longest stops of the services become rows of
 * their own, each parting a run in two; the others stay as gaps in the bar of their run.
 */
export function timelineRows(itinerary: AnswerItinerary): readonly TimelineRow[] {
  const { timeline, legs } = itinerary;
  const room = Math.max(0, Math.floor((MAX_ROWS - timeline.length) / 2));
  const split = new Set(
    legs
      .flatMap(stopsOf)
      .toSorted((a, b) => b.dwellMinutes - a.dwellMinutes)
      .slice(0, room),
  );
  return timeline.flatMap((item) => {
    const leg = item.kind === 'leg' && item.leg !== null ? legs[item.leg] : undefined;
    return leg ? runRows(item, leg, split) : [standingRow(item, legs)];
  });
}

type Stop = AnswerLeg['calls'][number];

/** Calls at which something takes time. */
const stopsOf = (leg: AnswerLeg): readonly Stop[] =>
  leg.calls.filter((call) => call.operation !== null && call.dwellMinutes > 0);

const spreadOf = (item: AnswerTimelineElement): NonNullable<TimelineRow['spread']> => ({
  p10: momentOf(item.p10End),
  p90: momentOf(item.p90End),
});

function standingRow(item: AnswerTimelineElement, legs: readonly AnswerLeg[]): TimelineRow {
  const [start, end] = [momentOf(item.start), momentOf(item.end)];
  return {
    kind: item.kind === 'leg' ? 'run' : item.kind,
    mode: item.leg === null ? null : (legs[item.leg]?.mode ?? null),
    operation: null,
    terminal: item.terminal,
    start,
    end,
    spread: spreadOf(item),
    cutOff: item.cutOff === null ? null : momentOf(item.cutOff),
    pieces: [{ start, end, isStop: false }],
  };
}

/** A leg as runs between the stops that have rows of their own; only its very end has a spread. */
function runRows(
  item: AnswerTimelineElement,
  leg: AnswerLeg,
  split: ReadonlySet<Stop>,
): readonly TimelineRow[] {
  const rows: TimelineRow[] = [];
  let from = momentOf(item.start);
  let gaps: Stop[] = [];
  const run = (terminal: string, end: Moment, spread: TimelineRow['spread']): TimelineRow => ({
    kind: 'run',
    mode: leg.mode,
    operation: null,
    terminal,
    start: from,
    end,
    spread,
    cutOff: null,
    pieces: piecesOf(from, end, gaps),
  });
  for (const stop of stopsOf(leg)) {
    if (!split.has(stop)) {
      gaps = [...gaps, stop];
      continue;
    }
    const [start, end] = [momentOf(stop.arrival), momentOf(stop.departure)];
    rows.push(run(stop.terminal, start, null), {
      kind: 'stop',
      mode: null,
      operation: stop.operation,
      terminal: stop.terminal,
      start,
      end,
      spread: null,
      cutOff: null,
      pieces: [{ start, end, isStop: true }],
    });
    from = end;
    gaps = [];
  }
  return [...rows, run(item.toTerminal, momentOf(item.end), spreadOf(item))];
}

function piecesOf(start: Moment, end: Moment, gaps: readonly Stop[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const gap of gaps) {
    const [arrival, departure] = [momentOf(gap.arrival), momentOf(gap.departure)];
    pieces.push(
      { start: from, end: arrival, isStop: false },
      { start: arrival, end: departure, isStop: true },
    );
    from = departure;
  }
  return [...pieces, { start: from, end, isStop: false }].filter((piece) => piece.end > piece.start);
}
