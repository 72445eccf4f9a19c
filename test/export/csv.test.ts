import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/export/csv.ts';

/** As a spreadsheet reads it: apostrophes and all. */
const shown = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

describe('a CSV file', () => {
  it('starts with a byte order mark and ends each row with CRLF', () => {
    const rows = [
      ['a', 1],
      ['b', null],
    ];
    expect(csvText(rows)).toBe('\uFEFFa,1\r\nb,\r\n');
    expect(csvText([])).toBe('\uFEFF');
  });

  it('puts an apostrophe before what a spreadsheet would run, full-width forms too, and before no number', () => {
    const cells = [
      '=1+1',
      '+86 23',
      '-A1',
      '@cmd',
      '\t=x',
      '\r=x',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      "'=1",
      '-12.50',
      '-3',
      'a=b',
    ];
    expect(shown(csvText([cells, [-4.5, -1e-7]]))).toEqual([
      [
        "'=1+1",
        "'+86 23",
        "'-A1",
        "'@cmd",
        "'\t=x",
        "'\r=x",
        "'＝1",
        "'＋1",
        "'－1",
        "'＠x",
        "''=1",
        '-12.50',
        '-3',
        'a=b',
      ],
      ['-4.5', '-1e-7'],
    ]);
  });

  it('puts text that begins or ends with space in quotation marks', () => {
    expect(csvText([[' a', 'b\u3000', 'c d']])).toBe('\uFEFF" a","b\u3000",c d\r\n');
  });

  it('leaves no cell of text that starts as a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', "'", '');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const [[cell = ''] = []] = shown(csvText([[first + rest, 'end']]));
        expect(/^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell)).toBe(false);
      }),
    );
  });
});
