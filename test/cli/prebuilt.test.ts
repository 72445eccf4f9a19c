import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isMisuse, type Misuse } from '../../src/cli/command-line.ts';
import { digestOf } from '../../src/cli/folder-bytes.ts';
import { openNetworkFolder } from '../../src/cli/network-folder.ts';
import type { NetworkSource, OpenNetwork } from '../../src/cli/open-network.ts';
import { openMeasures } from '../../src/cli/policy-folder.ts';
import { prebuild } from '../../src/cli/prebuilt/prebuild.ts';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import { withoutUnshown } from '../../src/policy/library/pack-library.ts';
import type { PolicyLibrary } from '../../src/policy/scenario/scenario.ts';
import { type Result, success } from '../../src/units/issue.ts';
import { textOf, withCells } from '../network/folder.ts';
import { openFewMeasures } from './few-measures.ts';

const above = mkdtempSync(join(tmpdir(), 'yusuan-prebuilt-'));
const NOWHERE = join(above, 'nowhere');
const measures = openFewMeasures();
afterAll(() => {
  rmSync(above, { recursive: true });
  measures.remove();
});

function folderOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(above, 'folder-'));
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const opened = <T>(result: Result<T> | Misuse): T => {
  if (isMisuse(result) || !result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

async function openNetwork(folder: string, prebuiltFolder: string | null) {
  const source = opened<NetworkSource>(await openNetworkFolder(folder, prebuiltFolder));
  return opened<OpenNetwork>(await source.open());
}

const library = async (folder: string, prebuiltFolder: string | null) =>
  opened<PolicyLibrary>(await openMeasures(folder, prebuiltFolder));

const kindsOf = async (network: string, scenarios: string) =>
  [...(await prebuild(network, scenarios)).keys()].map((name) => name.split('-')[0]);

describe('a prebuilt network', () => {
  it('is the network of its folder, with the graph that the folder compiles to', async () => {
    const folder = folderOf(textOf());
    const prebuilt = await openNetwork(folder, folderOf(await prebuild(folder, NOWHERE)));
    const read = await openNetwork(folder, null);
    expect(prebuilt.network).toEqual(read.network);
    const graphs = [...prebuilt.graphs].map(([load, buffer]) => [load, new Uint8Array(buffer)]);
    expect(graphs).toEqual([['box', new Uint8Array(compileGraph(read.network, 'box').toBuffer())]]);
    expect(read.graphs.size).toBe(0);
  });

  it('gives way to the folder as soon as a table is edited, until it is as it was', async () => {
    const folder = folderOf(textOf());
    const made = folderOf(await prebuild(folder, NOWHERE));
    const path = join(folder, 'tariffs/ocean.csv');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(',900,', ',901,'));
    const edited = await openNetwork(folder, made);
    expect(edited.graphs.size).toBe(0);
    expect(edited.network.tariffs.get('ocean.box')?.[0]?.unitPrice).toBe('901');
    writeFileSync(path, before);
    expect((await openNetwork(folder, made)).graphs.size).toBe(1);
  });

  it('gives way to the folder when a table is added', async () => {
    const folder = folderOf(textOf());
    const made = folderOf(await prebuild(folder, NOWHERE));
    cpSync(join(folder, 'tariffs/ocean.csv'), join(folder, 'tariffs/ocean-again.csv'));
    const source = opened<NetworkSource>(await openNetworkFolder(folder, made));
    expect(await source.open()).toMatchObject({ ok: false });
  });
});

describe('prebuilt measures', () => {
  it('are those of their folder but for what no page shows', async () => {
    const made = folderOf(await prebuild(NOWHERE, measures.folder));
    const read = await library(measures.folder, null);
    const plain = [...read.measures].map(([id, one]) => [id, withoutUnshown(one)]);
    const prebuilt = await library(measures.folder, made);
    expect([...prebuilt.measures]).toEqual(plain);
    expect([...prebuilt.facts]).toEqual([...read.facts]);
    expect([...prebuilt.scenarios]).toEqual([...read.scenarios]);
  });
});

describe('what is prebuilt', () => {
  const SAVED_BY_A_SPREADSHEET = Buffer.from(`\ufeff${textOf().get('links.csv')}`, 'utf16le');

  it('is the network, its graph and the measures', async () => {
    expect(await kindsOf(folderOf(textOf()), measures.folder)).toEqual(['network', 'graph', 'measures']);
  });

  it.each([
    ['has an error', folderOf(withCells('links.csv', 0, { distance_km: 'far' }))],
    [
      'is written in another encoding',
      folderOf(new Map<string, string | Uint8Array>(textOf()).set('links.csv', SAVED_BY_A_SPREADSHEET)),
    ],
    ['is not there', NOWHERE],
  ])('is nothing of a network folder that %s', async (_, folder) => {
    expect(await kindsOf(folder, measures.folder)).toEqual(['measures']);
  });

  it('is nothing of a folder of measures in which one cannot be read', async () => {
    const few = openFewMeasures();
    writeFileSync(join(few.folder, 'presets/none.yaml'), 'id: [');
    expect(await kindsOf(NOWHERE, few.folder)).toEqual([]);
    few.remove();
  });
});

describe('the digest of files', () => {
  const digest = (...files: readonly (readonly [string, string])[]) =>
    digestOf(new Map(files.map(([name, text]) => [name, success(new TextEncoder().encode(text))])));

  it('tells apart what they hold, what they are called and where one ends', () => {
    const digests = [
      digest(['a.csv', 'xy'], ['b.csv', '']),
      digest(['a.csv', 'xz'], ['b.csv', '']),
      digest(['a.csv', 'x'], ['b.csv', 'y']),
      digest(['a.csv', 'xy'], ['c.csv', '']),
      digest(['a.csv', 'xy']),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});
