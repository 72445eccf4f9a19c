import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/cli/open-session.ts';
import type { Answer } from '../../src/contract/answer-schema.ts';
import { runRecorded } from './run-recorded.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calibrate-'));
  await run('network', 'new', join(folder, 'network'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: readonly string[]) =>
  runRecorded(args, {
    networkFolder: join(folder, 'network'),
    scenariosFolder: fileURLToPath(new URL('../../scenarios', import.meta.url)),
    openSession,
  });

async function invoices(...rows: readonly string[]): Promise<string> {
  const path = join(folder, 'invoices.csv');
  await writeFile(path, ['Invoice,Date,From,To,Mode,Item,Amount', ...rows].join('\n'));
  return path;
}

const row = (invoice: number, amount: number): string =>
  `I${invoice},2026-12-07,CN-HILLSIDE,CN-RIVERSIDE,rail,rail freight,CNY ${amount}`;

async function railFreight(...args: readonly string[]): Promise<number> {
  const { printed } = await run(
    'compare',
    ...['--from', 'CN-HILLSIDE', '--to', 'CN-RIVERSIDE', '--commodity', 'general', '--value-cny', '300000'],
    ...['--ready', '2026-12-07T00:00', '--format', 'json', ...args],
  );
  const rail = (JSON.parse(printed) as Answer).itineraries.find(({ mainMode }) => mainMode === 'rail');
  return (rail?.charges ?? [])
    .filter(({ code }) => code.startsWith('RAIL_') && code !== 'RAIL_LIFT')
    .reduce((sum, { amount }) => sum + Number(amount), 0);
}

describe('yusuan calibrate check', () => {
  it('learns what compare then bills, and leaves it alone without', async () => {
    const modelled = await railFreight();
    const path = await invoices(...[1, 2, 3, 4, 5, 6].map((at) => row(at, Math.round(modelled * 1.2) + at)));
    const out = join(folder, 'own.json');
    const { exit, printed, complained } = await run('calibrate', 'check', path, '--out', out);
    expect([exit, complained]).toEqual([0, '']);
    expect(printed).toContain('6 amounts of 6 invoices in 5 parts');
    expect(printed).toContain('6 rows; 6 amounts learned from.');
    expect(await readFile(out, 'utf8')).toContain('yusuan.calibration/1.0.0');
    const corrected = await railFreight('--calibration', out);
    expect(corrected / modelled).toBeGreaterThan(1.12);
    expect(corrected / modelled).toBeLessThan(1.21);
    expect(await railFreight()).toBe(modelled);
  });

  it('complains of wrong rows by their place, and of a file without a table', async () => {
    const wrong = await run('calibrate', 'check', await invoices(row(1, 0)));
    expect(wrong.exit).toBe(1);
    expect(wrong.complained).toMatch(/^K11 error .*invoices\.csv:2:G: /m);
    const path = join(folder, 'words.csv');
    await writeFile(path, 'no,table\nhere,');
    expect((await run('calibrate', 'check', path)).complained).toMatch(/^K01 error/);
  });

  it('refuses a currency that is none, and a calibration that is none', async () => {
    expect((await run('calibrate', 'check', await invoices(row(1, 1)), '--currency', 'shells')).exit).toBe(2);
    const path = await invoices(row(1, 1));
    const { exit, complained } = await run('compare', '--calibration', path);
    expect(exit).toBe(1);
    expect(complained).toMatch(/^K05 error/);
  });
});
