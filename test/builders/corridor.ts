import type { Network } from '../../src/network/network.ts';
import type { Service } from '../../src/network/service.ts';
import { km } from '../../src/units/distance.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { exact } from '../../src/units/range.ts';
import {
  departure,
  dwell,
  emissionFactor,
  hubRule,
  link,
  type NetworkOptions,
  network,
  parameter,
  service,
  tariff,
  terminal,
} from './network.ts';

/**
 * A corridor with one of everything that is billed, timed, emitted and named, in figures round enough to reckon along:
 *
 *     DOOR --truck, 60 km--> YARD ==train, 1,000 km==> BORDER ==100==> GAUGE ==2,000==> CITY
 *     (CN)                   (CN) ==feeder, 800 km==>  (CN)            (KZ)             (DE)
 *                            PORT ~~ship, 4,000 km~~> HARBOUR (SG)
 */
export const corridor = (own: Partial<NetworkOptions> = {}): Network => network({ ...CORRIDOR, ...own });

const TERMINALS = [
  terminal('DOOR', { kind: 'inland_depot', names: { zh: '门', en: 'Door' } }),
  terminal('YARD', { kind: 'rail_yard', names: { zh: '场', en: 'Yard' } }),
  terminal('PORT', { kind: 'sea_port', names: { zh: '港', en: 'Port' } }),
  terminal('BORDER', { kind: 'border_crossing', names: { zh: '关', en: 'Border' } }),
  terminal('GAUGE', { kind: 'rail_yard', country: 'KZ', timezone: 'UTC' }),
  terminal('CITY', { kind: 'rail_yard', country: 'DE', timezone: 'UTC', names: { zh: '城', en: 'City' } }),
  terminal('HARBOUR', { kind: 'sea_port', country: 'SG', names: { zh: '湾', en: 'Harbour' } }),
];

const LINKS = [
  link('DOOR', 'YARD', {
    mode: 'road',
    distanceKm: 60,
    hours: 2,
    tollKmChongqing: km(40),
    emissionFactor: 'road.diesel',
  }),
  link('YARD', 'BORDER', { distanceKm: 1000, tariffKm: 1100, hours: 30 }),
  link('BORDER', 'GAUGE', { distanceKm: 100, hours: 4 }),
  link('GAUGE', 'CITY', { distanceKm: 2000, hours: 60 }),
  link('YARD', 'PORT', { distanceKm: 800, hours: 20 }),
  link('PORT', 'HARBOUR', { mode: 'sea', distanceKm: 4000, hours: 120 }),
];

/** Mondays and Thursdays at 20:00, delivered twelve hours before. */
export const TRAIN = service('train', ['YARD', 'BORDER', 'GAUGE', 'CITY'], {
  hours: [30, 4, 60],
  departures: [departure(0, '20:00'), departure(3, '20:00')],
  cutOffHours: 12,
  equipment: ['dry'],
  dangerousGoods: 'refused',
  maxGross20Tonnes: 24,
  maxGross40Tonnes: 27,
  capacityTeu: 100,
  runTariffs: [['rail.cn'], ['rail.abroad'], ['rail.abroad']],
  at: {
    1: { board: false, alight: false, dwell: dwell(6, { operation: 'border', tariffs: ['border'] }) },
    2: { board: false, alight: false, dwell: dwell(12, { operation: 'gauge_change', tariffs: ['gauge'] }) },
  },
});

export const TRUCK = service('truck', ['DOOR', 'YARD'], {
  mode: 'road',
  hours: 2,
  onDemand: true,
  tariffs: ['haul', 'toll'],
});

export const FEEDER = service('feeder', ['YARD', 'PORT'], { hours: 20, perWeek: 7, tariffs: ['rail.cn'] });

export const SHIP = service('ship', ['PORT', 'HARBOUR'], {
  mode: 'sea',
  hours: 120,
  perWeek: 2,
  cutOffHours: 24,
  tariffs: ['ocean'],
});

/** As if nobody had said what it is billed by. */
export const unbilled = (item: Service): Service => ({
  ...item,
  calls: item.calls.map((call) => ({ ...call, run: call.run && { ...call.run, tariffs: [] } })),
});

const TARIFFS = [
  tariff('haul', 6, { charge: 'ROAD_HAUL', basis: 'truck_km', minimum: '500', payee: 'haulier' }),
  tariff('toll', 2, { charge: 'TOLL', basis: 'toll_km_chongqing', payee: 'road_operator' }),
  tariff('rail.cn', 500, { charge: 'RAIL_BASE', factors: ['vat', 'lane'] }),
  tariff('rail.cn', 3, { charge: 'RAIL_RUN', basis: 'box_km', factors: ['vat', 'lane'] }),
  tariff('rail.abroad', 1000, { charge: 'RAIL_FOREIGN', currency: 'USD', low: '800', high: '1500' }),
  tariff('border', 100, { charge: 'BORDER' }),
  tariff('gauge', 200, { charge: 'GAUGE_CHANGE', status: 'estimated' }),
  tariff('ocean', 400, { charge: 'OCEAN_FREIGHT', currency: 'USD', payee: 'carrier' }),
  tariff('lift', 300, { charge: 'RAIL_LIFT' }),
  tariff('move', 80, { charge: 'TERMINAL_TRANSFER' }),
  tariff('papers', 150, { charge: 'DOCUMENTS', basis: 'shipment' }),
  tariff('export', 100, { charge: 'CUSTOMS_EXPORT', basis: 'shipment' }),
  tariff('import', 120, { charge: 'CUSTOMS_IMPORT', basis: 'shipment' }),
  tariff('look', 50, { charge: 'INSPECTION' }),
  tariff('storage', 40, { charge: 'STORAGE', basis: 'box_day' }),
];

const RULES = [
  hubRule('origin', {
    id: 'in',
    hours: 6,
    freeDays: 1,
    storageTariff: 'storage',
    tariffs: ['lift', 'papers', 'export', 'look'],
  }),
  hubRule('transfer', { id: 'change', hours: 4, freeDays: 2, storageTariff: 'storage', tariffs: ['move'] }),
  hubRule('destination', { id: 'out', hours: 5, tariffs: ['lift', 'import', 'look'] }),
];

const CORRIDOR: NetworkOptions = {
  terminals: TERMINALS,
  links: LINKS,
  services: [TRUCK, TRAIN, FEEDER, SHIP],
  tariffs: TARIFFS,
  hubRules: RULES,
  parameters: [
    parameter('vat', '0.9'),
    parameter('lane', '0.2', { unit: 'discount', low: '0', high: '0.5' }),
    parameter('capital.lpr', '0.03', { unit: 'per_year', status: 'official', source: 'bank' }),
    parameter('capital.spread', '0.02', { unit: 'per_year', status: 'estimated' }),
  ],
  exchangeRates: [
    {
      currency: 'USD',
      date: '2026-01-01' as BeijingDate,
      cny: '7',
      status: 'official',
      source: 'test',
      year: 2026,
    },
  ],
  emissionFactors: [
    { ...emissionFactor('rail', 10), intensity: { low: 8, value: 10, high: 15 } },
    emissionFactor('sea', 50, 'g/teu-km'),
    emissionFactor('road', 80),
    emissionFactor('road.diesel', 80),
    { ...emissionFactor('terminal.lift', 2, 'kg/teu-move'), intensity: { ...exact(2), high: 3 } },
  ],
};
