import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packFolder } from '../../scripts/network/pack-folder.ts';
import { loadNetwork } from '../../src/network/build/load.ts';
import { unpackNetwork } from '../../src/network/build/pack-network.ts';
import { textOf, withCells } from '../network/folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'yusuan-pack-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

describe('packFolder', () => {
  it('packs what loading finds, and names the files it is made of', () => {
    const files = textOf();
    write(files);
    const { text, paths } = packFolder(folder);
    const loaded = loadNetwork(files);
    expect(unpackNetwork(text)).toStrictEqual(loaded.ok && loaded.value);
    expect(paths).toEqual([...files.keys()].sort().map((name) => join(folder, name)));
  });

  it('refuses a table that only the full checks find wrong', () => {
    write(withCells('links.csv', 0, { source: 'nowhere' }));
    expect(() => packFolder(folder)).toThrow(/cannot be packed:\n(.*\n)*.*links\.csv:2:source/);
  });
});
