import { describe, expect, it } from 'vitest';
import { ALWAYS_DUE } from '../../src/network/conditions/tariff-condition.ts';
import { isDuePacked } from '../../src/tariff/due.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { consignment } from '../builders/consignment.ts';
import { network, tariff, terminal } from '../builders/network.ts';

const WORLD = network({
  terminals: [terminal('A'), terminal('B'), terminal('C', { country: 'DE' })],
  tariffs: ['duty', 'coastal', 'plug', 'lift', 'any'].map((id) => tariff(id, 100)),
  tariffConditions: {
    duty: { ...ALWAYS_DUE, trade: 'foreign' },
    coastal: { ...ALWAYS_DUE, trade: 'domestic' },
    plug: { ...ALWAYS_DUE, equipment: ['reefer'] },
    lift: { ...ALWAYS_DUE, packing: 'boxed' },
  },
});

const DAY = '2026-12-07' as BeijingDate;

/** CNY that each tariff comes to for one box. */
function prices(own: Parameters<typeof consignment>[0]) {
  const rates = createRateBook(WORLD, consignment({ boxes: 1, ...own }));
  const line = { charge: 'RAIL_THROUGH', basis: 'box', mode: null, perUnit: 1 } as const;
  return Object.fromEntries(
    [...WORLD.tariffs.keys()].map((id) => [id, rates.cnyPerUnit({ ...line, tariff: id }, DAY)]),
  );
}

describe('a tariff', () => {
  it('is due in the trade that its condition names, and priced at nothing in the other', () => {
    expect(prices({ destinations: ['C'] })).toMatchObject({ duty: 100, coastal: 0, any: 100 });
    expect(prices({ destinations: ['B'] })).toMatchObject({ duty: 0, coastal: 100, any: 100 });
  });

  it('is due for the equipment that its condition names', () => {
    expect(prices({ equipment: '40RF' })).toMatchObject({ plug: 100 });
    expect(prices({ equipment: '40HQ' })).toMatchObject({ plug: 0 });
  });

  it('is due for goods packed as its condition says', () => {
    expect(isDuePacked(WORLD, 'lift', 'boxed')).toBe(true);
    expect(isDuePacked(WORLD, 'lift', 'loose')).toBe(false);
    expect(isDuePacked(WORLD, 'any', 'loose')).toBe(true);
  });
});
