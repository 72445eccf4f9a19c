import { type CompiledGraph, NODE_KIND } from '../graph/compiled-graph.ts';
import type { TerminalId } from '../network/terminal.ts';
import { present } from '../units/present.ts';
import { EntryHeap } from './entry-heap.ts';
import type { LabelStore } from './label-store.ts';
import { LabelTree } from './label-tree.ts';
import { createLeadPenalties, type LeadPenalties } from './lead-penalty.ts';
import { createLowerBounds, createRideBounds, type LowerBounds } from './lower-bounds.ts';
import { passableTerminals } from './passable-terminals.ts';
import { prepareDestinations } from './prepared-query.ts';
import { SearchEntries } from './search-entries.ts';
import type { SearchStart } from './search-query.ts';
import { usableArcs } from './usable-arcs.ts';

const LABELS_BETWEEN_LOOKS = 2048;
const NONE = -1;
const NO_BOUNDS: LowerBounds = {
  minutes: new Float64Array(),
  money: new Float64Array(),
  grams: new Float64Array(),
  expected: new Float64Array(),
  variance: new Float64Array(),
  rides: new Float64Array(),
};

/** What one search found. */
export interface FoundLabels {
  /** Labels at sinks, in the order found: arrival ascending. */
  readonly found: readonly number[];
  /** Labels queued, and those taken out again. */
  readonly queued: number;
  readonly pops: number;
  /** Whether it was stopped before the end. */
  readonly cancelled: boolean;
}

/**
 * Exact label-setting search with several criteria over a timetable. Labels leave the queue by the time any
 * completion needs at least, ties by money, then CO2e; so a closed label of a node is never later than the one
 * being tested and time drops out of the comparison. Completions are bounded by the ideal point from each node on
 * (EMOA* and NAMOA*dr follow the same idea) and given up once an itinerary already found is no worse than the bound.
 *
 * Expected time and its variance are criteria too where the query has them, since the fastest and the most reliable are
 * known by simulation and planned times alone would miss them.
 *
 * A label drops another at its node only if whatever the other can do it can do as well and no worse: no fewer
 * rides left, no terminal visited that the other has not, no service it may not board, and no more money even
 * after the most that being earlier could cost it.
 *
 * Made once for a start and asked for one destination after the other: labels, prices and buffers are shared.
 */
export class ParetoSearch {
  readonly labels: LabelStore;
  readonly #graph: CompiledGraph;
  readonly #start: SearchStart;
  readonly #tree: LabelTree;
  readonly #ridesTo: (sinks: Int32Array) => Float64Array;
  readonly #boundsTo: (sinks: Int32Array, rides: Float64Array) => LowerBounds;
  readonly #penaltiesTo: (ridesOnward: Float64Array) => LeadPenalties | null;
  readonly #entries = new SearchEntries();
  readonly #heap = new EntryHeap(this.#entries);
  /** The entry closed last at each node; -1 for none. */
  readonly #closed: Int32Array;
  /** Entries at sinks, and those of them that no other makes needless. */
  #arrived: number[] = [];
  #front: number[] = [];
  #isDestination: Uint8Array = new Uint8Array();
  #bounds: LowerBounds = NO_BOUNDS;
  #penalties: LeadPenalties | null = null;
  /** Terminals that a label with so many rides left could still pass through. */
  #passable: Int32Array = new Int32Array();
  /** Absolute slack in minutes, fen and grams; -1 for none at all. */
  #slackMinutes = NONE;
  #slackMoney = NONE;
  #slackGrams = NONE;

  constructor(graph: CompiledGraph, start: SearchStart) {
    this.#graph = graph;
    this.#start = start;
    this.#tree = new LabelTree(graph, start);
    this.labels = this.#tree.labels;
    const { query } = this.#tree;
    const usable = usableArcs(graph, query.sources, start.arcAllowed);
    this.#ridesTo = createRideBounds(graph, start.arcAllowed);
    this.#boundsTo = createLowerBounds(graph, query, usable, start.expectation);
    this.#penaltiesTo = createLeadPenalties(graph, query, usable, start);
    this.#closed = new Int32Array(graph.nodeCount);
  }

