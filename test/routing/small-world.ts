import fc from 'fast-check';
import { hubEmissions } from '../../src/emissions/hub-emissions.ts';
import { rideEmissions } from '../../src/emissions/ride-emissions.ts';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import type { CompiledGraph } from '../../src/graph/compiled-graph.ts';
import { priceArcs } from '../../src/graph/price-arcs.ts';
import type { HubRule } from '../../src/network/hub-operation.ts';
import type { Network } from '../../src/network/network.ts';
import type { Service } from '../../src/network/service.ts';
import type { SearchQuery } from '../../src/routing/search-query.ts';
import { dwell, hubRule, link, linkId, network, service, tariff, terminal } from '../builders/network.ts';
import { CARGO_TONNES, READY, searchQuery, TEU } from '../builders/search-query.ts';
import type { Costs } from './brute-force.ts';

/** Prices of a tariff before and after the price date, CNY. */
type Prices = Readonly<Record<string, readonly [number, number]>>;

export interface SmallWorld {
  readonly network: Network;
  readonly prices: Prices;
  /** Minute at which the second prices begin. */
  readonly boundary: number;
}

const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const KINDS = ['rail_yard', 'sea_port'] as const;
const TRAVEL_MODES = ['rail', 'sea', 'road'] as const;

const price = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));

const serviceDraft = fc.record({
  mode: fc.constantFrom(...TRAVEL_MODES),
  calls: fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 4 }),
  hours: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 }),
  km: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 3, maxLength: 3 }),
  perWeek: fc.constantFrom(0.5, 1, 2, 3, 7, 14, null),
  cutOff: fc.constantFrom(0, 0, 6, 24),
  runPrices: fc.array(price, { minLength: 3, maxLength: 3 }),
  dwellHours: fc.integer({ min: 0, max: 30 }),
  dwellPrice: price,
});

const transferDraft = fc.record({
  terminal: fc.option(fc.nat(7)),
  kind: fc.constantFrom(...KINDS),
  fromMode: fc.option(fc.constantFrom(...TRAVEL_MODES)),
  toMode: fc.option(fc.constantFrom(...TRAVEL_MODES)),
  toTerminal: fc.option(fc.nat(7), { freq: 2 }),
  hours: fc.integer({ min: 0, max: 40 }),
  freeDays: fc.integer({ min: 0, max: 4 }),
  stores: fc.boolean(),
  price,
  storagePrice: fc.integer({ min: 1, max: 9 }),
});

