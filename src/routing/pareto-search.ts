import { type CompiledGraph, NODE_KIND } from '../graph/compiled-graph.ts';
import { nextDeparture } from '../network/calendar.ts';
import { storageDays } from '../tariff/storage.ts';
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
      const at = this.labels.node[label] ?? 0;
      if (this.#isInfeasible(label)) continue;
      if (nodeKind[at] === NODE_KIND.sink) {
        this.found.push(label);
      } else if (!this.#isDropped(at, label)) {
        this.labels.next[label] = this.#closed[at] ?? NONE;
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
    labels.visit(draft, NONE, this.#graph.arrays.nodeTerminal[source] ?? 0);
    if ((this.#bounds.rides[source] ?? 0) <= this.#maxLegs) this.#keep(draft, source);
  }

  #extend(label: number, at: number): void {
    const { firstArc, arcHead, arcService, nodeTerminal } = this.#graph.arrays;
    const { isDestination } = this.#query;
    const rides = this.labels.rides[label] ?? 0;
    const end = firstArc[at + 1] ?? 0;
    const mustEnd = rides > 0 && isDestination[nodeTerminal[at] ?? 0] === 1;
    for (let arc = firstArc[at] ?? 0; arc < end; arc++) {
      if (this.#allowed[arc] === 0) continue;
      const head = arcHead[arc] ?? 0;
      const service = arcService[arc] ?? NONE;
      const ridesThen = service < 0 ? rides : rides + 1;
      if (ridesThen + (this.#bounds.rides[head] ?? 0) > this.#maxLegs) continue;
      if (service < 0) this.#handle(label, at, arc, head, mustEnd);
      else this.#ride(label, at, arc, head, service);
    }
  }

  /** A hub operation: starts at once. */
  #handle(label: number, at: number, arc: number, head: number, mustEnd: boolean): void {
    const { labels } = this;
    const { arcMinutes, nodeKind, nodeTerminal } = this.#graph.arrays;
    if (mustEnd && nodeKind[head] !== NODE_KIND.sink) return;
    const here = nodeTerminal[at] ?? 0;
    const there = nodeTerminal[head] ?? 0;
    if (here !== there && (this.#isEnd(there) || labels.hasVisited(label, there))) return;
    labels.reserve();
    const draft = labels.count;
    const start = labels.time[label] ?? 0;
    const price = this.#query.money[this.#segmentAt(start) * this.#graph.arcCount + arc] ?? 0;
    labels.time[draft] = start + (arcMinutes[arc] ?? 0);
    labels.departure[draft] = start;
    labels.money[draft] = (labels.money[label] ?? 0) + price;
    labels.rides[draft] = labels.rides[label] ?? 0;
    labels.blocked[draft] = labels.blocked[label] ?? NONE;
    labels.incomplete[draft] = (labels.incomplete[label] ?? 0) | (this.#arcIncomplete[arc] ?? 0);
    this.#offer(draft, label, arc, head, there);
  }

  /** A ride: waits, pays storage past the free days, and leaves by the first departure it can. */
  #ride(label: number, at: number, arc: number, head: number, service: number): void {
    const { labels } = this;
    const { arcMinutes, arcLead, arcCutOff, arcReboards, nodeTerminal } = this.#graph.arrays;
    if (service === labels.blocked[label]) return;
    const there = nodeTerminal[head] ?? 0;
    if (labels.hasVisited(label, there) || this.#query.isOrigin[there] === 1) return;
    const pattern = this.#graph.patternOf(service);
    const ready = labels.time[label] ?? 0;
    const lead = arcLead[arc] ?? 0;
    const first = nextDeparture(pattern, ready + (arcCutOff[arc] ?? 0) - lead);
    if (first === null) return;
    const departure = first + lead;
    labels.reserve();
    const draft = labels.count;
    const segment = this.#segmentAt(departure);
    const storage = this.#storageFen(at, segment, departure - ready);
    const unknown = Number.isNaN(storage);
    const price = (this.#query.money[segment * this.#graph.arcCount + arc] ?? 0) + (unknown ? 0 : storage);
    labels.time[draft] = departure + (arcMinutes[arc] ?? 0);
    labels.departure[draft] = departure;
    labels.money[draft] = (labels.money[label] ?? 0) + price;
    labels.rides[draft] = (labels.rides[label] ?? 0) + 1;
    labels.blocked[draft] = arcReboards[arc] === 1 ? service : NONE;
    labels.incomplete[draft] =
      (labels.incomplete[label] ?? 0) | (this.#arcIncomplete[arc] ?? 0) | Number(unknown);
    this.#offer(draft, label, arc, head, there);
  }

  #isEnd(terminal: number): boolean {
    return this.#query.isOrigin[terminal] === 1 || this.#query.isDestination[terminal] === 1;
  }

  #storageFen(at: number, segment: number, wait: number): number {
    if (!this.#query.anyStorage) return 0;
    const days = storageDays(wait, this.#graph.arrays.nodeFreeDays[at] ?? 0);
    return days === 0 ? 0 : days * (this.#query.storage[segment * this.#graph.nodeCount + at] ?? 0);
  }

  #offer(draft: number, parent: number, arc: number, head: number, terminal: number): void {
    const { labels } = this;
    labels.node[draft] = head;
    labels.parent[draft] = parent;
    labels.arc[draft] = arc;
    labels.grams[draft] = (labels.grams[parent] ?? 0) + (this.#query.grams[arc] ?? 0);
    labels.visit(draft, parent, terminal);
    this.#keep(draft, head);
  }

  /** Queues a draft unless it is already known to lead nowhere new. */
  #keep(draft: number, node: number): void {
    const { labels } = this;
    labels.timeBound[draft] = (labels.time[draft] ?? 0) + (this.#bounds.minutes[node] ?? 0);
    labels.moneyBound[draft] = (labels.money[draft] ?? 0) + (this.#bounds.money[node] ?? 0);
    labels.gramsBound[draft] = (labels.grams[draft] ?? 0) + (this.#bounds.grams[node] ?? 0);
    if (this.#isInfeasible(draft) || this.#isDropped(node, draft)) return;
    labels.count++;
    this.#heap.push(draft);
  }

  /** Whether an itinerary found is no worse than anything this label can still become. */
  #isInfeasible(label: number): boolean {
    const { timeBound, money, moneyBound, grams, gramsBound, incomplete, time } = this.labels;
    const ownTime = timeBound[label] ?? 0;
    const ownMoney = moneyBound[label] ?? 0;
    const ownGrams = gramsBound[label] ?? 0;
    const ownIncomplete = incomplete[label] ?? 0;
    for (let index = this.found.length - 1; index >= 0; index--) {
      const other = this.found[index] ?? 0;
      const moneyGap = ownMoney - (money[other] ?? 0);
      const gramsGap = ownGrams - (grams[other] ?? 0);
      if (moneyGap < 0 || gramsGap < 0 || (incomplete[other] ?? 0) > ownIncomplete) continue;
      if (!this.#isWithinSlack(ownTime - (time[other] ?? 0), moneyGap, gramsGap)) return true;
    }
    return false;
  }

  /** Whether a closed label of the node dominates this one. */
  #isDropped(node: number, label: number): boolean {
    const { labels } = this;
    const { time, money, grams, rides, incomplete, blocked, next } = labels;
    const ownTime = time[label] ?? 0;
    const ownMoney = money[label] ?? 0;
    const ownGrams = grams[label] ?? 0;
    const ownRides = rides[label] ?? 0;
    const ownIncomplete = incomplete[label] ?? 0;
    const ownBlocked = blocked[label] ?? NONE;
    const passableFrom = (this.#maxLegs - ownRides) * labels.words;
    for (let other = this.#closed[node] ?? NONE; other >= 0; other = next[other] ?? NONE) {
      const moneyGap = ownMoney - (money[other] ?? 0);
      const gramsGap = ownGrams - (grams[other] ?? 0);
      if (moneyGap < 0 || gramsGap < 0) continue;
      if ((rides[other] ?? 0) > ownRides || (incomplete[other] ?? 0) > ownIncomplete) continue;
      const otherBlocked = blocked[other] ?? NONE;
      if (otherBlocked >= 0 && otherBlocked !== ownBlocked) continue;
      const otherTime = time[other] ?? 0;
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
    return table[(this.#maxLegs - rides) * this.#graph.nodeCount + node] ?? 0;
  }

  #isWithinSlack(minutes: number, fen: number, grams: number): boolean {
    return minutes <= this.#slackMinutes && fen <= this.#slackMoney && grams <= this.#slackGrams;
  }

  #segmentAt(time: number): number {
    const { segments, segmentStarts } = this.#query;
    let segment = 0;
    while (segment + 1 < segments && time >= (segmentStarts[segment + 1] ?? 0)) segment++;
    return segment;
  }
}

const leastAt = (nodes: Int32Array, values: Float64Array): number =>
  nodes.reduce((least, node) => Math.min(least, values[node] ?? least), Number.POSITIVE_INFINITY);
