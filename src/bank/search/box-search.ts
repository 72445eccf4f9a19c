import { type CompiledGraph, NODE_KIND } from '../../graph/compiled-graph.ts';
import { present } from '../../units/present.ts';
import { BoxEntries } from './box-entries.ts';
import type { GoalBounds, TimeValue } from './goal-bounds.ts';
import { KeyHeap } from './key-heap.ts';
import type { ParametricCosts } from './parametric-costs.ts';
import type { TimedTree } from './timed-tree.ts';

const NONE = -1;
/** What sums taken in another order may differ by, CNY. */
const ROUNDING = 1e-9;

/** What one search goes by. */
export interface BoxSearchTerms {
  readonly costs: ParametricCosts;
  readonly allowed: Uint8Array;
  readonly timeValue: TimeValue;
  readonly maxLegs: number;
  /**
   * By how much another corridor may beat a way all over the box and the way still be kept: a share of the least that
   * money and time to the goal come to by their bounds in the middle of the box.
   */
  readonly slackShare: number;
  readonly shouldStop: () => boolean;
}

const ENTRIES_BETWEEN_LOOKS = 2048;

/**
 * Finds every way that is the best for some point of the box and some value of time: money and minutes in one sum. A way
 * drops another at a node only if it is nowhere dearer in the whole box, even after the most that being earlier may
 * cost, no later, has no fewer rides left, and has been to no terminal that the other may still pass through. Ways of
 * one corridor are held to that; ways of different corridors only where the gap is more than the slack.
 */
export class BoxSearch {
  readonly entries = new BoxEntries();
  readonly #graph: CompiledGraph;
  readonly #heap = new KeyHeap();
  readonly #closed: Int32Array;
  readonly #passable: Int32Array;
  #arrived: number[] = [];
  #slack = 0;

  constructor(graph: CompiledGraph, mostLegs: number) {
    this.#graph = graph;
    this.#closed = new Int32Array(graph.nodeCount);
    this.#passable = new Int32Array((mostLegs + 1) * Math.ceil(graph.keys.terminals.length / 32));
  }

  /** Entries that arrived, in the order of the middle of the box; valid until the next search. Null where it was stopped. */
  run(timed: TimedTree, bounds: GoalBounds, terms: BoxSearchTerms): readonly number[] | null {
    const { tree } = timed;
    const { costs, maxLegs, slackShare } = terms;
    const { entries } = this;
    entries.clear(costs.parameterCount);
    this.#heap.clear();
    this.#closed.fill(NONE);
    this.#arrived = [];
    this.#passable.set(bounds.passable);
    const sources = tree.roots.map((root) => present(tree.labels.node[root]));
    for (const source of sources)
      this.#forget(present(this.#graph.arrays.nodeTerminal[source]), tree.labels.words);
    this.#slack =
      slackShare *
      sources.reduce(
        (least, source) => Math.min(least, present(bounds.atCentre[source])),
        Number.POSITIVE_INFINITY,
      );
    for (const root of tree.roots) {
      const source = present(tree.labels.node[root]);
      if (present(bounds.rides[source]) > maxLegs) continue;
      entries.reserve();
      entries.base[entries.count] = 0;
      entries.slope.fill(0, entries.count * entries.width, (entries.count + 1) * entries.width);
      this.#keep(timed, bounds, terms, root, source);
    }
    return this.#expand(timed, bounds, terms) ? this.#arrived : null;
  }

  /** Having been to another of the origins is no disadvantage: nothing passes through one. */
  #forget(terminal: number, words: number): void {
    for (let word = terminal >> 5; word < this.#passable.length; word += words)
      this.#passable[word] = present(this.#passable[word]) & ~(1 << (terminal & 31));
  }

