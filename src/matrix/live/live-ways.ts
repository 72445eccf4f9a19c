import { present } from '../../units/present.ts';
import type { LiveFlow, LiveWay } from './live-table.ts';
import { taking } from './taking.ts';

/** A closed way costs nothing that can be told. */
export const CLOSED = Number.NaN;

/** The ways of all boxes one after the other in flat arrays. Amounts are fen a box. */
export interface LiveWays {
  /** Ways of box b are those from `firstWay[b]` up to the next. */
  readonly firstWay: Int32Array;
  /** In the order of the names of corridors. */
  readonly corridor: Uint8Array;
  readonly corridors: readonly string[];
  readonly firstRide: Int32Array;
  readonly ride: Int32Array;
  /** Under the baseline; {@link CLOSED} where a way is not open. */
  readonly generalised: Float64Array;
  readonly invoice: Float64Array;
  readonly billed: Float64Array;
  readonly co2eKg: Float64Array;
  /** Departures of each way, and what may be taken off each by its position among all uses. */
  readonly firstEntry: Int32Array;
  readonly entryBilled: Float64Array;
  readonly entryGeneralised: Float64Array;
  readonly entryCo2eKg: Float64Array;
  readonly firstLine: Int32Array;
  readonly line: Int32Array;
  readonly firstBeside: Int32Array;
  readonly beside: Int32Array;
  /** What measures take off each way under the baseline. */
  readonly reliefs: readonly (ReadonlyMap<string, number> | null)[];
}

/** What of ways tells which of them stand in for one another. */
export type RidesOfWays = Pick<LiveWays, 'firstWay' | 'corridor' | 'corridors' | 'firstRide' | 'ride'>;

/** @param boxes the ways of each */
export function ridesOfWays(boxes: readonly (readonly Pick<LiveWay, 'corridor' | 'rides'>[])[]): RidesOfWays {
  const ways = boxes.flat();
  const corridors = [...new Set(ways.map(({ corridor }) => corridor))].sort();
  const positions = new Map<string, number>();
  const positionOf = (ride: string): number => {
    const known = positions.get(ride) ?? positions.size;
    positions.set(ride, known);
    return known;
  };
  return {
    firstWay: starts(boxes, (own) => own.length),
    corridor: Uint8Array.from(ways, ({ corridor }) => corridors.indexOf(corridor)),
    corridors,
    firstRide: starts(ways, ({ rides }) => rides.length),
    ride: Int32Array.from(
      taking(ways, ({ rides }) => rides),
      positionOf,
    ),
  };
}

export function liveWays(flows: readonly LiveFlow[]): LiveWays {
  const ways = flows.flatMap(({ box }) => box.ways);
  const entries = ways.flatMap((way) => way.entries);
  const before = (of: (own: NonNullable<LiveWay['before']>) => number): Float64Array =>
    Float64Array.from(ways, ({ before: own }) => (own === null ? CLOSED : of(own)));
  return {
    ...ridesOfWays(flows.map(({ box }) => box.ways)),
    generalised: before(({ generalised }) => generalised),
    invoice: before(({ invoice }) => invoice),
    billed: before(({ billed }) => billed),
    co2eKg: before(({ co2eKg }) => co2eKg),
    firstEntry: starts(ways, (way) => way.entries.length),
    entryBilled: Float64Array.from(entries, ({ billed }) => billed),
    entryGeneralised: Float64Array.from(entries, ({ generalised }) => generalised),
    entryCo2eKg: Float64Array.from(entries, ({ co2eKg }) => co2eKg),
    firstLine: starts(entries, ({ lines }) => lines.length),
    line: Int32Array.from(taking(entries, ({ lines }) => lines)),
    firstBeside: starts(entries, ({ beside }) => beside.length),
    beside: Int32Array.from(taking(entries, ({ beside }) => beside)),
    reliefs: ways.map(({ before: own }) => own?.reliefs ?? null),
  };
}

/** Where the parts of each begin among the parts of all, and where the last ends. */
function starts<T>(all: readonly T[], count: (one: T) => number): Int32Array {
  const first = new Int32Array(all.length + 1);
  all.forEach((one, index) => {
    first[index + 1] = present(first[index]) + count(one);
  });
  return first;
}
