import { describe, expect, it } from 'vitest';
import { compareEnquiry } from '../../../src/compare/compare.ts';
import { UNWATCHED } from '../../../src/compare/unwatched.ts';
import { billedAsFound, billSeparately } from '../../../src/measures/levers/bill-separately.ts';
import { layForSearch, layPrices } from '../../../src/measures/levers/edited-network.ts';
import { leversInForce } from '../../../src/measures/levers/levers-in-force.ts';
import { repriceComparison } from '../../../src/measures/levers/reprice.ts';
import { createTermsReader, goodsOf } from '../../../src/measures/terms.ts';
import type { ScenarioFile } from '../../../src/policy/scenario/scenario-schema.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { enquiry, openChongqing } from '../../builders/chongqing.ts';
import { library, situation } from '../policy-desk.ts';
import { granted } from './lever-world.ts';

const { network, prepared } = await openChongqing();
const searched = granted(await compareEnquiry(network, prepared, enquiry({ from: 'CNCKG-TJC' }), UNWATCHED));
const reader = createTermsReader(library);
const DAY = '2026-12-07' as BeijingDate;

/** The routes under a lever on prices: billed anew where it touches them, and billed anew from end to end. */
function under(parameters: Readonly<Record<string, number>>, facts = {}) {
  const scenario: ScenarioFile = {
    schema: 1,
    id: 'mine',
    title: 'mine',
    base: 'in-force',
    enable: ['a14.port_fee_guidance'],
  };
  const terms = granted(reader.read(situation({ scenario, parameters, facts }), goodsOf(searched)));
  const { consignment } = searched.read;
  const { edits } = leversInForce(terms, DAY, consignment);
  const laid = granted(layForSearch({ network, layers: [] }, edits, consignment, DAY));
  const { billed } = granted(layPrices(laid, edits, consignment, DAY));
  const [prices] = billed.layers;
  if (!prices) throw new Error('the lever changes no price');
  const figures = prices.edits.map(({ figure }) => figure);
  const before =
    prices.beneath === network ? billedAsFound(searched) : billSeparately(searched, prices.beneath);
  return {
    before: before.comparison,
    repriced: repriceComparison(before, billed.network, figures),
    whole: billSeparately(searched, billed.network).comparison,
  };
}

describe('a comparison under other prices', () => {
  it.each([
    ['handling at many terminals', { 'a14.port_fee_guidance.handling_cut': 0.2 }, {}],
    ['a factor of a price', { 's13.customs_credit.p_inspect_after': 0.01 }, { confirmed: true }],
    ['the freight of trains', { 'a01.rail_sea.price_per_teu_after': 500 }, {}],
  ])('is that billed from end to end: %s', (_, parameters, facts) => {
    const { repriced, whole, before } = under(parameters, facts);
    expect(repriced).toEqual(whole);
    expect(repriced).not.toEqual(before);
  });

  it('leaves routes that none of the prices is charged on as they are', () => {
    const { before, repriced } = under({ 'a01.rail_sea.price_per_teu_after': 500 });
    const same = repriced.assessments.filter((one, index) => one === before.assessments[index]);
    expect(same.length).toBeGreaterThan(0);
    expect(same.length).toBeLessThan(repriced.assessments.length);
  });
});
