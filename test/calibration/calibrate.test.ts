import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/calibration/calibrate.ts';
import { readCalibration, writeCalibration } from '../../src/calibration/calibration-file.ts';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import type { Network } from '../../src/network/network.ts';
import { portWorld } from '../builders/port-world.ts';
import { invoicesIn } from './a-table.ts';

const HEADER = 'Invoice,Date,From,To,Mode,Carrier,Box,Qty,Item,Amount,Currency,ATD,ATA';

async function calibrated(network: Network, rows: readonly string[], routes: readonly string[] = []) {
  const table = await invoicesIn(network, HEADER, ...rows);
  const ground = { network, prepared: prepareNetwork(network), control: UNWATCHED };
  const result = await calibrate(ground, table, routes);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const bill = (invoice: string, item: string, amount: string, rest = 'CNY,,'): string =>
  `${invoice},2026-12-07,Y,B,rail-sea,,40HQ,2,${item},${amount},${rest}`;

describe('an invoiced amount', () => {
  it('is held against what the model bills for the item on its day', async () => {
    const { observed, matches } = await calibrated(portWorld(), [
      bill('I1', 'Ocean freight', '19800'),
      bill('I1', 'THC', '1600'),
      bill('I1', 'DTHC', '1840'),
    ]);
    expect(matches.map(({ kind }) => kind)).toEqual(['matched', 'matched', 'matched']);
    expect(observed.prices).toEqual([
      {
        invoice: 'I1',
        paid: 1_980_000,
        prices: [{ charge: 'OCEAN_FREIGHT', tariff: 'ship', modelled: 1_800_000 }],
      },
      {
        invoice: 'I1',
        paid: 160_000,
        prices: [{ charge: 'PORT_HANDLING', tariff: 'port', modelled: 160_000 }],
      },
      {
        invoice: 'I1',
        paid: 184_000,
        prices: [{ charge: 'PORT_HANDLING', tariff: 'port', modelled: 160_000 }],
      },
    ]);
  });

  it('is added to others of the bill that are for the same rows of the model', async () => {
    const { observed } = await calibrated(portWorld(), [
      bill('I1', 'Ocean freight', '18000'),
      bill('I1', 'sea freight balance', '1800'),
    ]);
    expect(observed.prices).toMatchObject([{ paid: 1_980_000 }]);
    expect([...observed.learned]).toEqual([2, 3]);
  });

  it('that is the total of a bill with items teaches nothing, and one four times off teaches nothing', async () => {
    const { observed, issues, calibration } = await calibrated(portWorld(), [
      bill('I1', 'Ocean freight', '99000'),
      bill('I1', 'Total', '120000'),
    ]);
    expect(observed.prices).toEqual([]);
    expect(calibration).toBeNull();
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'K34 invoices.csv:3',
      'K33 invoices.csv:2',
      'K07 invoices.csv',
    ]);
  });

  it('of a route or item that the model does not have is listed', async () => {
    const { issues } = await calibrated(portWorld(), [
      bill('I1', 'Ocean freight', '18000').replace('rail-sea', 'air'),
      bill('I1', 'reefer plug', '18000'),
    ]);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'K31 invoices.csv:2',
      'K32 invoices.csv:3',
      'K07 invoices.csv',
    ]);
  });
});

/** As the port world, with the boat at a price of its own. */
function twoPrices(): Network {
  const world = portWorld();
  const boat = world.services.get('boat')!;
  const ship = world.tariffs.get('ship')!;
  return {
    ...world,
    tariffs: new Map([
      ...world.tariffs,
      ['boat', ship.map((row) => ({ ...row, tariff: 'boat', unitPrice: '8000' }))],
    ]),
    services: new Map([
      ...world.services,
      [
        'boat',
        {
          ...boat,
          carrier: { zh: '乙', en: 'Beta' },
          calls: boat.calls.map((call) => ({ ...call, run: call.run && { ...call.run, tariffs: ['boat'] } })),
        },
      ],
    ]),
  };
}

describe('an amount that two routes bill differently', () => {
  const row = bill('I1', 'Ocean freight', '17000');

  it('is asked, with the routes to choose among', async () => {
    const { matches, issues, calibration } = await calibrated(twoPrices(), [row]);
    expect(matches).toMatchObject([{ kind: 'asked', among: [{ amount: 1_800_000 }, { amount: 1_600_000 }] }]);
    expect(issues).toMatchObject([
      { code: 'K30', path: 'invoices.csv:2', values: { n: 2 } },
      { code: 'K07' },
    ]);
    expect(calibration).toBeNull();
  });

  it('is matched by what the person says, or by the carrier of its row', async () => {
    const [asked] = (await calibrated(twoPrices(), [row])).matches;
    if (asked?.kind !== 'asked') throw new Error('not asked');
    const second = asked.among[1]!.route.key;
    for (const { observed } of [
      await calibrated(twoPrices(), [row], [second]),
      await calibrated(twoPrices(), [row.replace('rail-sea,', 'rail-sea,Beta')]),
    ])
      expect(observed.prices).toMatchObject([{ prices: [{ tariff: 'boat', modelled: 1_600_000 }] }]);
    // Both said is nothing said.
    const both = await calibrated(
      twoPrices(),
      [row],
      asked.among.map(({ route }) => route.key),
    );
    expect(both.matches).toMatchObject([{ kind: 'asked' }]);
  });
});

describe('days of an invoice', () => {
  it('teach how much longer its services take', async () => {
    const { observed, calibration } = await calibrated(portWorld(), [
      bill('I1', 'Ocean freight', '18000', 'CNY,2026-12-08,2026-12-12'),
    ]);
    const [delay] = observed.delays;
    expect(delay).toMatchObject({ invoice: 'I1', actualDays: 4 });
    expect(delay?.services[0]).toBe('train');
    expect(calibration?.delays.map(({ service }) => service)).toEqual(delay?.services);
    for (const { factor } of calibration?.delays ?? [])
      expect(Number(factor) > 1).toBe(delay!.actualDays > delay!.modelledDays);
  });
});

describe('the file of a calibration', () => {
  it('gives back what was written, and nothing of any other text', async () => {
    const { calibration } = await calibrated(portWorld(), [bill('I1', 'Ocean freight', '19800')]);
    expect(readCalibration(writeCalibration(calibration!))).toEqual(calibration);
    for (const text of ['', '{}', '{"schema":"yusuan.calibration/1.0.0"}', 'null'])
      expect(readCalibration(text)).toBeNull();
    const wild = { ...calibration!, prices: calibration!.prices.map((one) => ({ ...one, factor: '900' })) };
    expect(readCalibration(writeCalibration(wild))).toBeNull();
  });
});
