import { present } from '../units/present.ts';
/** A directed graph by its arcs in the order of their tails; weights are whole and not negative. */
export interface WeightedArcs {
  /** The arcs of node i are those from `firstArc[i]` up to `firstArc[i + 1]`. */
  readonly firstArc: Int32Array;
  readonly head: Int32Array;
  readonly weight: Int32Array;
}

/**
 * Shortest distances by one criterion, point to point: Dijkstra with a ring of buckets, one for each distance that
 * can be open at a time (Dial). A bucket is a linked list of entries; entries left behind by a shorter distance are
 * skipped when met. Made once for a graph and asked often: nothing is cleared or allocated between questions.
 */
export class ShortestDistance {
  readonly #arcs: WeightedArcs;
  readonly #buckets: Int32Array;
  readonly #distance: Int32Array;
  /** Question in which a node was last reached: tells fresh distances from old. */
  readonly #asked: Int32Array;
  #question = 0;
  #entryNode: Int32Array;
  #entryDistance: Int32Array;
  #entryNext: Int32Array;
  #entries = 0;

  constructor(arcs: WeightedArcs) {
    const nodes = arcs.firstArc.length - 1;
    let heaviest = 0;
    for (const weight of arcs.weight) {
      if (weight < 0) throw new Error(`arc weight ${weight} is negative`);
      heaviest = Math.max(heaviest, weight);
    }
    this.#arcs = arcs;
    this.#buckets = new Int32Array(heaviest + 1).fill(-1);
    this.#distance = new Int32Array(nodes);
    this.#asked = new Int32Array(nodes);
    const capacity = arcs.head.length + 1;
    this.#entryNode = new Int32Array(capacity);
    this.#entryDistance = new Int32Array(capacity);
    this.#entryNext = new Int32Array(capacity);
  }

  /** Least total weight of a way from `from` to `to`; infinite when there is none. */
  between(from: number, to: number): number {
    const { firstArc, head, weight } = this.#arcs;
    const buckets = this.#buckets;
    const distances = this.#distance;
    const asked = this.#asked;
    const question = ++this.#question;
    const ring = buckets.length;
    this.#entries = 0;
    asked[from] = question;
    distances[from] = 0;
    this.#add(from, 0, 0);
    let open = 1;
    let found = Number.POSITIVE_INFINITY;
    let bucket = 0;
    for (let distance = 0; open > 0 && found === Number.POSITIVE_INFINITY; distance++) {
      for (let entry = present(buckets[bucket]); entry >= 0; entry = present(buckets[bucket])) {
        buckets[bucket] = present(this.#entryNext[entry]);
        open--;
        const node = present(this.#entryNode[entry]);
        if (distances[node] !== this.#entryDistance[entry]) continue;
        if (node === to) {
          found = distance;
          break;
        }
        const end = present(firstArc[node + 1]);
        for (let arc = present(firstArc[node]); arc < end; arc++) {
          const next = present(head[arc]);
          const length = present(weight[arc]);
          const reached = distance + length;
          if (asked[next] === question && present(distances[next]) <= reached) continue;
          asked[next] = question;
          distances[next] = reached;
          const place = bucket + length;
          this.#add(next, reached, place < ring ? place : place - ring);
          open++;
        }
      }
      if (++bucket === ring) bucket = 0;
    }
    buckets.fill(-1);
    return found;
  }

  #add(node: number, distance: number, bucket: number): void {
    const entry = this.#entries++;
    this.#entryNode[entry] = node;
    this.#entryDistance[entry] = distance;
    this.#entryNext[entry] = present(this.#buckets[bucket]);
    this.#buckets[bucket] = entry;
  }
}