  #expand(timed: TimedTree, bounds: GoalBounds, terms: BoxSearchTerms): boolean {
    const { entries } = this;
    const { nodeKind } = this.#graph.arrays;
    let nextLook = 0;
    for (let entry = this.#heap.pop(); entry >= 0; entry = this.#heap.pop()) {
      if (entries.count >= nextLook) {
        nextLook = entries.count + ENTRIES_BETWEEN_LOOKS;
        if (terms.shouldStop()) return false;
      }
      const node = present(entries.node[entry]);
      const isAtSink = nodeKind[node] === NODE_KIND.sink;
      if (
        this.#isBeyond(entry, node, bounds, terms.timeValue, present(entries.arrivedBefore[entry]), isAtSink)
      )
        continue;
      if (isAtSink) {
        this.#arrived.push(entry);
      } else if (!this.#isDropped(timed, bounds, terms, entry, node, present(entries.closedBefore[entry]))) {
        entries.next[entry] = present(this.#closed[node]);
        this.#closed[node] = entry;
        this.#extend(timed, bounds, terms, entry, node);
      }
    }
    return true;
  }

  #extend(timed: TimedTree, bounds: GoalBounds, terms: BoxSearchTerms, entry: number, node: number): void {
    const { firstArc, arcHead, arcService, nodeKind, nodeTerminal } = this.#graph.arrays;
    const { allowed, maxLegs } = terms;
    const { isDestination, rides: ridesOnward } = bounds;
    const label = present(this.entries.label[entry]);
    const rides = present(this.entries.rides[entry]);
    const here = present(nodeTerminal[node]);
    const mustEnd = rides > 0 && isDestination[here] === 1;
    const end = present(firstArc[node + 1]);
    for (let arc = present(firstArc[node]); arc < end; arc++) {
      if (allowed[arc] === 0) continue;
      const head = present(arcHead[arc]);
      const isHub = present(arcService[arc]) < 0;
      if ((isHub ? rides : rides + 1) + present(ridesOnward[head]) > maxLegs) continue;
      if (isHub) {
        const there = present(nodeTerminal[head]);
        if (mustEnd && nodeKind[head] !== NODE_KIND.sink) continue;
        if (here !== there && isDestination[there] === 1) continue;
      }
      const next = timed.onward(label, node, arc);
      if (next < 0 || !this.#draft(timed, terms.costs, entry, next)) continue;
      this.#keep(timed, bounds, terms, next, head);
    }
  }

