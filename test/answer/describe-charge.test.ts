import { describe, expect, it } from 'vitest';
import { describeLedger, legIndexes } from '../../src/answer/describe-charge.ts';
import { createLedger } from '../../src/ledger/bill-itinerary.ts';
import type { Network } from '../../src/network/network.ts';
import type { ChargeCode } from '../../src/network/tariff-item.ts';
import type { Itinerary, Step } from '../../src/routing/itinerary.ts';
import { isFeeder } from '../../src/routing/way.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { assessed } from '../builders/assessed.ts';
import { consignment } from '../builders/consignment.ts';
import { corridor, FEEDER, SHIP, TRAIN, TRUCK, unbilled } from '../builders/corridor.ts';
import { journey } from '../builders/journey.ts';
import { service } from '../builders/network.ts';

const READY = '2026-12-07T00:00';
const BOX = consignment({ boxes: 1, gross: 13.9 });

const feeders =
  (world: Network) =>
  (step: Step): boolean =>
    step.kind === 'ride' && isFeeder(world, step);

function charges(world: Network, itinerary: Itinerary) {
  const { rows, economic } = assessed(world, itinerary, BOX);
  return describeLedger(itinerary, rows, economic, feeders(world));
}

describe('the lines of an itinerary', () => {
  const world = corridor();
  const trip = journey(world, READY, ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);

  it('stand in the order of travel by stage and leg, borne costs last', () => {
    expect(
      charges(world, trip).map(({ code, group, leg, inInvoice }) => [code, group, leg, inInvoice]),
    ).toEqual([
      ['RAIL_LIFT', 'origin', null, true],
      ['DOCUMENTS', 'documents', null, true],
      ['CUSTOMS_EXPORT', 'export_customs', null, true],
      ['INSPECTION', 'export_customs', null, true],
      ['ROAD_HAUL', 'first_mile', 0, true],
      ['TOLL', 'first_mile', 0, true],
      ['TERMINAL_TRANSFER', 'transhipment', null, true],
      ['STORAGE', 'transhipment', 1, true],
      ['RAIL_BASE', 'main_leg', 1, true],
      ['RAIL_RUN', 'main_leg', 1, true],
      ['RAIL_FOREIGN', 'main_leg', 1, true],
      ['BORDER', 'border', 1, true],
      ['GAUGE_CHANGE', 'border', 1, true],
      ['RAIL_LIFT', 'destination', null, true],
      ['CUSTOMS_IMPORT', 'import_customs', null, true],
      ['INSPECTION', 'import_customs', null, true],
      ['CAPITAL', 'economic', null, false],
      ['DECAY', 'economic', null, false],
    ]);
  });

  it('carry price, factors, span and source of their rate', () => {
    const run = charges(world, trip).find(({ code }) => code === 'RAIL_RUN');
    expect(run).toEqual({
      code: 'RAIL_RUN',
      group: 'main_leg',
      basis: 'box_km',
      quantity: 1100,
      unitPrice: '2.16',
      currency: 'CNY',
      exchangeRate: '1',
      amount: 237_600,
      minimum: null,
      listPrice: '3',
      factors: [
        { parameter: 'vat', value: '0.9', unit: 'factor' },
        { parameter: 'lane', value: '0.2', unit: 'discount' },
      ],
      move: null,
      flat: null,
      rateHeld: null,
      inInvoice: true,
      payer: 'shipper',
      payee: 'railway',
      eventDate: '2026-12-10',
      place: 'YARD',
      toPlace: 'BORDER',
      tariff: 'rail.cn',
      source: 'test',
      status: 'published',
      grade: 'B',
      range: { low: 148_500, high: 297_000 },
      validTo: null,
      note: null,
      leg: 1,
    });
  });

  it('have neither amount nor span nor grade where no price is known', () => {
    const unknown = corridor({ services: [unbilled(TRUCK), TRAIN] });
    const [haul] = charges(unknown, journey(unknown, READY, ['truck', 'DOOR', 'YARD'])).filter(
      ({ code }) => code === 'ROAD_HAUL',
    );
    expect(haul).toMatchObject({
      amount: null,
      range: null,
      grade: null,
      unitPrice: null,
      status: 'unknown',
    });
  });
});

