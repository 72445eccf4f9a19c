import { doubledFloats, doubledInts } from '../../routing/label-store.ts';

const FIRST_CAPACITY = 4096;

/**
 * What one search holds of the labels it has queued, side by side; reused from search to search. Money is linear over
 * the unit cube: its base, and a slope for each parameter. The entry at `count` is a draft.
 */
export class BoxEntries {
  count = 0;
  label = new Int32Array(FIRST_CAPACITY);
  /** Minutes since the goods were ready. */
  time = new Int32Array(FIRST_CAPACITY);
  rides = new Int32Array(FIRST_CAPACITY);
  blocked = new Int32Array(FIRST_CAPACITY);
  corridor = new Int32Array(FIRST_CAPACITY);
  node = new Int32Array(FIRST_CAPACITY);
  base = new Float64Array(FIRST_CAPACITY);
  /** Of entry e from `e * width` on. */
  slope: Float64Array<ArrayBuffer>;
  /** Next of the closed entries of the same node. */
  next = new Int32Array(FIRST_CAPACITY);
  /** What it was held against when it was queued: the last closed of its node (-1 for none), and how many arrived. */
  closedBefore = new Int32Array(FIRST_CAPACITY);
  arrivedBefore = new Int32Array(FIRST_CAPACITY);
  width = 0;

  constructor() {
    this.slope = new Float64Array(FIRST_CAPACITY);
  }

  /** Empties it for a search over so many parameters. */
  clear(width: number): void {
    this.count = 0;
    this.width = width;
    if (this.slope.length < this.label.length * width)
      this.slope = new Float64Array(this.label.length * width);
  }

  /** Makes room for a draft. */
  reserve(): void {
    if (this.count < this.label.length) return;
    this.label = doubledInts(this.label);
    this.time = doubledInts(this.time);
    this.rides = doubledInts(this.rides);
    this.blocked = doubledInts(this.blocked);
    this.corridor = doubledInts(this.corridor);
    this.node = doubledInts(this.node);
    this.base = doubledFloats(this.base);
    this.next = doubledInts(this.next);
    this.closedBefore = doubledInts(this.closedBefore);
    this.arrivedBefore = doubledInts(this.arrivedBefore);
    if (this.slope.length < this.label.length * this.width) this.slope = doubledFloats(this.slope);
  }
}
