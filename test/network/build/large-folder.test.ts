import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../../src/network/build/load.ts';
import { checkTables } from '../../../src/network/check/check-tables.ts';
import { readTables } from '../../../src/network/tables/read-tables.ts';
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
});

/** The sound folder with so many services more, all with the same calls. */
function withServices(count: number, carrierOf: (index: number) => string): Map<string, string> {
  const files = textOf();
  const rows = Array.from({ length: count }, (_, index) => ({
    service: `south.${index}`,
    carrier: carrierOf(index),
    departures_per_week: 7,
  }));
  const calls = (SOUND['calls.csv'] ?? []).slice(0, 2);
  const callRows = rows.flatMap(({ service }) => calls.map((call) => ({ ...call, service })));
  files.set('services.csv', csvOf('services.csv', [...(SOUND['services.csv'] ?? []), ...rows]));
  files.set('calls.csv', csvOf('calls.csv', [...(SOUND['calls.csv'] ?? []), ...callRows]));
  return files;
}

describe('services of the same calls', () => {
  it('are each named beside the first where all else is the same too', () => {
    const { issues } = loadNetwork(withServices(5_000, () => 'South lines'));
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['N48']));
    expect(issues).toHaveLength(5_000 - 1);
  });

  it('are checked without comparing every two: twice the rows are twice the reading', () => {
    const [some, twice] = [200, 400].map((count) => readsOfCheck(withServices(count, String)));
    expect(twice! - some!).toBeLessThan(1.2 * some!);
  });
});

/** How often any check looks into a row of any table. */
function readsOfCheck(files: ReadonlyMap<string, string>): number {
  let reads = 0;
  const counted = <Row extends object>(row: Row): Row =>
    new Proxy(row, {
      get(target, key) {
        reads += 1;
        return Reflect.get(target, key);
      },
    });
  const tables = Object.entries(readTables(files)).map(([name, table]) => [
    name,
    { ...table, rows: table.rows.map(counted) },
  ]);
  checkTables(Object.fromEntries(tables));
  return reads;
}
