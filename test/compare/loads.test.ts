import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import { revenueTonnes } from '../../src/consignment/consignment.ts';
import type { Answer } from '../../src/contract/answer-schema.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { readGoods } from '../../src/enquiry/read-goods.ts';
import { consignmentFacts } from '../../src/policy/charges/consignment-facts.ts';
import type { Issue } from '../../src/units/issue.ts';
import { inYuan, yuan } from '../../src/units/money.ts';
import { answerEnquiry } from '../builders/answer-enquiry.ts';
import { type Chongqing, enquiry, openChongqing } from '../builders/chongqing.ts';
import { cny } from '../builders/comparison.ts';
import { consignment } from '../builders/consignment.ts';
import { hubRule, network, parameter, service, tariff } from '../builders/network.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

/** One line for each kind of load between A and B: boxes at 3,000, lots at 100 W/M, cars at 900, wagons at 10 t + 0.1 t-km. */
const world = network({
  services: [
    service('boxes', ['A', 'B'], { tariffs: ['box.through'] }),
    service('lots', ['A', 'B'], { tariffs: ['lcl.through'], equipment: ['lcl'] }),
    service('cars', ['A', 'B'], { tariffs: ['car.through'], equipment: ['car'] }),
    service('wagons', ['A', 'B'], { tariffs: ['wagon.through'], equipment: ['wagon'] }),
  ],
  hubRules: ['origin' as const, 'destination' as const].flatMap((activity) => [
    hubRule(activity, { id: `${activity}.box`, loads: ['box'], tariffs: ['lift'] }),
    hubRule(activity, { id: `${activity}.rest`, loads: ['lcl', 'car', 'wagon'] }),
  ]),
  tariffs: [
    tariff('lift', 300),
    tariff('box.through', 3000),
    tariff('lcl.through', 100, { basis: 'revenue_tonne', equipment: 'LCL' }),
    tariff('car.through', 900, { basis: 'car', equipment: 'CAR' }),
    tariff('wagon.through', 10, { basis: 'tonne', equipment: 'WAGON4', charge: 'RAIL_BASE' }),
    tariff('wagon.through', 20, { basis: 'tonne', equipment: 'WAGON6', charge: 'RAIL_BASE' }),
    tariff('wagon.through', 0.1, { basis: 'tonne_km', equipment: 'WAGON4', charge: 'RAIL_RUN' }),
    tariff('wagon.through', 0.2, { basis: 'tonne_km', equipment: 'WAGON6', charge: 'RAIL_RUN' }),
  ],
  parameters: [parameter('capital.lpr', cny('0.03')), parameter('capital.spread', '0.015')],
});
const prepared = prepareNetwork(world);

