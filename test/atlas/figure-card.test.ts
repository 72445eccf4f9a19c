import { beforeAll, describe, expect, it } from 'vitest';
import { figureCard } from '../../src/atlas/figure-card.ts';
import { linkCard } from '../../src/atlas/link-card.ts';
import { terminalCard } from '../../src/atlas/terminal-card.ts';
import type { BilledFigure, FigureCard } from '../../src/contract/figures.ts';
import type { FigureRef } from '../../src/figures/figure-ref.ts';
import { type LayeredNetwork, layFigures } from '../../src/figures/layers.ts';
import type { UserFigure } from '../../src/figures/user-figure.ts';
import { userLayer } from '../../src/figures/user-layer.ts';
import type { Network } from '../../src/network/network.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { type Chongqing, openChongqing } from '../builders/chongqing.ts';
import { hubRule, link, network, parameter, service, tariff } from '../builders/network.ts';

const world = network({
  links: [link('A', 'B', { hours: 20, distanceKm: 800 })],
  services: [service('train', ['A', 'B'], { tariffs: ['through'], perWeek: 3 })],
  hubRules: [
    hubRule('origin', { terminal: 'A', tariffs: ['lift'], storageTariff: 'store' }),
    hubRule('destination'),
    hubRule('transfer'),
  ],
  tariffs: [
    tariff('through', 1000, {
      equipment: '40',
      factors: ['discount'],
      low: '900',
      high: '1200',
      validTo: '2026-12-31' as BeijingDate,
    }),
    tariff('lift', 100),
    tariff('store', null),
  ],
  parameters: [
    parameter('discount', '0.3', { unit: 'discount', low: '0.2', high: '0.4', status: 'estimated' }),
  ],
  equipmentFactors: [
    {
      mode: 'rail',
      equipment: '40RF',
      factor: '1.5',
      low: '1.4',
      high: '1.8',
      status: 'assumed',
      source: 'test',
      year: 2025,
    },
  ],
});

const day = (text: string) => text as BeijingDate;
const rate = (date: string, cny: string) =>
  ({ currency: 'USD', date: day(date), cny, status: 'estimated', source: 'test', year: 2024 }) as const;

/** Prices of several days, as of a day in the middle of 2026. */
const dated: Network = {
  ...network({
    services: [service('train', ['A', 'B'], { tariffs: ['dated', 'to come', 'abroad'] })],
    tariffs: [
      tariff('dated', 10, { validTo: day('2025-12-31') }),
      tariff('dated', 12, { validFrom: day('2026-01-01') }),
      tariff('to come', 20, { validFrom: day('2027-01-01') }),
      tariff('abroad', 100, { currency: 'USD' }),
    ],
    exchangeRates: [rate('2027-01-01', '7.2'), rate('2026-01-01', '7.1'), rate('2024-01-01', '7.0')],
  }),
  priceDate: day('2026-06-30'),
};

const bare = (of: Network): LayeredNetwork => ({ network: of, layers: [] });

const cardOf = (of: Network, asked: FigureRef | BilledFigure): FigureCard => cardIn(bare(of), asked);

const cardIn = (of: LayeredNetwork, asked: FigureRef | BilledFigure): FigureCard => {
  const card = figureCard(of, asked);
  if (!card.ok) throw new Error(JSON.stringify(card.issues));
  return card.value;
};

const THROUGH: FigureRef = { target: 'tariff', key: 'through|RAIL_THROUGH|box|40', field: 'unit_price' };
const billed = (own: Partial<BilledFigure> = {}): BilledFigure => ({
  target: 'charge',
  tariff: 'through',
  code: 'RAIL_THROUGH',
  basis: 'box',
  equipment: '40HQ',
  commodity: 'general',
  date: '2026-12-07',
  ...own,
});

