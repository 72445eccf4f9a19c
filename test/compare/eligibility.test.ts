import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/compare/eligibility.ts';
import type { Service } from '../../src/network/service.ts';
import { consignment } from '../builders/consignment.ts';
import { SHIP, TRAIN } from '../builders/corridor.ts';

const CLOSED = { zh: '检修', en: 'Under repair' };

const refusal = (service: Service, goods = consignment()) => refusalOf(service, goods);
const reason = (...asked: Parameters<typeof refusal>) => refusal(...asked)?.reason ?? null;

describe('a service', () => {
  it('takes goods that nothing speaks against', () => {
    expect(refusal(TRAIN)).toBeNull();
    expect(refusal(SHIP, consignment({ dangerousGoods: true }))).toBeNull();
  });

  it('that is closed says why', () => {
    expect(refusal({ ...TRAIN, closedReason: CLOSED })).toEqual({
      reason: 'X01',
      values: {
        service: 'train',
        service_zh: 'train',
        service_en: 'train',
        why_zh: '检修',
        why_en: 'Under repair',
      },
    });
  });

  it('takes the boxes it lists and no others', () => {
    expect(refusal(TRAIN, consignment({ equipment: '40OT' }))).toMatchObject({
      reason: 'X02',
      values: { box: '40OT' },
    });
    expect(reason({ ...TRAIN, equipment: ['open_top'] }, consignment({ equipment: '40OT' }))).toBeNull();
  });

  it('must cool goods that have to be cold, whatever box they are in', () => {
    const cold = consignment({ commodity: 'chilled_food', equipment: '40HQ' });
    expect(reason(TRAIN, cold)).toBe('X02');
    expect(reason({ ...TRAIN, equipment: ['reefer'] }, cold)).toBeNull();
    const lot = consignment({ commodity: 'chilled_food', equipment: 'LCL', gross: 2, volumeM3: 8 });
    expect(reason({ ...TRAIN, equipment: ['lcl'] }, lot)).toBeNull();
  });

  it('takes dangerous goods where it says so, and not where that is unknown', () => {
    const dangerous = consignment({ dangerousGoods: true });
    expect(reason({ ...TRAIN, dangerousGoods: 'accepted' }, dangerous)).toBeNull();
    expect(reason({ ...TRAIN, dangerousGoods: 'unknown' }, dangerous)).toBe('E07');
    expect(reason({ ...TRAIN, dangerousGoods: 'refused' }, dangerous)).toBe('E07');
    expect(reason({ ...TRAIN, dangerousGoods: 'unknown' })).toBeNull();
  });
});

describe('the limit of mass', () => {
  it('is the most a box may weigh, and not the first weight it may not', () => {
    expect(reason(TRAIN, consignment({ gross: 27 }))).toBeNull();
    expect(reason(TRAIN, consignment({ gross: 27.001 }))).toBe('E06');
  });

  it('is one for 20 ft boxes, another for all longer ones', () => {
    const small = (gross: number) => reason(TRAIN, consignment({ equipment: '20GP', gross }));
    expect([small(24), small(24.001)]).toEqual([null, 'E06']);
    const longest = (gross: number) => reason(TRAIN, consignment({ equipment: '45HQ', gross }));
    expect([longest(27), longest(27.001)]).toEqual([null, 'E06']);
  });

  it('does not bind where none is known, nor goods in no box', () => {
    const open = { ...TRAIN, maxGross40Tonnes: null };
    expect(reason(open, consignment({ gross: 30 }))).toBeNull();
    expect(reason(open, consignment({ equipment: '20GP', gross: 25 }))).toBe('E06');
    const wagon = consignment({ equipment: 'WAGON', commodity: 'grain', gross: 60 });
    expect(reason({ ...TRAIN, equipment: ['wagon'] }, wagon)).toBeNull();
  });

  it('does not bind by air, where the goods travel without their box', () => {
    expect(reason({ ...TRAIN, mode: 'air' }, consignment({ gross: 30 }))).toBeNull();
  });

  it('says what a box weighs, what it may weigh and how many it would take', () => {
    expect(refusal(TRAIN, consignment({ gross: 28, boxes: 10 }))?.values).toEqual({
      service: 'train',
      service_zh: 'train',
      service_en: 'train',
      w: 28,
      m: 27,
      box: '40HQ',
      n: 11,
    });
  });

  it('says no number where no number of boxes would do', () => {
    const weak = { ...TRAIN, maxGross40Tonnes: 3.9 };
    expect(refusal(weak, consignment({ gross: 28 }))?.values).not.toHaveProperty('n');
  });
});

describe('of several reasons', () => {
  it('the first is given in the order a booking clerk would: closed, box, dangerous goods, mass', () => {
    const goods = { equipment: '40OT', dangerousGoods: true, gross: 28 } as const;
    const closed = { ...TRAIN, closedReason: CLOSED };
    expect(reason(closed, consignment(goods))).toBe('X01');
    expect(reason(TRAIN, consignment(goods))).toBe('X02');
    expect(reason(TRAIN, consignment({ ...goods, equipment: '40HQ' }))).toBe('E07');
    expect(reason(TRAIN, consignment({ ...goods, equipment: '40HQ', dangerousGoods: false }))).toBe('E06');
  });
});
