import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../src/network/build/load.ts';
import { ENGINE_EMISSION_FACTORS, ENGINE_PARAMETERS } from '../../src/network/engine-keys.ts';
import { STATUSES } from '../../src/network/provenance.ts';
import { MANIFEST, MANIFEST_FILE } from '../../src/network/tables/manifest.ts';
import { TABLES } from '../../src/network/tables/tables.ts';
import { csvOf, type Folder, SOUND, textOf } from './folder.ts';

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

describe('the worked example of the page', () => {
  const blocks = [...section('A worked example').matchAll(/```csv\n([\s\S]*?)```/g)].map(([, text = '']) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  );
  const file = (columns: string): string =>
    Object.entries(TABLES).find(([, schema]) => Object.keys(schema.shape).join() === columns)?.[0] ?? columns;
  const laos: Folder = {
    ...SOUND,
    'places.csv': [
      ...(SOUND['places.csv'] ?? []),
      { place: 'LAVTE', name_en: 'Vientiane', name_zh: '万象市', country: 'LA', lat: 17.97, lon: 102.6 },
    ],
    'sources.csv': [...(SOUND['sources.csv'] ?? []), { source: 'own-mirror' }],
    'emission-factors.csv': [...(SOUND['emission-factors.csv'] ?? []), { emission_factor: 'rail.diesel' }],
    'time-zones.csv': [{ timezone: 'Asia/Shanghai' }, { timezone: 'Asia/Vientiane', offset_minutes: 420 }],
  };

  it('loads as printed', () => {
    const files = textOf(laos);
    for (const [header = '', ...rows] of blocks) {
      const table = file(header);
      const name = table === 'tariffs/*.csv' ? 'tariffs/laos.csv' : table;
      const before = files.get(name) ?? csvOf(name, []);
      files.set(name, `${before}${rows.join('\n')}\n`);
    }
    const result = loadNetwork(files);
    expect(result.issues).toEqual([]);
    const network = result.ok ? result.value : null;
    expect(network?.services.get('laos.tjc.vte')?.timetable).toMatchObject({ kind: 'published' });
    expect(network?.tariffs.get('laos.through')).toHaveLength(2);
  });
});
