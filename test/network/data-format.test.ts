import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIGURE_TARGETS } from '../../src/figures/figure-targets.ts';
import { loadNetwork } from '../../src/network/build/load.ts';
import { ENGINE_EMISSION_FACTORS, ENGINE_PARAMETERS } from '../../src/network/engine-keys.ts';
import { STATUSES } from '../../src/network/provenance.ts';
import { MANIFEST_FILE } from '../../src/network/tables/file-names.ts';
import { MANIFEST } from '../../src/network/tables/manifest.ts';
import { TABLES } from '../../src/network/tables/tables.ts';
import { USER_FIGURE_COLUMNS } from '../../src/state/figures/user-figures-file.ts';
import { readFiguresOf } from '../../src/state/figures/user-figures-import.ts';

const CHONGQING = new URL('../../networks/chongqing/', import.meta.url);
const PAGE = readFileSync(new URL('../../docs/data-format.md', import.meta.url), 'utf8');

/** The text between a heading and the next one of its rank. */
const section = (heading: string): string =>
  PAGE.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';

/** Names in code marks in the first cells of a section's tables. */
const namedColumns = (text: string): string[] =>
  [...text.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );

const documents: [string, readonly string[]][] = [
  [MANIFEST_FILE, Object.keys(MANIFEST.shape)],
  ...Object.entries(TABLES).map(([file, schema]): [string, readonly string[]] => [
    file,
    Object.keys(schema.shape),
  ]),
];

describe('the page on the format of a network', () => {
  it.each(documents)('names the columns of %s and no others', (file, columns) => {
    expect(namedColumns(section(file)).sort()).toEqual(columns.toSorted());
  });

  it('names every key that the engine needs, with its unit', () => {
    const rows = [
      ...section('Keys that the engine names').matchAll(/^\| `([^`]+)` \| `[^`]+` \| `([^`]+)` \|/gm),
    ];
    const needed = [...Object.values(ENGINE_PARAMETERS), ...Object.values(ENGINE_EMISSION_FACTORS)];
    expect(rows.map(([, key, unit]) => ({ key, unit }))).toEqual(needed);
  });

  it('names every status', () => {
    expect(namedColumns(section('Rules for every table'))).toEqual(expect.arrayContaining([...STATUSES]));
  });
});

describe('the page on the files of a network', () => {
  const listed = namedColumns(PAGE.split(/^## /m)[0] ?? '');
  const shipped = readdirSync(CHONGQING, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => name.replaceAll('\\', '/').replace(/^tariffs\/.*/, 'tariffs/*.csv'));

  it('names every file that a network has, and no other', () => {
    expect(listed.sort()).toEqual([...new Set(shipped)].sort());
  });
});

const blocksOf = (text: string): readonly (readonly string[])[] =>
  [...text.matchAll(/```csv\n([\s\S]*?)```/g)].map(([, block = '']) =>
    block
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  );

const bare = (code: string): string => code.replaceAll('`', '');
const namesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('the page on user’s figures', () => {
  it('names the columns of a table of them, and shows one that can be imported', () => {
    const text = section('A file of own figures');
    expect(namedColumns(text)).toEqual([...USER_FIGURE_COLUMNS]);
    const [table = []] = blocksOf(text);
    const read = readFiguresOf({ name: 'own.csv', text: table.join('\n'), encoding: 'utf-8' });
    expect(read.issues).toEqual([]);
    expect(read.ok && read.value.map(({ figure }) => figure.date)).toEqual(['2026-11-20', '']);
  });

  it('lists every figure that can be replaced, with the form of its key', () => {
    const listed = section('Figures that may be replaced')
      .split('\n')
      .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')))
      .flatMap(([, target = '', key = '', fields = '']) =>
        target.startsWith('`') && fields.startsWith('`') ? [[bare(target), bare(key), namesIn(fields)]] : [],
      );
    const known = Object.entries(FIGURE_TARGETS).map(([target, { keyForm, fields }]) => [
      target,
      keyForm,
      [...new Set(fields.map((field: string) => field.replace(/CN-[A-Z]{2}$/, 'CN-XX')))],
    ]);
    expect(listed).toEqual(known);
  });
});

describe('the worked example of the page', () => {
  const blocks = blocksOf(section('A worked example'));
  const tableOf = (header: string): string =>
    Object.entries(TABLES).find(([, schema]) => Object.keys(schema.shape).join() === header)?.[0] ?? header;

  it('loads as printed when its rows are added to the shipped network', () => {
    const files = new Map(
      readdirSync(CHONGQING, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:csv|yaml)$/.test(name))
        .map((name) => [name.replaceAll('\\', '/'), readFileSync(new URL(name, CHONGQING), 'utf8')]),
    );
    expect(loadNetwork(files).issues).toEqual([]);
    for (const [header = '', ...rows] of blocks) {
      const table = tableOf(header);
      const isTariff = table === 'tariffs/*.csv';
      const name = isTariff ? 'tariffs/laos.csv' : table;
      const before = isTariff ? `${header}\n` : files.get(name);
      expect([name, before?.split('\n')[0]]).toEqual([name, header]);
      files.set(name, `${before}${rows.join('\n')}\n`);
    }
    const result = loadNetwork(files);
    expect(result.issues).toEqual([]);
    const network = result.ok ? result.value : null;
    expect(network?.services.get('laos.tjc.lpq')?.timetable).toMatchObject({ kind: 'published' });
    expect(network?.tariffs.get('laos.through')).toHaveLength(2);
  });
});
