import type { Fen } from '../units/money.ts';
import type { ParameterView } from './policy.ts';

/** One tax or refund, CNY; null as long as the rate of the goods is not stated. */
export interface TaxLine {
  /** Result of the rule that reckons it: `duty`, `import_vat`, `refund_amount` ... */
  readonly name: string;
  readonly before: Fen | null;
  readonly after: Fen | null;
}

/** What a declaration in China comes to beside the invoice, before and after the measures. */
export interface TaxSheet {
  readonly kind: 'import' | 'export';
  /** The measure that reckons it. */
  readonly measure: string;
  readonly day: string;
  /** Index of the declaration among the charges of the itinerary. */
  readonly charge: number;
  /** Whether somebody has stated the rate of the goods. */
  readonly isStated: boolean;
  /** Dutiable value, or what a refund is reckoned from. */
  readonly base: { readonly before: Fen | null; readonly after: Fen | null };
  readonly lines: readonly TaxLine[];
  /** Whether import VAT can be credited; null while not stated. */
  readonly creditable: boolean | null;
  /** Facts to be stated, and rates as they stand. */
  readonly facts: readonly string[];
  readonly parameters: readonly ParameterView[];
}
