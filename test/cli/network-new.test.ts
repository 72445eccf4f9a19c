import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openSession } from '../../src/cli/open-session.ts';
import { type Answer, answerSchema } from '../../src/contract/answer-schema.ts';
import { TABLES } from '../../src/network/tables/tables.ts';
import { readDelimitedTable } from '../../src/reading/delimited-table.ts';
import { runRecorded } from './run-recorded.ts';

const above = mkdtempSync(join(tmpdir(), 'yusuan-new-'));
afterAll(() => rmSync(above, { recursive: true }));

async function run(...args: readonly string[]) {
  return runRecorded(args, {
    networkFolder: above,
    scenariosFolder: fileURLToPath(new URL('../../scenarios', import.meta.url)),
    openSession,
  });
}

const folder = join(above, 'mine');
const compare = async (from: string, to: string): Promise<Answer> => {
  const goods = ['--commodity', 'general', '--value-cny', '300000', '--ready', '2026-12-07T08:00'];
  const { printed } = await run(
    'compare',
    '--network',
    folder,
    '--from',
    from,
    '--to',
    to,
    ...goods,
    '--format',
    'json',
  );
  return answerSchema.parse(JSON.parse(printed));
};

describe('a new network', () => {
  it('has every file of the format with all its columns', async () => {
    const { exit, printed } = await run('network', 'new', folder);
    expect({ exit, said: printed.split('\n')[0] }).toEqual({
      exit: 0,
      said: expect.stringMatching(/^Wrote \d+ files/),
    });
    for (const [name, schema] of Object.entries(TABLES)) {
      const [file] = name.includes('*')
        ? readdirSync(join(folder, 'tariffs')).map((own) => `tariffs/${own}`)
        : [name];
      const [header] = readDelimitedTable(readFileSync(join(folder, file!), 'utf8')).rows;
      expect(header?.cells).toEqual(Object.keys(schema.shape));
    }
  });

  it('is found without fault, and all of it is said to be made up', async () => {
    const { exit, printed, complained } = await run('network', 'check', folder);
    expect({ exit, complained }).toEqual({ exit: 0, complained: '' });
    expect(printed).toContain('A 0 (0 %), B 0 (0 %), C 0 (0 %), D ');
    expect(printed).toContain('2 terminals, 2 links, 4 services');
  });

  it('can be compared on both ways, by names without a public code', async () => {
    const out = await compare('Hillside', '江边');
    expect(out.itineraries.map(({ legs }) => legs.map(({ mode }) => mode))).toEqual([['rail'], ['road']]);
    expect(out.itineraries.map(({ complete }) => complete)).toEqual([true, true]);
    const back = await compare('CN-RIVERSIDE', 'CN-HILLSIDE-YARD');
    expect(back.itineraries).toHaveLength(2);
  });

  it('is written into an empty folder, and over nothing', async () => {
    const before = statSync(join(folder, 'links.csv')).mtimeMs;
    const again = await run('network', 'new', folder);
    expect(again.exit).toBe(2);
    expect(again.complained).toContain('is not empty, and nothing was written');
    expect(statSync(join(folder, 'links.csv')).mtimeMs).toBe(before);
    expect((await run('network', 'new', mkdtempSync(join(above, 'empty-')))).exit).toBe(0);
  });

  it('that cannot be written is refused with the reason', async () => {
    writeFileSync(join(above, 'file'), '');
    for (const path of [join(above, 'file'), join(above, 'no', 'such')]) {
      const { exit, complained } = await run('network', 'new', path);
      expect(exit).toBe(2);
      expect(complained).toContain(`Cannot write "${path}"`);
    }
    expect((await run('network', 'new')).complained).toContain('Something is missing after "network new"');
  });
});
