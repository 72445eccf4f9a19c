import { describe, expect, it } from 'vitest';
import type { Consignment } from '../../src/consignment/consignment.ts';
import { createLedger } from '../../src/ledger/bill-itinerary.ts';
import type { Network } from '../../src/network/network.ts';
import type { Departure } from '../../src/network/service.ts';
import type { Itinerary } from '../../src/routing/itinerary.ts';
import { createRateBook } from '../../src/tariff/rate-book.ts';
import { km } from '../../src/units/distance.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { consignment } from '../builders/consignment.ts';
import { corridor, FEEDER, SHIP, TRAIN, TRUCK, unbilled } from '../builders/corridor.ts';
import { journey } from '../builders/journey.ts';
import { departure, hubRule, tariff } from '../builders/network.ts';

/** One 40HQ with 10 t in it. */
const BOX = consignment({ boxes: 1, gross: 13.9 });

const day = (text: string): BeijingDate => text as BeijingDate;

/** Each row as `step charge quantity fen day where`. */
function bill(world: Network, itinerary: Itinerary, goods: Consignment = BOX): string[] {
  const rows = createLedger(world, goods, createRateBook(world, goods))(itinerary);
  return rows.map(({ step, charge: { code, quantity, amount, eventDate, place, toPlace } }) => {
    const where = place === toPlace ? place : `${place}>${toPlace}`;
    return `${step} ${code} ${quantity} ${amount} ${eventDate.slice(5)} ${where}`;
  });
}

/** Monday: taken in until 06:00, at the yard at 12:00, too late for that day's train; leaves on Thursday, arrives on Tuesday. */
const byTrain = (world: Network): Itinerary =>
  journey(world, '2026-12-07T00:00', ['truck', 'DOOR', 'YARD'], ['train', 'YARD', 'CITY']);

describe('the ledger of an itinerary', () => {
  it('bills every step in the order of travel, on the day of its event', () => {
    const world = corridor();
    expect(bill(world, byTrain(world))).toEqual([
      '0 RAIL_LIFT 1 30000 12-07 DOOR',
      '0 DOCUMENTS 1 15000 12-07 DOOR',
      '0 CUSTOMS_EXPORT 1 10000 12-07 DOOR',
      '0 INSPECTION 1 5000 12-07 DOOR',
      '1 ROAD_HAUL 60 50000 12-07 DOOR>YARD',
      '1 TOLL 40 8000 12-07 DOOR>YARD',
      '2 TERMINAL_TRANSFER 1 8000 12-07 YARD',
      '3 STORAGE 2 8000 12-10 YARD',
      '3 RAIL_BASE 1 36000 12-10 YARD>BORDER',
      '3 RAIL_RUN 1100 237600 12-10 YARD>BORDER',
      '3 RAIL_FOREIGN 1 700000 12-10 BORDER>CITY',
      '3 BORDER 1 10000 12-10 BORDER',
      '3 GAUGE_CHANGE 1 20000 12-10 GAUGE',
      '4 RAIL_LIFT 1 30000 12-15 CITY',
      '4 CUSTOMS_IMPORT 1 12000 12-15 CITY',
      '4 INSPECTION 1 5000 12-15 CITY',
    ]);
  });

  it('multiplies by boxes what is for a box, and bills once what is for a consignment', () => {
    const world = corridor();
    const rows = bill(world, byTrain(world), { ...BOX, boxes: 3 });
    expect(rows).toContain('0 DOCUMENTS 1 15000 12-07 DOOR');
    expect(rows).toContain('0 RAIL_LIFT 3 90000 12-07 DOOR');
    expect(rows).toContain('1 ROAD_HAUL 180 108000 12-07 DOOR>YARD');
    expect(rows).toContain('3 STORAGE 6 24000 12-10 YARD');
  });

  it('bills the part of a through service that is ridden', () => {
    const open = { ...TRAIN, calls: TRAIN.calls.map((call) => ({ ...call, board: true, alight: true })) };
    const world = corridor({ services: [open] });
    const toGauge = journey(world, '2026-12-07T00:00', ['train', 'YARD', 'GAUGE']);
    expect(bill(world, toGauge).filter((row) => row.startsWith('1'))).toEqual([
      '1 RAIL_BASE 1 36000 12-07 YARD>BORDER',
      '1 RAIL_RUN 1100 237600 12-07 YARD>BORDER',
      '1 RAIL_FOREIGN 1 700000 12-07 BORDER>GAUGE',
      '1 BORDER 1 10000 12-07 BORDER',
    ]);
  });

  it('leaves out what uses nothing: a toll where there is none to pay', () => {
    const links = [...corridor().links.values()].map((item) => ({ ...item, tollKmChongqing: km(0) }));
    const world = corridor({ links });
    expect(bill(world, byTrain(world)).filter((row) => row.includes('TOLL'))).toEqual([]);
  });

  it('bills a shuttle by its kilometres, from where it starts to where it ends', () => {
    const drayage = tariff('drayage', 5, { charge: 'DRAYAGE', basis: 'truck_km' });
    const boxKm = tariff('drayage', 2, { charge: 'TERMINAL_TRANSFER', basis: 'box_km' });
    const shuttle = hubRule('transfer', {
      terminal: 'YARD',
      toTerminal: 'PORT',
      distanceKm: 30,
      tariffs: ['drayage'],
    });
    const { tariffs, hubRules } = corridor();
    const world = corridor({
      hubRules: [...hubRules, shuttle],
      tariffs: [...[...tariffs.values()].flat(), drayage, boxKm],
    });
    const trip = journey(world, '2026-12-07T00:00', ['truck', 'DOOR', 'YARD'], ['ship', 'PORT', 'HARBOUR']);
    expect(bill(world, trip).filter((row) => row.startsWith('2'))).toEqual([
      '2 DRAYAGE 30 15000 12-07 YARD>PORT',
      '2 TERMINAL_TRANSFER 30 6000 12-07 YARD>PORT',
    ]);
  });
});

