import { type CompiledGraph, NODE_KIND } from '../src/graph/compiled-graph.ts';
import { nextDeparture } from '../src/network/clock/calendar.ts';
import { prepareDestinations, prepareQuery } from '../src/routing/prepared-query.ts';
import type { SearchQuery } from '../src/routing/search-query.ts';

/** Criteria of an itinerary, in minutes, fen and grams; `incomplete` is 1 when a price on it is unknown. */
export interface Found {
  readonly time: number;
  readonly money: number;
  readonly grams: number;
  readonly incomplete: number;
}

interface Label extends Found {
  readonly node: number;
  readonly rides: number;
  readonly blocked: number;
  readonly visited: ReadonlySet<number>;
}

/**
 * Martins' label setting as the textbook has it: lexicographic order, a list of labels at each node, dominance by the
 * criteria and the number of rides alone, no bounds and no target. The baseline of the bounded search, over the same
 * graph; waiting is free and prices do not change. It may lose a way that the bounded search keeps, because it drops
 * labels for others that cannot go where they could.
 */
export function martins(graph: CompiledGraph, query: SearchQuery): readonly Found[] {
  const prepared = prepareQuery(graph, query);
  const { sinks: ends, isDestination } = prepareDestinations(graph, query.destinations);
  const { nodeKind, nodeTerminal, firstArc, arcHead, arcMinutes, arcService } = graph.arrays;
  const { arcLead, arcCutOff, arcReboards } = graph.arrays;
  const closed: Label[][] = Array.from({ length: graph.nodeCount }, () => []);
  const queue = new Queue();
  const sinks: Label[] = [];
  for (const source of prepared.sources) {
    const visited = new Set([nodeTerminal[source] ?? -1]);
    queue.push({
      node: source,
      time: query.ready,
      money: 0,
      grams: 0,
      rides: 0,
      incomplete: 0,
      blocked: -1,
      visited,
    });
  }
  for (let label = queue.pop(); label; label = queue.pop()) {
    const { node, time, rides } = label;
    const labels = closed[node] ?? [];
    if (labels.some((other) => drops(other, label))) continue;
    labels.push(label);
    if (nodeKind[node] === NODE_KIND.sink) {
      if (ends.includes(node)) sinks.push(label);
      continue;
    }
    const mustEnd = rides > 0 && isDestination[nodeTerminal[node] ?? 0] === 1;
    for (let arc = firstArc[node] ?? 0; arc < (firstArc[node + 1] ?? 0); arc++) {
      const head = arcHead[arc] ?? 0;
      const service = arcService[arc] ?? -1;
      const there = nodeTerminal[head] ?? 0;
      const stays = there === nodeTerminal[node];
      if (query.arcAllowed[arc] === 0 || (mustEnd && nodeKind[head] !== NODE_KIND.sink)) continue;
      if (!stays && (label.visited.has(there) || prepared.isOrigin[there] === 1)) continue;
      if (!stays && service < 0 && isDestination[there] === 1) continue;
      let start: number | null = time;
      if (service >= 0) {
        if (rides === query.maxLegs || service === label.blocked) continue;
        const pattern = graph.patternOf(service);
        const lead = arcLead[arc] ?? 0;
        const first = nextDeparture(pattern, time + (arcCutOff[arc] ?? 0) - lead);
        start = first === null ? null : first + lead;
      }
      if (start === null) continue;
      const next: Label = {
        node: head,
        time: start + (arcMinutes[arc] ?? 0),
        money: label.money + (prepared.leastMoney[arc] ?? 0),
        grams: label.grams + (prepared.grams[arc] ?? 0),
        rides: service >= 0 ? rides + 1 : rides,
        incomplete: label.incomplete | (query.arcIncomplete[arc] ?? 0),
        blocked: service < 0 ? label.blocked : arcReboards[arc] === 1 ? service : -1,
        visited: stays ? label.visited : new Set([...label.visited, there]),
      };
      if (!(closed[head] ?? []).some((other) => drops(other, next))) queue.push(next);
    }
  }
  return frontOf(sinks);
}

export const noWorse = (a: Found, b: Found): boolean =>
  a.time <= b.time && a.money <= b.money && a.grams <= b.grams && a.incomplete <= b.incomplete;

const drops = (a: Label, b: Label): boolean => a.rides <= b.rides && noWorse(a, b);

function frontOf(labels: readonly Label[]): readonly Label[] {
  const front: Label[] = [];
  for (const label of labels.toSorted(compare))
    if (!front.some((other) => noWorse(other, label))) front.push(label);
  return front;
}

const compare = (a: Label, b: Label): number =>
  a.time - b.time || a.money - b.money || a.grams - b.grams || a.rides - b.rides;

/** Binary heap of labels in lexicographic order. */
class Queue {
  readonly #heap: Label[] = [];

  push(label: Label): void {
    let place = this.#heap.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.#heap[parent];
      if (!above || compare(above, label) <= 0) break;
      this.#heap[place] = above;
      place = parent;
    }
    this.#heap[place] = label;
  }

  pop(): Label | undefined {
    const top = this.#heap[0];
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return top;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      const right = this.#heap[child + 1];
      let below = this.#heap[child];
      if (below && right && compare(right, below) < 0) {
        below = right;
        child++;
      }
      if (!below || compare(last, below) <= 0) break;
      this.#heap[place] = below;
      place = child;
    }
    this.#heap[place] = last;
    return top;
  }
}
