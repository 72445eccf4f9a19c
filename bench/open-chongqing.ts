import { isMisuse } from '../src/cli/command-line.ts';
import { readNetworkFolder } from '../src/cli/network-folder.ts';
import { searchInputs } from '../src/compare/search-inputs.ts';
import { COMMODITIES } from '../src/consignment/commodity.ts';
import type { Consignment } from '../src/consignment/consignment.ts';
import { EQUIPMENT } from '../src/consignment/equipment.ts';
import { compileGraph } from '../src/graph/compile-graph.ts';
import type { CompiledGraph } from '../src/graph/compiled-graph.ts';
import { loadNetwork } from '../src/network/build/load.ts';
import { NO_EVENT_EDITS } from '../src/network/events/event-edits.ts';
import type { Network } from '../src/network/network.ts';
import type { SearchQuery } from '../src/routing/search-query.ts';
import { createRateBook } from '../src/tariff/rate-book.ts';
import { type Instant, instant, parseInstant } from '../src/units/instant.ts';
import { tonnes } from '../src/units/mass.ts';
import { fen } from '../src/units/money.ts';
import { pick, seededRandom } from './seeded-random.ts';

export interface Chongqing {
  readonly network: Network;
  readonly graph: CompiledGraph;
  readonly compileMs: number;
  /** A query between the terminals of Chongqing and each other terminal, both ways, at seeded ready times. */
  readonly queries: readonly SearchQuery[];
}

const PLACE = 'CNCKG';
const SEED = 2024_10;
const DAYS = 60;
const MAX_LEGS = 6;

/** The network as shipped, run from the project's root, and what the benchmarks ask of it. */
export async function openChongqing(): Promise<Chongqing> {
  const read = await readNetworkFolder('networks/chongqing');
  if (isMisuse(read)) throw new Error('networks/chongqing cannot be read');
  const loaded = loadNetwork(read.files);
  if (!loaded.ok) throw new Error(`networks/chongqing has ${loaded.issues.length} issues`);
  const network = loaded.value;
  compileGraph(network);
  const start = performance.now();
  const graph = compileGraph(network);
  const compileMs = performance.now() - start;
  return { network, graph, compileMs, queries: queriesOf(network, graph) };
}

function queriesOf(network: Network, graph: CompiledGraph): readonly SearchQuery[] {
  const consignment = sample(network, parseInstant('2026-12-07T18:00') ?? instant(0));
  const inputs = searchInputs(network, graph, consignment, createRateBook(network, consignment));
  const terminals = [...network.terminals.values()];
  const home = terminals.filter((terminal) => terminal.place === PLACE).map((terminal) => terminal.id);
  const random = seededRandom(SEED);
  const days = Array.from({ length: DAYS }, (_, day) => day);
  return terminals
    .filter((terminal) => terminal.place !== PLACE)
    .flatMap(({ id }) => [
      [home, [id]],
      [[id], home],
    ])
    .map(([origins = [], destinations = []]) => ({
      ...inputs,
      origins,
      destinations,
      ready: instant(consignment.ready + pick(random, days) * 1440),
      arcEvents: null,
      arcAllowed: new Uint8Array(graph.arcCount).fill(1),
      maxLegs: MAX_LEGS,
      slack: null,
      shouldStop: () => false,
    }));
}

function sample(network: Network, ready: Instant): Consignment {
  const commodity = COMMODITIES.get('laptops') ?? [...COMMODITIES.values()][0];
  if (!commodity) throw new Error('no commodity');
  return {
    origins: [...network.terminals.keys()].slice(0, 1),
    destinations: [...network.terminals.keys()].slice(-1),
    equipment: EQUIPMENT['40HQ'],
    boxes: 2,
    grossPerBox: tonnes(9.5),
    volumeM3: null,
    value: fen(600_000_000),
    commodity,
    dangerousGoods: [],
    shelfLifeDays: null,
    isInsured: false,
    ready,
    deadline: null,
    dayCost: null,
    latePenaltyPerDay: fen(0),
    pricesOn: null,
    knownOn: null,
    eventEdits: NO_EVENT_EDITS,
  };
}
