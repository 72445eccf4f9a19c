import { describe, expect, it } from 'vitest';
import { chooseCommodity } from '../../../src/state/enquiry/choose-commodity.ts';
import { EMPTY_INPUTS } from '../../../src/state/enquiry/enquiry-inputs.ts';
import { CATALOGUE } from '../sample-catalogue.ts';

const choose = (equipment: string, commodity: string) =>
  chooseCommodity({ ...EMPTY_INPUTS, equipment, grossTonnes: '12' }, commodity, CATALOGUE);

describe('choosing a kind of goods', () => {
  it('takes a reefer of the same length for fruit', () => {
    expect(choose('40HQ', 'fresh_fruit')).toMatchObject({ equipment: '40RF' });
    expect(choose('20GP', 'fresh_fruit')).toMatchObject({ equipment: '20RF' });
  });

  it('goes back to the usual dry box', () => {
    expect(choose('40RF', 'laptops')).toMatchObject({ equipment: '40HQ' });
  });

  it('leaves a box that fits as it is', () => {
    expect(choose('20GP', 'laptops')).not.toHaveProperty('equipment');
  });

  it('drops the mass typed for the goods before', () => {
    expect(choose('40HQ', 'laptops')).toMatchObject({ grossTonnes: '' });
  });
});
