import { describe, expect, it } from 'vitest';
import { loadLists } from '../../../src/policy/lists/load-lists.ts';
import { policyLibrary } from '../policy-files.ts';
import { listFile } from '../small-library.ts';

const TERMINALS = ['CNCKG-TJC', 'CNCKG-YZ', 'CNQZH-DLP'];
const load = (text: string, terminals: readonly string[] | null = TERMINALS) =>
  loadLists(new Map([['lists/places.yaml', text]]), policyLibrary(), terminals);
const issues = (text: string) => load(text).issues.map(({ code, path, values }) => ({ code, path, values }));
const where = (changes: object) =>
  listFile(
    {},
    { where: { carrier: 'china_railway', terminal: 'CNCKG-TJC', exit_port: 'CNQZH', ...changes } },
  );

describe('a list of places', () => {
  it('is read with its days and its document', () => {
    const read = load(listFile());
    const [row] = read.ok ? (read.value[0]?.rows ?? []) : [];
    expect(row).toMatchObject({ from: '2024-12-01', to: null, published: '2024-11-12', source: 'a notice' });
    expect(row?.where.get('terminal')).toEqual(['CNCKG-TJC']);
  });

  it.each([
    ['a facility that is misspelt', { terminal: 'CNCKG-TJS' }, { value: 'CNCKG-TJS', nearest: 'CNCKG-TJC' }],
    ['a port that is nowhere near', { exit_port: 'Rotterdam' }, { value: 'Rotterdam', nearest: '—' }],
    ['one of several', { terminal: ['CNCKG-TJC', 'CNCKG-YX'] }, { value: 'CNCKG-YX', nearest: 'CNCKG-YZ' }],
  ])('is refused with %s, the nearest named', (_, changes, values) => {
    const [column = ''] = Object.keys(changes);
    expect(issues(where(changes))).toEqual([
      { code: 'M90', path: `lists/places.yaml:rows.0.where.${column}`, values },
    ]);
  });

  it.each(['CNCKG', 'CNQZH', 'chongqing_rail_port'])('may name a place with several terminals: %s', (place) =>
    expect(issues(where({ terminal: place }))).toEqual([]),
  );

  it('is not held against places where no network is known', () => {
    expect(load(where({ terminal: 'NOWHERE' }), null).ok).toBe(true);
  });

  it('tells all that is wrong with it at once', () => {
    const row = {
      valid: { from: '2025-01-01', to: '2024-01-01' },
      published: '2024-02-30',
      where: { carrier: 'aeroflot', terminal: 'CNCKG-TJC', colour: 'red' },
    };
    expect(issues(listFile({}, row)).map(({ code, path }) => [code, path.split(':')[1]])).toEqual([
      ['M28', 'rows.0.published'],
      ['M21', 'rows.0.valid'],
      ['M03', 'rows.0.where.exit_port'],
      ['M15', 'rows.0.where.carrier'],
      ['M02', 'rows.0.where.colour'],
    ]);
  });

  it.each([
    ['a fact that is no yes or no', { goods_value: ['carrier'] }, 'M91'],
    ['a fact nobody knows', { departure_listed: ['courier'] }, 'M40'],
    [
      'a fact by another that it settles',
      { departure_listed: ['exit_listed'], exit_listed: ['carrier'] },
      'M91',
    ],
  ])('cannot settle %s', (_, settles, code) => {
    expect(issues(listFile({ settles })).map((issue) => issue.code)).toContain(code);
  });
});
