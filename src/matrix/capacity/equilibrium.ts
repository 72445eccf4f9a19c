import type { EquilibriumRun } from '../../contract/demand/capacity.ts';
import type { OpenBox, ShipperChoice, Way } from '../../contract/demand/matrix.ts';
import { daysBetween, parseDay } from '../../units/calendar-day.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { fen, inYuan } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { choiceModelOf, divide } from '../divide.ts';
import type { Bottlenecks } from './bottlenecks.ts';
import { type Advance, accelerated, gapBetween, type Settling, successiveAverages } from './fixed-point.ts';
import { loadAt, loadPerDay, type Slots, waitDays } from './slot-wait.ts';

/** So many equal boxes in a month, with the ways open to them. */
export interface BoxesOnWays {
  readonly box: OpenBox;
  readonly boxes: number;
  /** What a day costs a box, fen. */
  readonly perDay: number;
}

type Side = 'before' | 'after';

/** The waits of a month under a situation, days by bottleneck, and the loads behind them, TEU a week. */
export interface MonthEquilibrium extends EquilibriumRun {
  readonly waits: Float64Array;
  readonly loads: Float64Array;
}

const DAYS_PER_WEEK = 7;
const SETTLING: Settling = { gap: 1e-4, most: 60 };
/** Beyond this use of the slots the search for waits does not begin: flows will not bear them. */
const START_USE = 1.2;

/**
 * The stochastic user equilibrium of a month (Daganzo & Sheffi 1977): flows divide over their ways at the waits for
 * slots that their own loads bring about. What of a month is handed over is spread evenly over it.
 *
 * Waits are sought, not loads: each step is Newton's with the derivative of each load by its own wait alone, and the
 * steps are accelerated. `averages` seeks loads by successive averages, which ends in the same.
 */
export function monthEquilibrium(
  all: readonly BoxesOnWays[],
  bottlenecks: Bottlenecks,
  choice: ShipperChoice,
  { month, side }: Pick<EquilibriumRun, 'month' | 'side'>,
  settling: Settling = SETTLING,
  method: 'accelerated' | 'averages' = 'accelerated',
): MonthEquilibrium {
  const monthDays = daysIn(month);
  const load = loader(all, bottlenecks, choice, side, monthDays);
  const slotsAt = (place: number): Slots => present(bottlenecks.all[place]).slots;
  const waitsAt = (loads: Float64Array): Float64Array =>
    loads.map((own, place) => waitDays(own, slotsAt(place), monthDays));
  const loadsAt = (waits: Float64Array): Float64Array =>
    waits.map((own, place) => loadAt(own, slotsAt(place), monthDays));
  const free = load(new Float64Array(bottlenecks.all.length)).loads;
  if (method === 'averages') {
    const advance: Advance = (loads) => {
      const next = load(waitsAt(loads)).loads;
      return { next, gap: gapBetween(loads, next) };
    };
    const { at, loadings, gap } = successiveAverages(advance, free, settling);
    return { month, side, loadings: loadings + 1, gap, loads: at, waits: waitsAt(at) };
  }
  const advance: Advance = (waits) => {
    const { loads, fall } = load(waits);
    const causes = loadsAt(waits);
    const next = waits.map((own, place) => {
      const steep = loadPerDay(own, slotsAt(place), monthDays) + present(fall[place]);
      return Math.max(0, own + (present(loads[place]) - present(causes[place])) / steep);
    });
    return { next, gap: gapBetween(causes, loads) };
  };
  const start = free.map((own, place) => {
    const slots = slotsAt(place);
    return waitDays(Math.min(own, START_USE * slots.perWeek), slots, monthDays);
  });
  const { at, loadings, gap } = accelerated(advance, start, settling);
  return { month, side, loadings: loadings + 1, gap, loads: loadsAt(at), waits: at };
}

interface Loaded {
  /** TEU a week by bottleneck. */
  readonly loads: Float64Array;
  /** How fast each falls with its own wait, TEU a week for a day. */
  readonly fall: Float64Array;
}

/** Puts all flows on their ways at some waits. */
function loader(
  all: readonly BoxesOnWays[],
  bottlenecks: Bottlenecks,
  choice: ShipperChoice,
  side: Side,
  monthDays: number,
): (waits: Float64Array) => Loaded {
  const prepared = all.map(({ box, boxes, perDay }) => ({
    ways: box.ways.map((way) => ({ way, places: placesOf(way, bottlenecks) })),
    model: choiceModelOf(choice, box.ways),
    perDay,
    perWeek: (boxes * box.teuPerBox * DAYS_PER_WEEK) / monthDays,
  }));
  return (waits) => {
    const loads = new Float64Array(bottlenecks.all.length);
    const fall = new Float64Array(bottlenecks.all.length);
    for (const { ways, model, perDay, perWeek } of prepared) {
      const costly = ways.map(({ way, places }) => delayed(way, side, perDay * daysOf(places, waits)));
      const { shares } = divide(costly, side, choice, model);
      const perDayOf = model.kind === 'cheapest' ? 0 : model.scale * inYuan(fen(perDay));
      const own = new Map<number, number>();
      for (const [index, { places }] of ways.entries()) {
        const share = present(shares[index]);
        if (share > 0) for (const place of places.flat()) own.set(place, (own.get(place) ?? 0) + share);
      }
      for (const [place, share] of own) {
        loads[place] = present(loads[place]) + share * perWeek;
        fall[place] = present(fall[place]) + share * (1 - share) * perDayOf * perWeek;
      }
    }
    return { loads, fall };
  };
}

/** Places of the bottlenecks on a way, ride by ride. */
export type RidePlaces = readonly (readonly number[])[];

export const placesOf = ({ rides }: Pick<Way, 'rides'>, bottlenecks: Bottlenecks): RidePlaces =>
  rides.map((ride) => bottlenecks.ofRide(ride));

/**
 * Days that a way waits for slots: of the sections of one ride the longest alone, since a box that has its slot keeps
 * it to where it is taken off.
 */
export const daysOf = (places: RidePlaces, waits: Float64Array): number =>
  places.reduce(
    (sum, sections) => sum + sections.reduce((most, place) => Math.max(most, present(waits[place])), 0),
    0,
  );

/** A way with so much more on its cost under a situation. */
function delayed(way: Way, side: Side, amount: number): Way {
  const own = way.cost[side];
  if (own === null || amount === 0) return way;
  return { ...way, cost: { ...way.cost, [side]: { ...own, generalised: fen(own.generalised + amount) } } };
}

/** A box under the waits of both situations: what each way costs and takes with them. */
export function congestedBox(
  { box, perDay }: Pick<BoxesOnWays, 'box' | 'perDay'>,
  bottlenecks: Bottlenecks,
  waits: Readonly<Record<Side, Float64Array>>,
): OpenBox {
  const ways = box.ways.map((way) => {
    const places = placesOf(way, bottlenecks);
    const withWait = (side: Side): Way['cost'][Side] => {
      const own = way.cost[side];
      const days = daysOf(places, waits[side]);
      if (own === null || days === 0) return own;
      return {
        ...own,
        minutes: own.minutes + days * MINUTES_PER_DAY,
        generalised: fen(own.generalised + Math.round(days * perDay)),
      };
    };
    return { ...way, cost: { before: withWait('before'), after: withWait('after') } };
  });
  return { ...box, ways };
}

/** Days of a month, `YYYY-MM`. */
function daysIn(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const [first, last] = [parseDay(`${month}-01`), parseDay(`${next}-01`)];
  if (first === null || last === null) throw new RangeError(`not a month: ${month}`);
  return daysBetween(first, last);
}