describe('the stage of a charge', () => {
  const on = service('on', ['CITY', 'SHED'], { mode: 'road', hours: 2, tariffs: ['haul'] });
  const world = corridor({ services: [TRUCK, TRAIN, FEEDER, SHIP, on] });
  const groupsOf = (code: ChargeCode, ...rides: Parameters<typeof journey>[2][]) =>
    charges(world, journey(world, READY, ...rides)).flatMap((line) =>
      line.code === code ? [line.group] : [],
    );

  it('is first mile, last mile or between, for short trucks', () => {
    expect(
      groupsOf('ROAD_HAUL', ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY'], ['on', 'CITY', 'SHED']),
    ).toEqual(['first_mile', 'last_mile']);
    expect(groupsOf('ROAD_HAUL', ['train', 'YARD', 'CITY'], ['on', 'CITY', 'SHED'])).toEqual(['last_mile']);
    const back = service('back', ['SHED', 'YARD2']);
    const middle = corridor({ services: [TRAIN, on, back] });
    const trip = journey(
      middle,
      READY,
      ['train', 'YARD', 'CITY'],
      ['on', 'CITY', 'SHED'],
      ['back', 'SHED', 'YARD2'],
    );
    const groups = charges(middle, trip).flatMap(({ code, group }) => (code === 'ROAD_HAUL' ? [group] : []));
    expect(groups).toEqual(['transhipment']);
  });

  it('is the main leg for a truck that is all there is', () => {
    expect(groupsOf('ROAD_HAUL', ['truck', 'DOOR', 'YARD'])).toEqual(['main_leg']);
  });

  it('of storage is the origin before the first leg, and a transhipment before any other', () => {
    expect(groupsOf('STORAGE', ['ship', 'PORT', 'HARBOUR'])).toEqual(['origin']);
    expect(groupsOf('STORAGE', ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY'])).toEqual([
      'transhipment',
    ]);
  });

  /** As billed for taking in, riding on a train, changing, a short truck, handing out. */
  it.each<[ChargeCode, readonly string[]]>([
    [
      'CUSTOMS_EXPORT',
      ['export_customs', 'export_customs', 'export_customs', 'export_customs', 'export_customs'],
    ],
    [
      'CUSTOMS_IMPORT',
      ['import_customs', 'import_customs', 'import_customs', 'import_customs', 'import_customs'],
    ],
    ['DOCUMENTS', ['documents', 'documents', 'documents', 'documents', 'documents']],
    ['GAUGE_CHANGE', ['border', 'border', 'border', 'border', 'border']],
    ['BORDER', ['border', 'border', 'border', 'border', 'border']],
    ['LOCK', ['border', 'border', 'border', 'border', 'border']],
    ['BOX_ONE_WAY', ['other', 'other', 'other', 'other', 'other']],
    ['INSPECTION', ['export_customs', 'main_leg', 'transhipment', 'last_mile', 'import_customs']],
    ['RAIL_LIFT', ['origin', 'main_leg', 'transhipment', 'last_mile', 'destination']],
    ['REEFER_PLUG', ['origin', 'main_leg', 'transhipment', 'last_mile', 'destination']],
  ])('%s is %j by the step that caused it', (code, expected) => {
    const trip = journey(world, READY, ['train', 'YARD', 'CITY'], ['on', 'CITY', 'SHED']);
    const [row] = createLedger(world, BOX, createRateBook(world, BOX))(trip);
    if (!row) throw new Error('a bill without rows');
    const rows = trip.steps.map((_, step) => ({ step, charge: { ...row.charge, code } }));
    expect(describeLedger(trip, rows, [], feeders(world)).map(({ group }) => group)).toEqual(expected);
  });
});

describe('the leg of a step', () => {
  it('counts rides alone', () => {
    const world = corridor();
    const trip = journey(world, READY, ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);
    expect(legIndexes(trip)).toEqual([null, 0, null, 1, null]);
  });
});