/** Networks of at most eight terminals with timetables, cut-offs, transfers, shuttles, storage and a price date. */
export const smallWorld: fc.Arbitrary<SmallWorld> = fc
  .record({
    size: fc.constantFrom(4, 5, 5, 6, 6, 7, 8),
    services: fc.array(serviceDraft, { minLength: 8, maxLength: 20, size: 'max' }),
    transfers: fc.array(transferDraft, { minLength: 3, maxLength: 12, size: 'max' }),
    boundaryHours: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ size, services, transfers, boundaryHours }) => {
    const id = (position: number) => IDS[position % size]!;
    const prices: Record<string, readonly [number, number]> = {};
    const priced = (name: string, both: readonly [number, number]) => {
      prices[name] = both;
      return name;
    };
    const links = new Map<string, ReturnType<typeof link>>();
    const made = services.flatMap((draft, index) => {
      const terminals = [...new Set(draft.calls.map(id))];
      if (terminals.length < 2) return [];
      const at = Object.fromEntries(
        terminals.slice(1).map((to, step) => {
          const from = terminals[step]!;
          const key = linkId(from, to, draft.mode);
          if (!links.has(key))
            links.set(key, link(from, to, { mode: draft.mode, distanceKm: draft.km[step]! }));
          const hours = draft.hours[step]!;
          const run = {
            link: key,
            typicalHours: hours,
            p90Hours: hours,
            ownTime: null,
            tariffs: [priced(`run${index}.${step}`, draft.runPrices[step]!)],
          };
          const stop = dwell(draft.dwellHours, {
            tariffs: [priced(`dwell${index}.${step}`, draft.dwellPrice)],
          });
          return [step + 1, { run, dwell: stop }];
        }),
      );
      const timing = draft.perWeek === null ? { onDemand: true } : { perWeek: draft.perWeek };
      return [
        service(`S${index}`, terminals, { mode: draft.mode, cutOffHours: draft.cutOff, at, ...timing }),
      ];
    });
    const rules = transfers.map((draft, index): HubRule => {
      const place = draft.terminal === null ? null : id(draft.terminal);
      const next = draft.toTerminal === null || place === null ? null : id(draft.toTerminal);
      return hubRule('transfer', {
        id: `T${index}`,
        terminal: place,
        kind: place === null ? draft.kind : null,
        fromMode: draft.fromMode,
        toMode: draft.toMode,
        toTerminal: next === place ? null : next,
        hours: draft.hours,
        freeDays: draft.freeDays,
        storageTariff: draft.stores
          ? priced(`storage${index}`, [draft.storagePrice, draft.storagePrice])
          : null,
        tariffs: [priced(`lift${index}`, draft.price)],
      });
    });
    const tariffs = Object.entries(prices).map(([name, [first]]) => tariff(name, first));
    return {
      network: network({
        terminals: IDS.slice(0, size).map((name, index) => terminal(name, { kind: KINDS[index % 2]! })),
        links: [...links.values()],
        services: made,
        hubRules: [hubRule('origin', { hours: 3 }), hubRule('destination', { hours: 2 }), ...rules],
        tariffs,
      }),
      prices,
      boundary: READY + boundaryHours * 60,
    };
  });

const fen = (cny: number) => cny * 100;

/** The prices of a small world for the enumeration. */
export function costsOf({ network: world, prices, boundary }: SmallWorld): Costs {
  const at = (name: string, time: number) => fen(prices[name]![time >= boundary ? 1 : 0]);
  const sum = (names: readonly string[], time: number) =>
    names.reduce((total, name) => total + at(name, time), 0);
  const grams = (rate: { perTonne: { value: number }; perTeu: { value: number } }) =>
    Math.round(rate.perTonne.value * CARGO_TONNES + rate.perTeu.value * TEU);
  return {
    ride: (item: Service, board, alight, departure) => {
      let total = 0;
      for (let index = board + 1; index <= alight; index++) {
        const call = item.calls[index]!;
        total += sum(call.run!.tariffs, departure);
        if (index < alight) total += sum(call.dwell!.tariffs, departure);
      }
      return total;
    },
    hub: (rule, start) => sum(rule.tariffs ?? [], start),
    storagePerDay: (name) => fen(prices[name]![0]),
    rideGrams: (item, board, alight) => grams(rideEmissions(world, item, board, alight)),
    hubGrams: (rule) => grams(hubEmissions(world, rule)),
  };
}

/** The same prices for the search. */
export function worldQuery(
  world: SmallWorld,
  graph: CompiledGraph,
  from: string,
  to: string,
  own: Partial<SearchQuery> = {},
): SearchQuery {
  const segment = (index: 0 | 1) => {
    const rates = graph.keys.classes.map((item) => world.prices[item.tariff]![index]);
    return priceArcs(graph, Float64Array.from(rates), new Uint8Array(rates.length)).money;
  };
  const base = searchQuery(world.network, graph, from, to);
  return {
    ...base,
    segmentStarts: Int32Array.of(0, world.boundary),
    arcMoney: [segment(0), segment(1)],
    storageCnyPerDay: [base.storageCnyPerDay[0]!, base.storageCnyPerDay[0]!],
    ...own,
  };
}

export const compiled = (world: SmallWorld): CompiledGraph => compileGraph(world.network);
