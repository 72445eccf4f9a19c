import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { type DeparturePattern, nextDeparture } from '../network/clock/calendar.ts';
import { closedUntil, heldUp } from '../network/events/step-window.ts';
import { storageDays } from '../tariff/storage.ts';
import { present } from '../units/present.ts';
import { doubledInts, LabelStore } from './label-store.ts';
import { type PreparedQuery, prepareQuery } from './prepared-query.ts';
import type { ArcExpectation, SearchStart } from './search-query.ts';

const NONE = -1;
/** Of a way on: not looked at yet, or there is none. */
const UNKNOWN = -1;
const NOWHERE = -2;

/**
 * Every way that cargo can take from where it starts, label by label. A label is made when it is first asked for and
 * kept: what it is does not depend on where the way is to end, so that searches for many destinations share them.
 */
export class LabelTree {
  readonly labels: LabelStore;
  readonly query: PreparedQuery;
  /** One for each origin. */
  readonly roots: readonly number[];
  readonly #graph: CompiledGraph;
  readonly #arcIncomplete: Uint8Array;
  readonly #expectation: ArcExpectation | null;
  readonly #ready: number;
  readonly #events: SearchStart['arcEvents'];
  /** Where the ways on from a label lie in `#onward`, one for each arc of its node; -1 before the first is asked for. */
  #firstOnward = new Int32Array(256).fill(NONE);
  #onward = new Int32Array(1024).fill(UNKNOWN);
  #onwardCount = 0;

