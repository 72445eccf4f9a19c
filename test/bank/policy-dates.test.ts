import { expect, it } from 'vitest';
import { policyDates } from '../../src/bank/prices/policy-dates.ts';
import { createTermsReader } from '../../src/measures/terms.ts';
import { granted, library, situation } from '../measures/policy-desk.ts';

const datesUnder = (own: object) =>
  policyDates(granted(createTermsReader(library).read(situation({ scenario: own as never }), null)).scenario);

const scenario = (after: object) => ({
  schema: 1,
  id: 'mine',
  title: 'mine',
  base: 'in-force',
  after_expiry: after,
});

it('measures step on the day after their last, and with the months of a taper', () => {
  const lapsing = datesUnder(scenario({}));
  expect(lapsing).toContain('2027-01-01');
  expect(lapsing).not.toContain('2027-03-01');
  expect(lapsing).toEqual(lapsing.toSorted());
  const tapering = datesUnder(scenario({ 'a14.container_toll': { taper_months: 3 } }));
  expect(tapering).toEqual(expect.arrayContaining(['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01']));
  expect(datesUnder(scenario({ 'a14.container_toll': { extend_to: '2027-06-15' } }))).toContain('2027-06-16');
});
