import { csvText } from '../../../src/export/csv.ts';
import { readDelimitedTable } from '../../../src/reading/delimited-table.ts';
import { readTextFile } from '../../../src/reading/text-file.ts';
import { accepted, differs, type Reader } from '../reader.ts';

const TABLES = [
  'a,b,c\r\n1,"two, three",\r\n,"line\nbreak","say ""so"""\r\n',
  '\uFEFF名称;数值\n宁波;3,5\n"重庆";"1.5"\n',
  "target\tkey\tvalue\nlink\tx\t'=1\n",
  'a, "padded" ,c\n\n1,2,3',
];

/** Rows of cells, however they are separated and quoted. */
export const tables = (): Reader => ({
  name: 'table',
  weight: 10,
  samples: TABLES,
  words: ['"', '""', ',', ';', '\t', '\r\n', '\r', "'=", '","', '"\n"'],
  read(input) {
    const { rows, misquoted } = readDelimitedTable(input);
    if (misquoted.length > 0) return 'refused';
    const cells = rows.map((row) => row.cells);
    // What is written for spreadsheets is separated by commas, which a first row of one cell with others in it hides.
    const widest = Math.max(0, ...cells.map((row) => row.length));
    const head = Array.from({ length: Math.max(2, widest) }, (_, index) => `c${index}`);
    const again = readDelimitedTable(csvText([head, ...cells]));
    return accepted(
      differs(
        'read back',
        cells,
        again.rows.slice(1).map((row) => row.cells),
      ),
    );
  },
});

const TEXTS = [
  'target,key,value\nlink,重庆—钦州,3.5\n',
  'schema: 1\nid: mine\ntitle: 我的\n',
  '{"a": "é"}',
  'plain ascii, nothing else',
];

const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const utf16 = (text: string, mark: string): string => Buffer.from(mark + text, 'utf16le').toString('latin1');
/** 重庆 and 宁波 with separators, as a Chinese spreadsheet saves them. */
const GB18030 = '\xd6\xd8\xc7\xec,\xc4\xfe\xb2\xa8,3.5\n1,2,3\n';

/** Bytes of a file: text in one of the encodings, or refused. */
export const encodings = (): Reader => ({
  name: 'encoding',
  weight: 6,
  samples: [
    ...TEXTS.flatMap((text) => [
      bytesOf(text),
      bytesOf(`\uFEFF${text}`),
      utf16(text, '\uFEFF'),
      utf16(text, ''),
    ]),
    GB18030,
    'PK\x03\x04',
  ],
  words: ['\xff', '\x00', '\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\xe9\x87\x8d', '\x80', '\xc0\x80'],
  read(input) {
    const bytes = Buffer.from(input, 'latin1');
    const read = readTextFile('file', bytes);
    if (!read.ok) return 'refused';
    const { text, encoding } = read.value;
    const notes = read.issues.map(({ code }) => code);
    const mustSay = encoding === 'utf-8' ? null : notes.includes('F05') ? null : `${encoding} is not said`;
    if (encoding === 'gb18030') return accepted(mustSay);
    const body = encoding === 'utf-8' ? Buffer.from(text, 'utf8') : Buffer.from(text, 'utf16le');
    const written = encoding === 'utf-16be' ? body.swap16() : body;
    const marked = bytes.length - written.length;
    const isMark = marked === 0 || marked === (encoding === 'utf-8' ? 3 : 2);
    return accepted(
      mustSay,
      isMark && bytes.subarray(marked).equals(written)
        ? null
        : `the bytes of ${JSON.stringify(text)} in ${encoding} are others`,
    );
  },
});
