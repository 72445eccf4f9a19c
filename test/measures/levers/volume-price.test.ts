import { describe, expect, it } from 'vitest';
import type { Stated } from '../../../src/contract/policy.ts';
import { leversInForce, openLevers } from '../../../src/measures/levers/levers-in-force.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { comparison } from '../../builders/comparison.ts';
import { termsOf } from '../policy-desk.ts';

const DAY = '2026-06-01' as BeijingDate;
const PARK = { in_key_park: true, contract: true, period_volume: 1500 };
const FLAT = { tier_mode: 'flat', discount_agreed: 0.1, volume_agreed: 1000 };

/** What becomes of freight under a contract, and what has to be stated before that is known. */
function freight(set: Readonly<Record<string, Stated>>, facts: Readonly<Record<string, Stated>>) {
  const compared = comparison([]);
  const parameters = Object.fromEntries(
    Object.entries(set).map(([name, value]) => [`a14.volume_price.${name}`, value]),
  );
  const levers = leversInForce(termsOf(compared, { facts, parameters }), DAY, compared.read.consignment);
  return {
    factors: levers.edits.map(({ operation, value }) => `${operation} ${value.toFixed(4)}`),
    asked: openLevers(levers).map(({ values }) => values.facts),
  };
}

describe('a price by volume', () => {
  it('changes nothing, and asks nothing, until somebody sets what the text leaves open', () => {
    expect(freight({}, {})).toEqual({ factors: [], asked: [] });
    expect(freight({}, PARK)).toEqual({ factors: [], asked: [] });
  });

  it('is the freight less the discount agreed, once the volume agreed is shipped', () => {
    expect(freight(FLAT, PARK).factors).toEqual(['scale 0.9000']);
    expect(freight(FLAT, { ...PARK, period_volume: 999 })).toEqual({ factors: [], asked: [] });
  });

  it('is by tiers: of 1,500 TEU the last 1,000 are 5 % less, or all are', () => {
    expect(freight({ tier_mode: 'marginal' }, PARK).factors).toEqual(['scale 0.9667']);
    expect(freight({ tier_mode: 'all_units' }, PARK).factors).toEqual(['scale 0.9500']);
  });

  it('is for firms in a key industrial park with a contract, and asks where that is not known', () => {
    expect(freight(FLAT, { ...PARK, in_key_park: false })).toEqual({ factors: [], asked: [] });
    expect(freight(FLAT, {})).toEqual({ factors: [], asked: ['in_key_park, contract, period_volume'] });
  });
});
