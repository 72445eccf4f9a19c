import { connectedComponents } from 'graphology-components';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { buildMultigraph, type TerminalGraph } from './build-multigraph.ts';

export interface Reachability {
  /** Terminals no way leads to from any of the starts, and those from which no way leads back to one. */
  readonly unreachable: readonly TerminalId[];
  readonly stranded: readonly TerminalId[];
  /** Sets of terminals with no connection between them, the largest first. */
  readonly components: readonly (readonly TerminalId[])[];
}

/** What the terminals in `starts` are connected with, whatever it costs and however long it takes. */
export function reachability(network: Network, starts: readonly TerminalId[]): Reachability {
  const graph = buildMultigraph(network);
  const outward = closure(starts, (terminal) => graph.outNeighbors(terminal));
  const inward = closure(starts, (terminal) => graph.inNeighbors(terminal));
  return {
    unreachable: graph.nodes().filter((terminal) => !outward.has(terminal)),
    stranded: graph.nodes().filter((terminal) => !inward.has(terminal)),
    components: componentsOf(graph),
  };
}

function closure(
  starts: readonly TerminalId[],
  neighbours: (terminal: TerminalId) => readonly TerminalId[],
): ReadonlySet<TerminalId> {
  const seen = new Set(starts);
  for (const terminal of seen) for (const next of neighbours(terminal)) seen.add(next);
  return seen;
}

const componentsOf = (graph: TerminalGraph): readonly (readonly TerminalId[])[] =>
  connectedComponents(graph).sort((a, b) => b.length - a.length);
