import { z } from '../network/zod.ts';
import { type Quote, quoteSchema, type WrittenQuote } from './quote-schema.ts';

/** SHA-256 of a text in hexadecimal digits; whoever runs the program brings it. */
export type Digest = (text: string) => Promise<string>;

/**
 * Digests of a quote's parts and of them all. They name what was changed by hand or damaged on the way; who reckons
 * them anew after a change is found out by reckoning the quote itself anew.
 */
export interface Seal {
  readonly whole: string;
  readonly parts: Readonly<Record<string, string>>;
}

export interface SealedQuote {
  readonly quote: Quote;
  readonly seal: Seal;
}

export const sealQuote = async (quote: Quote, digest: Digest): Promise<SealedQuote> => ({
  quote,
  seal: await sealOf(quote, digest),
});

/** The digest of each part that can be named when it was changed. */
export async function sealOf(quote: Quote, digest: Digest): Promise<Seal> {
  const parts: Record<string, string> = {};
  for (const [name, part] of Object.entries(partsOf(z.encode(quoteSchema, quote))))
    parts[name] = await digest(canonical(part));
  return { whole: await digest(canonical(parts)), parts };
}

/** Parts by name: `line A 3` is the third line of route A, `route A` what is said of it beside its lines. */
function partsOf(quote: WrittenQuote): Readonly<Record<string, unknown>> {
  const { draft, markup, rate, validUntil, number, issued, inputs, goods, places, sources, network } = quote;
  const offers = quote.offers.flatMap(({ lines, ...route }) => [
    [`route ${route.letter}`, route] as const,
    ...lines.map((line, index) => [`line ${route.letter} ${index + 1}`, line] as const),
  ]);
  return {
    terms: { draft, markup, rate, validUntil, number, issued },
    inputs,
    goods,
    names: { places, sources, network },
    ...Object.fromEntries(offers),
  };
}

/** The same text for the same content, in whatever order a program has stored its fields. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
