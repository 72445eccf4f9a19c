import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../src/network/build/load.ts';
import { countNetwork } from '../../src/network/counts.ts';
import { findPlace } from '../../src/network/find-place.ts';
import type { Network } from '../../src/network/network.ts';
import { openChongqing } from '../../workers/chongqing.ts';

const FOLDER = new URL('../../networks/chongqing/', import.meta.url);

function readFolder(): Map<string, string> {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const tables = names.map((name) => name.replaceAll('\\', '/')).filter((name) => /\.(csv|yaml)$/.test(name));
  return new Map(tables.map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]));
}

describe('the shipped network', () => {
  const result = loadNetwork(readFolder());
  const network: Network | null = result.ok ? result.value : null;

  it('loads without an issue', () => {
    expect(result.issues).toEqual([]);
    expect(network).not.toBeNull();
  });

  it('reaches a visitor as it was loaded', () => {
    expect(openChongqing()).toStrictEqual(network);
  });

  it('says of every price of carriage which series it follows or why it stays', () => {
    if (!network) throw new Error('It does not load');
    const { follow, unstated } = countNetwork(network).priceCourses;
    expect(unstated).toBe(0);
    expect(follow).toBeGreaterThan(300);
  });

  it('lets no ship stand still while marine fuel doubles: ocean freight follows its index or fuel', () => {
    if (!network) throw new Error('It does not load');
    const flat = [...network.tariffs.values()].flat().filter(
      ({ tariff, charge, basis, course }) =>
        charge === 'OCEAN_FREIGHT' &&
        basis !== 'car' &&
        course.kind === 'flat' &&
        // Ferries of the Caspian bunker none of it.
        !tariff.startsWith('sea.KZ'),
    );
    expect(flat.map(({ tariff }) => tariff)).toEqual([]);
  });

  it('holds at least 430 links and services and 240 terminals', () => {
    if (!network) throw new Error('It does not load');
    const counts = countNetwork(network);
    expect(counts.links + counts.services).toBeGreaterThanOrEqual(430);
    expect(counts.terminals).toBeGreaterThanOrEqual(240);
    expect(counts.departuresPerWeek).toBeGreaterThan(0);
  });

  it('fetches part loads from every district and brings them there, by way of a consolidation shed', () => {
    if (!network) throw new Error('It does not load');
    const doors = [...network.terminals.keys()].filter((id) => /^CN500\d{3}-DOOR$/.test(id));
    const vans = [...network.services.values()].filter(({ equipment }) => equipment.includes('lcl'));
    const joined = (from: string, to: string): boolean =>
      vans.some(({ calls }) => calls[0]?.terminal === from && calls.at(-1)?.terminal === to);
    expect(doors).toHaveLength(38);
    for (const shed of ['CNCKG-TJC', 'CNCKG-GYP', 'CNCKG-NP', 'CKG'])
      expect(doors.filter((door) => !joined(door, shed) || !joined(shed, door))).toEqual([]);
  });

  it.each([
    '重庆',
    'chongqing',
    'CNCKG',
    'Rotterdam',
    '鹿特丹',
    'Duisburg',
    'SGSIN',
    'xiyong',
    'CKG',
    '万州区',
    'yongchuan',
    'luotedan',
  ])('knows the place %s', (text) => {
    if (!network) throw new Error('It does not load');
    expect(findPlace(network, text)).toMatchObject({ kind: 'found' });
  });
});
