import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { TerminalId } from '../network/terminal.ts';
import { instant } from '../units/instant.ts';
import type { Itinerary, Step } from './itinerary.ts';
import type { LabelStore } from './label-store.ts';

/** Follows labels back to their source and names what each arc stands for. */
export class ItineraryBuilder {
  readonly #graph: CompiledGraph;
  readonly #services: readonly Service[];
  readonly #rules: readonly HubRule[];

  /** Throws when the graph was compiled from another network. */
  constructor(network: Network, graph: CompiledGraph) {
    const own = `${network.id}@${network.edition}`;
    if (graph.keys.network !== own)
      throw new Error(`graph of ${graph.keys.network} used with network ${own}`);
    this.#graph = graph;
    this.#services = [...network.services.values()];
    this.#rules = network.hubRules;
  }

  build(labels: LabelStore, end: number): Itinerary {
    const steps: Step[] = [];
    let label = end;
    for (let parent = labels.parent[label] ?? -1; parent >= 0; parent = labels.parent[label] ?? -1) {
      steps.push(this.#step(labels, label, parent));
      label = parent;
    }
    return {
      steps: steps.reverse(),
      start: instant(labels.time[label] ?? 0),
      arrival: instant(labels.time[end] ?? 0),
    };
  }

  #step(labels: LabelStore, label: number, parent: number): Step {
    const { arcService, arcBoard, arcAlight, arcRule } = this.#graph.arrays;
    const arc = labels.arc[label] ?? -1;
    const end = instant(labels.time[label] ?? 0);
    const rule = this.#rules[arcRule[arc] ?? -1];
    if (rule) {
      const terminal = this.#terminalOf(labels.node[parent] ?? -1);
      const toTerminal = this.#terminalOf(labels.node[label] ?? -1);
      return { kind: 'hub', rule, terminal, toTerminal, start: instant(labels.time[parent] ?? 0), end };
    }
    const service = this.#services[arcService[arc] ?? -1];
    if (!service) throw new Error(`arc ${arc} is neither a ride nor a hub operation`);
    return {
      kind: 'ride',
      service,
      board: arcBoard[arc] ?? -1,
      alight: arcAlight[arc] ?? -1,
      ready: instant(labels.time[parent] ?? 0),
      departure: instant(labels.departure[label] ?? 0),
      arrival: end,
    };
  }

  #terminalOf(node: number): TerminalId {
    const terminal = this.#graph.keys.terminals[this.#graph.arrays.nodeTerminal[node] ?? -1];
    if (terminal === undefined) throw new Error(`node ${node} has no terminal`);
    return terminal;
  }
}