describe('what several itineraries share', () => {
  const world = corridor();
  const ledger = createLedger(world, BOX, createRateBook(world, BOX));
  const rows = (...asked: Parameters<typeof journey>) =>
    ledger(journey(...asked)).map(({ charge }) => `${charge.code} ${charge.amount} ${charge.place}`);

  it('is billed where it happens: one operation at two terminals', () => {
    const atYard = rows(world, '2026-12-07T00:00', ['feeder', 'YARD', 'PORT']);
    const atDoor = rows(world, '2026-12-07T00:00', ['truck', 'DOOR', 'YARD']);
    expect(atYard[0]).toBe('RAIL_LIFT 30000 YARD');
    expect(atDoor[0]).toBe('RAIL_LIFT 30000 DOOR');
  });

  it('is billed for the part that is ridden: one service from two calls', () => {
    const open = { ...TRAIN, calls: TRAIN.calls.map((call) => ({ ...call, board: true, alight: true })) };
    const stops = corridor({ services: [open] });
    const bills = createLedger(stops, BOX, createRateBook(stops, BOX));
    const freight = (from: string, to: string) =>
      bills(journey(stops, '2026-12-07T00:00', ['train', from, to]))
        .filter(({ step }) => step === 1)
        .map(({ charge }) => charge.code);
    expect(freight('YARD', 'BORDER')).toEqual(['RAIL_BASE', 'RAIL_RUN']);
    expect(freight('YARD', 'GAUGE')).toEqual(['RAIL_BASE', 'RAIL_RUN', 'RAIL_FOREIGN', 'BORDER']);
    expect(freight('BORDER', 'CITY')).toEqual(['STORAGE', 'RAIL_FOREIGN', 'GAUGE_CHANGE']);
  });

  it('is billed on its own day, Beijing time, also in one night', () => {
    const days = [
      '2026-12-07T00:00',
      '2026-12-07T23:30',
      '2026-12-08T00:30',
      '2026-12-08T07:59',
      '2026-12-08T08:01',
    ];
    const dates = days.map(
      (ready) => ledger(journey(world, ready, ['truck', 'DOOR', 'YARD']))[0]?.charge.eventDate,
    );
    expect(dates).toEqual(['2026-12-07', '2026-12-07', '2026-12-08', '2026-12-08', '2026-12-08']);
    const rides = ['2026-12-07T17:30', '2026-12-07T18:30'].map(
      (ready) =>
        ledger(journey(world, ready, ['truck', 'DOOR', 'YARD'])).find(({ step }) => step === 1)?.charge
          .eventDate,
    );
    expect(rides).toEqual(['2026-12-07', '2026-12-08']);
  });
});

