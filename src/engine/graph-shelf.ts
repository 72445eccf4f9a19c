import type { GraphBuffers } from '../graph/network-graphs.ts';

/** What one worker of a pool has compiled, kept in the page for every worker that starts after it. */
export class GraphShelf {
  #graphs: GraphBuffers = new Map();

  get graphs(): GraphBuffers {
    return this.#graphs;
  }

  /** Takes over what a worker that has just answered has compiled, unless there is something already. */
  async fillFrom(worker: { compiledGraphs(): Promise<GraphBuffers> }): Promise<void> {
    if (this.#graphs.size > 0) return;
    const graphs = await worker.compiledGraphs();
    if (this.#graphs.size === 0) this.#graphs = graphs;
  }
}
