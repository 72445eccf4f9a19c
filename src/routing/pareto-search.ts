import { type CompiledGraph, NODE_KIND } from '../graph/compiled-graph.ts';
import { nextDeparture } from '../network/calendar.ts';
import { storageDays } from '../tariff/storage.ts';
import { present } from '../units/present.ts';
import { LabelHeap } from './label-heap.ts';
import { LabelStore } from './label-store.ts';
import { type LeadPenalties, leadPenalties } from './lead-penalty.ts';
import { type LowerBounds, lowerBounds } from './lower-bounds.ts';
import { passableTerminals } from './passable-terminals.ts';
import { type PreparedQuery, prepareQuery } from './prepared-query.ts';
import type { SearchQuery } from './search-query.ts';

const LABELS_BETWEEN_LOOKS = 2048;
const NONE = -1;

/**
 * Exact label-setting search with several criteria over a timetable. Labels leave the queue by the time any
 * completion needs at least, ties by money, then CO2e; so a closed label of a node is never later than the one
 * being tested and time drops out of the comparison. Completions are bounded by the ideal point from each node on
 * (EMOA* and NAMOA*dr follow the same idea) and given up once an itinerary already found is no worse than the bound.
 *
 * A label drops another at its node only if whatever the other can do it can do as well and no worse: no fewer
 * rides left, no terminal visited that the other has not, no service it may not board, and no more money even
 * after the most that being earlier could cost it.
 */
export class ParetoSearch {
  readonly labels: LabelStore;
  /** Labels at sinks, in the order found: arrival ascending. */
  readonly found: number[] = [];
  pops = 0;
  cancelled = false;
  readonly #graph: CompiledGraph;
  readonly #query: PreparedQuery;
  readonly #allowed: Uint8Array;
  readonly #arcIncomplete: Uint8Array;
  readonly #maxLegs: number;
  readonly #shouldStop: () => boolean;
  readonly #bounds: LowerBounds;
  readonly #penalties: LeadPenalties | null;
  /** Terminals that a label with so many rides left could still pass through. */
  readonly #passable: Int32Array;
  readonly #heap: LabelHeap;
  readonly #closed: Int32Array;
  /** Absolute slack in minutes, fen and grams; -1 for none at all. */
  readonly #slackMinutes: number = NONE;
  readonly #slackMoney: number = NONE;
  readonly #slackGrams: number = NONE;

