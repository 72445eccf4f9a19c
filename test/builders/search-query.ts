import { arcEmissionsKg } from '../../src/graph/arc-emissions.ts';
import type { CompiledGraph } from '../../src/graph/compiled-graph.ts';
import { priceArcs } from '../../src/graph/price-arcs.ts';
import type { Network } from '../../src/network/network.ts';
import type { SearchQuery } from '../../src/routing/search-query.ts';
import { type Instant, parseInstant } from '../../src/units/instant.ts';

/** Monday. */
export const READY = parseInstant('2026-12-07T00:00') as Instant;
export const CARGO_TONNES = 10;
export const TEU = 2;

/** A query over a test network, each tariff at the unit price of its first row: one box, ready on Monday 2026-12-07. */
export function searchQuery(
  world: Network,
  graph: CompiledGraph,
  from: string,
  to: string,
  own: Partial<SearchQuery> = {},
): SearchQuery {
  const prices = graph.keys.classes.map((item) => priceOf(world, item.tariff, item.charge));
  const rates = Float64Array.from(prices, (price) => price ?? 0);
  const missing = Uint8Array.from(prices, (price) => Number(price === null));
  const { money, incomplete } = priceArcs(graph, rates, missing);
  const storage = Float64Array.from(graph.keys.storageTariffs, (id) => priceOf(world, id) ?? Number.NaN);
  return {
    origins: [from],
    destinations: [to],
    ready: READY,
    segmentStarts: new Int32Array(1),
    arcMoney: [money],
    arcIncomplete: incomplete,
    arcCo2e: arcEmissionsKg(graph, CARGO_TONNES, TEU),
    expectation: null,
    arcEvents: null,
    arcAllowed: new Uint8Array(graph.arcCount).fill(1),
    storageCnyPerDay: [storage],
    maxLegs: 6,
    slack: null,
    shouldStop: () => false,
    ...own,
  };
}

function priceOf(world: Network, tariff: string, charge?: string): number | null {
  const row = world.tariffs.get(tariff)?.find((item) => charge === undefined || item.charge === charge);
  return row?.unitPrice == null ? null : Number(row.unitPrice);
}
