import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { HubRule } from '../network/hub-operation.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import type { TerminalId } from '../network/terminal.ts';
import { instant } from '../units/instant.ts';
import { present } from '../units/present.ts';
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

  /** By the steps that `stepTo` gives, which may be known already. */
  build(
    labels: LabelStore,
    end: number,
    stepTo = (label: number): Step => this.stepTo(labels, label),
  ): Itinerary {
    const steps: Step[] = [];
    let label = end;
    for (let parent = present(labels.parent[label]); parent >= 0; parent = present(labels.parent[label])) {
      steps.push(stepTo(label));
      label = parent;
    }
    return {
      steps: steps.reverse(),
      start: instant(present(labels.time[label])),
      arrival: instant(present(labels.time[end])),
    };
  }

  /** The step that leads to a label from the one before it. */
  stepTo(labels: LabelStore, label: number): Step {
    const parent = present(labels.parent[label]);
    const { arcService, arcBoard, arcAlight, arcRule } = this.#graph.arrays;
    const arc = present(labels.arc[label]);
    const end = instant(present(labels.time[label]));
    const rule = this.#rules[present(arcRule[arc])];
    if (rule) {
      const terminal = this.#terminalOf(present(labels.node[parent]));
      const toTerminal = this.#terminalOf(present(labels.node[label]));
      return { kind: 'hub', rule, terminal, toTerminal, start: instant(present(labels.time[parent])), end };
    }
    const service = this.#services[present(arcService[arc])];
    if (!service) throw new Error(`arc ${arc} is neither a ride nor a hub operation`);
    return {
      kind: 'ride',
      service,
      board: present(arcBoard[arc]),
      alight: present(arcAlight[arc]),
      ready: instant(present(labels.time[parent])),
      departure: instant(present(labels.departure[label])),
      arrival: end,
    };
  }

  #terminalOf(node: number): TerminalId {
    const terminal = this.#graph.keys.terminals[present(this.#graph.arrays.nodeTerminal[node])];
    if (terminal === undefined) throw new Error(`node ${node} has no terminal`);
    return terminal;
  }
}
