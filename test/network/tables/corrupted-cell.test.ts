import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../../src/network/build/load.ts';
import { columnsOf, SOUND, withCells } from '../folder.ts';

const cells = Object.entries(SOUND).flatMap(([file, rows]) =>
  rows.flatMap((_, row) => columnsOf(file).map((column) => ({ file, row, column }))),
);

const AWKWARD = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  '12 km',
  '1,234',
  '９９',
  'NaN',
  '2026-02-31',
  '24:00',
  '"',
  '"\n"',
  ';;',
];

const corruption = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double().map(String),
  fc.constantFrom('__proto__', 'CNCKG-TJC', 'yearbook', 'rail', 'unknown', '9'.repeat(400)),
);

describe('a folder with one cell corrupted', () => {
  it('either loads or says which file, row and column are wrong, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cells), corruption, ({ file, row, column }, value) => {
        const result = loadNetwork(withCells(file, row, { [column]: value }));
        if (result.ok) return;
        expect(result.issues.length).toBeGreaterThan(0);
        for (const issue of result.issues) {
          const [inFile = '', line, inColumn = ''] = issue.path.split(':');
          expect(Object.keys(SOUND)).toContain(inFile);
          // A key that is not there stands in no row.
          if (issue.code === 'N81') continue;
          expect(Number(line)).toBeGreaterThan(1);
          expect(columnsOf(inFile)).toContain(inColumn);
        }
      }),
      { numRuns: 400 },
    );
  });
});
