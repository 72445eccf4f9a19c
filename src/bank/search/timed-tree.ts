import type { CompiledGraph } from '../../graph/compiled-graph.ts';
import type { StepWindow } from '../../network/events/step-window.ts';
import type { TerminalId } from '../../network/terminal.ts';
import { doubledInts } from '../../routing/label-store.ts';
import { LabelTree } from '../../routing/label-tree.ts';
import { storageDays } from '../../tariff/storage.ts';
import type { Instant } from '../../units/instant.ts';
import { present } from '../../units/present.ts';
import { segmentAt } from '../prices/arc-prices.ts';
import { type CorridorIndex, START } from './corridor-index.ts';

/** Where and when goods set out. */
export interface Outset {
  readonly origins: readonly TerminalId[];
  readonly ready: Instant;
  readonly arcEvents: readonly (readonly StepWindow[])[] | null;
  readonly segmentStarts: Int32Array;
  readonly isFromHome: boolean;
  readonly maxLegs: number;
}

/** The label tree of comparisons, by times alone: nothing costs anything. */
export function timingTree(
  graph: CompiledGraph,
  outset: Pick<Outset, 'origins' | 'ready' | 'arcEvents' | 'maxLegs'>,
): LabelTree {
  const unpriced = new Float64Array(graph.arcCount);
  return new LabelTree(graph, {
    ...outset,
    segmentStarts: Int32Array.of(0),
    arcMoney: [unpriced],
    arcCo2e: unpriced,
    arcIncomplete: new Uint8Array(graph.arcCount),
    arcAllowed: new Uint8Array(graph.arcCount),
    storageCnyPerDay: [new Float64Array(graph.keys.storageTariffs.length)],
    expectation: null,
    slack: null,
    shouldStop: () => false,
  });
}

const NONE = -1;
const FIRST_CAPACITY = 2048;

/**
 * Every way that goods can take from one outset, timed once by the search that comparisons use and shared by all classes
 * of goods and all goals. What a step uses of which price hangs on the times alone: its cell and its days of storage.
 */
export class TimedTree {
  readonly tree: LabelTree;
  readonly ready: Instant;
  /** Of each label: cell of the arc that led to it, days of storage before and where their rate stands, and corridor. */
  cell = new Int32Array(FIRST_CAPACITY).fill(NONE);
  stayDays = new Int32Array(FIRST_CAPACITY);
  stayCell = new Int32Array(FIRST_CAPACITY);
  corridor = new Int32Array(FIRST_CAPACITY);
  readonly graph: CompiledGraph;
  readonly #outset: Outset;
  readonly #corridors: CorridorIndex;

  constructor(graph: CompiledGraph, corridors: CorridorIndex, outset: Outset) {
    const { origins, ready, arcEvents, maxLegs } = outset;
    this.graph = graph;
    this.#outset = outset;
    this.#corridors = corridors;
    this.ready = ready;
    this.tree = timingTree(graph, { origins, ready, arcEvents, maxLegs });
    for (const root of this.tree.roots) this.corridor[root] = START;
  }

  /** The label that goods have when they take an arc of its node; negative where they cannot. */
  onward(label: number, node: number, arc: number): number {
    const next = this.tree.onward(label, node, arc);
    if (next >= this.cell.length) this.#grow(next);
    if (next >= 0 && this.cell[next] === NONE) this.#price(next, label, node, arc);
    return next;
  }

  #price(label: number, from: number, node: number, arc: number): void {
    const { arcService, nodeFreeDays, nodeStorageTariff } = this.graph.arrays;
    const { time, departure } = this.tree.labels;
    const { segmentStarts, isFromHome } = this.#outset;
    const start = present(departure[label]);
    const segment = segmentAt(segmentStarts, start);
    this.cell[label] = segment * this.graph.arcCount + arc;
    this.corridor[label] = this.#corridors.after(present(this.corridor[from]), arc, isFromHome);
    const tariff = present(nodeStorageTariff[node]);
    this.stayDays[label] = 0;
    if (tariff < 0 || present(arcService[arc]) < 0) return;
    this.stayDays[label] = storageDays(start - present(time[from]), present(nodeFreeDays[node]));
    this.stayCell[label] = segment * this.graph.keys.storageTariffs.length + tariff;
  }

  #grow(label: number): void {
    while (label >= this.cell.length) {
      const length = this.cell.length;
      this.cell = doubledInts(this.cell).fill(NONE, length);
      this.stayDays = doubledInts(this.stayDays);
      this.stayCell = doubledInts(this.stayCell);
      this.corridor = doubledInts(this.corridor);
    }
  }
}
