import { present } from '../units/present.ts';
import { doubledBytes, doubledFloats, doubledInts, type LabelStore } from './label-store.ts';

const FIRST_CAPACITY = 256;

/**
 * The labels that one search has queued, in the order in which it did, with what it compares them by laid side by
 * side. The entry at position `count` is a draft, kept by raising `count` or overwritten.
 */
export class SearchEntries {
  count = 0;
  /** Position in the label store. */
  label = new Int32Array(FIRST_CAPACITY);
  /** As in the label store. */
  time = new Int32Array(FIRST_CAPACITY);
  money = new Float64Array(FIRST_CAPACITY);
  grams = new Float64Array(FIRST_CAPACITY);
  expected = new Float64Array(FIRST_CAPACITY);
  variance = new Float64Array(FIRST_CAPACITY);
  rides = new Int32Array(FIRST_CAPACITY);
  incomplete = new Uint8Array(FIRST_CAPACITY);
  blocked = new Int32Array(FIRST_CAPACITY);
  /** Criteria plus the lower bounds from the node on: what any completion has at least. */
  timeBound = new Float64Array(FIRST_CAPACITY);
  moneyBound = new Float64Array(FIRST_CAPACITY);
  gramsBound = new Float64Array(FIRST_CAPACITY);
  expectedBound = new Float64Array(FIRST_CAPACITY);
  varianceBound = new Float64Array(FIRST_CAPACITY);
  /** Next of the closed entries of the same node. */
  next = new Int32Array(FIRST_CAPACITY);
  /** What it was held against when it was queued: the last closed of its node (-1 for none), and how many arrived. */
  closedBefore = new Int32Array(FIRST_CAPACITY);
  arrivedBefore = new Int32Array(FIRST_CAPACITY);

  /** Makes the entry at `count` stand for a label; its bounds are left to fill in. */
  draft(labels: LabelStore, label: number): number {
    const entry = this.count;
    if (entry === this.label.length) this.#grow();
    this.label[entry] = label;
    this.time[entry] = present(labels.time[label]);
    this.money[entry] = present(labels.money[label]);
    this.grams[entry] = present(labels.grams[label]);
    this.expected[entry] = present(labels.expected[label]);
    this.variance[entry] = present(labels.variance[label]);
    this.rides[entry] = present(labels.rides[label]);
    this.incomplete[entry] = present(labels.incomplete[label]);
    this.blocked[entry] = present(labels.blocked[label]);
    return entry;
  }

  #grow(): void {
    this.label = doubledInts(this.label);
    this.time = doubledInts(this.time);
    this.money = doubledFloats(this.money);
    this.grams = doubledFloats(this.grams);
    this.expected = doubledFloats(this.expected);
    this.variance = doubledFloats(this.variance);
    this.rides = doubledInts(this.rides);
    this.incomplete = doubledBytes(this.incomplete);
    this.blocked = doubledInts(this.blocked);
    this.timeBound = doubledFloats(this.timeBound);
    this.moneyBound = doubledFloats(this.moneyBound);
    this.gramsBound = doubledFloats(this.gramsBound);
    this.expectedBound = doubledFloats(this.expectedBound);
    this.varianceBound = doubledFloats(this.varianceBound);
    this.next = doubledInts(this.next);
    this.closedBefore = doubledInts(this.closedBefore);
    this.arrivedBefore = doubledInts(this.arrivedBefore);
  }
}
