import { totalOf } from '../tariff/charge.ts';
import { type Fen, fen } from '../units/money.ts';
import type { Standing } from './standing.ts';

/** The cost of a day under way at which another itinerary becomes the one with the least economic total. */
export interface SwitchingPoint<S extends Standing = Standing> {
  /** Best below, down to the point before. */
  readonly below: S;
  /** Best above, up to the point after. */
  readonly above: S;
  readonly dayCost: Fen;
}

/** An economic total as a line over the cost of a day. */
interface Line<S> {
  readonly standing: S;
  /** Fen, whatever a day costs. */
  readonly fixed: number;
  /** As the economic lines bill them: mean days to two places. */
  readonly hundredths: number;
}

/**
 * Where the best of all itineraries changes, from a day that costs nothing on: the corners of the lower envelope of
 * their economic totals, which are lines over the cost of a day. Complete ones alone, and none that is sure to miss the
 * deadline while another may make it.
 */
export function switchingPoints<S extends Standing>(all: readonly S[]): readonly SwitchingPoint<S>[] {
  const lines = worthAdvising(all).map((standing) => ({
    standing,
    fixed: fixedPart(standing),
    hundredths: hundredthsOfDays(standing),
  }));
  const points: SwitchingPoint<S>[] = [];
  let best = leastAtNoCost(lines);
  for (let next = best && nextCorner(best, lines); best && next; next = nextCorner(best, lines)) {
    points.push({
      below: best.standing,
      above: next.line.standing,
      dayCost: fen(Math.round(next.dayCost)),
    });
    best = next.line;
  }
  return points;
}

function worthAdvising<S extends Standing>(all: readonly S[]): readonly S[] {
  const complete = all.filter(({ assessment }) => assessment.complete);
  const mayArrive = complete.filter(({ assessment: { spread } }) => spread.onTimeShare !== 0);
  return mayArrive.length > 0 ? mayArrive : complete;
}

const leastAtNoCost = <S>(lines: readonly Line<S>[]): Line<S> | null =>
  lines.reduce<Line<S> | null>(
    (best, line) =>
      best === null || (line.fixed - best.fixed || line.hundredths - best.hundredths) < 0 ? line : best,
    null,
  );

/** The first of the faster lines that a line meets; of those that meet it at once the fastest. */
function nextCorner<S>(
  from: Line<S>,
  lines: readonly Line<S>[],
): { readonly line: Line<S>; readonly dayCost: number } | null {
  let corner: { readonly line: Line<S>; readonly dayCost: number } | null = null;
  for (const line of lines) {
    const faster = from.hundredths - line.hundredths;
    if (faster <= 0) continue;
    const dayCost = ((line.fixed - from.fixed) * 100) / faster;
    const isFirst =
      corner === null ||
      dayCost < corner.dayCost ||
      (dayCost === corner.dayCost && line.hundredths < corner.line.hundredths);
    if (isFirst) corner = { line, dayCost };
  }
  return corner;
}

/** The economic total without the lines priced by the day under way, fen. */
const fixedPart = ({ economicTotal, assessment: { economic } }: Standing): number =>
  economicTotal - totalOf(economic.filter(({ code }) => code === 'CAPITAL' || code === 'DECAY'));

const hundredthsOfDays = ({ assessment: { spread } }: Standing): number =>
  Math.round((spread.meanMinutes * 100) / 1440);
