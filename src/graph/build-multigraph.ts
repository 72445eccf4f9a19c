import { MultiDirectedGraph } from 'graphology';
import type { Network } from '../network/network.ts';
import type { ServiceId } from '../network/service.ts';
import type { Mode, TerminalId } from '../network/terminal.ts';

/** How cargo gets from one terminal to another: a booking on a service, or a shuttle between neighbours. */
export type Connection =
  | {
      readonly kind: 'ride';
      readonly service: ServiceId;
      readonly mode: Mode;
      readonly board: number;
      readonly alight: number;
    }
  | { readonly kind: 'shuttle'; readonly rule: string };

export type TerminalGraph = MultiDirectedGraph<{ readonly country: string }, Connection>;

/** The network as a graph of terminals, to look at and to check; prices and times are left to the compiled one. */
export function buildMultigraph(network: Network): TerminalGraph {
  const graph: TerminalGraph = new MultiDirectedGraph();
  for (const { id, country } of network.terminals.values()) graph.addNode(id, { country });
  const connect = (from: TerminalId, to: TerminalId, connection: Connection): void => {
    if (from !== to && graph.hasNode(from) && graph.hasNode(to)) graph.addDirectedEdge(from, to, connection);
  };
  for (const { id, mode, calls } of network.services.values()) {
    for (const [board, from] of calls.entries()) {
      if (!from.board) continue;
      for (const [alight, to] of calls.entries()) {
        if (alight > board && to.alight)
          connect(from.terminal, to.terminal, { kind: 'ride', service: id, mode, board, alight });
      }
    }
  }
  for (const { id, activity, terminal, toTerminal } of network.hubRules) {
    if (activity === 'transfer' && terminal !== null && toTerminal !== null) {
      connect(terminal, toTerminal, { kind: 'shuttle', rule: id });
    }
  }
  return graph;
}
