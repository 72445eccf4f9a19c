import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SubsetCosts } from '../../../../src/bank/subset-costs.ts';
import {
  isPartSound,
  partsIn,
  readPart,
  removeParts,
  writePart,
} from '../../../../src/cli/matrix/parts/parts-folder.ts';
import { SUBSET_COSTS_PART } from '../../../../src/cli/matrix/parts/subset-costs-part.ts';
import { WAYS_PART } from '../../../../src/cli/matrix/parts/ways-part.ts';
import type { BoxInMonth, BoxWays } from '../../../../src/contract/demand/matrix.ts';
import { present } from '../../../../src/units/present.ts';
import { openFlow, relieved, way, wayCost } from '../../../builders/ways.ts';

const { flow, month, ready } = openFlow('f', 1).handed;
const BOXES: readonly BoxInMonth[] = ['2026-10', '2026-11', month].map((each) => ({
  goods: flow,
  month: each,
  ready,
}));
const BY_RAIL = wayCost(9000, { undecided: ['refund'], co2eKg: 0.1 + 0.2 });
const FOUND: readonly BoxWays[] = [
  {
    status: 'open',
    again: ['train'],
    teuPerBox: 2,
    ways: [
      way('river', 'river', wayCost(8000), null),
      way('rail', 'rail_sea', BY_RAIL, relieved(BY_RAIL, 'waiver', 7)),
    ],
  },
  {
    status: 'refused',
    teuPerBox: null,
    issues: [{ severity: 'error', code: 'E17', path: 'boxes', values: { c: '"', a: 1 } }],
  },
  { status: 'no_price', teuPerBox: 2, issues: [] },
];
const BYTES = WAYS_PART.bytes(BOXES, FOUND);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'));
});
afterEach(() => rm(folder, { recursive: true }));

const partOf = async (address: string): Promise<string> => present((await partsIn(folder)).get(address));

describe('a folder of parts', () => {
  it('gives back what was put into it, and nothing else lies there', async () => {
    await writePart(folder, 'a', BYTES);
    const bytes = present((await readPart(folder, await partOf('a'))) ?? undefined);
    expect(await WAYS_PART.read(bytes, BOXES.length)).toEqual(FOUND);
    expect(await readdir(folder)).toEqual([await partOf('a')]);
  });

  it('names equal findings alike, so that what is put twice is there once', async () => {
    await writePart(folder, 'a', BYTES);
    await writePart(folder, 'a', BYTES);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('knows a part that is no longer what was written', async () => {
    await writePart(folder, 'a', BYTES);
    const part = await partOf('a');
    const bytes = await readFile(join(folder, part));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(join(folder, part), bytes);
    expect(await isPartSound(folder, part)).toBe(false);
    expect(await readPart(folder, part)).toBeNull();
  });

  it('takes neither of two parts that say different things of one shard', async () => {
    await writePart(folder, 'a', BYTES);
    const others = FOUND.toReversed().with(0, present(FOUND[2])).with(2, present(FOUND[2]));
    await writePart(folder, 'a', WAYS_PART.bytes(BOXES, others));
    expect((await partsIn(folder)).has('a')).toBe(false);
    await removeParts(folder, new Set(['a']));
    expect(await readdir(folder)).toEqual([]);
  });

  it('leaves no draft where a part cannot be written', async () => {
    await expect(writePart(join(folder, 'none'), 'a', BYTES)).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a part of costs under sets of measures', () => {
  it('gives back each cost to the last bit, what has no way, and what has too many measures', async () => {
    const found: readonly SubsetCosts[] = [
      {
        status: 'served',
        measures: ['toll', 'waiver'],
        cny: Float64Array.of(9000, 0.1 + 0.2, 8999.99, 1 / 3),
      },
      { status: 'unserved' },
      { status: 'too_many', measures: Array.from({ length: 13 }, (_, index) => `m${index}`) },
    ];
    expect(await SUBSET_COSTS_PART.read(SUBSET_COSTS_PART.bytes(BOXES, found), BOXES.length)).toEqual(found);
  });
});
