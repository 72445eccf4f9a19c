import { describe, expect, it } from 'vitest';
import { chooseCommodity } from '../../../src/state/enquiry/choose-commodity.ts';
import { chooseEquipment } from '../../../src/state/enquiry/choose-equipment.ts';
import { EMPTY_INPUTS } from '../../../src/state/enquiry/enquiry-inputs.ts';
import { CATALOGUE } from '../sample-catalogue.ts';

const typed = { ...EMPTY_INPUTS, equipment: '40HQ', commodity: 'general', grossTonnes: '12' };

describe('choosing how goods travel', () => {
  it('keeps the mass of a box in another box', () => {
    expect(chooseEquipment(typed, '20GP', CATALOGUE)).toEqual({ equipment: '20GP' });
  });

  it('begins mass and volume anew for another kind of unit', () => {
    expect(chooseEquipment(typed, 'LCL', CATALOGUE)).toEqual({
      equipment: 'LCL',
      boxes: '1',
      grossTonnes: '',
      volumeM3: '',
    });
  });

  it('makes the goods cars where cars are chosen', () => {
    expect(chooseEquipment(typed, 'CAR', CATALOGUE)).toMatchObject({ commodity: 'electric_vehicles' });
  });

  it.each([
    ['cars', 'CAR', 'general', '40HQ'],
    ['a part load', 'LCL', 'fresh_fruit', '40RF'],
    ['wagons', 'WAGON', 'electric_vehicles', '40HQ'],
  ])('goes back to a box for goods that cannot travel as %s', (_, equipment, commodity, box) => {
    expect(chooseCommodity({ ...typed, equipment }, commodity, CATALOGUE)).toMatchObject({ equipment: box });
  });

  it('stays with wagons for other goods that ride in them', () => {
    expect(chooseCommodity({ ...typed, equipment: 'WAGON' }, 'laptops', CATALOGUE)).toEqual({
      commodity: 'laptops',
      grossTonnes: '',
      batteryWh: '',
    });
  });
});
