import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvText } from '../../src/cli/csv-text.ts';

it('is read back as it was written, whatever a cell holds', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = Papa.parse<string[]>(csvText(['a', 'b'], rows), { newline: '\n', delimiter: ',' });
      expect(read.data).toEqual([['a', 'b'], ...rows]);
    }),
  );
});

it.each([
  ['=1+1', "'=1+1"],
  ['@sum', "'@sum"],
  ['-x', "'-x"],
  ['-12.50', '-12.50'],
  ['a,"b"', '"a,""b"""'],
])('writes %s as %s', (cell, written) => {
  expect(csvText(['h'], [[cell]])).toBe(`h\n${written}`);
});

it('leaves the cell of an unknown value empty', () => {
  expect(csvText(['a', 'b', 'c'], [[null, 0, false]])).toBe('a,b,c\n,0,false');
});
