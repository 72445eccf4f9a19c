import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../../src/network/build/load.ts';
import { textOf, withRows } from '../folder.ts';

const codes = (files: ReadonlyMap<string, string>) =>
  loadNetwork(files).issues.map(({ code, path }) => `${code} ${path}`);

describe('the table of capacities', () => {
  it('gives a network what its places let through, and what others take as assumed', () => {
    const loaded = loadNetwork(textOf());
    expect(loaded.ok && loaded.value.capacities).toMatchObject([
      {
        id: 'narrows',
        place: { kind: 'strait', id: 'narrows' },
        amount: 1_000_000,
        unit: 't/year',
        others: { share: 0.9, status: 'assumed' },
        from: null,
      },
    ]);
  });

  it('leaves out a second row of a place on the same days, and takes one of other days', () => {
    expect(codes(withRows('capacities.csv', { capacity: 'again' }))).toEqual(['N100 capacities.csv:3:from']);
  });

  it('asks for a figure unless it is unknown', () => {
    const row = { capacity: 'other', kind: 'terminal', which: 'A', amount: '' };
    expect(codes(withRows('capacities.csv', row))).toContain('N23 capacities.csv:3:amount');
    expect(codes(withRows('capacities.csv', { ...row, status: 'unknown' }))).not.toContain(
      'N23 capacities.csv:3:amount',
    );
  });
});
