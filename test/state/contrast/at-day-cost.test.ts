import { describe, expect, it } from 'vitest';
import { atDayCost, drawnDayCost } from '../../../src/state/contrast/at-day-cost.ts';
import { describedItineraries } from '../../../src/state/enquiry/described-itineraries.ts';
import { EMPTY_INPUTS } from '../../../src/state/enquiry/enquiry-inputs.ts';
import { fen } from '../../../src/units/money.ts';
import { enquiry, openChongqing } from '../../builders/chongqing.ts';

const { ask } = await openChongqing();
const asked = async (dayCostCny: string) => {
  const answer = await ask(enquiry({ to: 'DEDUI', dayCostCny }));
  if (!answer.ok) throw new Error('no answer');
  return answer.value;
};
const [usual, none, little, much] = await Promise.all(['', '0', '391.37', '27413'].map(asked));
if (!usual || !none || !little || !much) throw new Error('no answer');

describe('an answer at a cost of a day that is being drawn', () => {
  it.each([
    ['none', none],
    ['little', little],
    ['much', much],
  ])('has the totals, to the fen, that a search at %s has, whatever cost it was asked at', (_, searched) => {
    for (const from of [usual, little]) {
      const drawn = describedItineraries(atDayCost(from, searched.query.dayCostCny));
      const found = new Map(describedItineraries(searched).map((one) => [one.id, one.economicTotal]));
      const both = drawn.filter(({ id }) => found.has(id));
      expect(both.length).toBeGreaterThan(4);
      expect(both.map(({ id, economicTotal }) => [id, economicTotal])).toEqual(
        both.map(({ id }) => [id, found.get(id)]),
      );
    }
  });

  it('names the same route as the one that leads', () => {
    const leader = (answer: typeof usual) =>
      describedItineraries(answer).find(({ badges }) => badges.includes('lowest_economic'))?.id;
    expect(leader(atDayCost(usual, none.query.dayCostCny))).toBe(leader(none));
    expect(leader(atDayCost(usual, much.query.dayCostCny))).toBe(leader(much));
    expect(leader(none)).not.toBe(leader(much));
  });

  it('bills everything else as it was', () => {
    const drawn = atDayCost(usual, fen(123_400));
    expect(drawn.itineraries.map(({ invoiceTotal, charges }) => [invoiceTotal, charges])).toEqual(
      usual.itineraries.map(({ invoiceTotal, charges }) => [invoiceTotal, charges]),
    );
  });
});

describe('a cost of a day in the form', () => {
  const answeredInputs = { ...EMPTY_INPUTS, from: 'CNCKG', to: 'DEDUI' };
  const drawn = (own: Partial<typeof EMPTY_INPUTS>) =>
    drawnDayCost(
      { answer: usual, answeredInputs, inputs: { ...answeredInputs, ...own } } as never,
      fen(386_300),
    );

  it('is drawn where it alone is another', () => {
    expect(drawn({ dayCostCny: '1234.5' })).toBe(123_450);
    expect(drawn({ dayCostCny: '0' })).toBe(0);
  });

  it('is not where the answer fits, something else is another, or it is no figure', () => {
    expect(drawn({})).toBeNull();
    expect(drawn({ dayCostCny: '1234', valueCny: '5' })).toBeNull();
    expect(drawn({ dayCostCny: '12x' })).toBeNull();
    expect(drawn({ dayCostCny: '-1' })).toBeNull();
  });
});
