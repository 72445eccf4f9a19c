import type { QuoteLine } from './quote-schema.ts';

/** The earliest last day among the prices of the lines; null where none of them is known to end. */
export function endOfPrices(lines: readonly Pick<QuoteLine, 'validTo'>[]): string | null {
  const ends = lines.flatMap(({ validTo }) => validTo ?? []);
  return ends.toSorted()[0] ?? null;
}

/** The earlier of two days, of which none may be known. */
export const earlierDay = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;
