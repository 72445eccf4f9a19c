import type { Load } from '../network/equipment-class.ts';
import type { Network } from '../network/network.ts';
import { compileAlike } from './compile-alike.ts';
import { compileGraph } from './compile-graph.ts';
import { CompiledGraph } from './compiled-graph.ts';

/** Compiled graphs as they are handed between threads. */
export type GraphBuffers = ReadonlyMap<Load, ArrayBuffer>;

/** The parts of a network that carry each load, compiled when first asked for. */
export class NetworkGraphs {
  readonly #network: Network;
  readonly #known: Map<Load, CompiledGraph>;

  constructor(network: Network, known: ReadonlyMap<Load, CompiledGraph> = new Map()) {
    this.#network = network;
    this.#known = new Map(known);
  }

  /**
   * Reads what {@link NetworkGraphs.toBuffers} wrote in another thread, which must have had the same network with the
   * same figures of the user; throws on graphs of another network or edition.
   */
  static from(network: Network, buffers: GraphBuffers): NetworkGraphs {
    const graphs = [...buffers].map(([load, buffer]) => [load, CompiledGraph.from(buffer)] as const);
    const own = `${network.id}@${network.edition}`;
    const foreign = graphs.find(([, { keys }]) => keys.network !== own);
    if (foreign) throw new Error(`graph of ${foreign[1].keys.network} given for network ${own}`);
    return new NetworkGraphs(network, new Map(graphs));
  }

  of(load: Load): CompiledGraph {
    const graph = this.#known.get(load) ?? compileGraph(this.#network, load);
    this.#known.set(load, graph);
    return graph;
  }

  /** The graphs compiled so far, copied. */
  toBuffers(): GraphBuffers {
    return new Map([...this.#known].map(([load, graph]) => [load, graph.toBuffer()]));
  }

  /** The graphs of another network: these, where it differs in nothing that is compiled. */
  for(network: Network): NetworkGraphs {
    return new NetworkGraphs(network, compileAlike(this.#network, network) ? this.#known : new Map());
  }
}