  /** Labels of an earlier search give up their room to those of this one. */
  constructor(
    graph: CompiledGraph,
    query: SearchQuery,
    labels = new LabelStore(graph.keys.terminals.length),
  ) {
    this.#graph = graph;
    this.#query = prepareQuery(graph, query);
    this.#allowed = query.arcAllowed;
    this.#arcIncomplete = query.arcIncomplete;
    this.#maxLegs = query.maxLegs;
    this.#shouldStop = query.shouldStop;
    this.#bounds = lowerBounds(graph, this.#query, query.arcAllowed);
    this.#penalties = leadPenalties(graph, this.#query, this.#bounds, query.arcAllowed, query.maxLegs);
    labels.clear();
    this.labels = labels;
    this.#passable = passableTerminals(graph, this.#query, this.#bounds, query.maxLegs, this.labels.words);
    this.#heap = new LabelHeap(this.labels);
    this.#closed = new Int32Array(graph.nodeCount).fill(NONE);
    if (query.slack) {
      this.#slackMinutes = query.slack.minutes;
      this.#slackMoney = query.slack.moneyShare * leastAt(this.#query.sources, this.#bounds.money);
      this.#slackGrams = query.slack.co2eShare * leastAt(this.#query.sources, this.#bounds.grams);
    }
    for (const source of this.#query.sources) this.#start(source, query.ready);
  }

  run(): void {
    const { nodeKind } = this.#graph.arrays;
    let nextLook = 0;
    for (let label = this.#heap.pop(); label >= 0; label = this.#heap.pop()) {
      if (this.labels.count >= nextLook) {
        nextLook = this.labels.count + LABELS_BETWEEN_LOOKS;
        this.cancelled = this.#shouldStop();
        if (this.cancelled) return;
      }
      this.pops++;
      const at = present(this.labels.node[label]);
      if (this.#isDominated(label)) continue;
      if (nodeKind[at] === NODE_KIND.sink) {
        this.found.push(label);
      } else if (!this.#isDropped(at, label)) {
        this.labels.next[label] = present(this.#closed[at]);
        this.#closed[at] = label;
        this.#extend(label, at);
      }
    }
  }

  #start(source: number, ready: number): void {
    const { labels } = this;
    labels.reserve();
    const draft = labels.count;
    labels.node[draft] = source;
    labels.parent[draft] = NONE;
    labels.arc[draft] = NONE;
    labels.time[draft] = ready;
    labels.departure[draft] = ready;
    labels.money[draft] = 0;
    labels.grams[draft] = 0;
    labels.rides[draft] = 0;
    labels.incomplete[draft] = 0;
    labels.blocked[draft] = NONE;
    labels.visit(draft, NONE, present(this.#graph.arrays.nodeTerminal[source]));
    if (present(this.#bounds.rides[source]) <= this.#maxLegs) this.#keep(draft, source);
  }

  #extend(label: number, at: number): void {
    const { firstArc, arcHead, arcService, nodeTerminal } = this.#graph.arrays;
    const { isDestination } = this.#query;
    const rides = present(this.labels.rides[label]);
    const end = present(firstArc[at + 1]);
    const mustEnd = rides > 0 && isDestination[present(nodeTerminal[at])] === 1;
    for (let arc = present(firstArc[at]); arc < end; arc++) {
      if (this.#allowed[arc] === 0) continue;
      const head = present(arcHead[arc]);
      const service = present(arcService[arc]);
      const ridesThen = service < 0 ? rides : rides + 1;
      if (ridesThen + present(this.#bounds.rides[head]) > this.#maxLegs) continue;
      if (service < 0) this.#handle(label, at, arc, head, mustEnd);
      else this.#ride(label, at, arc, head, service);
    }
  }

  /** A hub operation: starts at once. */
  #handle(label: number, at: number, arc: number, head: number, mustEnd: boolean): void {
    const { labels } = this;
    const { arcMinutes, nodeKind, nodeTerminal } = this.#graph.arrays;
    if (mustEnd && nodeKind[head] !== NODE_KIND.sink) return;
    const here = present(nodeTerminal[at]);
    const there = present(nodeTerminal[head]);
    if (here !== there && (this.#isEnd(there) || labels.hasVisited(label, there))) return;
    labels.reserve();
    const draft = labels.count;
    const start = present(labels.time[label]);
    const price = present(this.#query.money[this.#segmentAt(start) * this.#graph.arcCount + arc]);
    labels.time[draft] = start + present(arcMinutes[arc]);
    labels.departure[draft] = start;
    labels.money[draft] = present(labels.money[label]) + price;
    labels.rides[draft] = present(labels.rides[label]);
    labels.blocked[draft] = present(labels.blocked[label]);
    labels.incomplete[draft] = present(labels.incomplete[label]) | present(this.#arcIncomplete[arc]);
    this.#offer(draft, label, arc, head, there);
  }

  /** A ride: waits, pays storage past the free days, and leaves by the first departure it can. */
  #ride(label: number, at: number, arc: number, head: number, service: number): void {
    const { labels } = this;
    const { arcMinutes, arcLead, arcCutOff, arcReboards, nodeTerminal } = this.#graph.arrays;
    if (service === labels.blocked[label]) return;
    const there = present(nodeTerminal[head]);
    if (labels.hasVisited(label, there) || this.#query.isOrigin[there] === 1) return;
    const pattern = this.#graph.patternOf(service);
    const ready = present(labels.time[label]);
    const lead = present(arcLead[arc]);
    const first = nextDeparture(pattern, ready + present(arcCutOff[arc]) - lead);
    if (first === null) return;
    const departure = first + lead;
    labels.reserve();
    const draft = labels.count;
    const segment = this.#segmentAt(departure);
    const storage = this.#storageFen(at, segment, departure - ready);
    const unknown = Number.isNaN(storage);
    const price = present(this.#query.money[segment * this.#graph.arcCount + arc]) + (unknown ? 0 : storage);
    labels.time[draft] = departure + present(arcMinutes[arc]);
    labels.departure[draft] = departure;
    labels.money[draft] = present(labels.money[label]) + price;
    labels.rides[draft] = present(labels.rides[label]) + 1;
    labels.blocked[draft] = arcReboards[arc] === 1 ? service : NONE;
    labels.incomplete[draft] =
      present(labels.incomplete[label]) | present(this.#arcIncomplete[arc]) | Number(unknown);
    this.#offer(draft, label, arc, head, there);
  }

  #isEnd(terminal: number): boolean {
    return this.#query.isOrigin[terminal] === 1 || this.#query.isDestination[terminal] === 1;
  }

  #storageFen(at: number, segment: number, wait: number): number {
    if (!this.#query.anyStorage) return 0;
    const days = storageDays(wait, present(this.#graph.arrays.nodeFreeDays[at]));
    return days === 0 ? 0 : days * present(this.#query.storage[segment * this.#graph.nodeCount + at]);
  }

  #offer(draft: number, parent: number, arc: number, head: number, terminal: number): void {
    const { labels } = this;
    labels.node[draft] = head;
    labels.parent[draft] = parent;
    labels.arc[draft] = arc;
    labels.grams[draft] = present(labels.grams[parent]) + present(this.#query.grams[arc]);
    labels.visit(draft, parent, terminal);
    this.#keep(draft, head);
  }

  /** Queues a draft unless it is already known to lead nowhere new. */
  #keep(draft: number, node: number): void {
    const { labels } = this;
    labels.timeBound[draft] = present(labels.time[draft]) + present(this.#bounds.minutes[node]);
    labels.moneyBound[draft] = present(labels.money[draft]) + present(this.#bounds.money[node]);
    labels.gramsBound[draft] = present(labels.grams[draft]) + present(this.#bounds.grams[node]);
    if (this.#isDominated(draft) || this.#isDropped(node, draft)) return;
    labels.count++;
    this.#heap.push(draft);
  }

  /** Whether an itinerary found is no worse than anything this label can still become. */
  #isDominated(label: number): boolean {
    const { timeBound, money, moneyBound, grams, gramsBound, incomplete, time } = this.labels;
    const ownTime = present(timeBound[label]);
    const ownMoney = present(moneyBound[label]);
    const ownGrams = present(gramsBound[label]);
    const ownIncomplete = present(incomplete[label]);
    for (let index = this.found.length - 1; index >= 0; index--) {
      const other = present(this.found[index]);
      const moneyGap = ownMoney - present(money[other]);
      const gramsGap = ownGrams - present(grams[other]);
      if (moneyGap < 0 || gramsGap < 0 || present(incomplete[other]) > ownIncomplete) continue;
      if (!this.#isWithinSlack(ownTime - present(time[other]), moneyGap, gramsGap)) return true;
    }
    return false;
  }

  /** Whether a closed label of the node dominates this one. */
  #isDropped(node: number, label: number): boolean {
    const { labels } = this;
    const { time, money, grams, rides, incomplete, blocked, next } = labels;
    const ownTime = present(time[label]);
    const ownMoney = present(money[label]);
    const ownGrams = present(grams[label]);
    const ownRides = present(rides[label]);
    const ownIncomplete = present(incomplete[label]);
    const ownBlocked = present(blocked[label]);
    const passableFrom = (this.#maxLegs - ownRides) * labels.words;
    for (let other = present(this.#closed[node]); other >= 0; other = present(next[other])) {
      const moneyGap = ownMoney - present(money[other]);
      const gramsGap = ownGrams - present(grams[other]);
      if (moneyGap < 0 || gramsGap < 0) continue;
      if (present(rides[other]) > ownRides || present(incomplete[other]) > ownIncomplete) continue;
      const otherBlocked = present(blocked[other]);
      if (otherBlocked >= 0 && otherBlocked !== ownBlocked) continue;
      const otherTime = present(time[other]);
      if (otherTime < ownTime && this.#penalty(otherTime, node, ownRides) > moneyGap) continue;
      if (!labels.visitedWithin(other, label, this.#passable, passableFrom)) continue;
      if (!this.#isWithinSlack(ownTime - otherTime, moneyGap, gramsGap)) return true;
    }
    return false;
  }

  #penalty(time: number, node: number, rides: number): number {
    if (this.#penalties === null) return 0;
    const { full, storageOnly } = this.#penalties;
    const table = time < this.#query.lastFall ? full : storageOnly;
    return present(table[(this.#maxLegs - rides) * this.#graph.nodeCount + node]);
  }

  #isWithinSlack(minutes: number, fen: number, grams: number): boolean {
    return minutes <= this.#slackMinutes && fen <= this.#slackMoney && grams <= this.#slackGrams;
  }

  #segmentAt(time: number): number {
    const { segments, segmentStarts } = this.#query;
    let segment = 0;
    while (segment + 1 < segments && time >= present(segmentStarts[segment + 1])) segment++;
    return segment;
  }
}

const leastAt = (nodes: Int32Array, values: Float64Array): number =>
  nodes.reduce((least, node) => Math.min(least, present(values[node])), Number.POSITIVE_INFINITY);
