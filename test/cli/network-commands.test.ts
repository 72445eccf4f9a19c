import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterEach, describe, expect, it } from 'vitest';
import type { GroundFiles } from '../../src/cli/read-ground.ts';
import { csvOf, SOUND, textOf, withCells } from '../network/folder.ts';
import { GROUND_FILES } from './ground-files.ts';
import { runRecorded } from './run-recorded.ts';

const SHIPPED = fileURLToPath(new URL('../../networks/chongqing', import.meta.url));
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function folderOf(files: ReadonlyMap<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'network-'));
  folders.push(folder);
  for (const [file, content] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}

/** Reading the outlines of the world takes longer than all that is checked without them. */
const NO_GROUND: GroundFiles = { ...GROUND_FILES, land: 'no/land.json' };

const run = (...args: readonly string[]) => runWith(NO_GROUND, ...args);
const runOnGround = (...args: readonly string[]) => runWith(GROUND_FILES, ...args);

async function runWith(groundFiles: GroundFiles, ...args: readonly string[]) {
  return runRecorded(args, {
    networkFolder: SHIPPED,
    groundFiles,
    scenariosFolder: 'scenarios',
  });
}

describe('network check', () => {
  it('says of the shipped network only that a bridge has no price of its own, and counts what it holds', async () => {
    const { exit, printed, complained } = await runOnGround('network', 'check');
    expect(exit).toBe(0);
    const complaints = complained.trimEnd().split('\n');
    expect(complaints.filter((line) => !/^N83 .* (LAVTE-THL|THNKI-STN)/.test(line))).toEqual([]);
    expect(printed).toMatch(/departures a week.*hub operations; 0 errors, 6 warnings\n$/);
    for (const lane of ['CNCKG – SGSIN', 'CNCKG – NLRTM', 'THLCH – CNCKG']) {
      expect(printed).toMatch(new RegExp(`${lane} +\\d+ +\\d+ %`));
    }
  });

  it('checks a folder of one’s own and says which lanes it does not hold', async () => {
    const folder = await folderOf(textOf());
    const { exit, printed } = await run('network', 'check', folder);
    expect(exit).toBe(0);
    expect(printed).toContain('2 terminals, 1 link, 3 services');
    expect(printed).toContain('not in this network');
  });

  it('finds a yard in the sea, a port far inland and two terminals on one point', async () => {
    const files = textOf().set(
      'terminals.csv',
      csvOf('terminals.csv', [
        { ...SOUND['terminals.csv']?.[0], lat: 20.5, lon: 108 },
        { ...SOUND['terminals.csv']?.[1], lat: 29, lon: 106 },
        {
          ...SOUND['terminals.csv']?.[1],
          terminal: 'CNQZH-TWO',
          name_en: 'Two',
          name_zh: '二',
          lat: 29,
          lon: 106,
        },
      ]),
    );
    const { complained } = await runOnGround('network', 'check', await folderOf(files));
    expect(complained).toContain('N67 warning terminals.csv:CNCKG-TJC:lat');
    expect(complained).toContain('N68 warning terminals.csv:CNQZH-DLP:lat');
    expect(complained).toContain('N69 warning terminals.csv:CNQZH-TWO:lat');
  });

  it('says that drawn lines cannot be read, and checks the rest', async () => {
    const folder = await folderOf(new Map([...textOf(), ['alignments.json', '{"lines": 3}']]));
    const { exit, complained } = await run('network', 'check', folder);
    expect(exit).toBe(0);
    expect(complained).toContain(
      'N60 warning alignments.json: alignments.json holds no lines that can be read',
    );
  });

  it('says that it left positions unchecked where the outlines are missing', async () => {
    const folder = await folderOf(textOf());
    const { printed } = await run('network', 'check', folder);
    expect(printed).toContain('Not checked: whether terminals lie on land or water');
    expect((await runOnGround('network', 'check', folder)).printed).not.toContain('Not checked');
  });

  it('lists twenty issues of a kind and how many more there are; all of them as JSON', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({
      tariff: `own.${index}`,
      unit_price: 'dear',
    }));
    const files = textOf().set('tariffs/own.csv', csvOf('tariffs/own.csv', rows));
    const folder = await folderOf(files);
    const table = await run('network', 'check', folder);
    expect(table.exit).toBe(1);
    expect(table.complained.trim().split('\n')).toHaveLength(21);
    expect(table.complained).toContain('… and 19,980 more N04');
    expect(table.printed).toContain('20,000 errors, 0 warnings; not loaded');
    const json = await run('network', 'check', folder, '--format', 'json');
    const found = JSON.parse(json.printed);
    expect(found).toMatchObject({ schema: 'yusuan.network-check/1.0.0', counts: null });
    expect(found.issues).toHaveLength(20_000);
  });

  it('reads tables saved as GB18030, and says so', async () => {
    const places = csvOf('places.csv', SOUND['places.csv'] ?? []);
    const gb = Buffer.from(places, 'utf8')
      .toString('utf8')
      .split(/(重庆|渝|钦州)/)
      .map((part) => Buffer.from(GB18030.get(part) ?? part, GB18030.has(part) ? 'hex' : 'utf8'));
    const folder = await folderOf(
      new Map<string, string | Uint8Array>([...textOf(), ['places.csv', Buffer.concat(gb)]]),
    );
    const { exit, complained } = await run('network', 'check', folder);
    expect(exit).toBe(0);
    expect(complained).toMatch(/^F05 notice places.csv: .* read as GB18030/);
  });

  it('refuses a table in no encoding it knows, of which nothing else is said; a byte order mark does no harm', async () => {
    const folder = await folderOf(
      new Map<string, string | Uint8Array>([
        ...textOf(),
        ['sources.csv', `\uFEFF${csvOf('sources.csv', SOUND['sources.csv'] ?? [])}`],
        ['places.csv', Uint8Array.from([0x61, 0xff, 0xff])],
      ]),
    );
    const { exit, complained } = await run('network', 'check', folder);
    expect(exit).toBe(1);
    expect(complained).toMatch(/^F03 error places.csv: [^\n]*\n$/);
  });
});

