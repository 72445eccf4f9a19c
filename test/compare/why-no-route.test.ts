import { describe, expect, it } from 'vitest';
import { findItineraries } from '../../src/compare/find-itineraries.ts';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { writeIssue } from '../../src/i18n/write-issue.ts';
import type { Network } from '../../src/network/network.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { enquiry } from '../builders/chongqing.ts';
import { at } from '../builders/consignment.ts';
import { corridor, FEEDER, SHIP, TRAIN, TRUCK } from '../builders/corridor.ts';
import { departure, hubRule, network, service } from '../builders/network.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };
const FEW = createDraws(1, 8);

/** The errors of an enquiry, code, field and figures; none where it finds routes. */
async function refusals(world: Network, own: Partial<Enquiry>) {
  const asked = enquiry({ from: 'DOOR', to: 'CITY', commodity: 'general', ...own });
  const { ok, issues } = await findItineraries(world, prepareNetwork(world, { draws: FEW }), asked, PATIENT);
  const errors = issues.filter(({ severity }) => severity === 'error');
  expect(ok).toBe(errors.length === 0);
  return errors.map(({ code, path, values }) => [code, path, values]);
}

const chain = (length: number): Network => {
  const places = Array.from({ length: length + 1 }, (_, index) => `T${index}`);
  return network({
    services: places.slice(1).map((to, index) => service(`s${index}`, [`T${index}`, to])),
  });
};

describe('an enquiry without a route', () => {
  it('hears nothing of it where there is one', async () => {
    expect(await refusals(corridor(), {})).toEqual([]);
  });

  it('hears how many legs it takes, and to allow so many', async () => {
    expect(await refusals(corridor(), { maxLegs: '1' })).toEqual([['E27', 'maxLegs', { n: 1, m: 2 }]]);
    expect(await refusals(corridor(), { maxLegs: '2' })).toEqual([]);
  });

  it('is not told to allow more legs than can be asked for', async () => {
    expect(await refusals(chain(6), { from: 'T0', to: 'T6', maxLegs: '6' })).toEqual([]);
    expect(await refusals(chain(6), { from: 'T0', to: 'T6', maxLegs: '5' })).toEqual([
      ['E27', 'maxLegs', { n: 5, m: 6 }],
    ]);
    expect(await refusals(chain(7), { from: 'T0', to: 'T7', maxLegs: '6' })).toEqual([
      ['E54', 'to', { n: 6, m: 7 }],
    ]);
  });

  it('hears that nothing for its load leaves the origin, arrives at the destination, or joins the two', async () => {
    const cars = { equipment: 'CAR', commodity: 'electric_vehicles', grossTonnes: '' };
    const carrying = (...services: (typeof TRAIN)[]) =>
      corridor({
        services: services.map((item) => ({ ...item, equipment: ['car'] as const })),
        hubRules: [hubRule('origin', { loads: ['car'] }), hubRule('destination', { loads: ['car'] })],
      });
    const values = { load: 'load_car', from: 'DOOR', to: 'CITY' };
    expect(await refusals(carrying(TRAIN), cars)).toEqual([['E51', 'from', values]]);
    expect(await refusals(carrying(TRUCK), cars)).toEqual([['E52', 'to', values]]);
    expect(await refusals(carrying(TRUCK, TRAIN), cars)).toEqual([['E53', 'to', values]]);
  });

  it('hears that the printed timetable has ended where it has', async () => {
    const last = departure(0, '20:00', { validTo: at('2026-12-31T23:59') });
    const ending = { ...TRAIN, timetable: { kind: 'published', departures: [last] } as const };
    const world = corridor({ services: [TRUCK, ending, FEEDER, SHIP] });
    expect(await refusals(world, { ready: '2026-12-21T00:00' })).toEqual([]);
    expect(await refusals(world, { ready: '2027-01-04T00:00' })).toEqual([
      ['E55', 'ready', { d: '2027-01-04T00:00+08:00', n: 5 }],
    ]);
    expect(await refusals(world, { ready: '2027-01-04T00:00', maxLegs: '2' })).toEqual([
      ['E55', 'ready', { d: '2027-01-04T00:00+08:00', n: 2 }],
    ]);
  });

  it('hears of a service that refuses the goods before anything else', async () => {
    expect(await refusals(corridor(), { equipment: '40RF', commodity: 'chilled_food' })).toEqual([
      ['E03', 'equipment', { n: 1, reason: 'refused_X02', remedy: 'remedy_load' }],
    ]);
  });

  it.each<[string, Partial<Enquiry>, string, string]>([
    ['a class that is refused', { dangerousGoods: '8' }, 'dangerousGoods', 'remedy_danger'],
    ['a box too heavy', { grossTonnes: '28' }, 'grossTonnes', 'remedy_weight'],
    ['a mode that is avoided', { avoid: ['rail'] }, 'avoid', 'remedy_avoid'],
  ])('hears of %s at the field that mends it', async (_, own, field, remedy) => {
    expect(await refusals(corridor(), own)).toMatchObject([['E03', field, { remedy }]]);
  });

  it('hears when the earliest arrival is, where its deadline is before', async () => {
    const [[code, path, values] = []] = await refusals(corridor(), { deadline: '2026-12-13T00:00' });
    expect([code, path]).toEqual(['E11', 'deadline']);
    expect(values).toEqual({
      d: '2026-12-13T00:00+08:00',
      e: '2026-12-15T17:00+08:00',
      fix: '2026-12-15T17:00',
    });
    expect(await refusals(corridor(), { deadline: '2026-12-15T17:00' })).toEqual([]);
    expect(await refusals(corridor(), { deadline: '2026-12-15T16:59' })).toHaveLength(1);
  });

  it('is named in both languages, by load and place', () => {
    const values = { load: 'load_car', from: 'DOOR', to: 'CITY' };
    const issue = { severity: 'error', code: 'E52', path: 'to', values } as const;
    expect(writeIssue(issue, 'en')).toBe(
      'No service brings finished cars (driven aboard; on racks they go in 40 ft boxes) to CITY. Choose another load or another destination.',
    );
    expect(writeIssue(issue, 'zh')).toBe(
      '没有班次把商品车（滚装；装架可走 40 英尺箱）运到 CITY。请换装载方式，或换一个终点。',
    );
  });
});
