import { describe, expect, it } from 'vitest';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import { BLANK_ENQUIRY, type Enquiry } from '../../src/contract/enquiry.ts';
import type { ContractRate } from '../../src/rates/contract-rate.ts';
import { layRates } from '../../src/rates/lay-rates.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { rideQuantities } from '../../src/tariff/ride-quantities.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { answerEnquiry } from '../builders/answer-enquiry.ts';
import { consignment } from '../builders/consignment.ts';
import { dwell, network, service, tariff, terminal } from '../builders/network.ts';
import { portWorld } from '../builders/port-world.ts';
import { rate } from '../builders/rate.ts';

const WORLD = portWorld();

const ENQUIRY: Enquiry = {
  ...BLANK_ENQUIRY,
  from: 'Y',
  to: 'B',
  equipment: '40HQ',
  boxes: '2',
  grossTonnes: '9.5',
  valueCny: '600000',
  commodity: 'general',
  ready: '2026-12-07T18:00',
  asOf: '2026-11-22T00:00',
};

const CONTROL = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

async function answerWith(rates: readonly ContractRate[], own: Partial<Enquiry> = {}) {
  const laid = layRates(WORLD, rates).network;
  const answer = await answerEnquiry(laid, prepareNetwork(laid), { ...ENQUIRY, ...own }, CONTROL);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

/** The lines of the way by a ship: `OCEAN_FREIGHT 18000.00 published`. */
async function linesBy(ship: string, rates: readonly ContractRate[], own: Partial<Enquiry> = {}) {
  const { itineraries, dominated } = await answerWith(rates, own);
  const way = [...itineraries, ...dominated.map(({ itinerary }) => itinerary)].find(({ legs }) =>
    legs.some((leg) => leg.service === ship),
  );
  return (way?.charges ?? [])
    .filter(({ inInvoice }) => inInvoice)
    .map(({ code, amount, status }) => `${code} ${((amount ?? Number.NaN) / 100).toFixed(2)} ${status}`);
}

const AS_SHIPPED = [
  'RAIL_LIFT 600.00 published',
  'RAIL_THROUGH 6000.00 published',
  'RAIL_LIFT 600.00 published',
  'PORT_HANDLING 1600.00 published',
  'DOCUMENTS 150.00 published',
  'OCEAN_FREIGHT 18000.00 published',
  'PORT_HANDLING 1600.00 published',
];

const moved = (lines: readonly string[]) => lines.filter((line, index) => line !== AS_SHIPPED[index]);

describe('a rate of the user', () => {
  it('is none without a sheet', async () => {
    expect(await linesBy('boat', [])).toEqual(AS_SHIPPED);
  });

  it('moves its own line and no other', async () => {
    const lines = await linesBy('boat', [rate()]);
    expect(lines).toHaveLength(AS_SHIPPED.length);
    expect(moved(lines)).toEqual(['OCEAN_FREIGHT 14000.00 contract']);
  });

  it('is for its own equipment alone', async () => {
    expect(await linesBy('boat', [rate({ equipment: '20GP' })])).toEqual(AS_SHIPPED);
  });

  it('of a carrier that sails the lane prices its ships alone, and goes before one for any', async () => {
    const rates = [rate(), rate({ carrier: 'ALPHA', price: '1100' })];
    expect(moved(await linesBy('ship', rates))).toEqual(['OCEAN_FREIGHT 15400.00 contract']);
    expect(moved(await linesBy('boat', rates))).toEqual(['OCEAN_FREIGHT 14000.00 contract']);
  });

  it('is the cheapest of several of carriers that the network does not tell apart', async () => {
    const rates = [rate({ carrier: 'Beta', price: '1300' }), rate({ carrier: 'Gamma', price: '1200' })];
    expect(moved(await linesBy('boat', rates))).toEqual(['OCEAN_FREIGHT 16800.00 contract']);
  });

  it('with tiers is the one for so many boxes', async () => {
    const rates = [
      rate({ mostUnits: 4 }),
      rate({ leastUnits: 5, mostUnits: 9, price: '900' }),
      rate({ leastUnits: 10, price: '800' }),
    ];
    const freight = async (boxes: string) => (await linesBy('boat', rates, { boxes }))[5];
    expect(await freight('4')).toBe('OCEAN_FREIGHT 28000.00 contract');
    expect(await freight('5')).toBe('OCEAN_FREIGHT 31500.00 contract');
    expect(await freight('10')).toBe('OCEAN_FREIGHT 56000.00 contract');
  });

  it('for more boxes than are asked for leaves the published price', async () => {
    expect(await linesBy('boat', [rate({ leastUnits: 5 })])).toEqual(AS_SHIPPED);
  });

  it('is not billed below its minimum', async () => {
    expect(moved(await linesBy('boat', [rate({ minimum: '2500' })]))).toEqual([
      'OCEAN_FREIGHT 17500.00 contract',
    ]);
  });

  it('that has the handling at the port of loading inside takes it off the port, and not the lift', async () => {
    const lines = await linesBy('boat', [rate({ inside: [{ charge: 'PORT_HANDLING', at: 'from' }] })]);
    expect(lines).toEqual([
      ...AS_SHIPPED.slice(0, 3),
      'DOCUMENTS 150.00 published',
      'OCEAN_FREIGHT 14000.00 contract',
      'PORT_HANDLING 1600.00 published',
    ]);
  });

  it('bills its surcharges as lines of their own', async () => {
    const surcharges = [
      { name: 'BAF', charge: 'FREIGHT_SURCHARGE', basis: 'box', price: '50', currency: 'USD' },
      { name: 'DOC', charge: 'DOCUMENTS', basis: 'shipment', price: '450', currency: 'CNY' },
    ] as const;
    expect((await linesBy('boat', [rate({ surcharges })])).slice(5, 8)).toEqual([
      'OCEAN_FREIGHT 14000.00 contract',
      'FREIGHT_SURCHARGE 700.00 contract',
      'DOCUMENTS 450.00 contract',
    ]);
  });

  it('that has ended says so, and is graded down', async () => {
    const ended = rate({ validTo: '2026-11-30' as BeijingDate });
    expect(moved(await linesBy('boat', [ended]))).toEqual(['OCEAN_FREIGHT 14000.00 assumed']);
    const { issues } = await answerWith([ended]);
    expect(issues.find(({ code }) => code === 'E05')?.values).toMatchObject({ d2: '2026-11-30' });
  });

  it('in force goes before a cheaper one that has ended', async () => {
    const rates = [rate({ price: '900', carrier: 'Beta', validTo: '2026-11-30' as BeijingDate }), rate()];
    expect(moved(await linesBy('boat', rates))).toEqual(['OCEAN_FREIGHT 14000.00 contract']);
  });

  it('of the next month follows on the one of this month', async () => {
    const rates = [
      rate({ validTo: '2026-12-31' as BeijingDate }),
      rate({ price: '1500', validFrom: '2027-01-01' as BeijingDate }),
    ];
    const freight = async (ready: string) => (await linesBy('boat', rates, { ready }))[5];
    expect(await freight('2026-12-07T18:00')).toBe('OCEAN_FREIGHT 14000.00 contract');
    expect(await freight('2027-01-05T18:00')).toBe('OCEAN_FREIGHT 21000.00 contract');
  });

  it('between places that no service joins is unused, and named', () => {
    const { network: laid, unused } = layRates(WORLD, [rate({ from: 'B', to: 'A' })]);
    expect(unused).toHaveLength(1);
    expect(laid.contractFreights.size).toBe(0);
  });

  it('leaves the network it is laid over as it was', () => {
    layRates(WORLD, [rate()]);
    expect([...WORLD.tariffs.keys()]).toEqual(['train', 'ship', 'lift', 'port', 'docs']);
  });

  it('of the whole way stands for the stops on it too', () => {
    const border = network({
      terminals: [terminal('A'), terminal('B'), terminal('C')],
      services: [
        service('t', ['A', 'B', 'C'], {
          tariffs: ['run'],
          at: { 1: { dwell: dwell(5, { tariffs: ['gauge'] }) } },
        }),
      ],
      tariffs: [tariff('run', 100), tariff('gauge', 10, { charge: 'GAUGE_CHANGE' })],
    });
    const laid = layRates(border, [rate({ to: 'C', mode: 'rail' })]).network;
    const goods = consignment({ origins: ['A'], destinations: ['C'], equipment: '40HQ' });
    const { isDue } = createRateBook(laid, goods);
    const codesOf = (alight: number) =>
      rideQuantities(laid, laid.services.get('t')!, 0, alight)
        .filter(isDue)
        .map(({ charge, tariff: id }) => `${charge} ${id}`);
    expect(codesOf(2)).toEqual([expect.stringMatching(/^RAIL_THROUGH own\.rail\.A\.C\./)]);
    expect(codesOf(1)).toEqual(['RAIL_THROUGH run']);
  });
});
