import type { EquilibriumRun, LoadUnit } from '../../contract/demand/capacity.ts';
import type { OpenBox, ShipperChoice, Way } from '../../contract/demand/matrix.ts';
import { daysBetween, parseDay } from '../../units/calendar-day.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { fen, inYuan } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { choiceModelOf, divide } from '../divide.ts';
import type { Bottlenecks, RideQueues } from './bottlenecks.ts';
import { type Advance, accelerated, gapBetween, type Settling, successiveAverages } from './fixed-point.ts';
import { loadAt, loadPerDay, type Room, waitDays } from './room-wait.ts';

/** So many equal boxes in a month, with the ways open to them. */
export interface BoxesOnWays {
  readonly box: OpenBox;
  readonly boxes: number;
  /** Gross, of one. */
  readonly tonnesPerBox: number;
  /** What a day costs a box, fen. */
  readonly perDay: number;
}

type Side = 'before' | 'after';

/** The waits of a month under a situation, days by bottleneck, and the loads behind them, a week in its unit. */
export interface MonthEquilibrium extends EquilibriumRun {
  readonly waits: Float64Array;
  readonly loads: Float64Array;
}

const DAYS_PER_WEEK = 7;
const SETTLING: Settling = { gap: 1e-4, most: 60 };
/** Beyond this use of a bottleneck the search for waits does not begin: flows will not bear them. */
const START_USE = 1.2;

/**
 * The stochastic user equilibrium of a month (Daganzo & Sheffi 1977): flows divide over their ways at the waits
 * that their own loads bring about. What of a month is handed over is spread evenly over it.
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
  const roomAt = (place: number): Room => present(bottlenecks.all[place]).room;
  const waitsAt = (loads: Float64Array): Float64Array =>
    loads.map((own, place) => waitDays(own, roomAt(place), monthDays));
  const loadsAt = (waits: Float64Array): Float64Array =>
    waits.map((own, place) => loadAt(own, roomAt(place), monthDays));
  const free = load(new Float64Array(bottlenecks.all.length)).loads;
  if (method === 'averages') {
    const advance: Advance = (loads) => {
      const next = load(waitsAt(loads)).loads;
      return { next, gap: gapByUnit(bottlenecks, loads, next) };
    };
    const { at, loadings, gap } = successiveAverages(advance, free, settling);
    return { month, side, loadings: loadings + 1, gap, loads: at, waits: waitsAt(at) };
  }
  const advance: Advance = (waits) => {
    const { loads, fall } = load(waits);
    const causes = loadsAt(waits);
    const next = waits.map((own, place) => {
      const steep = loadPerDay(own, roomAt(place), monthDays) + present(fall[place]);
      return Math.max(0, own + (present(loads[place]) - present(causes[place])) / steep);
    });
    return { next, gap: gapByUnit(bottlenecks, causes, loads) };
  };
  const start = free.map((own, place) => {
    const room = roomAt(place);
    const most = Math.max(0, START_USE * room.perWeek - room.othersPerWeek);
    return waitDays(Math.min(own, most), room, monthDays);
  });
  const { at, loadings, gap } = accelerated(advance, start, settling);
  return { month, side, loadings: loadings + 1, gap, loads: loadsAt(at), waits: at };
}

/** Tonnes would drown TEU in one sum: of each unit by itself, and the most of them. */
function gapByUnit({ all }: Bottlenecks, loads: Float64Array, answer: Float64Array): number {
  const of = (values: Float64Array, unit: LoadUnit): Float64Array =>
    values.filter((_, place) => present(all[place]).unit === unit);
  const units = new Set(all.map(({ unit }) => unit));
  return Math.max(0, ...Array.from(units, (unit) => gapBetween(of(loads, unit), of(answer, unit))));
}

interface Loaded {
  /** A week by bottleneck, in its unit. */
  readonly loads: Float64Array;
  /** How fast each falls with its own wait: a week for a day. */
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
  const unitAt = bottlenecks.all.map(({ unit }) => unit);
  const prepared = all.map(({ box, boxes, perDay, tonnesPerBox }) => ({
    ways: box.ways.map((way) => ({ way, queues: queuesOf(way, bottlenecks) })),
    model: choiceModelOf(choice, box.ways),
    perDay,
    perWeek: {
      TEU: (boxes * box.teuPerBox * DAYS_PER_WEEK) / monthDays,
      box: (boxes * DAYS_PER_WEEK) / monthDays,
      t: (boxes * tonnesPerBox * DAYS_PER_WEEK) / monthDays,
    } satisfies Readonly<Record<LoadUnit, number>>,
  }));
  return (waits) => {
    const loads = new Float64Array(bottlenecks.all.length);
    const fall = new Float64Array(bottlenecks.all.length);
    for (const { ways, model, perDay, perWeek } of prepared) {
      const costly = ways.map(({ way, queues }) => delayed(way, side, perDay * daysOf(queues, waits)));
      const { shares } = divide(costly, side, choice, model);
      const perDayOf = model.kind === 'cheapest' ? 0 : model.scale * inYuan(fen(perDay));
      for (const [place, { uses, squares }] of usesOf(ways, shares)) {
        const each = perWeek[present(unitAt[place])];
        loads[place] = present(loads[place]) + uses * each;
        fall[place] = present(fall[place]) + (squares - uses * uses) * perDayOf * each;
      }
    }
    return { loads, fall };
  };
}

/** Mean and mean square of how often a box uses each bottleneck: a quay twice where it goes from ship to ship. */
function usesOf(
  ways: readonly { readonly queues: RideQueues }[],
  shares: readonly number[],
): ReadonlyMap<number, { uses: number; squares: number }> {
  const all = new Map<number, { uses: number; squares: number }>();
  for (const [index, { queues }] of ways.entries()) {
    const share = present(shares[index]);
    if (share === 0) continue;
    const times = new Map<number, number>();
    for (const place of queues.flat()) times.set(place, (times.get(place) ?? 0) + 1);
    for (const [place, count] of times) {
      const { uses, squares } = all.get(place) ?? { uses: 0, squares: 0 };
      all.set(place, { uses: uses + count * share, squares: squares + count * count * share });
    }
  }
  return all;
}

const queuesOf = ({ rides }: Pick<Way, 'rides'>, bottlenecks: Bottlenecks): RideQueues =>
  rides.flatMap((ride) => bottlenecks.ofRide(ride));

/** Days that are waited in some queues, one after the other. */
export const daysOf = (queues: RideQueues, waits: ArrayLike<number>): number =>
  queues.reduce(
    (sum, places) => sum + places.reduce((most, place) => Math.max(most, present(waits[place])), 0),
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
    const queues = queuesOf(way, bottlenecks);
    const withWait = (side: Side): Way['cost'][Side] => {
      const own = way.cost[side];
      const days = daysOf(queues, waits[side]);
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
