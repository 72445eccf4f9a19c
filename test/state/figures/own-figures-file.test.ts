import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserFigure } from '../../../src/figures/user-figure.ts';
import { ownFiguresCsv, readOwnFiguresCsv } from '../../../src/state/figures/own-figures-csv.ts';
import {
  cellsOf,
  OWN_FIGURES_SCHEMA,
  readOwnFigures,
  writeOwnFigures,
} from '../../../src/state/figures/own-figures-file.ts';

const FIGURE: UserFigure = {
  target: 'parameter',
  key: 'capital.lpr',
  field: 'value',
  value: '0.031',
  unit: 'per_year',
  note: 'our bank, "prime", 3.1 %',
  date: '2026-11-22',
};

const trimmed = fc.string({ maxLength: 20 }).map((text) => text.trim());
const figures = fc.array(
  fc.record({
    target: fc.constantFrom('tariff', 'link', 'exchange'),
    key: trimmed.filter((text) => text !== '' && !text.startsWith("'")),
    field: fc.constantFrom('unit_price', 'distance_km', 'cny'),
    value: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    unit: fc.constantFrom('CNY/box', 'km', ''),
    note: trimmed.filter((text) => !text.startsWith("'")),
    date: fc.constantFrom('2026-11-22', ''),
  }) satisfies fc.Arbitrary<UserFigure>,
  { minLength: 1, maxLength: 6 },
);

const issuesOf = (result: ReturnType<typeof readOwnFigures>) => (result.ok ? [] : result.issues);

describe('a file of own figures', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(figures, (list) => {
        expect(readOwnFigures(writeOwnFigures(list))).toMatchObject({ ok: true, value: list });
      }),
    );
  });

  it('names its form', () => {
    expect(JSON.parse(writeOwnFigures([FIGURE])).schema).toBe(OWN_FIGURES_SCHEMA);
  });

  it('of another form is refused with both forms named', () => {
    const other = JSON.stringify({ schema: 'yusuan.own-figures/2.0.0', figures: [] });
    expect(issuesOf(readOwnFigures(other))).toMatchObject([
      { code: 'own_schema', values: { schema: 'yusuan.own-figures/2.0.0', known: OWN_FIGURES_SCHEMA } },
    ]);
  });

  it.each(['', '[]', '{"schema": 3}', 'not json'])('is not what %j is', (text) => {
    expect(issuesOf(readOwnFigures(text))).toMatchObject([{ code: 'own_no_file' }]);
  });

  it('tells every fault of every row', () => {
    const rows = [{ ...cellsOf(FIGURE), target: ' ' }, cellsOf(FIGURE), { target: 'link', field: 'x' }];
    const text = JSON.stringify({ schema: OWN_FIGURES_SCHEMA, figures: rows });
    expect(issuesOf(readOwnFigures(text)).map(({ values }) => [values.row, values.column])).toEqual([
      [1, 'target'],
      [3, 'key'],
      [3, 'value'],
    ]);
  });
});

describe('a table of own figures', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(figures, (list) => {
        expect(readOwnFiguresCsv(ownFiguresCsv(list.map(cellsOf)))).toMatchObject({ ok: true, value: list });
      }),
    );
  });

  it('leaves out rows of the template that were not filled in', () => {
    const rows = [{ ...cellsOf(FIGURE), value: '' }, cellsOf(FIGURE)];
    expect(readOwnFiguresCsv(ownFiguresCsv(rows))).toMatchObject({ ok: true, value: [FIGURE] });
  });

  it('may have its columns in any order, and lack those that can be empty', () => {
    const text = 'value,field,target,key\n7.2,cny,exchange,USD\n';
    expect(readOwnFiguresCsv(text)).toMatchObject({
      ok: true,
      value: [{ target: 'exchange', key: 'USD', field: 'cny', value: '7.2', unit: '', note: '', date: '' }],
    });
  });

  it('that lacks a column needed is refused by its name', () => {
    expect(issuesOf(readOwnFiguresCsv('target,key,field\n'))).toMatchObject([
      { code: 'own_columns', values: { columns: 'value' } },
    ]);
  });

  it('names the line that a spreadsheet shows', () => {
    const text = 'target,key,field,value\nexchange,USD,cny,7.2\nexchange,,cny,8\n';
    expect(issuesOf(readOwnFiguresCsv(text))).toMatchObject([{ values: { row: 3, column: 'key' } }]);
  });

  it('with a quotation mark left open is refused whole', () => {
    expect(issuesOf(readOwnFiguresCsv('target,key,field,value\n"exchange,USD,cny,7\n'))).toMatchObject([
      { code: 'own_quotes' },
    ]);
  });

  it('never starts a cell as a spreadsheet starts a formula', () => {
    const text = ownFiguresCsv([{ ...cellsOf(FIGURE), note: '=1+1', value: '-4' }]);
    expect(text).toContain(",'=1+1");
    expect(text).toContain(',-4,');
  });
});