describe('the card of a figure', () => {
  it('writes a price as the product it is, with its range and the weaker status', () => {
    expect(cardOf(world, THROUGH)).toMatchObject({
      value: '700',
      unit: 'CNY/box',
      low: '540',
      high: '960',
      status: 'estimated',
      grade: 'C',
      validTo: '2026-12-31',
      source: { id: 'test' },
      conversion: null,
      formula: [
        { value: '1000', unit: 'CNY/box' },
        { label: 'discount', value: '0.7', figure: { target: 'parameter', key: 'discount' } },
      ],
    });
  });

  it('leads from the time of a run to the link it is taken from', () => {
    const asked: FigureRef = { target: 'call', key: 'train|2', field: 'run_hours_p90' };
    expect(cardOf(network({ services: [service('train', ['A', 'B'])] }), asked)).toMatchObject({
      names: { en: 'train · A · B' },
      value: '15',
      unit: 'h',
      grade: 'B',
      source: { id: 'test' },
      formula: [{ figure: { target: 'link', key: 'A-B.rail', field: 'hours_p90' } }],
      usedBy: { services: 1, links: 1, terminals: 1 },
    });
  });

  it('traces a billed price to its row', () => {
    expect(cardOf(world, billed())).toEqual(cardOf(world, THROUGH));
  });

  it('traces the price of another box through its factor, and names that box alone for a user’s figure', () => {
    expect(cardOf(world, billed({ equipment: '40RF' }))).toMatchObject({
      figure: { key: 'through|RAIL_THROUGH|box|40RF' },
      value: '1050',
      formula: [{ value: '1000' }, { label: '40RF', value: '1.5' }, { value: '0.7' }],
      status: 'assumed',
    });
  });

  it('says of a price nobody knows that it is unknown, and still names it', () => {
    expect(cardOf(world, billed({ equipment: '40FR' }))).toMatchObject({
      figure: { key: 'through|RAIL_THROUGH|box|40FR' },
      value: null,
      status: 'unknown',
      grade: null,
      formula: null,
    });
  });

  it('counts what uses it', () => {
    const uses = (figure: FigureRef) => cardOf(world, figure).usedBy;
    expect(uses(THROUGH)).toEqual({ services: 1, links: 1, terminals: 0, first: ['train', 'A-B.rail'] });
    expect(uses({ target: 'parameter', key: 'discount', field: 'value' })).toMatchObject({
      services: 1,
      links: 1,
    });
    expect(uses({ target: 'tariff', key: 'lift|RAIL_THROUGH|box|*', field: 'unit_price' })).toEqual({
      services: 0,
      links: 0,
      terminals: 1,
      first: ['A'],
    });
    expect(uses({ target: 'link', key: 'A-B.rail', field: 'hours_p90' })).toMatchObject({ services: 1 });
    expect(uses({ target: 'emission_factor', key: 'rail', field: 'value' })).toMatchObject({
      services: 1,
      links: 1,
    });
    expect(uses({ target: 'service', key: 'train', field: 'cut_off_hours' })).toMatchObject({
      links: 1,
      terminals: 2,
    });
    expect(uses({ target: 'equipment_factor', key: 'rail|40RF', field: 'factor' })).toMatchObject({
      services: 1,
    });
  });

  it('shows a user’s figure in use, with the price it stands for as it would be billed', () => {
    const mine: UserFigure = { ...THROUGH, value: '650', unit: 'CNY/box', note: 'Q4', date: '2026-11-20' };
    const laid = layFigures(world, [userLayer([mine])]);
    if (!laid.ok) throw new Error(JSON.stringify(laid.issues));
    expect(cardIn(laid.value, billed())).toMatchObject({
      layer: 'user',
      value: '650',
      status: 'contract',
      grade: 'A',
      source: null,
      formula: null,
      userFigure: { value: '650', replaced: '700', replacedUnit: 'CNY/box', note: 'Q4', rows: 1 },
      beneath: [{ layer: 'shipped', value: '700', status: 'estimated', grade: 'C', source: { id: 'test' } }],
    });
    const tariffKm = cardIn(laid.value, { target: 'link', key: 'A-B.rail', field: 'tariff_km' });
    expect(tariffKm).toMatchObject({ layer: 'shipped', userFigure: null, beneath: [] });
  });

  it('takes a figure given for as good as who gave it, whatever the rest of its row is', () => {
    const CUT_OFF: FigureRef = { target: 'service', key: 'train', field: 'cut_off_hours' };
    const given: UserFigure = { ...CUT_OFF, value: '12.5', unit: 'h', note: '', date: '2026-11-20' };
    const laid = layFigures(world, [userLayer([given])]);
    if (!laid.ok) throw new Error(JSON.stringify(laid.issues));
    const shipped = cardIn({ network: world, layers: [] }, CUT_OFF);
    expect(shipped.status).not.toBe('contract');
    expect(cardIn(laid.value, CUT_OFF)).toMatchObject({
      value: '12.5',
      status: 'contract',
      grade: 'A',
      year: 2026,
      beneath: [{ layer: 'shipped', value: shipped.value, status: shipped.status }],
    });
    const beside = cardIn(laid.value, { ...CUT_OFF, field: 'departures_per_week' });
    expect(beside).toMatchObject({ layer: 'shipped', value: '3', status: shipped.status });
  });

  const laid = (...figures: readonly UserFigure[]): LayeredNetwork => {
    const result = layFigures(dated, [userLayer(figures)]);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.value;
  };
  const DATED: FigureRef = { target: 'tariff', key: 'dated|RAIL_THROUGH|box|*', field: 'unit_price' };
  const mine = (of: FigureRef): UserFigure => ({
    ...of,
    value: '8',
    unit: 'CNY/box',
    note: '',
    date: '2026-11-20',
  });

  it('knows a list price given for the price that is billed', () => {
    const card = cardIn(laid(mine({ ...DATED, field: 'list_price' })), DATED);
    expect(card).toMatchObject({ layer: 'user', userFigure: { field: 'list_price' } });
    const minimum = cardIn(laid(mine(DATED)), { ...DATED, field: 'minimum' });
    expect(minimum).toMatchObject({ layer: 'shipped', userFigure: null });
  });

  it('knows a figure given for all dates on the row of each, and one given for a row on the price of its day', () => {
    const row: FigureRef = { ...DATED, key: `${DATED.key}|2026-01-01` };
    expect(cardIn(laid(mine(DATED)), row)).toMatchObject({ layer: 'user', value: '8' });
    expect(cardIn(laid(mine(row)), DATED)).toMatchObject({ layer: 'user', value: '8' });
    const other: FigureRef = { ...DATED, key: `${DATED.key}|` };
    expect(cardIn(laid(mine(row)), other)).toMatchObject({ layer: 'shipped', value: '10' });
  });

  it('says whether a price is valid on its day', () => {
    const on = (key: string, of = dated) => cardOf(of, { ...DATED, key }).inForce;
    expect(on(`${DATED.key}|2026-01-01`)).toBe(true);
    expect(on(`${DATED.key}|`)).toBe(false);
    expect(on('to come|RAIL_THROUGH|box|*')).toBe(false);
    expect(cardOf(dated, { ...DATED, key: 'to come|RAIL_THROUGH|box|*' }).grade).toBe('D');
  });

  it('shows a foreign price with the exchange rate of the day, which its grade counts', () => {
    const key = 'abroad|RAIL_THROUGH|box|*';
    expect(cardOf(dated, { ...DATED, key })).toMatchObject({
      value: '100',
      unit: 'USD/box',
      grade: 'C',
      conversion: {
        value: '7.1',
        unit: 'CNY/USD',
        figure: { target: 'exchange', key: 'USD|2026-01-01', field: 'cny' },
      },
    });
    expect(cardOf(dated, { target: 'exchange', key: 'USD', field: 'cny' })).toMatchObject({
      value: '7.1',
      validFrom: '2026-01-01',
    });
  });

  it.each<[string, FigureRef | BilledFigure]>([
    ['key', { ...THROUGH, key: 'nothing|RAIL_THROUGH|box|40' }],
    ['field', { ...THROUGH, field: 'cny' }],
    ['link', { target: 'link', key: 'X', field: 'distance_km' }],
    ['charge', billed({ tariff: 'nothing' })],
    ['box', billed({ equipment: '41XX' })],
  ])('refuses an unknown %s', (_, figure) => {
    expect(figureCard(bare(world), figure).issues.map(({ code }) => code)).toEqual(['O01']);
  });
});

