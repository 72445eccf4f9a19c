import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSession } from '../../../src/cli/open-session.ts';
import type { Answer } from '../../../src/contract/answer-schema.ts';
import { runRecorded } from '../run-recorded.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rates-'));
  await run('network', 'new', join(folder, 'network'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  return runRecorded(args, {
    networkFolder: join(folder, 'network'),
    scenariosFolder: fileURLToPath(new URL('../../../scenarios', import.meta.url)),
    openSession,
  });
}

async function sheet(...rows: readonly string[]): Promise<string> {
  const path = join(folder, 'sheet.csv');
  await writeFile(path, ['From,To,Mode,40HQ,Validity', ...rows].join('\n'));
  return path;
}

const SOUND = 'Hillside,江边,rail,CNY 3000,2026-12-01~2026-12-31';

const compare = (...args: readonly string[]) =>
  run(
    ...[
      'compare',
      '--from',
      'CN-HILLSIDE',
      '--to',
      'CN-RIVERSIDE',
      '--commodity',
      'general',
      '--value-cny',
      '600000',
    ],
    ...['--gross-t', '18', '--ready', '2026-12-07T18:00', '--format', 'json', ...args],
  );

const freights = (printed: string) =>
  (JSON.parse(printed) as Answer).itineraries
    .find(({ mainMode }) => mainMode === 'rail')
    ?.charges.filter(({ code }) => code.startsWith('RAIL_') && code !== 'RAIL_LIFT')
    .map(({ code, amount, source, grade }) => `${code} ${amount} ${source} ${grade}`);

describe('yusuan rates check', () => {
  it('lists what each row says', async () => {
    const { exit, printed } = await run('rates', 'check', await sheet(SOUND));
    expect(exit).toBe(0);
    expect(printed).toContain('CN-HILLSIDE CN-RIVERSIDE rail');
    expect(printed).toContain('3000 CNY/box');
    expect(printed).toContain('1 rates; 0 of 1 rows are wrong');
  });

  it('complains of every wrong row by its place, in the words of the page', async () => {
    const path = await sheet(SOUND, 'Hillside,江边,rail,CNY 0,soon', 'x,江边,rail,CNY 1,');
    const { exit, complained } = await run('rates', 'check', path);
    expect(exit).toBe(1);
    expect(complained).toContain(`R27 error ${path}:3:D: The price "CNY 0" is not above zero.`);
    expect(complained).toContain(`R33 error ${path}:3:E`);
    expect(complained).toContain(`R20 error ${path}:4:A`);
  });

  it('refuses a mode that is none, and a file without a table', async () => {
    expect((await run('rates', 'check', await sheet(SOUND), '--mode', 'camel')).exit).toBe(2);
    const path = join(folder, 'words.csv');
    await writeFile(path, 'no,table\nhere,');
    const { exit, complained } = await run('rates', 'check', path);
    expect(exit).toBe(1);
    expect(complained).toMatch(/^R06 error/);
  });
});

describe('yusuan compare --rates', () => {
  it('bills by the sheet in the place of the tariffs on its lane', async () => {
    const before = freights((await compare()).printed);
    const after = freights((await compare('--rates', await sheet(SOUND))).printed);
    expect(after).toEqual(['RAIL_THROUGH 3000.00 own A']);
    expect(before).not.toEqual(after);
  });

  it('says so where a rate has ended', async () => {
    const { printed, complained } = await compare(
      '--rates',
      await sheet(SOUND.replace('2026-12-01~2026-12-31', '2026-11-01~2026-11-30')),
    );
    expect(complained).toContain('E05');
    expect(freights(printed)).toEqual(['RAIL_THROUGH 3000.00 own D']);
  });

  it('takes no part of a sheet with a wrong row', async () => {
    const { exit, printed, complained } = await compare('--rates', await sheet(SOUND, 'x,江边,rail,CNY 1,'));
    expect([exit, printed]).toEqual([1, '']);
    expect(complained).toContain('R20');
  });
});

describe('yusuan quote --rates', () => {
  const quote = (...args: readonly string[]) =>
    run(
      ...['quote', '--from', 'CN-HILLSIDE', '--to', 'CN-RIVERSIDE', '--commodity', 'general'],
      ...['--value-cny', '600000', '--gross-t', '18', '--ready', '2026-12-07T18:00', '--avoid', 'road'],
      ...['--copy', 'office', '--format', 'json', ...args],
    );

  it('offers a route at the rates of the sheet, and refuses a sheet with a wrong row', async () => {
    const { exit, printed } = await quote('--rates', await sheet(SOUND));
    expect(exit).toBe(0);
    expect(printed).toMatch(/"source": "own"/);
    expect((await quote()).printed).not.toMatch(/"source": "own"/);
    const refused = await quote('--rates', await sheet(SOUND, 'x,江边,rail,CNY 1,'));
    expect([refused.exit, refused.printed]).toEqual([1, '']);
  });
});
