import type { AnswerCharge, AnswerItinerary } from '../contract/answer-schema.ts';
import { addFen, type Fen } from '../units/money.ts';
import { FREIGHT } from './what-if.ts';
import { totalOverDays } from './winning-changes.ts';

/** What can be moved in an enquiry to turn the order of two routes. */
export type MovedLever =
  /** The freight of the dearer route, which falls. */
  | 'freight'
  /** The freight of the better route, which rises. */
  | 'rival_freight'
  /** What a day under way costs. */
  | 'day_cost';

/** One or two figures moved by the same share, at which the order of two routes turns. */
export interface TurningMove {
  readonly levers: readonly MovedLever[];
  /** Per cent of what each figure is now, up to the next tenth; above 0. */
  readonly percent: number;
  /** Whether a day has to cost more or less; null where it stays. */
  readonly dayCost: 'more' | 'less' | null;
}

/** Beyond this nobody would call it a change of the same offer. */
const MOST_PERCENT = 50;

/** A line whose price may be given by hand. */
export type FreightLine = AnswerCharge & { readonly unitPrice: string; readonly amount: Fen };

/** Freight of a route by prices that the other does not pay: what moves one alone. */
export function ownFreight(route: AnswerItinerary, other: AnswerItinerary): readonly FreightLine[] {
  const shared = new Set(other.charges.map(({ tariff }) => tariff));
  return route.charges.filter(
    (line): line is FreightLine =>
      FREIGHT.has(line.code) && line.unitPrice !== null && line.tariff !== '' && !shared.has(line.tariff),
  );
}

/**
 * Every figure alone and every two together that turn the order, the smallest move first. Where two are moved, both are
 * by the same share of what they are: no other pair has a smaller larger move.
 */
export function turningMoves(
  loser: AnswerItinerary,
  winner: AnswerItinerary,
  dayCost: Fen,
): readonly TurningMove[] {
  const lacking = loser.economicTotal - winner.economicTotal;
  if (lacking <= 0 || !loser.complete || !winner.complete) return [];
  const days = totalOverDays(winner).days - totalOverDays(loser).days;
  /** By how much the gap closes where the figure moves by all of what it is. */
  const gains: Readonly<Record<MovedLever, number>> = {
    freight: sumOf(ownFreight(loser, winner)),
    rival_freight: sumOf(ownFreight(winner, loser)),
    day_cost: Math.abs(days) * dayCost,
  };
  const levers = (Object.keys(gains) as MovedLever[]).filter((lever) => gains[lever] > 0);
  const sets = levers.flatMap((one, index) => [[one], ...levers.slice(index + 1).map((two) => [one, two])]);
  return sets
    .map((set): TurningMove => {
      const gain = set.reduce((sum, lever) => sum + gains[lever], 0);
      return {
        levers: set,
        percent: Math.ceil((lacking / gain) * 1000) / 10,
        dayCost: set.includes('day_cost') ? (days > 0 ? 'more' : 'less') : null,
      };
    })
    .filter(({ percent }) => percent <= MOST_PERCENT)
    .toSorted((a, b) => a.percent - b.percent);
}

const sumOf = (lines: readonly FreightLine[]): number => addFen(lines.map(({ amount }) => amount));