  constructor(graph: CompiledGraph, start: SearchStart) {
    this.#graph = graph;
    this.#arcIncomplete = start.arcIncomplete;
    this.#expectation = start.expectation;
    this.#ready = start.ready;
    this.#events = start.arcEvents;
    this.query = prepareQuery(graph, start);
    this.labels = new LabelStore(graph.keys.terminals.length);
    this.roots = Array.from(this.query.sources, (source) => this.#root(source, start.ready));
  }

  /** The label that cargo has when it takes an arc of its node; -1 where it cannot. */
  onward(label: number, at: number, arc: number): number {
    const firstArc = this.#graph.arrays.firstArc;
    let first = this.#firstOnward[label] ?? NONE;
    if (first < 0) first = this.#reserveOnward(label, present(firstArc[at + 1]) - present(firstArc[at]));
    const place = first + arc - present(firstArc[at]);
    const known = present(this.#onward[place]);
    if (known !== UNKNOWN) return known;
    const service = present(this.#graph.arrays.arcService[arc]);
    const made = service < 0 ? this.#handle(label, at, arc) : this.#ride(label, at, arc, service);
    this.#onward[place] = made;
    return made;
  }

  #reserveOnward(label: number, count: number): number {
    const first = this.#onwardCount;
    this.#onwardCount += count;
    while (this.#onwardCount > this.#onward.length) {
      const length = this.#onward.length;
      this.#onward = doubledInts(this.#onward).fill(UNKNOWN, length);
    }
    while (label >= this.#firstOnward.length) {
      const length = this.#firstOnward.length;
      this.#firstOnward = doubledInts(this.#firstOnward).fill(NONE, length);
    }
    this.#firstOnward[label] = first;
    return first;
  }

  #root(source: number, ready: number): number {
    const { labels } = this;
    labels.reserve();
    const label = labels.count++;
    labels.node[label] = source;
    labels.parent[label] = NONE;
    labels.arc[label] = NONE;
    labels.time[label] = ready;
    labels.departure[label] = ready;
    labels.money[label] = 0;
    labels.grams[label] = 0;
    labels.expected[label] = 0;
    labels.variance[label] = 0;
    labels.rides[label] = 0;
    labels.incomplete[label] = 0;
    labels.blocked[label] = NONE;
    labels.visit(label, NONE, present(this.#graph.arrays.nodeTerminal[source]));
    return label;
  }

  /** A hub operation: starts at once. */
  #handle(from: number, at: number, arc: number): number {
    const { labels } = this;
    const { arcMinutes, arcHead, nodeTerminal } = this.#graph.arrays;
    const here = present(nodeTerminal[at]);
    const there = present(nodeTerminal[present(arcHead[arc])]);
    if (here !== there && (this.query.isOrigin[there] === 1 || labels.hasVisited(from, there)))
      return NOWHERE;
    const start = this.#startAfter(arc, present(labels.time[from]));
    if (start === Number.POSITIVE_INFINITY) return NOWHERE;
    labels.reserve();
    const label = labels.count++;
    const held = this.#heldUp(arc, start);
    const price = present(this.query.money[this.#segmentAt(start) * this.#graph.arcCount + arc]);
    labels.time[label] = start + present(arcMinutes[arc]) + held;
    labels.departure[label] = start;
    labels.money[label] = present(labels.money[from]) + price;
    labels.rides[label] = present(labels.rides[from]);
    labels.blocked[label] = present(labels.blocked[from]);
    labels.incomplete[label] = present(labels.incomplete[from]) | present(this.#arcIncomplete[arc]);
    this.#expect(label, from, arc, null, start - present(labels.time[from]) + held);
    this.#join(label, from, arc, there);
    return label;
  }

  /** When work that could begin at a time does: at the end of what closes its terminal; infinite where that has none. */
  #startAfter(arc: number, time: number): number {
    const windows = this.#events?.[arc];
    if (windows === undefined || windows.length === 0) return time;
    let start = time;
    for (let until = closedUntil(windows, start); until !== null; until = closedUntil(windows, start)) {
      start = until;
    }
    return start;
  }

  #heldUp(arc: number, time: number): number {
    const windows = this.#events?.[arc];
    return windows === undefined || windows.length === 0 ? 0 : heldUp(windows, time);
  }

  /** A ride: waits, pays storage past the free days, and leaves by the first departure it can. */
  #ride(from: number, at: number, arc: number, service: number): number {
    const { labels } = this;
    const { arcMinutes, arcHead, arcLead, arcCutOff, arcReboards, nodeTerminal } = this.#graph.arrays;
    if (service === labels.blocked[from]) return NOWHERE;
    const there = present(nodeTerminal[present(arcHead[arc])]);
    if (labels.hasVisited(from, there) || this.query.isOrigin[there] === 1) return NOWHERE;
    const ready = present(labels.time[from]);
    const lead = present(arcLead[arc]);
    const pattern = this.#graph.patternOf(service);
    const first = nextDeparture(pattern, ready + present(arcCutOff[arc]) - lead);
    if (first === null) return NOWHERE;
    const departure = this.#openDeparture(arc, pattern, first + lead);
    if (departure === null) return NOWHERE;
    const held = this.#heldUp(arc, departure);
    labels.reserve();
    const label = labels.count++;
    const segment = this.#segmentAt(departure);
    const storage = this.#storageFen(at, segment, departure - ready);
    const unknown = Number.isNaN(storage);
    const price = present(this.query.money[segment * this.#graph.arcCount + arc]) + (unknown ? 0 : storage);
    labels.time[label] = departure + present(arcMinutes[arc]) + held;
    labels.departure[label] = departure;
    labels.money[label] = present(labels.money[from]) + price;
    labels.rides[label] = present(labels.rides[from]) + 1;
    labels.blocked[label] = arcReboards[arc] === 1 ? service : NONE;
    labels.incomplete[label] =
      present(labels.incomplete[from]) | present(this.#arcIncomplete[arc]) | Number(unknown);
    this.#expect(label, from, arc, pattern, departure - first - lead + held);
    this.#join(label, from, arc, there);
    return label;
  }

  /** The departure, or the first after what closes its way; null where that has no end or none is left. */
  #openDeparture(arc: number, pattern: DeparturePattern, planned: number): number | null {
    const windows = this.#events?.[arc];
    if (windows === undefined || windows.length === 0) return planned;
    const lead = present(this.#graph.arrays.arcLead[arc]);
    let departure = planned;
    for (
      let until = closedUntil(windows, departure);
      until !== null;
      until = closedUntil(windows, departure)
    ) {
      const next = until === Number.POSITIVE_INFINITY ? null : nextDeparture(pattern, until - lead);
      if (next === null) return null;
      departure = next + lead;
    }
    return departure;
  }

  /** A printed departure is waited for from when the goods are expected; where none is left, as long as is planned. */
  #expect(label: number, from: number, arc: number, pattern: DeparturePattern | null, late: number): void {
    if (this.#expectation === null) return;
    const { labels } = this;
    const { minutes, variance } = this.#expectation;
    const before = present(labels.expected[from]);
    labels.expected[label] = before + present(minutes[arc]) + late;
    labels.variance[label] = present(labels.variance[from]) + present(variance[arc]);
    if (pattern === null || pattern.assumed || pattern.anyTime) return;
    const lead = present(this.#graph.arrays.arcLead[arc]);
    const closing = this.#ready + before + present(this.#graph.arrays.arcCutOff[arc]);
    const next = nextDeparture(pattern, Math.round(closing) - lead);
    const wait =
      next === null
        ? present(labels.departure[label]) - present(labels.time[from])
        : Math.max(0, next + lead - closing);
    labels.expected[label] = present(labels.expected[label]) + wait;
  }

  #storageFen(at: number, segment: number, wait: number): number {
    if (!this.query.anyStorage) return 0;
    const days = storageDays(wait, present(this.#graph.arrays.nodeFreeDays[at]));
    return days === 0 ? 0 : days * present(this.query.storage[segment * this.#graph.nodeCount + at]);
  }

  #join(label: number, parent: number, arc: number, terminal: number): void {
    const { labels } = this;
    labels.node[label] = present(this.#graph.arrays.arcHead[arc]);
    labels.parent[label] = parent;
    labels.arc[label] = arc;
    labels.grams[label] = present(labels.grams[parent]) + present(this.query.grams[arc]);
    labels.visit(label, parent, terminal);
  }

  #segmentAt(time: number): number {
    const { segments, segmentStarts } = this.query;
    let segment = 0;
    while (segment + 1 < segments && time >= present(segmentStarts[segment + 1])) segment++;
    return segment;
  }
}
