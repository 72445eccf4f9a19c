import { describe, expect, it } from 'vitest';
import type { AnsweredRow } from '../../src/batch/answered-list.ts';
import { batchCsv } from '../../src/batch/batch-rows.ts';
import { batchWorkbook } from '../../src/batch/batch-workbook.ts';
import type { ListedRoute } from '../../src/contract/enquiries/enquiry-list.ts';
import { batchWords } from '../../src/i18n/desk/batch-words.ts';
import { readDelimitedTable } from '../../src/reading/delimited-table.ts';
import { fen } from '../../src/units/money.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { enquiry } from '../builders/chongqing.ts';

const route = (own: Partial<ListedRoute> = {}): ListedRoute => ({
  letter: 'A',
  names: { zh: '铁路', en: 'Rail' },
  modes: ['rail'],
  invoiceTotal: fen(1_234_567),
  economicTotal: fen(2_000_001),
  p50Minutes: 14_400,
  p90Minutes: 20_160,
  co2eKg: 1053.26,
  grade: 'C',
  complete: true,
  ...own,
});

const listed = { line: 2, reference: '=HYPERLINK("x")', enquiry: enquiry(), guesses: [] };
const answered: AnsweredRow = {
  listed,
  outcome: {
    kind: 'answered',
    best: { economic: route(), cheapest: route({ letter: 'B', complete: false }), fastest: route() },
    routes: 3,
    issues: [],
  },
};
const without: AnsweredRow = {
  listed: { ...listed, line: 3 },
  outcome: { kind: 'refused', issues: [] },
};
const words = batchWords('en', (id) => (id === 'laptops' ? 'Laptops' : undefined));

describe('the file of a list', () => {
  const table = readDelimitedTable(batchCsv([answered, without], words)).rows.map(({ cells }) => cells);
  const cell = (row: number, head: string) => table[row]?.[table[0]?.indexOf(head) ?? -1];

  it('has a row for each enquiry, amounts to the fen and durations in days', () => {
    expect(table.length).toBe(3);
    expect(cell(1, 'least with cost of time: invoice CNY')).toBe('12345.67');
    expect(cell(1, 'least with cost of time: with cost of time CNY')).toBe('20000.01');
    expect(cell(1, 'fastest: P50 days')).toBe('10');
    expect(cell(1, 'Goods')).toBe('Laptops');
  });

  it('says where amounts are at least, and why there is no route', () => {
    expect(cell(1, 'lowest invoice: complete')).toBe('no, at least');
    expect(cell(2, 'Routes')).toBe('0');
    expect(cell(2, 'Remarks')).toContain('No answer: no service connects');
  });

  it('keeps what a row calls itself as text, in a spreadsheet too', () => {
    expect(cell(1, 'Reference')).toBe('=HYPERLINK("x")');
    expect(batchCsv([answered], words)).toContain(`'=HYPERLINK`);
  });

  it('has the same cells as a workbook', async () => {
    const read = await readWorkbook(batchWorkbook([answered, without], words), 1_000_000);
    const rows = read.kind === 'read' ? read.sheets[0]?.rows : [];
    const padded = rows?.map(({ cells }) => table[0]?.map((_, index) => cells[index] ?? ''));
    expect(padded).toEqual(table);
  });
});
