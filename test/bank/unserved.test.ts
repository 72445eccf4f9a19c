import { beforeAll, describe, expect, it } from 'vitest';
import type { PricedClass } from '../../src/bank/prices/priced-class.ts';
import { unservedDemands } from '../../src/bank/unserved.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { type BuiltBank, buildBank, FLOWS } from './chongqing-bank.ts';

let built: BuiltBank;

beforeAll(async () => {
  const { network, prepared } = await openChongqing();
  built = buildBank(network, prepared, { flows: FLOWS.slice(0, 1) });
});

/** As if nothing had been found, over other arcs. */
function listed(own: Partial<PricedClass>, maxLegs = 5) {
  const { bank, ground, priced } = built;
  const nothing = { ...bank, firstOption: new Int32Array(bank.firstOption.length) };
  return unservedDemands({ ...ground.plan, maxLegs }, nothing, [{ ...priced[0]!, ...own }]);
}

const no = () => new Uint8Array(built.priced[0]!.allowed.length);

describe('a demand without options', () => {
  it('is none that has some', () => {
    expect(unservedDemands(built.ground.plan, built.bank, built.priced)).toEqual([]);
  });

  it('is listed with how many slots lack them, and why', () => {
    expect(listed({}, 0)).toEqual([{ demand: 0, slots: 3, reason: 'unconnected' }]);
    expect(listed({ allowed: no(), unpriced: no() })).toMatchObject([{ reason: 'refused' }]);
    expect(listed({ allowed: no(), unpriced: no().fill(1) })).toMatchObject([{ reason: 'unpriced' }]);
    expect(listed({})).toMatchObject([{ reason: 'no_departure' }]);
  });
});
