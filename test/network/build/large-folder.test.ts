import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../../src/network/build/load.ts';
import { csvOf, SOUND, textOf } from '../folder.ts';

const ROWS = 100_000;

/** The sound folder with a table of a hundred thousand rows. */
function large(file: string, row: (index: number) => Record<string, string | number>): Map<string, string> {
  const rows = Array.from({ length: ROWS }, (_, index) => row(index));
  return textOf().set(file, csvOf(file, [...(SOUND[file] ?? []), ...rows]));
}

describe('a folder of a hundred thousand rows', () => {
  it('loads whole', () => {
    const files = large('tariffs/rail.csv', (index) => ({
      tariff: `contract.${index}`,
      unit_price: (index % 900) + 1,
    }));
    const result = loadNetwork(files);
    expect(result.issues).toEqual([]);
    expect(result.ok && result.value.tariffs.size).toBe(ROWS + 3);
  });

  it('is refused whole for one malformed row', () => {
    const files = large('tariffs/rail.csv', (index) => ({
      tariff: `contract.${index}`,
      unit_price: index === ROWS - 1 ? 'dear' : '3.45',
    }));
    const result = loadNetwork(files);
    expect(result.issues).toMatchObject([{ code: 'N04', path: `tariffs/rail.csv:${ROWS + 2}:unit_price` }]);
    expect('value' in result).toBe(false);
  });

  it('has every issue listed when every row has one', () => {
    const files = large('tariffs/rail.csv', () => ({ tariff: 'rail.run', source: 'hearsay' }));
    const { issues } = loadNetwork(files);
    const count = (code: string) => issues.filter((issue) => issue.code === code).length;
    expect(count('N05')).toBe(ROWS);
    expect(count('N21')).toBe(ROWS);
  });

  it('has its services held against each other without comparing every two', () => {
    const files = large('services.csv', (index) => ({ service: `south.${index}`, departures_per_week: 7 }));
    const calls = (service: string) =>
      (SOUND['calls.csv'] ?? []).slice(0, 2).map((call) => ({ ...call, service }));
    files.set(
      'calls.csv',
      csvOf('calls.csv', [
        ...(SOUND['calls.csv'] ?? []),
        ...Array.from({ length: ROWS }, (_, index) => calls(`south.${index}`)).flat(),
      ]),
    );
    const { issues } = loadNetwork(files);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['N48']));
    expect(issues).toHaveLength(ROWS);
  });
});