describe('the figures of the shipped network', () => {
  let chongqing: Chongqing;
  beforeAll(async () => {
    chongqing = await openChongqing();
  });

  it('have a card for every price that terminals and links show, saying the same', () => {
    const { network: shipped } = chongqing;
    const date = shipped.priceDate;
    const lines = [
      terminalCard(shipped, 'CNCKG-TJC', date),
      terminalCard(shipped, 'SGSIN-PSA', date),
      linkCard(shipped, 'rail.CNCKG-TJC.CNQZH-DLP', date),
    ].flatMap((card) => (card.ok ? card.value.tariffs : []));
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) {
      const card = cardOf(shipped, line.figure);
      expect([card.value, card.low, card.high]).toEqual([line.unitPrice, line.low, line.high]);
      expect(card.source?.id).toBe(line.source);
    }
  });

  it('have a card for every line of an answer', async () => {
    const answer = await chongqing.ask({ to: 'DEDUI', commodity: 'general', grossTonnes: '18' });
    const charges = answer.ok ? answer.value.itineraries.flatMap((each) => each.charges) : [];
    const priced = charges.filter(({ inInvoice, unitPrice }) => inInvoice && unitPrice !== null);
    expect(priced.length).toBeGreaterThan(20);
    for (const { tariff, code, basis, eventDate, unitPrice, factors, move } of priced) {
      const card = cardOf(chongqing.network, {
        target: 'charge',
        tariff,
        code,
        basis,
        equipment: '40HQ',
        commodity: 'general',
        date: eventDate,
      });
      expect(card.value).toBe(unitPrice);
      expect(card.formula?.length ?? 1).toBe(factors.length + (move ? 2 : 1));
    }
  });
});