describe('a price that changes on a day', () => {
  /** Dearer by one yuan from that day on. */
  const rising = (id: string, price: number, from: string, own: Parameters<typeof tariff>[2]) => [
    tariff(id, price, { ...own, validTo: day(before(from)) }),
    tariff(id, price + 1, { ...own, validFrom: day(from) }),
  ];
  const before = (date: string): string =>
    `${date.slice(0, 8)}${String(Number(date.slice(8)) - 1).padStart(2, '0')}`;
  const withRising = (
    id: string,
    price: number,
    from: string,
    own: Parameters<typeof tariff>[2],
  ): Network => {
    const others = [...corridor().tariffs.values()].flat().filter(({ tariff: other }) => other !== id);
    return corridor({ tariffs: [...others, ...rising(id, price, from, own)] });
  };
  const rows = (world: Network, code: string) =>
    bill(world, byTrain(world)).filter((row) => row.includes(code));

  it('holds for a ride by the day it leaves, not that of its cargo or its arrival', () => {
    const toll = { charge: 'BORDER' } as const;
    expect(rows(withRising('border', 100, '2026-12-10', toll), 'BORDER 1')[0]).toContain('10100 12-10');
    expect(rows(withRising('border', 100, '2026-12-11', toll), 'BORDER 1')[0]).toContain('10000 12-10');
  });

  it('holds for storage by the day on which the wait ends', () => {
    const storage = { charge: 'STORAGE', basis: 'box_day' } as const;
    expect(rows(withRising('storage', 40, '2026-12-10', storage), 'STORAGE')).toEqual([
      '3 STORAGE 2 8200 12-10 YARD',
    ]);
    expect(rows(withRising('storage', 40, '2026-12-11', storage), 'STORAGE')).toEqual([
      '3 STORAGE 2 8000 12-10 YARD',
    ]);
  });

  it('holds for hub work by the day on which it starts', () => {
    const slow = corridor().hubRules.map((rule) => ({ ...rule, typicalHours: 30 }));
    const world = {
      ...withRising('export', 100, '2026-12-08', { charge: 'CUSTOMS_EXPORT', basis: 'shipment' }),
      hubRules: slow,
    };
    expect(rows(world, 'CUSTOMS_EXPORT')).toEqual(['0 CUSTOMS_EXPORT 1 10000 12-07 DOOR']);
  });

  it('is told apart day by day for one rule and one service', () => {
    const world = withRising('border', 100, '2026-12-14', { charge: 'BORDER' });
    const ledger = createLedger(world, BOX, createRateBook(world, BOX));
    const amounts = ['2026-12-07T00:00', '2026-12-14T00:00'].map(
      (ready) =>
        ledger(journey(world, ready, ['train', 'YARD', 'CITY'])).find(
          ({ charge }) => charge.code === 'BORDER',
        )?.charge.amount,
    );
    expect(amounts).toEqual([10_000, 10_100]);
  });

  it('changes at midnight in Beijing', () => {
    const leaving = (weekday: number, time: string): string | undefined => {
      const priced = withRising('border', 100, '2026-12-11', { charge: 'BORDER' });
      return rows(withTrain(priced, departure(weekday, time)), 'BORDER 1')[0];
    };
    expect(leaving(THURSDAY, '23:59')).toContain('10000 12-10');
    expect(leaving(THURSDAY + 1, '00:00')).toContain('10100 12-11');
  });
});

const THURSDAY = 3;

/** With one departure a week of the train, for which goods may come at the last minute. */
const withTrain = (world: Network, leaves: Departure): Network => ({
  ...world,
  services: new Map([
    [TRUCK.id, TRUCK],
    [TRAIN.id, { ...TRAIN, cutOffHours: 0, timetable: { kind: 'published', departures: [leaves] } }],
  ]),
});

