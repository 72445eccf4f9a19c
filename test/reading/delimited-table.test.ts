import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/export/csv.ts';
import { delimitedRows, readDelimitedTable } from '../../src/reading/delimited-table.ts';

const cellsOf = (text: string) => readDelimitedTable(text).rows.map(({ cells }) => cells);

describe('a table of delimited text', () => {
  it.each([
    [',', 'key,value,note\na,1,x\n'],
    [';', 'key;value;note\na;1;x\n'],
    ['\t', 'key\tvalue\tnote\na\t1\tx\n'],
  ])('is read by the separator %j that its first line holds most', (separator, text) => {
    expect(readDelimitedTable(text)).toEqual({
      separator,
      rows: [
        { line: 1, number: 1, cells: ['key', 'value', 'note'] },
        { line: 2, number: 2, cells: ['a', '1', 'x'] },
      ],
      misquoted: [],
    });
  });

  it('keeps lists of semicolons whole in a table of commas, and decimal commas in one of semicolons', () => {
    expect(cellsOf('key,classes\na,dry;reefer;open_top\n')).toContainEqual(['a', 'dry;reefer;open_top']);
    expect(cellsOf('key;value\na;812,5\n')).toContainEqual(['a', '812,5']);
    expect(cellsOf('key;classes\na;"dry;reefer"\n')).toContainEqual(['a', 'dry;reefer']);
  });

  it('is not misled by separators inside a quoted heading', () => {
    expect(cellsOf('"a;b;c",d\n1,2\n')).toEqual([
      ['a;b;c', 'd'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['\n', 'a,b\n1,2\n3,4'],
    ['\r\n', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['\r', 'a,b\r1,2\r3,4\r'],
    ['both', 'a,b\r\n1,2\n3,4\r\n'],
    ['quoted', '"a",b\r\n1,"2"\n3,4\r'],
  ])('takes line ends %j', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('counts lines as an editor does and rows as a spreadsheet does, blank ones too', () => {
    const { rows } = readDelimitedTable('a,b\r\n\r\n"one\r\ntwo\nthree",2\r\n,\r\n3,4\r\n');
    expect(rows).toEqual([
      { line: 1, number: 1, cells: ['a', 'b'] },
      { line: 3, number: 3, cells: ['one\r\ntwo\nthree', '2'] },
      { line: 7, number: 5, cells: ['3', '4'] },
    ]);
  });

  it('counts a line end of any system inside of a quotation', () => {
    const { rows } = readDelimitedTable('a,b\n"one\rtwo",2\n3,4\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it('leaves out a byte order mark, and keeps separators at the end of a row as empty cells', () => {
    expect(cellsOf('\uFEFFa,b,,\n1,2,,\n')).toEqual([
      ['a', 'b', '', ''],
      ['1', '2', '', ''],
    ]);
  });

  it('takes quotations with spaces around them', () => {
    expect(cellsOf('a, "b, c" ,d\n "x" , "y" ,5" pipe\n')).toEqual([
      ['a', 'b, c', 'd'],
      ['x', 'y', '5" pipe'],
    ]);
  });

  it.each([
    ['that is never closed', 'a,b\n1,2\n"3,4\n5,6\n', [3]],
    ['that goes on after its end', 'a,b\n"1"x,2\n3,4\n', [2]],
  ])('names the line of a quotation %s', (_, text, lines) => {
    expect(readDelimitedTable(text).misquoted).toEqual(lines);
  });

  it('holds nothing where there is nothing', () => {
    expect(readDelimitedTable('')).toEqual({ separator: ',', rows: [], misquoted: [] });
    expect(readDelimitedTable('\n,,\n \n').rows).toEqual([{ line: 3, number: 3, cells: [' '] }]);
  });

  it('of one cell of ten million characters is read, quoted or not', () => {
    const long = 'a'.repeat(10_000_000);
    expect(cellsOf(`key,note\r\n1,"${long}"\r\n`)[1]?.[1]).toHaveLength(long.length);
    expect(cellsOf(`key,note\r\n1,${long}\r\n`)[1]?.[1]).toHaveLength(long.length);
    expect(readDelimitedTable(`key,note\r\n1,"${long}\r\n`).misquoted).toEqual([2]);
  });
});

const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        ',',
        ';',
        '\t',
        '\n',
        '\r',
        ' ',
        '=',
        '-',
        '+',
        '@',
        '＝',
        '\uFEFF',
        '1',
        'a',
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
);

describe('what is written as CSV', () => {
  it('is read back as it was, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.array(awkward, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const heading = rows[0]?.map((_, index) => `column ${index}`) ?? [];
        const filled = rows.filter((row) => row.some((cell) => cell !== ''));
        expect(cellsOf(csvText([heading, ...rows]))).toEqual([heading, ...filled]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('rows of delimited text, one at a time', () => {
  it('are those of the whole table', () => {
    const piece = fc.constantFrom('a', "'=b", ' ', ',', ';', '\t', '\n', '\r\n', '\r', '"', '\uFEFF', '重');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { rows, length, ...rest } = delimitedRows(text);
        const whole = readDelimitedTable(text);
        expect({ ...rest, rows: [...rows] }).toEqual(whole);
        expect(length).toBe(whole.rows.length);
      }),
    );
  });
});
