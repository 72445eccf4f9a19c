import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMAND_COLUMNS } from '../../src/demand/demand-columns.ts';
import { cells, csvOf } from '../builders/demand.ts';
import { textOf } from '../network/folder.ts';
import { runRecorded } from './run-recorded.ts';

const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));
const SHIPPED = join(SCENARIOS, 'demand/sample-2025.csv');

/** From the yard of the small network to its port. */
const row = (own: Parameters<typeof cells>[0] = {}) =>
  cells({
    origin: 'CNCKG',
    destination: 'CNQZH',
    district: '',
    direction: 'domestic',
    commodity: 'general',
    t_per_box: '18',
    ...own,
  });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matrix-'));
  for (const [file, text] of textOf()) {
    await mkdir(dirname(join(folder, 'network', file)), { recursive: true });
    await writeFile(join(folder, 'network', file), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function tableOf(text: string): Promise<string> {
  const path = join(folder, 'table.csv');
  await writeFile(path, text);
  return path;
}

async function run(...args: readonly string[]) {
  return runRecorded(args, {
    networkFolder: join(folder, 'network'),
    scenariosFolder: SCENARIOS,
  });
}

describe('matrix sample', () => {
  it('prints the sample year as it ships, and says that it is one', async () => {
    const { exit, printed, complained } = await run('matrix', 'sample');
    expect(exit).toBe(0);
    expect(printed === (await readFile(SHIPPED, 'utf8'))).toBe(true);
    expect(complained).toContain('D22 notice');
  });

  it('writes a file by its ending, which is read back as so many flows', async () => {
    const out = join(folder, 'sample.parquet');
    const written = await run('matrix', 'sample', '--flows', '1000', '--out', out);
    expect(written).toMatchObject({ exit: 0, printed: expect.stringContaining('1,000 flows') });
    const { printed, complained } = await run('matrix', 'check', out, '--format', 'json');
    expect(complained).toBe('');
    // The small network knows the places of none of them.
    expect(JSON.parse(printed)).toMatchObject({
      schema: 'yusuan.matrix-check/1.0.0',
      rows: 1000,
      refused: 1000,
    });
  });

  it.each([
    [['--flows', '10'], 'from 1000 to 10000'],
    [['--flows', 'many'], 'from 1000 to 10000'],
    [['--seed', '-1'], 'from 0 to'],
    [['--format', 'xls'], 'csv, xlsx, parquet'],
    [['--format', 'xlsx'], '--out'],
    [['--out', '/nowhere/sample.csv'], 'no such file'],
  ])('is a wrong command with %j', async (options, said) => {
    const { exit, printed, complained } = await run('matrix', 'sample', ...options);
    expect([exit, printed]).toEqual([2, '']);
    expect(complained).toContain(said);
  });
});

describe('matrix check', () => {
  it('says what a table comes to, by every kind of its flows', async () => {
    const table = await tableOf(
      csvOf([row(), row({ flow_id: 'f2', equipment: '20GP', boxes_per_year: '60' })]),
    );
    const { exit, printed, complained } = await run('matrix', 'check', table);
    expect([exit, complained]).toEqual([0, '']);
    expect(printed).toMatch(/^Direction +Flows +TEU/);
    expect(printed).toMatch(/Domestic +2 +300 +100\.0 %/);
    expect(printed).toMatch(/40HQ +1 +240 +80\.0 %/);
    expect(printed).toMatch(/not stated +2 +300/);
    expect(printed).not.toMatch(/sample/i);
    expect(printed).toMatch(/table\.csv: 2 flows, 300 TEU, 0\.0 Mt, worth ¥0\.5 bn\n$/);
  });

  it('refuses a table with a refused row, or takes the others, as asked', async () => {
    const table = await tableOf(csvOf([row(), row({ flow_id: 'f2', boxes_per_year: '-3' })]));
    const whole = await run('matrix', 'check', table);
    expect(whole.exit).toBe(1);
    expect(whole.complained).toMatch(/D13 error .*table\.csv:3:boxes_per_year: "-3" boxes/);
    expect(whole.printed).toContain('1 of 2 rows refused; not loaded');
    const sound = await run('matrix', 'check', table, '--sound-rows', '--lang', 'zh');
    expect(sound.exit).toBe(0);
    expect(sound.printed).toContain('其余照用');
    expect(sound.complained).toMatch(/D21 警告/);
  });

  it('says that nothing is left where every row is refused', async () => {
    const { exit, printed } = await run(
      'matrix',
      'check',
      await tableOf(csvOf([row({ boxes_per_year: '0' })])),
    );
    expect(exit).toBe(1);
    expect(printed).toMatch(/table\.csv: 0 flows, 0 TEU, .* 1 of 1 rows refused; not loaded\n$/);
    expect(printed).not.toContain('NaN');
  });

  it('is refused input where the table cannot be read, and a wrong command where there is none', async () => {
    const table = await tableOf(`${DEMAND_COLUMNS.join(',')}\n`);
    expect(await run('matrix', 'check', table)).toMatchObject({ exit: 1, printed: '' });
    expect((await run('matrix', 'check', join(folder, 'none.csv'))).exit).toBe(2);
    expect((await run('matrix', 'check')).exit).toBe(2);
    expect((await run('matrix', 'check', table, '--ask', '0')).exit).toBe(2);
  });
});
