import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { quoteWords } from '../../src/i18n/quote/quote-words.ts';
import { writeCents } from '../../src/quote/cents.ts';
import { chatText } from '../../src/quote/chat-text.ts';
import { emailText } from '../../src/quote/email-text.ts';
import { QUOTE_COLUMNS, quoteCsv } from '../../src/quote/quote-csv.ts';
import type { QuoteDraft } from '../../src/quote/quote-draft.ts';
import { quoteWorkbook } from '../../src/quote/quote-workbook.ts';
import { sealQuote } from '../../src/quote/seal.ts';
import { readDelimitedTable } from '../../src/reading/delimited-table.ts';
import { formatFen } from '../../src/units/money.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { AIR, RAIL_SEA, RIVER_SEA } from '../builders/sample-answer.ts';
import { aQuote } from './a-quote.ts';
import { reckonFormulas } from './reckon-formulas.ts';

const digest = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');
const ROUTES = [RAIL_SEA.id, AIR.id, RIVER_SEA.id];
const MARGINS: Partial<QuoteDraft> = {
  marginPercent: '12.5',
  marginPerBox: '150',
  marginPerLine: '7.77',
  marginLeast: '20000',
  currency: 'USD',
  rate: '7.0925',
  rateDay: '2026-11-30',
};

const workbookOf = async (draft: Partial<QuoteDraft>, copy: 'office' | 'customer') => {
  const quote = aQuote({ routes: ROUTES, draft });
  return {
    quote,
    bytes: quoteWorkbook(await sealQuote(quote, digest), quoteWords(quote.draft.language), copy),
  };
};

describe('the formulas of a workbook', () => {
  const CASES: readonly (readonly [string, Partial<QuoteDraft>])[] = [
    ['without a margin', {}],
    ['with every margin in dollars', MARGINS],
    ['rounded up to ten', { ...MARGINS, rounding: '10', roundsUp: true }],
    ['with a rebate', { marginPercent: '-7.5' }],
  ];
  for (const [name, draft] of CASES)
    for (const copy of ['office', 'customer'] as const)
      it(`give the values stored with them, ${name}, for the ${copy}`, async () => {
        const { bytes } = await workbookOf(draft, copy);
        const formulas = reckonFormulas(bytes);
        expect(formulas.length).toBeGreaterThan(5);
        for (const { at, stored, reckoned } of formulas)
          expect(`${at} ${reckoned.toFixed(2)}`).toBe(`${at} ${stored}`);
      });

  it('leave costs and margin out of what the customer gets', async () => {
    const { quote, bytes } = await workbookOf(MARGINS, 'customer');
    const opened = await readWorkbook(bytes, 20_000_000);
    const text = JSON.stringify(opened);
    for (const { cost } of quote.offers) expect(text).not.toContain(formatFen(cost));
    expect(text).not.toContain('marginPercent');
    expect(text).not.toContain('12.5');
  });
});

describe('a workbook', () => {
  it('is the same to the byte for the same quote', async () => {
    expect((await workbookOf(MARGINS, 'office')).bytes).toEqual((await workbookOf(MARGINS, 'office')).bytes);
  });

  it('holds what was typed as text, whatever a spreadsheet would make of it', async () => {
    const { bytes } = await workbookOf({ customer: '=HYPERLINK("http://x")', terms: '@SUM(A1)' }, 'customer');
    expect(
      reckonFormulas(bytes)
        .map(({ formula }) => formula)
        .join(),
    ).not.toMatch(/HYPERLINK|@SUM/);
    const opened = await readWorkbook(bytes, 20_000_000);
    expect(JSON.stringify(opened)).toContain('=HYPERLINK');
  });
});

describe('every written form', () => {
  it('has the totals of the quote, which are the sums of its lines', () => {
    for (const language of ['zh', 'en', 'both'] as const) {
      const quote = aQuote({ routes: ROUTES, draft: { ...MARGINS, language } });
      const words = quoteWords(language);
      const chat = chatText(quote, words);
      const { body } = emailText(quote, words);
      for (const { total } of quote.offers) {
        expect(chat).toContain(words.amount(total, 'USD'));
        expect(body).toContain(words.amount(total, 'USD'));
      }
    }
  });

  it('counts cars as cars', () => {
    const sample = aQuote({ draft: { language: 'both' } });
    const quote = { ...sample, goods: { ...sample.goods, equipment: 'CAR', boxes: 120 } };
    const words = quoteWords('both');
    expect(chatText(quote, words)).toContain('120 辆商品车 / 120 cars');
    expect(emailText(quote, words).body).toContain('120 辆商品车 / 120 cars');
  });

  it('says what is not known, and that it is no offer', () => {
    const quote = aQuote({ routes: [RIVER_SEA.id], draft: { language: 'en' } });
    const words = quoteWords('en');
    expect(chatText(quote, words)).toMatch(/≥ ¥/);
    expect(emailText(quote, words).body).toContain(
      'Port handling, Shanghai Waigaoqiao: Not known, on request',
    );
    expect(chatText(quote, words)).toContain('Not an offer');
  });
});

describe('a table of a quote', () => {
  it('adds up, line by line, in what a spreadsheet reads', () => {
    const quote = aQuote({ routes: ROUTES, draft: { ...MARGINS, customer: '=1+1' } });
    const table = readDelimitedTable(quoteCsv(quote, quoteWords('both')));
    const [head = [], ...rows] = table.rows.map(({ cells }) => cells);
    expect(head).toEqual([...QUOTE_COLUMNS]);
    const at = (row: readonly string[], column: (typeof QUOTE_COLUMNS)[number]): string =>
      row[head.indexOf(column)] ?? '';
    for (const { letter, total } of quote.offers) {
      const own = rows.filter((row) => at(row, 'route') === letter);
      const sum = own
        .filter((row) => at(row, 'state') === 'priced')
        .reduce((amount, row) => amount + Math.round(Number(at(row, 'price')) * 100), 0);
      expect(sum).toBe(total);
      expect(own.map((row) => at(row, 'code') === 'TOTAL' && at(row, 'price'))).toContain(writeCents(total));
    }
  });
});
