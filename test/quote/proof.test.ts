import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { quoteWords } from '../../src/i18n/quote/quote-words.ts';
import { CALIBRATION_SOURCE } from '../../src/network/provenance.ts';
import {
  type Alteration,
  alterationsIn,
  alterationsInCopy,
  alterationsShown,
  pricesInCopy,
  pricesOf,
} from '../../src/quote/altered-amounts.ts';
import { cents } from '../../src/quote/cents.ts';
import type { QuoteDraft } from '../../src/quote/quote-draft.ts';
import { customerJson, officeJson } from '../../src/quote/quote-file.ts';
import type { Quote } from '../../src/quote/quote-schema.ts';
import { quoteWorkbook } from '../../src/quote/quote-workbook.ts';
import { type QuoteFile, readQuoteFile } from '../../src/quote/read-quote-file.ts';
import { canonical, sealQuote } from '../../src/quote/seal.ts';
import { cellAddress, numberCell, type Sheet, textCell } from '../../src/workbook/cell.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { workbookBytes } from '../../src/workbook/write-workbook.ts';
import { AIR, RAIL_SEA } from '../builders/sample-answer.ts';
import { aQuote } from './a-quote.ts';

const digest = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const MARGIN: Partial<QuoteDraft> = { marginPercent: '10', marginPerBox: '100' };
const sealed = (draft: Partial<QuoteDraft> = {}) =>
  sealQuote(aQuote({ routes: [RAIL_SEA.id, AIR.id], draft }), digest);

