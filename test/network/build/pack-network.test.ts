import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../../src/network/build/load.ts';
import { PACK_VERSION, packNetwork, unpackNetwork } from '../../../src/network/build/pack-network.ts';
import { textOf, withCells } from '../folder.ts';

function loaded(files = textOf()) {
  const result = loadNetwork(files);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe('a packed network', () => {
  it('comes back as it was loaded', () => {
    expect(unpackNetwork(packNetwork(loaded()))).toStrictEqual(loaded());
  });

  it('keeps the names of services, whether they name their ends, one of them, both twice or none', () => {
    const { terminals } = loaded();
    const [yard, port] = ['CNCKG-TJC', 'CNQZH-DLP'].map((id) => terminals.get(id)?.names.en ?? '');
    for (const name of [
      `${yard} – ${port} train`,
      `${port} – ${yard}`,
      `$& ${yard} ${yard} ${port}`,
      'Train',
    ]) {
      const network = loaded(withCells('services.csv', 0, { name_en: name, name_zh: name }));
      const { names } = unpackNetwork(packNetwork(network)).services.get('south') ?? {};
      expect(names).toEqual({ zh: name, en: name });
    }
  });

  it('keeps what a cell says, down to the last decimal and to what is absent', () => {
    const network = loaded(withCells('links.csv', 0, { distance_km: '1406.3000000000002', alignment: '' }));
    const link = unpackNetwork(packNetwork(network)).links.get('rail.tjc.dlp');
    expect(link).toStrictEqual(network.links.get('rail.tjc.dlp'));
    expect(link).toMatchObject({ distanceKm: 1406.3000000000002, alignment: null });
  });

  it('keeps the order of its parts', () => {
    const network = loaded();
    const { services, terminals } = unpackNetwork(packNetwork(network));
    expect([[...services.keys()], [...terminals.keys()]]).toEqual([
      [...network.services.keys()],
      [...network.terminals.keys()],
    ]);
  });

  it('is the same text for the same tables, and for itself unpacked', () => {
    const text = packNetwork(loaded());
    expect(packNetwork(loaded())).toBe(text);
    expect(packNetwork(unpackNetwork(text))).toBe(text);
  });

  it('is refused by another build', () => {
    const text = packNetwork(loaded()).replace(/^\d+/, '99');
    expect(() => unpackNetwork(text)).toThrow(`packed network version 99, expected ${PACK_VERSION}`);
  });
});
