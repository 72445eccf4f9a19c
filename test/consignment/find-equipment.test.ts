import { describe, expect, it } from 'vitest';
import { EQUIPMENT_CODES } from '../../src/consignment/equipment.ts';
import { findCommodity } from '../../src/consignment/find-commodity.ts';
import { findEquipment } from '../../src/consignment/find-equipment.ts';

describe('equipment as typed', () => {
  it.each(EQUIPMENT_CODES)('is its own code in any case: %s', (code) => {
    expect(findEquipment(code)).toBe(code);
    expect(findEquipment(` ${code.toLowerCase()} `)).toBe(code);
  });

  it.each([
    ['40HC', '40HQ'],
    ['40hc', '40HQ'],
    ['45G1', '40HQ'],
    ['４０ＨＱ', '40HQ'],
    ["40'HQ", '40HQ'],
    ['40 ft HC', '40HQ'],
    ['40尺HQ', '40HQ'],
    ['4\u200b0HQ', '40HQ'],
    ['45HC', '45HQ'],
    ['L5G1', '45HQ'],
    ['22G1', '20GP'],
    ['20DC', '20GP'],
    ['42G1', '40GP'],
    ['40DV', '40GP'],
    ['22R1', '20RF'],
    ['45R1', '40RF'],
    ['40RH', '40RF'],
    ['22U1', '20OT'],
    ['42U1', '40OT'],
    ['22P3', '20FR'],
    ['45P3', '40FR'],
    ['拼箱', 'LCL'],
    ['商品車', 'CAR'],
    ['鐵路整車', 'WAGON'],
  ])('may be a code of ISO 6346 or what carriers write: %s is %s', (text, code) =>
    expect(findEquipment(text)).toBe(code),
  );

  it.each(['', '40', '45', '40XX', '45G9', 'HQ', '53HQ'])('is not guessed from %j', (text) =>
    expect(findEquipment(text)).toBeNull(),
  );
});

describe('goods as typed', () => {
  it.each([
    'fresh_fruit',
    'Fresh Fruit',
    'FRESH-FRUIT',
    '鲜果(榴莲)',
    '鮮果（榴蓮）',
    'fresh fruit (durian)',
  ])('go by their id and their names: %s', (text) => expect(findCommodity(text)?.id).toBe('fresh_fruit'));

  it.each(['', 'fruit', '水果'])('are not guessed from %j', (text) => expect(findCommodity(text)).toBeNull());
});
