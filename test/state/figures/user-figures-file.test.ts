import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserFigure } from '../../../src/figures/user-figure.ts';
import { readTableRows, userFiguresCsv } from '../../../src/state/figures/user-figures-csv.ts';
import {
  cellsOf,
  readUserFigures,
  USER_FIGURES_SCHEMA,
  whole,
  writeUserFigures,
} from '../../../src/state/figures/user-figures-file.ts';
import type { Result } from '../../../src/units/issue.ts';

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
const figures = fc.uniqueArray(
  fc.record({
    target: fc.constantFrom('tariff', 'link', 'exchange'),
    key: trimmed.filter((text) => text !== ''),
    field: fc.constantFrom('unit_price', 'distance_km', 'cny'),
    value: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    unit: fc.constantFrom('CNY/box', 'km', ''),
    note: trimmed,
    date: fc.constantFrom('2026-11-22', ''),
  }) satisfies fc.Arbitrary<UserFigure>,
  { minLength: 1, maxLength: 6, selector: ({ target, key, field }) => `${target} ${field} ${key}` },
);

const issuesOf = ({ issues }: Result<unknown>) => issues;

describe('a file of user’s figures', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(figures, (list) => {
        expect(readUserFigures(writeUserFigures(list))).toMatchObject({ ok: true, value: list });
      }),
    );
  });

  it('names its form', () => {
    expect(JSON.parse(writeUserFigures([FIGURE])).schema).toBe(USER_FIGURES_SCHEMA);
  });

  it('of another form is refused with both forms named', () => {
    const other = JSON.stringify({ schema: 'yusuan.own-figures/2.0.0', figures: [] });
    expect(issuesOf(readUserFigures(other))).toMatchObject([
      { code: 'figures_schema', values: { schema: 'yusuan.own-figures/2.0.0', known: USER_FIGURES_SCHEMA } },
    ]);
  });

  it.each(['', '[]', '{"schema": 3}', 'not json'])('is not what %j is', (text) => {
    expect(issuesOf(readUserFigures(text))).toMatchObject([{ code: 'figures_no_file' }]);
  });

  it('tells every fault of every row', () => {
    const rows = [{ ...cellsOf(FIGURE), target: ' ' }, cellsOf(FIGURE), { target: 'link', field: 'x' }];
    const text = JSON.stringify({ schema: USER_FIGURES_SCHEMA, figures: rows });
    expect(issuesOf(readUserFigures(text)).map(({ values }) => [values.row, values.column])).toEqual([
      [1, 'target'],
      [3, 'key'],
      [3, 'value'],
    ]);
  });
});

const read = (text: string) => whole(readTableRows('own.csv', text));
const placed = (figures: readonly UserFigure[]) =>
  figures.map((figure, index) => ({ figure, row: index + 2 }));

describe('a table of user’s figures', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(figures, (list) => {
        expect(read(userFiguresCsv(list.map(cellsOf)))).toMatchObject({
          ok: true,
          value: placed(list),
          issues: [],
        });
      }),
    );
  });

  it('leaves out rows of the template that were not filled in', () => {
    const rows = [{ ...cellsOf(FIGURE), value: '' }, cellsOf(FIGURE)];
    expect(read(userFiguresCsv(rows))).toMatchObject({ ok: true, value: [{ figure: FIGURE, row: 3 }] });
  });

  it('may have its columns in any order, and lack those that can be empty', () => {
    const text = 'value,field,target,key\n7.2,cny,exchange,USD\n';
    expect(read(text)).toMatchObject({
      ok: true,
      value: [
        {
          figure: {
            target: 'exchange',
            key: 'USD',
            field: 'cny',
            value: '7.2',
            unit: '',
            note: '',
            date: '',
          },
          row: 2,
        },
      ],
    });
  });

  it('that lacks a column needed is refused by its name', () => {
    expect(issuesOf(read('target,key,field\n'))).toMatchObject([
      { code: 'figures_columns', values: { columns: 'value' } },
    ]);
  });

  it('names the line that a spreadsheet shows', () => {
    const text = 'target,key,field,value\nexchange,USD,cny,7.2\nexchange,,cny,8\n';
    expect(issuesOf(read(text))).toMatchObject([{ values: { row: 3, column: 'key' } }]);
  });

  it('with a quotation mark left open is refused whole', () => {
    expect(issuesOf(read('target,key,field,value\n"exchange,USD,cny,7\n'))).toMatchObject([
      { code: 'figures_quotes', values: { line: 2 } },
    ]);
  });

  it('that gives a figure twice is refused with both rows', () => {
    const text = 'target,key,field,value\nexchange,USD,cny,7.2\nexchange,EUR,cny,8\nexchange,USD,cny,7\n';
    expect(issuesOf(read(text))).toMatchObject([{ code: 'figures_twice', values: { row: 4, first: 2 } }]);
  });

  it('says which of its columns are not read', () => {
    expect(issuesOf(read('target,key,field,value,remark,value\nexchange,USD,cny,7.2,x,8\n'))).toMatchObject([
      { code: 'figures_unread', severity: 'warning', values: { columns: 'remark, value' } },
    ]);
  });

  it('with more rows than a file may have is refused before they are looked at', () => {
    const rows = 'tarif,x,y,1\n'.repeat(10_001);
    expect(issuesOf(read(`target,key,field,value\n${rows}`))).toMatchObject([{ code: 'figures_too_many' }]);
    expect(issuesOf(read(`target,key,field,value\n${'\n'.repeat(1_000_000)}`))).toMatchObject([
      { code: 'figures_too_many' },
    ]);
  });

  it('of bad rows has the first twenty issues listed and the others counted', () => {
    const issues = issuesOf(read(`target,key,field,value\n${'tariff,,,1\n'.repeat(500)}`));
    expect(issues).toHaveLength(21);
    expect(issues.at(-1)).toMatchObject({ code: 'figures_more', values: { n: 980 } });
  });

  it('never starts a cell as a spreadsheet starts a formula', () => {
    const text = userFiguresCsv([{ ...cellsOf(FIGURE), note: '=1+1', value: '-4' }]);
    expect(text).toContain(",'=1+1");
    expect(text).toContain(',-4,');
  });
});
