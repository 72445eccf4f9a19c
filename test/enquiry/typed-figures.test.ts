import { describe, expect, it } from 'vitest';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { readInUnits } from '../../src/enquiry/field-units.ts';
import { readEnquiry } from '../../src/enquiry/read-enquiry.ts';
import type { ExchangeRate } from '../../src/network/network.ts';
import { parseDay } from '../../src/units/calendar-day.ts';
import { formatInstant } from '../../src/units/instant.ts';
import { enquiry } from '../builders/chongqing.ts';
import { corridor } from '../builders/corridor.ts';

const RATE = {
  currency: 'USD',
  date: parseDay('2026-11-20'),
  cny: '7.15',
  status: 'official',
  source: 'test',
  year: 2026,
};
const WORLD = { ...corridor(), exchangeRates: [RATE as unknown as ExchangeRate] };

const read = (own: Partial<Enquiry>) =>
  readEnquiry(
    WORLD,
    enquiry({ from: 'DOOR', to: 'CITY', commodity: 'general', asOf: '2026-11-20T09:00', ...own }),
  );
const errorsOf = (own: Partial<Enquiry>) => read(own).issues.filter(({ severity }) => severity === 'error');
const goods = (own: Partial<Enquiry>) => {
  const result = read(own);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.consignment;
};

describe('a figure typed with its unit', () => {
  it.each([
    '6000000元',
    '600万',
    '6m',
    '6000k',
    '6 million CNY',
    '6百万元',
    '６００万元',
    '¥6,000,000',
    'RMB 6000000',
    '人民币600万',
    '6000000 CNY',
    ' 6\u00a0000\u00a0000 ',
  ])('is six million yuan as %s', (valueCny) => {
    expect(goods({ valueCny }).value).toBe(600_000_000);
  });

  it.each(['9.5t', '9500kg', '9,500 kg', '９．５吨', '9500 公斤', '9.5 Tonnes'])(
    'is 9.5 t as %s',
    (grossTonnes) => {
      expect(goods({ grossTonnes }).grossPerBox).toBe(9.5);
    },
  );

  it('is read wherever a unit can be meant', () => {
    expect(goods({ boxes: '2 箱' }).boxes).toBe(2);
    expect(goods({ dayCostCny: '1k元/天', latePenaltyCny: '2,000 RMB/day' })).toMatchObject({
      dayCost: 100_000,
      latePenaltyPerDay: 200_000,
    });
    expect(goods({ equipment: 'LCL', boxes: '', grossTonnes: '', volumeM3: '3.5 m³' }).volumeM3).toBe(3.5);
    expect(readInUnits('days', '12 天')).toMatchObject({ kind: 'value', value: { value: 12 } });
    expect(readInUnits('cnyPerBox', '2万元')).toMatchObject({ kind: 'value', value: { value: 20_000 } });
  });

  it.each(['$800000', 'USD 800,000', '80万美元', '$800k', 'USD 0.8m'])(
    'is asked for its rate where it is %s: the day, the rate and what it would come to',
    (valueCny) => {
      expect(errorsOf({ valueCny })).toEqual([
        expect.objectContaining({
          code: 'E43',
          path: 'valueCny',
          values: {
            x: valueCny,
            currency: 'USD',
            rate: '7.15',
            d: '2026-11-20',
            a: 5_720_000,
            fix: '5720000',
          },
        }),
      ]);
    },
  );

  it('says so where no rate of the currency is known', () => {
    expect(errorsOf({ valueCny: '€5' })).toMatchObject([
      { code: 'E42', values: { x: '€5', currency: 'EUR' } },
    ]);
  });

  it.each<[keyof Enquiry, string]>([
    ['grossTonnes', '20000 lb'],
    ['grossTonnes', '9.5元'],
    ['valueCny', '6bn'],
    ['valueCny', '6k5'],
    ['grossTonnes', '2k'],
    ['boxes', '1m'],
    ['valueCny', '6000000t'],
    ['boxes', '2kg'],
    ['boxes', '1e1'],
    ['valueCny', '¥¥5'],
  ])('%s is refused as %s with what was typed', (field, text) => {
    expect(errorsOf({ [field]: text })).toMatchObject([{ path: field, values: { x: text } }]);
  });

  it('is no amount where it cannot be read, which may be written in more ways than another figure', () => {
    expect(errorsOf({ valueCny: 'much', boxes: 'two' }).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'E31 boxes',
      'E48 valueCny',
    ]);
  });

  it('in tonnes that only kilograms can be is asked about', () => {
    expect(errorsOf({ grossTonnes: '9500' })).toMatchObject([
      { code: 'E47', values: { x: '9500', fix: '9.5' } },
    ]);
    expect(errorsOf({ grossTonnes: '40' })).toMatchObject([{ code: 'E06' }]);
  });
});

describe('a time typed by hand', () => {
  it.each(['2026/12/7 18:00', '2026年12月7日18时', '２０２６－１２－０７ 18:00', ' 2026-12-07\u00a018:00 '])(
    'is read as %s',
    (ready) => {
      expect(formatInstant(goods({ ready }).ready)).toBe('2026-12-07T18:00+08:00');
    },
  );

  it.each([
    ['12月7日 18:00', 'E44', '2026-12-07 18:00'],
    ['明天', 'E45', '2026-11-21'],
    ['明天 后天', 'E22', undefined],
    ['soon', 'E22', undefined],
  ])('is refused as %s with %s and a date in its stead: %s', (ready, code, fix) => {
    expect(errorsOf({ ready })).toMatchObject([{ code, path: 'ready', values: { x: ready } }]);
    expect(errorsOf({ ready })[0]?.values.fix).toBe(fix);
  });

  it('is a deadline that the goods are not ready by', () => {
    expect(errorsOf({ deadline: '2026-12-01T00:00' })).toMatchObject([
      { code: 'E46', path: 'deadline', values: { fix: '' } },
    ]);
  });
});
