/** What became of a text: understood, understood in two ways of which neither is taken, or not understood. */
export type Reading<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | Ambiguous
  | { readonly kind: 'unreadable' };

export interface Ambiguous {
  readonly kind: 'ambiguous';
  /** Both readings as the program would write them. */
  readonly readings: readonly [string, string];
}

export const understood = <Value>(value: Value): Reading<Value> => ({ kind: 'value', value });

export const UNREADABLE = { kind: 'unreadable' } as const;

/** The one reading there is; two are left to the person who wrote, and none is unreadable. */
export function settle<Value extends string>(readings: readonly Value[]): Reading<Value> {
  const [first, second] = [...new Set(readings)];
  if (first === undefined) return UNREADABLE;
  return second === undefined ? understood(first) : { kind: 'ambiguous', readings: [first, second] };
}

/** The value of a reading, null for the others: where both mean that nothing can be done. */
export const valueIn = <Value>(reading: Reading<Value>): Value | null =>
  reading.kind === 'value' ? reading.value : null;
