import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/compare/eligibility.ts';
import { DANGER_CLASSES, type DangerClass } from '../../src/network/conditions/dangerous-goods.ts';
import type { Service } from '../../src/network/service.ts';
import { consignment as anyConsignment } from '../builders/consignment.ts';
import { corridor, SHIP, TRAIN } from '../builders/corridor.ts';
import { service } from '../builders/network.ts';

const WORLD = corridor();
/** From the yard to the city abroad. */
const consignment: typeof anyConsignment = (own) =>
  anyConsignment({ origins: ['YARD'], destinations: ['CITY'], ...own });
const CLOSED = { zh: '检修', en: 'Under repair' };

const refusal = (service: Service, goods = consignment()) => refusalOf(WORLD, service, goods);
const reason = (...asked: Parameters<typeof refusal>) => refusal(...asked)?.reason ?? null;

describe('a service', () => {
  it('takes goods that nothing speaks against', () => {
    expect(refusal(TRAIN)).toBeNull();
    expect(refusal(SHIP, consignment({ dangerousGoods: ['3'] }))).toBeNull();
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
    const dangerous = consignment({ dangerousGoods: ['3'] });
    expect(reason({ ...TRAIN, dangerousGoods: 'accepted' }, dangerous)).toBeNull();
    expect(reason({ ...TRAIN, dangerousGoods: 'unknown' }, dangerous)).toBe('E07');
    expect(reason({ ...TRAIN, dangerousGoods: 'refused' }, dangerous)).toBe('E07');
    expect(reason({ ...TRAIN, dangerousGoods: 'unknown' })).toBeNull();
  });
});

describe('dangerous goods', () => {
  const sulphur = { zh: '不接', en: 'Not here' };
  const rule = {
    id: 'r',
    accepts: false,
    mode: 'sea',
    corridor: null,
    service: null,
    terminal: null,
  } as const;
  const world = corridor({
    dangerRules: [
      { ...rule, classes: ['1.1', '7'], basis: sulphur, status: 'published', source: 'test', year: 2024 },
    ],
  });
  const refusedOn = (service: Service, ...dangerousGoods: DangerClass[]) =>
    refusalOf(world, service, consignment({ dangerousGoods }));

  it('are refused with the class and the rule that refuses it', () => {
    expect(refusedOn(SHIP, '7')).toMatchObject({
      reason: 'X06',
      values: { x: '7', why_zh: '不接', why_en: 'Not here' },
    });
    expect(refusedOn(SHIP, '3')).toBeNull();
  });

  it('whose class nobody states are asked for it where some classes are taken', () => {
    expect(refusedOn(SHIP, ...DANGER_CLASSES)).toMatchObject({ reason: 'X05' });
    expect(refusedOn(TRAIN, ...DANGER_CLASSES)).toMatchObject({ reason: 'E07', values: { x: '1–9' } });
  });
});

describe('goods that stay in one customs territory', () => {
  const domestic = consignment({ destinations: ['PORT'] });
  const coaster = (...terminals: string[]) => service('coaster', terminals, { mode: 'sea' });

  it('ride on no ship that calls abroad, between whatever ports of theirs', () => {
    expect(reason(coaster('PORT', 'HARBOUR', 'DOOR'), domestic)).toBe('X08');
    expect(reason(coaster('PORT', 'DOOR'), domestic)).toBeNull();
    expect(reason(coaster('PORT', 'HARBOUR', 'DOOR'))).toBeNull();
  });

  it('ride on a train across the border as far as it runs at home', () => {
    expect(reason(TRAIN, domestic)).toBeNull();
    expect(reason(service('abroad', ['BORDER', 'GAUGE', 'CITY']), domestic)).toBe('X08');
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
    const goods = { equipment: '40OT', dangerousGoods: ['3'], gross: 28 } as const;
    const closed = { ...TRAIN, closedReason: CLOSED };
    expect(reason(closed, consignment(goods))).toBe('X01');
    expect(reason(TRAIN, consignment(goods))).toBe('X02');
    expect(reason(TRAIN, consignment({ ...goods, equipment: '40HQ' }))).toBe('E07');
    expect(reason(TRAIN, consignment({ ...goods, equipment: '40HQ', dangerousGoods: [] }))).toBe('E06');
  });
});