async function fileOf(bytes: Uint8Array, name = 'quote.xlsx'): Promise<QuoteFile> {
  const read = await readQuoteFile(name, bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

/** A workbook saved by another program, with one cell changed. */
async function resaved(
  bytes: Uint8Array,
  sheet: number,
  address: string,
  value: string,
): Promise<Uint8Array> {
  const opened = await readWorkbook(bytes, 20_000_000);
  if (opened.kind !== 'read') throw new Error(opened.kind);
  const sheets = opened.sheets.map(
    ({ name, rows }, index): Sheet => ({
      name,
      rows: rows.map(({ cells }, r) =>
        cells.map((cell, c) => {
          const text = index === sheet && cellAddress(c, r) === address ? value : cell;
          return text !== '' && Number.isFinite(Number(text)) ? numberCell(text) : textCell(text);
        }),
      ),
    }),
  );
  return workbookBytes(sheets);
}

const named = (alterations: readonly Alteration[]): readonly string[] =>
  alterations.map(({ against, part, route, line, stands, right }) =>
    [against, part, route, line, stands, right].filter((value) => value !== null && value !== '').join(' '),
  );

describe('a quote as a file', () => {
  it('comes back from its JSON and from its workbook as it was', async () => {
    const one = await sealed(MARGIN);
    const json = await fileOf(utf8(officeJson(one)), 'quote.json');
    const book = await fileOf(quoteWorkbook(one, quoteWords('zh'), 'office'));
    expect(json.record).toEqual({ kind: 'office', sealed: one });
    expect(book.record).toEqual({ kind: 'office', sealed: one });
    expect(await alterationsIn(one, digest)).toEqual([]);
    expect(alterationsShown(pricesOf(one.quote), book.shown ?? [])).toEqual([]);
  });

  it('for a customer holds no costs where there is a margin, and everything where there is none', async () => {
    const withMargin = await fileOf(quoteWorkbook(await sealed(MARGIN), quoteWords('en'), 'customer'));
    const without = await fileOf(quoteWorkbook(await sealed(), quoteWords('en'), 'customer'));
    expect(withMargin.record.kind).toBe('copy');
    expect(without.record.kind).toBe('office');
    expect(customerJson(await sealed(MARGIN))).not.toMatch(/cost|margin|enquiry/);
  });

  it('is refused where it holds no quote, a newer one, or a damaged one', async () => {
    const codes = async (text: string): Promise<readonly string[]> =>
      (await readQuoteFile('x.json', utf8(text))).issues.map(({ code }) => code);
    expect(await codes('hello')).toEqual(['Q11']);
    expect(await codes('{"schema":"yusuan.quote/9"}')).toEqual(['Q12']);
    expect(await codes('{"schema":"yusuan.quote/1"}')).toEqual(['Q13']);
    const text = officeJson(await sealed());
    expect(await codes(text.replace(/"exchangeRate": "[^"]*"/, '"exchangeRate": "x"'))).toEqual(['Q13']);
    expect(await codes(text.replace(/"cnyPerUnit": "[^"]*"/, '"cnyPerUnit": "0.0"'))).toEqual(['Q13']);
    const noProof = workbookBytes([{ name: 'a', rows: [[textCell('b')]] }]);
    expect((await readQuoteFile('x.xlsx', noProof)).issues.map(({ code }) => code)).toEqual(['Q11']);
  });

  it('has one text for its content, in whatever order its fields are', () => {
    expect(canonical({ b: [1, { d: 2, c: null }], a: 'x' })).toBe(
      canonical({ a: 'x', b: [1, { c: null, d: 2 }] }),
    );
  });
});

describe('a changed amount is named', () => {
  it('on the sheet that shows it, after another program has saved the file', async () => {
    const one = await sealed(MARGIN);
    for (const copy of ['office', 'customer'] as const) {
      const bytes = quoteWorkbook(one, quoteWords('zh'), copy);
      const price = copy === 'office' ? 'M3' : 'G3';
      const file = await fileOf(await resaved(bytes, 1, price, '1.00'));
      const prices =
        file.record.kind === 'office' ? pricesOf(file.record.sealed.quote) : pricesInCopy(file.record.copy);
      expect(named(alterationsShown(prices, file.shown ?? []))).toEqual(['shown line C 2 1 13640.00']);
    }
  });

  it('where rows were taken out', async () => {
    const one = await sealed();
    const file = await fileOf(await resaved(quoteWorkbook(one, quoteWords('zh'), 'office'), 1, 'A3', ''));
    expect(named(alterationsShown(pricesOf(one.quote), file.shown ?? []))).toEqual(['shown rows C']);
  });

  const changed = async (change: (quote: Quote) => Quote): Promise<readonly string[]> => {
    const one = await sealed(MARGIN);
    return named(await alterationsIn({ ...one, quote: change(one.quote) }, digest));
  };

  it('in the record: by what it follows from, and by its digest', async () => {
    expect(
      await changed((quote) => ({
        ...quote,
        offers: quote.offers.map((offer, at) =>
          at === 0 ? { ...offer, total: cents(offer.total - 100_000) } : offer,
        ),
      })),
    ).toEqual(['reckoned total C 42344.20 43344.20', 'sealed route C']);
  });

  it('in a line, in the terms and in the inputs', async () => {
    expect(
      await changed((quote) => ({
        ...quote,
        offers: quote.offers.map((offer) => ({
          ...offer,
          lines: offer.lines.map((line, at) => (at === 1 ? { ...line, source: 'another' } : line)),
        })),
      })),
    ).toEqual(['sealed line C 2', 'sealed line E 2']);
    expect(await changed((quote) => ({ ...quote, validUntil: '2027-06-30' }))).toEqual([
      'reckoned validity 2027-06-30 2026-12-31',
      'sealed terms',
    ]);
    expect(await changed((quote) => ({ ...quote, inputs: { ...quote.inputs, figures: [] } }))).toEqual([]);
  });

  it('in a customer’s copy, by its sum and by the office’s', async () => {
    const one = await sealed(MARGIN);
    const office = pricesOf(one.quote);
    const copy = office.map((offer, at) => (at === 0 ? { ...offer, total: cents(1) } : offer));
    expect(named(alterationsInCopy(office, office))).toEqual([]);
    expect(named(alterationsInCopy(copy, null))).toEqual(['reckoned total C 0.01 43344.20']);
  });
});

describe('a customer’s copy', () => {
  it('holds no costs either where one of them is a price of one’s own', async () => {
    const { quote, seal } = await sealed();
    const offers = quote.offers.map((offer) => ({
      ...offer,
      lines: offer.lines.map((line, at) => (at === 0 ? { ...line, status: 'contract' as const } : line)),
    }));
    expect(customerJson({ quote: { ...quote, offers }, seal })).not.toContain('cost');
    const corrected = quote.offers.map((offer) => ({
      ...offer,
      lines: offer.lines.map((line, at) => (at === 0 ? { ...line, source: CALIBRATION_SOURCE } : line)),
    }));
    expect(customerJson({ quote: { ...quote, offers: corrected }, seal })).not.toContain('cost');
    expect(customerJson({ quote, seal })).toContain('cost');
  });
});