  to(destinations: readonly TerminalId[]): FoundLabels {
    if (!this.#aim(destinations)) return { found: [], queued: 0, pops: 0, cancelled: false };
    for (const root of this.#tree.roots) this.#startAt(root);
    const { pops, cancelled } = this.#run();
    const found = this.#arrived.map((entry) => present(this.#entries.label[entry]));
    return { found, queued: this.#entries.count, pops, cancelled };
  }

  /** False where no source is near enough: then all else can be spared. */
  #aim(terminals: readonly TerminalId[]): boolean {
    const { maxLegs, slack } = this.#start;
    const { sinks, isDestination } = prepareDestinations(this.#graph, terminals);
    const rides = this.#ridesTo(sinks);
    if (!(leastAt(this.#tree.query.sources, rides) <= maxLegs)) return false;
    const bounds = this.#boundsTo(sinks, rides);
    const isEnd = this.#tree.query.isOrigin.map((flag, terminal) => flag | present(isDestination[terminal]));
    this.#isDestination = isDestination;
    this.#bounds = bounds;
    this.#penalties = this.#penaltiesTo(bounds.rides);
    this.#passable = passableTerminals(this.#graph, isEnd, bounds, maxLegs, this.labels.words);
    if (slack) {
      const { sources } = this.#tree.query;
      this.#slackMinutes = slack.minutes;
      this.#slackMoney = slack.moneyShare * leastAt(sources, bounds.money);
      this.#slackGrams = slack.co2eShare * leastAt(sources, bounds.grams);
    }
    this.#entries.count = 0;
    this.#heap.clear();
    this.#closed.fill(NONE);
    this.#arrived = [];
    this.#front = [];
    return true;
  }

  #startAt(root: number): void {
    const source = present(this.labels.node[root]);
    if (present(this.#bounds.rides[source]) <= this.#start.maxLegs) this.#keep(root, source);
  }

  #run(): { readonly pops: number; readonly cancelled: boolean } {
    const { nodeKind } = this.#graph.arrays;
    const entries = this.#entries;
    let nextLook = 0;
    let pops = 0;
    for (let entry = this.#heap.pop(); entry >= 0; entry = this.#heap.pop()) {
      if (entries.count >= nextLook) {
        nextLook = entries.count + LABELS_BETWEEN_LOOKS;
        if (this.#start.shouldStop()) return { pops, cancelled: true };
      }
      pops++;
      const label = present(entries.label[entry]);
      const at = present(this.labels.node[label]);
      if (this.#isInfeasible(entry, present(entries.arrivedBefore[entry]))) continue;
      if (nodeKind[at] === NODE_KIND.sink) {
        this.#arrive(entry);
      } else if (!this.#isDropped(at, entry, present(entries.closedBefore[entry]))) {
        entries.next[entry] = present(this.#closed[at]);
        this.#closed[at] = entry;
        this.#extend(entry, label, at);
      }
    }
    return { pops, cancelled: false };
  }

  /** What a later arrival rules out, one that is no worse in anything rules out as well. */
  #arrive(entry: number): void {
    const { money, grams, expected, variance, incomplete } = this.#entries;
    this.#arrived.push(entry);
    const isBeaten = this.#front.some(
      (other) =>
        present(money[other]) <= present(money[entry]) &&
        present(grams[other]) <= present(grams[entry]) &&
        present(expected[other]) <= present(expected[entry]) &&
        present(variance[other]) <= present(variance[entry]) &&
        present(incomplete[other]) <= present(incomplete[entry]),
    );
    if (!isBeaten) this.#front.push(entry);
  }

  #extend(entry: number, label: number, at: number): void {
    const { firstArc, arcHead, arcService, nodeKind, nodeTerminal } = this.#graph.arrays;
    const { arcAllowed, maxLegs } = this.#start;
    const isDestination = this.#isDestination;
    const ridesOnward = this.#bounds.rides;
    const rides = present(this.#entries.rides[entry]);
    const here = present(nodeTerminal[at]);
    const end = present(firstArc[at + 1]);
    const mustEnd = rides > 0 && isDestination[here] === 1;
    for (let arc = present(firstArc[at]); arc < end; arc++) {
      if (arcAllowed[arc] === 0) continue;
      const head = present(arcHead[arc]);
      const isHub = present(arcService[arc]) < 0;
      if ((isHub ? rides : rides + 1) + present(ridesOnward[head]) > maxLegs) continue;
      if (isHub) {
        const there = present(nodeTerminal[head]);
        if (mustEnd && nodeKind[head] !== NODE_KIND.sink) continue;
        if (here !== there && isDestination[there] === 1) continue;
      }
      const next = this.#tree.onward(label, at, arc);
      if (next >= 0) this.#keep(next, head);
    }
  }

  /** Queues a label unless it is already known to lead nowhere new. */
  #keep(label: number, node: number): void {
    const entries = this.#entries;
    const { minutes, money, grams, expected, variance } = this.#bounds;
    const draft = entries.draft(this.labels, label);
    entries.timeBound[draft] = present(entries.time[draft]) + present(minutes[node]);
    entries.moneyBound[draft] = present(entries.money[draft]) + present(money[node]);
    entries.gramsBound[draft] = present(entries.grams[draft]) + present(grams[node]);
    entries.expectedBound[draft] = present(entries.expected[draft]) + present(expected[node]);
    entries.varianceBound[draft] = present(entries.variance[draft]) + present(variance[node]);
    if (this.#isInfeasible(draft, 0) || this.#isDropped(node, draft, NONE)) return;
    entries.closedBefore[draft] = present(this.#closed[node]);
    entries.arrivedBefore[draft] = this.#front.length;
    entries.count++;
    this.#heap.push(draft);
  }

  /** Whether an itinerary found, of those from `first` on, is no worse than anything this entry can still become. */
  #isInfeasible(entry: number, first: number): boolean {
    const { timeBound, money, moneyBound, grams, gramsBound, incomplete, time } = this.#entries;
    const { expected, expectedBound, variance, varianceBound } = this.#entries;
    const ownTime = present(timeBound[entry]);
    const ownMoney = present(moneyBound[entry]);
    const ownGrams = present(gramsBound[entry]);
    const ownExpected = present(expectedBound[entry]);
    const ownVariance = present(varianceBound[entry]);
    const ownIncomplete = present(incomplete[entry]);
    for (let index = this.#front.length - 1; index >= first; index--) {
      const other = present(this.#front[index]);
      const moneyGap = ownMoney - present(money[other]);
      const gramsGap = ownGrams - present(grams[other]);
      if (moneyGap < 0 || gramsGap < 0 || present(incomplete[other]) > ownIncomplete) continue;
      const expectedGap = ownExpected - present(expected[other]);
      if (expectedGap < 0 || present(variance[other]) > ownVariance) continue;
      const timeGap = Math.max(ownTime - present(time[other]), expectedGap);
      if (!this.#isWithinSlack(timeGap, moneyGap, gramsGap)) return true;
    }
    return false;
  }

  /** Whether an entry closed at the node since `last` drops this one. */
  #isDropped(node: number, entry: number, last: number): boolean {
    const { label, time, money, grams, rides, incomplete, blocked, next } = this.#entries;
    const { expected, variance } = this.#entries;
    const { labels } = this;
    const ownTime = present(time[entry]);
    const ownMoney = present(money[entry]);
    const ownGrams = present(grams[entry]);
    const ownExpected = present(expected[entry]);
    const ownVariance = present(variance[entry]);
    const ownRides = present(rides[entry]);
    const ownIncomplete = present(incomplete[entry]);
    const ownBlocked = present(blocked[entry]);
    const passableFrom = (this.#start.maxLegs - ownRides) * labels.words;
    for (let other = present(this.#closed[node]); other !== last; other = present(next[other])) {
      const moneyGap = ownMoney - present(money[other]);
      const gramsGap = ownGrams - present(grams[other]);
      if (moneyGap < 0 || gramsGap < 0) continue;
      if (present(rides[other]) > ownRides || present(incomplete[other]) > ownIncomplete) continue;
      const expectedGap = ownExpected - present(expected[other]);
      if (expectedGap < 0 || present(variance[other]) > ownVariance) continue;
      const otherBlocked = present(blocked[other]);
      if (otherBlocked >= 0 && otherBlocked !== ownBlocked) continue;
      const otherTime = present(time[other]);
      if (this.#isWithinSlack(Math.max(ownTime - otherTime, expectedGap), moneyGap, gramsGap)) continue;
      if (otherTime < ownTime && this.#penalty(otherTime, node, ownRides) > moneyGap) continue;
      if (labels.visitedWithin(present(label[other]), present(label[entry]), this.#passable, passableFrom))
        return true;
    }
    return false;
  }

  #penalty(time: number, node: number, rides: number): number {
    if (this.#penalties === null) return 0;
    const { full, storageOnly } = this.#penalties;
    const table = time < this.#tree.query.lastFall ? full : storageOnly;
    return present(table[(this.#start.maxLegs - rides) * this.#graph.nodeCount + node]);
  }

  #isWithinSlack(minutes: number, fen: number, grams: number): boolean {
    return minutes <= this.#slackMinutes && fen <= this.#slackMoney && grams <= this.#slackGrams;
  }
}

const leastAt = (nodes: Int32Array, values: Float64Array): number =>
  nodes.reduce((least, node) => Math.min(least, present(values[node])), Number.POSITIVE_INFINITY);
