import { present } from '../units/present.ts';

const FIRST_CAPACITY = 256;

/** Labels as a struct of arrays. The label at position `count` is a draft, kept by raising `count` or overwritten. */
export class LabelStore {
  count = 0;
  node = new Int32Array(FIRST_CAPACITY);
  /** The label it came from and the arc it came by; -1 at a source. */
  parent = new Int32Array(FIRST_CAPACITY);
  arc = new Int32Array(FIRST_CAPACITY);
  /** Epoch minutes at the node; departure of the ride that led there. */
  time = new Int32Array(FIRST_CAPACITY);
  departure = new Int32Array(FIRST_CAPACITY);
  money = new Float64Array(FIRST_CAPACITY);
  grams = new Float64Array(FIRST_CAPACITY);
  /** Minutes that reaching it takes in the mean, and their variance. */
  expected = new Float64Array(FIRST_CAPACITY);
  variance = new Float64Array(FIRST_CAPACITY);
  rides = new Int32Array(FIRST_CAPACITY);
  incomplete = new Uint8Array(FIRST_CAPACITY);
  /** Service just left that may not be boarded again here; -1 for none. */
  blocked = new Int32Array(FIRST_CAPACITY);
  /** Terminals touched so far, one bit each. */
  visited: Int32Array;
  /** Words of `visited` per label. */
  readonly words: number;

  constructor(terminalCount: number) {
    this.words = Math.ceil(terminalCount / 32);
    this.visited = new Int32Array(FIRST_CAPACITY * this.words);
  }

  /** Makes room for a draft. */
  reserve(): void {
    if (this.count < this.node.length) return;
    this.node = doubledInts(this.node);
    this.parent = doubledInts(this.parent);
    this.arc = doubledInts(this.arc);
    this.time = doubledInts(this.time);
    this.departure = doubledInts(this.departure);
    this.money = doubledFloats(this.money);
    this.grams = doubledFloats(this.grams);
    this.expected = doubledFloats(this.expected);
    this.variance = doubledFloats(this.variance);
    this.rides = doubledInts(this.rides);
    this.incomplete = doubledBytes(this.incomplete);
    this.blocked = doubledInts(this.blocked);
    this.visited = doubledInts(this.visited);
  }

  hasVisited(label: number, terminal: number): boolean {
    return ((present(this.visited[label * this.words + (terminal >> 5)]) >>> (terminal & 31)) & 1) === 1;
  }

  /** Lets `label` have visited what `from` has (nothing for -1) and `terminal`. */
  visit(label: number, from: number, terminal: number): void {
    const base = label * this.words;
    for (let word = 0; word < this.words; word++) {
      this.visited[base + word] = from < 0 ? 0 : present(this.visited[from * this.words + word]);
    }
    const word = base + (terminal >> 5);
    this.visited[word] = present(this.visited[word]) | (1 << (terminal & 31));
  }

  /** Whether every terminal of `mask` (bits from word `from` on) that `a` has visited, `b` has too. */
  visitedWithin(a: number, b: number, mask: Int32Array, from: number): boolean {
    const first = a * this.words;
    const second = b * this.words;
    for (let word = 0; word < this.words; word++) {
      const onlyA = present(this.visited[first + word]) & ~present(this.visited[second + word]);
      if ((onlyA & present(mask[from + word])) !== 0) return false;
    }
    return true;
  }
}

export function doubledInts(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

export function doubledFloats(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}

export function doubledBytes(array: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(array.length * 2);
  larger.set(array);
  return larger;
}
