import { describe, expect, it } from 'vitest';
import { COMMODITIES } from '../../src/consignment/commodity.ts';
import { EQUIPMENT, type EquipmentCode } from '../../src/consignment/equipment.ts';
import { usualTonnes } from '../../src/enquiry/usual-tonnes.ts';

const laptops = COMMODITIES.get('laptops')!;
const netKg = (code: EquipmentCode) =>
  Math.round(usualTonnes(laptops, EQUIPMENT[code]) * 1000 - EQUIPMENT[code].tareKg);

describe('the usual mass of a box', () => {
  it.each(['40GP', '45HQ'] as const)(
    'holds the same goods in a %s as in a 40HQ, with its own tare',
    (code) => {
      expect(netKg(code)).toBe(netKg('40HQ'));
    },
  );

  it('holds half of goods that fill a 20 ft box before they load it', () => {
    expect(netKg('20GP')).toBe(netKg('40HQ') / 2);
  });
});