async function ask(own: Partial<Enquiry>): Promise<Answer> {
  const asked = enquiry({ from: 'A', to: 'B', commodity: 'general', grossTonnes: '', ...own });
  const answer = await answerEnquiry(world, prepared, asked, PATIENT);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

const services = ({ itineraries }: Answer) => itineraries.map(({ legs }) => legs[0]?.service);
const invoice = ({ itineraries }: Answer) => itineraries[0]?.invoiceTotal;

describe('loads that are no full container', () => {
  it.each([
    ['40HQ', 'general', ['boxes']],
    ['LCL', 'general', ['lots']],
    ['CAR', 'electric_vehicles', ['cars']],
    ['WAGON', 'general', ['wagons']],
  ])('ride in what is for them alone: %s', async (equipment, commodity, expected) => {
    expect(services(await ask({ equipment, commodity }))).toEqual(expected);
  });

  it('bill a part load by tonnes or cubic metres, whichever are more, and by one at the least', async () => {
    expect(invoice(await ask({ equipment: 'LCL', grossTonnes: '2', volumeM3: '8' }))).toBe(cny('800.00'));
    expect(invoice(await ask({ equipment: 'LCL', grossTonnes: '9', volumeM3: '8' }))).toBe(cny('900.00'));
    expect(invoice(await ask({ equipment: 'LCL', grossTonnes: '0.2', volumeM3: '0.5' }))).toBe(cny('100.00'));
  });

  it('never bill a part load below what its mass or its room alone would cost', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 15, noNaN: true }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (gross, volumeM3) => {
          const lot = revenueTonnes(consignment({ equipment: 'LCL', boxes: 1, gross, volumeM3 }));
          expect(lot).toBeGreaterThanOrEqual(Math.max(1, gross, volumeM3) - 1e-9);
          expect([1, gross, volumeM3].some((part) => Math.abs(part - lot) < 1e-9)).toBe(true);
        },
      ),
    );
  });

  it('bill cars by the car', async () => {
    const one = await ask({ equipment: 'CAR', commodity: 'electric_vehicles', boxes: '1' });
    const many = await ask({ equipment: 'CAR', commodity: 'electric_vehicles', boxes: '120' });
    expect([invoice(one), invoice(many)]).toEqual([cny('900.00'), cny('108000.00')]);
    expect(many.itineraries[0]?.perBox).toBe(cny('900.00'));
  });

  it('bill wagons by the tonne and the price class of the goods', async () => {
    const wagons = { equipment: 'WAGON', boxes: '2', grossTonnes: '60' };
    expect(invoice(await ask({ ...wagons, commodity: 'grain' }))).toBe(cny('2400.00'));
    expect(invoice(await ask({ ...wagons, commodity: 'general' }))).toBe(cny('4800.00'));
  });

  it('take the mass of a part load from its volume, or the volume from its mass, by the goods’ density', async () => {
    const { query } = await ask({ equipment: 'LCL', volumeM3: '8', commodity: 'general' });
    expect(query).toMatchObject({ grossTonnes: 2.4, volumeM3: 8, units: 8 });
    const other = await ask({ equipment: 'LCL', grossTonnes: '3', commodity: 'general' });
    expect(other.query).toMatchObject({ grossTonnes: 3, volumeM3: 10 });
  });

  it('are told to the measures as goods in no container, so that nothing meant for containers is theirs', () => {
    const facts = (equipment: 'LCL' | '40HQ') =>
      consignmentFacts(consignment({ equipment, volumeM3: null }), 'export');
    expect(facts('40HQ').get('carries')).toEqual({ kind: 'text', value: 'iso_container' });
    expect(['carries', 'box', 'teu', 'truck_class'].filter((name) => facts('LCL').has(name))).toEqual([]);
  });

  it.each([
    ['E28', { equipment: 'CAR', commodity: 'general' }],
    ['E29', { equipment: 'WAGON', commodity: 'electric_vehicles' }],
    ['E30', { equipment: 'LCL', grossTonnes: '16' }],
    ['E21', { equipment: 'LCL', commodity: 'fresh_fruit' }],
    ['E31', { equipment: 'LCL', volumeM3: 'much' }],
    ['E06', { equipment: 'WAGON', grossTonnes: '80' }],
  ])('are refused with %s where they cannot be', (code, own: Partial<Enquiry>) => {
    const issues: Issue[] = [];
    readGoods(enquiry({ commodity: 'general', grossTonnes: '', ...own }), issues);
    expect(issues.filter(({ severity }) => severity === 'error').map((issue) => issue.code)).toEqual([code]);
  });
});

describe('the shipped network', () => {
  let chongqing: Chongqing;
  beforeAll(async () => {
    chongqing = await openChongqing();
  });

  async function answered(own: Partial<Enquiry>): Promise<Answer> {
    const answer = await chongqing.ask({ grossTonnes: '', ...own });
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    return answer.value;
  }

  it('takes 8 m³ of parcels to Bangkok by rail and sea, by truck and by air', async () => {
    const { itineraries } = await answered({
      to: 'THBKK',
      equipment: 'LCL',
      volumeM3: '8',
      grossTonnes: '2.1',
      commodity: 'ecommerce',
      valueCny: '200000',
    });
    expect(itineraries.map(({ modes }) => modes.join('-'))).toEqual(
      expect.arrayContaining(['rail-sea-road', 'road', 'air']),
    );
    const air = itineraries.find(({ modes }) => modes.join() === 'air');
    expect(air?.charges.find(({ code }) => code === 'AIR_FREIGHT')?.quantity).toBe(2100);
  });

  it('bills 500 t of copper concentrate from Qinzhou by the national wagon-load tariff, class 4', async () => {
    const { itineraries } = await answered({
      from: 'CNQZH',
      to: 'CNCKG',
      equipment: 'WAGON',
      boxes: '8',
      grossTonnes: '62.5',
      commodity: 'copper_concentrate',
      valueCny: '8000000',
    });
    const amount = (code: string) => itineraries[0]?.charges.find((charge) => charge.code === code)?.amount;
    const km = Number(itineraries[0]?.charges.find(({ code }) => code === 'RAIL_RUN')?.quantity) / 500;
    expect(amount('RAIL_BASE')).toBe(yuan(500 * 16.3 * 0.9822));
    expect(inYuan(amount('RAIL_RUN')!)).toBeCloseTo(500 * km * 0.098 * 0.9822, 1);
    expect(inYuan(amount('RAIL_FUND')!)).toBeCloseTo(500 * km * 0.033 * 0.9822, 1);
  });

  it('carries 120 electric cars to Qinzhou and Khorgos, told by the car', async () => {
    for (const [to, price] of [
      ['CNQZH', '900'],
      ['CNHRG', '2000'],
    ] as const) {
      const { itineraries } = await answered({
        to,
        equipment: 'CAR',
        boxes: '120',
        commodity: 'electric_vehicles',
        valueCny: '18000000',
      });
      const [best] = itineraries;
      expect(best?.charges.find(({ code }) => code === 'RAIL_THROUGH')).toMatchObject({
        basis: 'car',
        quantity: 120,
        unitPrice: price,
      });
    }
  });
});