describe('storage', () => {
  /** Of goods that wait so many hours for the ship, after two free days. */
  const storage = (hours: number, own: Partial<Parameters<typeof hubRule>[1]> = {}) => {
    const rule = hubRule('origin', { freeDays: 2, storageTariff: 'storage', ...own });
    const leaves = departure(Math.floor(hours / 24), `${String(hours % 24).padStart(2, '0')}:00`);
    const train = {
      ...FEEDER,
      cutOffHours: 0,
      timetable: { kind: 'published', departures: [leaves] } as const,
    };
    const world = corridor({ services: [train, SHIP], hubRules: [rule, hubRule('destination')] });
    return bill(world, journey(world, '2026-12-07T00:00', ['feeder', 'YARD', 'PORT']))
      .filter((row) => row.includes('STORAGE'))
      .map((row) => row.split(' ').slice(2, 4).join(' '));
  };

  it('begins with the first day past the free ones', () => {
    expect(storage(48)).toEqual([]);
    expect(storage(49)).toEqual(['1 4000']);
    expect(storage(72)).toEqual(['1 4000']);
    expect(storage(73)).toEqual(['2 8000']);
  });

  it('is due at once where no day is free, and never where the wait is nothing', () => {
    expect(storage(1, { freeDays: 0 })).toEqual(['1 4000']);
    expect(storage(0, { freeDays: 0 })).toEqual([]);
  });

  it('counts from the end of the hub work, not from its beginning', () => {
    const slow = { hours: 20, freeDays: 0 };
    expect(storage(20, slow)).toEqual([]);
    expect(storage(44, slow)).toEqual(['1 4000']);
    expect(storage(45, slow)).toEqual(['2 8000']);
  });

  it('is billed where the goods wait: at the end of a shuttle', () => {
    const shuttle = hubRule('transfer', { terminal: 'YARD', toTerminal: 'PORT', storageTariff: 'storage' });
    const world = corridor({ hubRules: [...corridor().hubRules, shuttle] });
    const trip = journey(world, '2026-12-07T00:00', ['truck', 'DOOR', 'YARD'], ['ship', 'PORT', 'HARBOUR']);
    const [stored = ''] = bill(world, trip).filter((row) => row.includes('STORAGE'));
    expect(stored.endsWith(' PORT')).toBe(true);
  });

  it('is not billed where the operation names no tariff for it', () => {
    expect(storage(100, { storageTariff: null })).toEqual([]);
  });
});

describe('what nobody prices', () => {
  const unpriced = (world: Network) => {
    const rows = createLedger(world, BOX, createRateBook(world, BOX))(byTrain(world));
    return rows.flatMap(({ step, charge }) =>
      charge.amount === null
        ? [`${step} ${charge.code} ${charge.rate.status} ${charge.place}>${charge.toPlace}`]
        : [],
    );
  };

  it('is a line without an amount, not a line less: a ride that no tariff bills', () => {
    expect(unpriced(corridor({ services: [unbilled(TRUCK), TRAIN] }))).toEqual([
      '1 ROAD_HAUL unknown DOOR>YARD',
    ]);
    expect(unpriced(corridor())).toEqual([]);
  });

  it.each([
    ['rail', 'RAIL_THROUGH'],
    ['sea', 'OCEAN_FREIGHT'],
    ['river', 'RIVER_FREIGHT'],
    ['road', 'ROAD_HAUL'],
    ['air', 'AIR_FREIGHT'],
  ] as const)('by %s is %s', (mode, code) => {
    const world = corridor({ services: [{ ...unbilled(TRUCK), mode }, TRAIN] });
    expect(unpriced(world)).toEqual([`1 ${code} unknown DOOR>YARD`]);
  });

  it.each([
    ['DOOR', 'inland_depot', 'RAIL_LIFT'],
    ['DOOR', 'sea_port', 'PORT_HANDLING'],
    ['DOOR', 'river_port', 'PORT_HANDLING'],
    ['DOOR', 'airport', 'AIR_HANDLING'],
  ] as const)('at %s, of kind %s, is %s', (terminal, kind, code) => {
    const { terminals, hubRules } = corridor();
    const world = corridor({
      terminals: [...terminals.values()].map((item) => (item.id === terminal ? { ...item, kind } : item)),
      hubRules: hubRules.map((rule) => (rule.activity === 'origin' ? { ...rule, tariffs: null } : rule)),
    });
    expect(unpriced(world)).toEqual([`0 ${code} unknown ${terminal}>${terminal}`]);
  });

  it('is a transfer of which nobody says what it costs', () => {
    const hubRules = corridor().hubRules.map((rule) =>
      rule.activity === 'transfer' ? { ...rule, tariffs: null } : rule,
    );
    expect(unpriced(corridor({ hubRules }))).toEqual(['2 TERMINAL_TRANSFER unknown YARD>YARD']);
  });
});
