import type { Exact } from '../../units/exact.ts';
import { writeExact } from '../../units/exact.ts';

/** From this volume on, this discount. */
export interface Tier {
  readonly from: Exact;
  readonly discount: Exact;
}

/** What an expression yields. Unknown is a state of its own, never 0 or false: it names what would have to be known. */
export type Value =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly value: readonly string[] }
  | { readonly kind: 'tiers'; readonly value: readonly Tier[] }
  | { readonly kind: 'unknown'; readonly missing: readonly string[] }
  /** A division by zero that only the figures of an event brought about. */
  | { readonly kind: 'undefined' };

export const numberValue = (value: Exact): Value => ({ kind: 'number', value });
export const flagValue = (value: boolean): Value => ({ kind: 'flag', value });
export const unknownValue = (...missing: readonly string[]): Value => ({ kind: 'unknown', missing });
export const UNDEFINED: Value = { kind: 'undefined' };

/** A value as it stands in traces: plain decimals, `true`, text; null when it is not known. */
export function writeValue(value: Value): string | null {
  switch (value.kind) {
    case 'number':
      return writeExact(value.value);
    case 'flag':
      return String(value.value);
    case 'text':
      return value.value;
    case 'list':
      return value.value.join(' ');
    case 'tiers':
      return value.value.map((tier) => `${writeExact(tier.from)}:${writeExact(tier.discount)}`).join(' ');
    case 'unknown':
    case 'undefined':
      return null;
  }
}