describe('network check of tables that a spreadsheet saved', () => {
  const semicolons = (file: string): string =>
    Papa.unparse(Papa.parse<string[]>(csvOf(file, SOUND[file] ?? []).trim()).data, { delimiter: ';' });

  it('reads semicolons and tabs for commas, and says so', async () => {
    const files = textOf()
      .set('services.csv', semicolons('services.csv'))
      .set('places.csv', csvOf('places.csv', SOUND['places.csv'] ?? []).replaceAll(',', '\t'));
    const { exit, complained } = await run('network', 'check', await folderOf(files));
    expect(exit).toBe(0);
    expect(complained).toContain('F06 notice services.csv: The first line of services.csv has most of ";"');
    expect(complained).toContain('F06 notice places.csv: The first line of places.csv has most of "Tab"');
  });

  it('takes no folder for a table, whatever its name', async () => {
    const folder = await folderOf(textOf());
    await mkdir(join(folder, 'old.csv'));
    expect((await run('network', 'check', folder)).exit).toBe(0);
  });

  it('names a column as it stands in the file, though an option of a command is called alike', async () => {
    const { complained } = await run(
      'network',
      'check',
      await folderOf(withCells('links.csv', 0, { from: '' })),
    );
    expect(complained).toContain('N07 error links.csv:2:from: from is empty but needed.');
  });
});

/** The bytes of names in GB18030, which Node reads and does not write. */
const GB18030: ReadonlyMap<string, string> = new Map([
  ['重庆', 'd6d8c7ec'],
  ['渝', 'd3e5'],
  ['钦州', 'c7d5d6dd'],
]);

describe('network backtest', () => {
  it('prints every case of the shipped network and how well they are met', async () => {
    const { exit, printed, complained } = await run('network', 'backtest');
    expect({ exit, complained }).toEqual({ exit: 0, complained: '' });
    expect(printed).toMatch(/Time: \d+ cases, median absolute error \d+ %/);
    expect(printed).toMatch(/Order: \d+ cases, \d+ right/);
    expect(printed).toMatch(/CNCKG – DEDUI +rail +18–20 d +2024/);
  });

  it('holds a table of one’s own against the model', async () => {
    const own =
      'origin,destination,route,metric,low,high,unit,year,source\nCNCKG,CNSHA,river,time,8,14,days,2026,Own books\n';
    const folder = await folderOf(new Map([['own.csv', own]]));
    const { exit, printed } = await run('network', 'backtest', join(folder, 'own.csv'), '--format', 'json');
    expect(exit).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      schema: 'yusuan.backtest/1.1.0',
      results: [{ error: 0, case: { source: 'Own books' } }],
      summary: { time: { cases: 1, medianError: 0 } },
    });
  });

  it('names each cell of a table it cannot read', async () => {
    const folder = await folderOf(new Map([['own.csv', 'origin,destination,route,metric\nA,B,tube,time\n']]));
    const { exit, complained } = await run('network', 'backtest', join(folder, 'own.csv'));
    expect(exit).toBe(1);
    expect(complained).toContain('own.csv:1:low');
  });

  it('says which file it cannot find', async () => {
    const { exit, complained } = await run('network', 'backtest', 'no/such.csv');
    expect(exit).toBe(2);
    expect(complained).toContain('Cannot read the file "no/such.csv"');
  });
});
