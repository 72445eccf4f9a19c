/** Sums by key, given out in the order of the keys, so that it does not tell in which order they came. */
export class Totals<Key extends readonly string[]> {
  private readonly sums = new Map<string, { readonly key: Key; readonly sum: number }>();

  add(key: Key, amount: number): void {
    const id = key.join('\u0000');
    this.sums.set(id, { key, sum: (this.sums.get(id)?.sum ?? 0) + amount });
  }

  /** 0 where nothing was added. */
  of(key: Key): number {
    return this.sums.get(key.join('\u0000'))?.sum ?? 0;
  }

  entries(): readonly (readonly [Key, number])[] {
    return [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { key, sum }]) => [key, sum] as const);
  }
}
