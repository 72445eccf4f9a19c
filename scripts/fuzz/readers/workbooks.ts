import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { readRateFile } from '../../../src/rates/sheet/read-rate-file.ts';
import { readWorkbook } from '../../../src/workbook/read-workbook.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { isUnwritable, workbookOf } from './workbook-of.ts';

const NAMES = [
  '05-surcharges.xlsx',
  '06-notes-between.xlsx',
  '07-dates.xlsx',
  '09-rail.xlsx',
  '12-formulas.xlsx',
];
const MOST = 30_000_000;
const BREAK = '\n\u0001\n';

/** The parts of workbooks, each to be put in the place of its own, and whole workbooks as bytes. */
export function workbooks(): Reader {
  const files = NAMES.map((name) => new Uint8Array(readFileSync(`test/rates/sheets/${name}`)));
  const parts = files.map((bytes) => unzipSync(bytes));
  const texts = parts.flatMap((all, index) =>
    Object.entries(all).map(([name, bytes]) => `${index} ${name}${BREAK}${new TextDecoder().decode(bytes)}`),
  );
  const sheets = texts.filter((text) => /sheet|shared|styles/i.test(text.slice(0, 60)));
  const bytesIn = (input: string): Uint8Array | null => {
    const at = input.indexOf(BREAK);
    if (at < 0) return Buffer.from(input, 'latin1');
    const [index = '', ...name] = input.slice(0, at).split(' ');
    const whole = parts[Number(index)];
    if (whole === undefined) return null;
    return zipSync(
      { ...whole, [name.join(' ')]: new TextEncoder().encode(input.slice(at + BREAK.length)) },
      { level: 0 },
    );
  };
  return {
    name: 'workbook',
    weight: 1,
    samples: [...sheets, ...sheets, ...texts, ...files.map((bytes) => Buffer.from(bytes).toString('latin1'))],
    words: [
      ...[
        '<c r="A1">',
        '<v>',
        '</v>',
        ' t="s"',
        ' t="b"',
        ' s="999"',
        'r="XFD1048576"',
        'r="ZZZZZZ1"',
        '<mergeCell ref="A1:XFD1048576"/>',
      ],
      ...[
        '&lt;',
        '&#0;',
        '&#x10FFFF;',
        '<!--',
        ']]>',
        '<!DOCTYPE x [<!ENTITY a "b">]>',
        '1e400',
        '-1',
        '999999999',
        'count="',
      ],
    ],
    async read(input) {
      const bytes = bytesIn(input);
      if (bytes === null) return 'refused';
      const book = await readWorkbook(bytes, MOST);
      if (book.kind !== 'read') return 'refused';
      // Areas that are shown as one cell are filled.
      await readRateFile('rates.xlsx', bytes);
      const [sheet] = book.sheets;
      if (sheet === undefined || sheet.rows.length === 0) return 'refused';
      const rows = sheet.rows.map(({ cells }) => cells);
      if (rows.some((cells) => cells.some(isUnwritable))) return 'accepted';
      const again = await readWorkbook(workbookOf(rows, 'Sheet1'), MOST);
      return accepted(
        differs(
          'read back',
          rows.map(trimmed),
          again.kind === 'read' ? again.sheets[0]?.rows.map(({ cells }) => trimmed(cells)) : again.kind,
        ),
      );
    },
  };
}

/** Without empty cells at the end. */
const trimmed = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
