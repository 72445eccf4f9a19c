import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { TerminalId } from '../network/terminal.ts';
import { present } from '../units/present.ts';
import type { SearchStart } from './search-query.ts';

const FEN_PER_CNY = 100;
const GRAMS_PER_KG = 1000;

/** A query in whole fen and grams, one flat array for all segments. */
export interface PreparedQuery {
  readonly segments: number;
  readonly segmentStarts: Int32Array;
  /** Fen of arc a in segment s at `s * arcCount + a`. */
  readonly money: Float64Array;
  /** The least of an arc's money over the segments, and by how much it can be less in a later than in an earlier one. */
  readonly leastMoney: Float64Array;
  readonly fall: Float64Array;
  readonly anyFall: boolean;
  /** Time past which no price falls any more. */
  readonly lastFall: number;
  readonly grams: Float64Array;
  /** Fen a day at node n in segment s at `s * nodeCount + n`; NaN when unknown. */
  readonly storage: Float64Array;
  /** The most over the segments; infinite when unknown. */
  readonly mostStorage: Float64Array;
  readonly anyStorage: boolean;
  readonly sources: Int32Array;
  /** 1 for terminals at which the goods may start. */
  readonly isOrigin: Uint8Array;
}

/** Where the goods may end. */
export interface Destinations {
  readonly sinks: Int32Array;
  /** 1 for each of their terminals. */
  readonly isDestination: Uint8Array;
}

export function prepareQuery(graph: CompiledGraph, query: SearchStart): PreparedQuery {
  const segments = query.segmentStarts.length;
  if (query.arcMoney.length !== segments || query.storageCnyPerDay.length !== segments) {
    throw new Error(`${segments} price segments, but ${query.arcMoney.length} price arrays`);
  }
  const arcs = graph.arcCount;
  const money = new Float64Array(segments * arcs);
  const leastMoney = new Float64Array(arcs).fill(Number.POSITIVE_INFINITY);
  const fall = new Float64Array(arcs);
  let anyFall = false;
  let lastFall = Number.NEGATIVE_INFINITY;
  for (let segment = segments - 1; segment >= 0; segment--) {
    const cny = query.arcMoney[segment];
    if (cny?.length !== arcs) throw new Error(`${cny?.length} arc prices for a graph of ${arcs} arcs`);
    const next = (segment + 1) * arcs;
    for (let arc = 0; arc < arcs; arc++) {
      const fen = Math.round(present(cny[arc]) * FEN_PER_CNY);
      money[segment * arcs + arc] = fen;
      const drop = fen - present(leastMoney[arc]);
      if (drop > present(fall[arc])) {
        fall[arc] = drop;
        anyFall = true;
      }
      if (segment + 1 < segments && fen > present(money[next + arc])) {
        lastFall = Math.max(lastFall, present(query.segmentStarts[segment + 1]));
      }
      if (fen < present(leastMoney[arc])) leastMoney[arc] = fen;
    }
  }
  return {
    segments,
    segmentStarts: query.segmentStarts,
    money,
    leastMoney,
    fall,
    anyFall,
    lastFall,
    grams: wholeGrams(query.arcCo2e),
    ...prepareStorage(graph, query),
    sources: Int32Array.from(query.origins, (terminal) => graph.sourceOf(terminal)),
    isOrigin: flags(graph, query.origins),
  };
}

export const prepareDestinations = (
  graph: CompiledGraph,
  terminals: readonly TerminalId[],
): Destinations => ({
  sinks: Int32Array.from(terminals, (terminal) => graph.sinkOf(terminal)),
  isDestination: flags(graph, terminals),
});

function wholeGrams(kilograms: Float64Array): Float64Array {
  const grams = new Float64Array(kilograms.length);
  for (let arc = 0; arc < grams.length; arc++)
    grams[arc] = Math.round(present(kilograms[arc]) * GRAMS_PER_KG);
  return grams;
}

function prepareStorage(graph: CompiledGraph, query: SearchStart) {
  const nodes = graph.nodeCount;
  const storage = new Float64Array(query.segmentStarts.length * nodes);
  const mostStorage = new Float64Array(nodes);
  let anyStorage = false;
  query.storageCnyPerDay.forEach((cnyPerDay, segment) => {
    for (let node = 0; node < nodes; node++) {
      const tariff = present(graph.arrays.nodeStorageTariff[node]);
      if (tariff < 0) continue;
      const fen = Math.round(present(cnyPerDay[tariff]) * FEN_PER_CNY);
      storage[segment * nodes + node] = fen;
      mostStorage[node] = Math.max(
        present(mostStorage[node]),
        Number.isNaN(fen) ? Number.POSITIVE_INFINITY : fen,
      );
      anyStorage ||= fen !== 0;
    }
  });
  return { storage, mostStorage, anyStorage };
}

function flags(graph: CompiledGraph, terminals: readonly string[]): Uint8Array {
  const marked = new Uint8Array(graph.keys.terminals.length);
  for (const terminal of terminals) marked[graph.sourceOf(terminal) / 2] = 1;
  return marked;
}