  /** Money of the draft: that of the entry before it, the arc's and its storage. False where storage has no price. */
  #draft(timed: TimedTree, { cells, storage }: ParametricCosts, from: number, label: number): boolean {
    const { entries } = this;
    entries.reserve();
    const { base, slope, width } = entries;
    const draft = entries.count;
    const own = draft * width;
    const before = from * width;
    for (let index = 0; index < width; index++) slope[own + index] = present(slope[before + index]);
    const cell = present(timed.cell[label]);
    let money = present(base[from]) + present(cells.base[cell]);
    for (let at = present(cells.first[cell]); at < present(cells.first[cell + 1]); at++) {
      const place = own + present(cells.parameter[at]);
      slope[place] = present(slope[place]) + present(cells.slope[at]);
    }
    const days = present(timed.stayDays[label]);
    if (days > 0) {
      const stay = present(timed.stayCell[label]);
      money += days * present(storage.base[stay]);
      for (let at = present(storage.first[stay]); at < present(storage.first[stay + 1]); at++) {
        const place = own + present(storage.parameter[at]);
        slope[place] = present(slope[place]) + days * present(storage.slope[at]);
      }
    }
    base[draft] = money;
    return !Number.isNaN(money);
  }

  /** Queues the draft unless it is already known to lead nowhere new. */
  #keep(timed: TimedTree, bounds: GoalBounds, terms: BoxSearchTerms, label: number, node: number): void {
    const { entries } = this;
    const { labels } = timed.tree;
    const draft = entries.count;
    const { low, high } = terms.timeValue;
    entries.label[draft] = label;
    entries.node[draft] = node;
    entries.time[draft] = present(labels.time[label]) - timed.ready;
    entries.rides[draft] = present(labels.rides[label]);
    entries.blocked[draft] = present(labels.blocked[label]);
    entries.corridor[draft] = present(timed.corridor[label]);
    const isAtSink = this.#graph.arrays.nodeKind[node] === NODE_KIND.sink;
    if (this.#isBeyond(draft, node, bounds, terms.timeValue, 0, isAtSink)) return;
    if (!isAtSink && this.#isDropped(timed, bounds, terms, draft, node, NONE)) return;
    entries.closedBefore[draft] = present(this.#closed[node]);
    entries.arrivedBefore[draft] = this.#arrived.length;
    entries.count++;
    const money = this.#centreOf(draft) + present(bounds.atCentre[node]);
    this.#heap.push(draft, money + ((low + high) / 2) * present(entries.time[draft]));
  }

  #centreOf(entry: number): number {
    const { base, slope, width } = this.entries;
    let sum = 0;
    for (let index = entry * width; index < (entry + 1) * width; index++) sum += present(slope[index]);
    return present(base[entry]) + sum / 2;
  }

  /** Whether an arrival, of those from `first` on, is better than all that this entry can still become. */
  #isBeyond(
    entry: number,
    node: number,
    { atLowTime, atHighTime }: GoalBounds,
    { low, high }: TimeValue,
    first: number,
    isAtSink: boolean,
  ): boolean {
    const { time, corridor } = this.entries;
    const ownTime = present(time[entry]);
    const lowOnward = present(atLowTime[node]);
    const highOnward = present(atHighTime[node]);
    for (let index = first; index < this.#arrived.length; index++) {
      const other = present(this.#arrived[index]);
      const lag = present(time[other]) - ownTime;
      const isSame = isAtSink && corridor[other] === corridor[entry];
      const limit = Math.min(lowOnward - low * lag, highOnward - high * lag) - (isSame ? 0 : this.#slack);
      if (this.#isWithin(other, entry, limit)) return true;
    }
    return false;
  }

  /** Whether an entry closed at the node since `last` drops this one. */
  #isDropped(
    timed: TimedTree,
    { penalties }: GoalBounds,
    { maxLegs, costs: { segmentStarts } }: BoxSearchTerms,
    entry: number,
    node: number,
    last: number,
  ): boolean {
    const { time, rides, blocked, corridor, label, next } = this.entries;
    const { labels } = timed.tree;
    const ownTime = present(time[entry]);
    const ownRides = present(rides[entry]);
    const ownBlocked = present(blocked[entry]);
    const ownCorridor = present(corridor[entry]);
    const passableFrom = (maxLegs - ownRides) * labels.words;
    const lastStart = present(segmentStarts[segmentStarts.length - 1]) - timed.ready;
    const place = (maxLegs - ownRides) * this.#graph.nodeCount + node;
    for (let other = present(this.#closed[node]); other !== last; other = present(next[other])) {
      const otherTime = present(time[other]);
      if (otherTime > ownTime || present(rides[other]) > ownRides) continue;
      const otherBlocked = present(blocked[other]);
      if (otherBlocked >= 0 && otherBlocked !== ownBlocked) continue;
      let limit = corridor[other] === ownCorridor ? 0 : -this.#slack;
      if (penalties !== null && otherTime < ownTime) {
        limit -= present((otherTime < lastStart ? penalties.full : penalties.storageOnly)[place]);
      }
      if (
        this.#isWithin(other, entry, limit) &&
        labels.visitedWithin(present(label[other]), present(label[entry]), this.#passable, passableFrom)
      )
        return true;
    }
    return false;
  }

  /** Whether one entry's money less another's is no more than a limit at every point of the box. */
  #isWithin(one: number, other: number, limit: number): boolean {
    const { base, slope, width } = this.entries;
    const most = limit + ROUNDING;
    let gap = present(base[one]) - present(base[other]);
    if (!(gap <= most)) return false;
    let from = one * width;
    let to = other * width;
    for (let index = 0; index < width; index++) {
      const step = present(slope[from++]) - present(slope[to++]);
      if (step > 0) {
        gap += step;
        if (gap > most) return false;
      }
    }
    return true;
  }
}
