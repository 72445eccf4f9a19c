import { describe, expect, it } from 'vitest';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { readEnquiry } from '../../src/enquiry/read-enquiry.ts';
import { enquiry } from '../builders/chongqing.ts';
import { corridor } from '../builders/corridor.ts';

const WORLD = corridor();
const LOT: Partial<Enquiry> = { equipment: 'LCL', boxes: '', grossTonnes: '' };

const read = (own: Partial<Enquiry>) =>
  readEnquiry(WORLD, enquiry({ from: 'DOOR', to: 'CITY', commodity: 'general', ...own }));

const errors = (own: Partial<Enquiry>) =>
  read(own)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`);

const understood = (own: Partial<Enquiry> = {}) => {
  const result = read(own);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

describe('a figure of an enquiry', () => {
  it.each<[keyof Enquiry, string, string, string, string, Partial<Enquiry>]>([
    ['boxes', '0', '1', '2000', '2001', {}],
    ['volumeM3', '0.009', '0.01', '60', '60.01', LOT],
    ['valueCny', '-1', '0', '100000000000', '100000000001', {}],
    ['dayCostCny', '-1', '0', '1000000000', '1000000001', {}],
    ['latePenaltyCny', '-1', '0', '1000000000', '1000000001', {}],
    ['maxLegs', '0', '1', '6', '7', {}],
  ])('%s may not be %s, but %s to %s, and not %s', (field, below, least, most, above, own) => {
    const typed = (text: string) => errors({ ...own, [field]: text });
    expect(typed(below)).toEqual([expect.stringMatching(new RegExp(`^E\\d\\d ${field}$`))]);
    expect(typed(least)).toEqual([]);
    expect(typed(most).filter((issue) => !issue.endsWith('grossTonnes'))).toEqual([]);
    expect(typed(above)).toContain(`E17 ${field}`);
  });

  it.each(['boxes', 'maxLegs'])('%s is whole', (field) => {
    expect(errors({ [field]: '1.5' })).toEqual([expect.stringContaining(field)]);
  });

  it('is the usual one where none is typed', () => {
    const { maxLegs, consignment } = understood({ latePenaltyCny: '', dayCostCny: '' });
    expect(maxLegs).toBe(5);
    expect(consignment.latePenaltyPerDay).toBe(0);
    expect(consignment.dayCost).toBeNull();
    expect(understood({ dayCostCny: '0' }).consignment.dayCost).toBe(0);
  });

  it('of money is kept to the fen', () => {
    const { consignment } = understood({ valueCny: '1234.565', dayCostCny: '0.01', latePenaltyCny: '19.99' });
    expect([consignment.value, consignment.dayCost, consignment.latePenaltyPerDay]).toEqual([
      123_457, 1, 1999,
    ]);
  });
});

describe('the gross mass of a unit', () => {
  const gross = (equipment: string, grossTonnes: string, own: Partial<Enquiry> = {}) =>
    errors({ equipment, grossTonnes, ...own });

  it('is the empty box at the least and its rating at the most', () => {
    expect(gross('40HQ', '3.899')).toEqual(['E17 grossTonnes']);
    expect(gross('40HQ', '3.9')).toEqual([]);
    expect(gross('40HQ', '30.48')).toEqual([]);
    expect(gross('40HQ', '30.481')).toEqual(['E06 grossTonnes']);
  });

  it('is more than nothing where there is no box', () => {
    const lot = (text: string) => gross('LCL', text, { boxes: '', volumeM3: '8' });
    expect([lot('0'), lot('0.001'), lot('15'), lot('15.01')]).toEqual([
      ['E17 grossTonnes'],
      [],
      [],
      ['E30 grossTonnes'],
    ]);
    const wagon = { commodity: 'grain' };
    expect([gross('WAGON', '70', wagon), gross('WAGON', '70.1', wagon)]).toEqual([[], ['E06 grossTonnes']]);
  });

  it('says how many boxes too heavy a load takes, and not one more', () => {
    const { issues } = read({ equipment: '20GP', boxes: '3', grossTonnes: '31' });
    expect(issues.find(({ code }) => code === 'E06')?.values).toMatchObject({ m: 30.48, w: 31, n: 4 });
    const twice = read({ equipment: '20GP', boxes: '1', grossTonnes: '58.76' }).issues;
    expect(twice.find(({ code }) => code === 'E06')?.values.n).toBe(2);
  });

  it.each([
    ['40HQ', 'general', 18],
    ['20GP', 'general', 9.3],
    ['20GP', 'grain', 24.3],
    ['20GP', 'copper_concentrate', 26.3],
    ['WAGON', 'grain', 60],
    ['CAR', 'electric_vehicles', 1.9],
    ['LCL', 'general', 2],
  ])('of %s with %s is usually %d t', (equipment, commodity, tonnes) => {
    const { consignment } = understood({ equipment, commodity, grossTonnes: '', boxes: '1' });
    expect(consignment.grossPerBox).toBe(tonnes);
  });
});

describe('a part load', () => {
  const lot = (own: Partial<Enquiry>) => understood({ ...LOT, ...own }).consignment;

  it('is one unit', () => expect(lot({}).boxes).toBe(1));

  it('has the mass that its volume has by the density of its kind, and the other way round', () => {
    expect(lot({ volumeM3: '10' })).toMatchObject({ grossPerBox: 3, volumeM3: 10 });
    expect(lot({ grossTonnes: '3' })).toMatchObject({ grossPerBox: 3, volumeM3: 10 });
    expect(lot({ grossTonnes: '1' }).volumeM3).toBe(3.33);
    expect(lot({ grossTonnes: '2.5', volumeM3: '4' })).toMatchObject({ grossPerBox: 2.5, volumeM3: 4 });
  });

  it('alone has a volume', () => expect(understood({ volumeM3: '' }).consignment.volumeM3).toBeNull());
});

describe('goods that cannot travel as chosen', () => {
  it.each<[string, string, string[]]>([
    ['chilled_food', '40HQ', ['E21 equipment']],
    ['chilled_food', '40RF', []],
    ['general', '40RF', []],
    ['general', 'CAR', ['E28 equipment']],
    ['electric_vehicles', 'CAR', []],
    ['electric_vehicles', 'WAGON', ['E29 equipment']],
    ['grain', 'WAGON', []],
  ])('%s in %s: %j', (commodity, equipment, expected) => {
    expect(errors({ commodity, equipment, grossTonnes: '' })).toEqual(expected);
  });

  it('are told the cold box of their length', () => {
    const fix = (equipment: string) =>
      read({ commodity: 'chilled_food', equipment, grossTonnes: '' }).issues[0]?.values.fix;
    expect([fix('20GP'), fix('40GP'), fix('45HQ')]).toEqual(['20RF', '40RF', '40RF']);
  });

  it('are asked about their batteries where they may hold some, and still go', () => {
    const codes = (commodity: string) => read({ commodity }).issues.map(({ code }) => code);
    expect(codes('laptops')).toEqual(['E08']);
    expect(codes('general')).toEqual([]);
    expect(codes('electric_vehicles')).toEqual(['E94']);
  });

  it.each<[batteryWh: string, dangerousGoods: string, codes: string[], classes: string[]]>([
    ['', '', ['E08'], []],
    ['100', '', ['E92'], []],
    ['99.9 Wh', '', ['E92'], []],
    ['100.1', '', ['E93'], ['9']],
    ['100.1', '9', [], ['9']],
    ['', '9', [], ['9']],
    ['50', '8', [], ['8']],
    ['0', '', ['E17'], []],
    ['strong', '', ['E31'], []],
  ])(
    'of %j Wh a battery, declared as %j: %j, asked about as %j',
    (batteryWh, dangerousGoods, codes, classes) => {
      const answer = read({ commodity: 'laptops', batteryWh, dangerousGoods });
      expect(answer.issues.map(({ code }) => code)).toEqual(codes);
      expect(answer.ok ? answer.value.consignment.dangerousGoods : []).toEqual(classes);
    },
  );
});

describe('the times of an enquiry', () => {
  it('have the deadline after the goods are ready', () => {
    const deadline = (text: string) => errors({ ready: '2026-12-07T18:00', deadline: text });
    expect(deadline('2026-12-07T18:00')).toEqual(['E46 deadline']);
    expect(deadline('2026-12-07T18:01')).toEqual([]);
  });

  it('may lie before the moment of asking, for looking back only', () => {
    const asked = (asOf: string) => read({ ready: '2026-12-07T18:00', asOf }).issues.map(({ code }) => code);
    expect(asked('2026-12-07T18:00')).toEqual([]);
    expect(asked('2026-12-07T18:01')).toEqual(['E19']);
  });
});

describe('the ends of an enquiry', () => {
  it('are two', () => {
    expect(errors({ from: 'DOOR', to: 'DOOR' })).toEqual(['E02 to']);
    expect(errors({ from: '', to: ' ' })).toEqual(['E24 from', 'E24 to']);
  });
});
