import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { COST_COLUMNS, costLinesCsv, csvText } from '../../src/export/cost-lines-csv.ts';
import { addFen, parseFen } from '../../src/units/money.ts';
import { RIVER_SEA, sampleAnswer, TRAIN } from '../builders/sample-answer.ts';

const read = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

const names = { item: (code: string) => `item ${code}`, place: (terminal: string) => `@${terminal}` };

describe('csvText', () => {
  it('starts with a byte order mark and ends each row with CRLF', () => {
    expect(
      csvText([
        ['a', 1],
        ['b', null],
      ]),
    ).toBe('\uFEFFa,1\r\nb,\r\n');
  });

  it('puts an apostrophe before what a spreadsheet would run, and before no number', () => {
    const cells = ['=1+1', '+86 23', '-A1', '@cmd', '\t=x', '-12.50', '-3', 'a=b'];
    expect(read(csvText([cells]))).toEqual([
      ["'=1+1", "'+86 23", "'-A1", "'@cmd", "'\t=x", '-12.50', '-3', 'a=b'],
    ]);
  });

  it('gives every text back through a CSV reader, but for the apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const back = read(csvText(rows)).map((row) =>
            row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')),
          );
          const sent = rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '')));
          expect(back).toEqual(sent);
        },
      ),
    );
  });

  it('leaves no cell that starts as a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [[cell = ''] = []] = read(csvText([[text, 'end']]));
        expect(/^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell)).toBe(false);
      }),
    );
  });
});

describe('costLinesCsv', () => {
  const answer = sampleAnswer();
  const column = (row: readonly string[], name: (typeof COST_COLUMNS)[number]): string =>
    row[COST_COLUMNS.indexOf(name)] ?? '';

  it('writes a line per charge and the two totals, whose lines add up', () => {
    const [, ...rows] = read(costLinesCsv(answer, TRAIN, names));
    const lines = rows.filter((row) => column(row, 'line') !== '');
    const total = (code: string): string =>
      column(rows.find((row) => column(row, 'code') === code) ?? [], 'amount_cny');
    const sum = (list: readonly string[][]): number =>
      addFen(list.map((row) => parseFen(column(row, 'amount_cny'))));
    expect(lines).toHaveLength(TRAIN.charges.length);
    expect(sum(lines)).toBe(parseFen(total('ECONOMIC_TOTAL')));
    expect(sum(lines.filter((row) => column(row, 'in_invoice') === 'yes'))).toBe(
      parseFen(total('INVOICE_TOTAL')),
    );
  });

  it('writes an unknown amount as an empty cell and the totals as at least', () => {
    const rows = read(costLinesCsv(answer, RIVER_SEA, names));
    const unknown = rows.filter((row) => column(row, 'status') === 'unknown');
    expect(unknown.map((row) => [column(row, 'amount_cny'), column(row, 'unit_price')])).toEqual([['', '']]);
    expect(rows.filter((row) => column(row, 'status') === 'at_least')).toHaveLength(2);
  });

  it('names places and dates as they are, in ISO form', () => {
    const row = read(costLinesCsv(answer, TRAIN, names))[1] ?? [];
    expect(column(row, 'place')).toBe("'@CNCKG-TJC");
    expect(column(row, 'event_date')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(column(row, 'data_edition')).toBe('2026.11');
  });
});
