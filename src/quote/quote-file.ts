import { CALIBRATION_SOURCE } from '../network/provenance.ts';
import { z } from '../network/zod.ts';
import { quoteSchema } from './quote-schema.ts';
import type { SealedQuote } from './seal.ts';

export const COPY_SCHEMA = 'yusuan.quote-copy/1';

/** The whole of a quote as a file: for the office, since costs and margin stand in it. */
export const officeFileSchema = z.strictObject({
  ...quoteSchema.shape,
  seal: z.strictObject({ whole: z.string(), parts: z.record(z.string(), z.string()) }),
});

const amount = z.string().regex(/^-?\d+\.\d{2}$/);

/** What of a quote a customer may see, with the digest of the whole that it is an extract of. */
export const copyFileSchema = z.strictObject({
  schema: z.literal(COPY_SCHEMA),
  number: z.string(),
  issued: z.string(),
  validUntil: z.string().nullable(),
  currency: z.string(),
  edition: z.string(),
  offers: z.array(
    z.strictObject({
      letter: z.string(),
      prices: z.array(amount.nullable()).describe('Of the lines, in their order'),
      fee: amount,
      total: amount,
    }),
  ),
  seal: z.string().describe('Digest of the whole quote'),
});

export type QuoteCopy = z.output<typeof copyFileSchema>;

/** Whether a customer may have all that the quote was made of: there is no margin in it, no price of one's own, and none corrected by one's own invoices. */
export const hidesNothing = ({ markup, inputs, offers }: SealedQuote['quote']): boolean =>
  Number(markup.percent) === 0 &&
  markup.perUnit === 0 &&
  markup.perLine === 0 &&
  markup.least === 0 &&
  inputs.figures.length === 0 &&
  offers.every(({ lines }) =>
    lines.every(({ status, source }) => status !== 'contract' && source !== CALIBRATION_SOURCE),
  );

const written = ({ quote, seal }: SealedQuote) => ({
  ...z.encode(quoteSchema, quote),
  seal: { whole: seal.whole, parts: { ...seal.parts } },
});

/** The office's file: everything. */
export const officeJson = (sealed: SealedQuote): string => `${JSON.stringify(written(sealed), null, 2)}\n`;

/** What goes into a workbook as its proof, as one line. */
export const proofText = (sealed: SealedQuote, copy: 'office' | 'customer'): string =>
  JSON.stringify(copy === 'office' || hidesNothing(sealed.quote) ? written(sealed) : copyOf(sealed));

/** What stands beside a customer's printed quote. */
export const customerJson = (sealed: SealedQuote): string =>
  `${JSON.stringify(hidesNothing(sealed.quote) ? written(sealed) : copyOf(sealed), null, 2)}\n`;

export function copyOf({ quote, seal }: SealedQuote): QuoteCopy {
  const { number, issued, validUntil, draft, network, offers } = z.encode(quoteSchema, quote);
  return {
    schema: COPY_SCHEMA,
    number,
    issued,
    validUntil,
    currency: draft.currency,
    edition: network.edition,
    offers: offers.map(({ letter, lines, fee, total }) => ({
      letter,
      prices: lines.map(({ price }) => price),
      fee,
      total,
    })),
    seal: seal.whole,
  };
}
