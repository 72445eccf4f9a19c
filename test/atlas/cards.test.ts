import { describe, expect, it } from 'vitest';
import { linkCard } from '../../src/atlas/link-card.ts';
import { terminalCard } from '../../src/atlas/terminal-card.ts';
import type { LinkCard, TerminalCard } from '../../src/contract/cards.ts';
import type { Network } from '../../src/network/network.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { at } from '../builders/consignment.ts';
import {
  departure,
  hubRule,
  link,
  network,
  parameter,
  service,
  tariff,
  terminal,
} from '../builders/network.ts';

const DAY = '2026-12-07';
const day = (text: string) => text as BeijingDate;

const ofTerminal = (world: Network, id: string, date = DAY): TerminalCard => {
  const card = terminalCard(world, id, date);
  if (!card.ok) throw new Error(JSON.stringify(card.issues));
  return card.value;
};
const ofLink = (world: Network, id: string, date = DAY): LinkCard => {
  const card = linkCard(world, id, date);
  if (!card.ok) throw new Error(JSON.stringify(card.issues));
  return card.value;
};

describe('the card of a terminal', () => {
  const world = network({
    terminals: [terminal('A'), terminal('B'), terminal('C', { timezone: 'UTC' })],
    services: [
      service('east', ['A', 'B', 'C'], {
        departures: [departure(1, '20:00')],
        cutOffHours: 6,
        at: { 1: { alight: true, board: true } },
      }),
    ],
    hubRules: [
      hubRule('origin', { terminal: 'A', tariffs: ['lift'], storageTariff: 'store', freeDays: 3 }),
      hubRule('destination'),
      hubRule('transfer'),
    ],
    tariffs: [
      tariff('lift', 100, { factors: ['discount'], low: '90', high: '120' }),
      tariff('store', 40, { basis: 'box_day', charge: 'STORAGE', validTo: day('2026-06-30') }),
    ],
    parameters: [parameter('discount', '0.2', { unit: 'discount', low: '0.1', high: '0.3' })],
  });

  it('shows a service in each direction it can be booked, with where the cargo can go or come from', () => {
    const booked = (id: string) =>
      ofTerminal(world, id).services.map(({ direction, counterparts }) => [direction, counterparts]);
    expect(booked('A')).toEqual([['departing', ['B', 'C']]]);
    expect(booked('B')).toEqual([
      ['departing', ['C']],
      ['arriving', ['A']],
    ]);
    expect(booked('C')).toEqual([['arriving', ['A', 'B']]]);
  });

  it('shows the next five departures from here, past each call on the way, with their cut-off', () => {
    const [fromA] = ofTerminal(world, 'A').services;
    expect(fromA?.next.map(({ at }) => at)).toEqual(
      ['08', '15', '22', '29'].map((date) => `2026-12-${date}T20:00+08:00`).concat('2027-01-05T20:00+08:00'),
    );
    expect(fromA?.next[0]?.cutOff).toBe('2026-12-08T14:00+08:00');
    const [fromB] = ofTerminal(world, 'B').services;
    expect(fromB?.next[0]?.at).toBe('2026-12-09T06:00+08:00');
  });

  it('shows those that cargo ready at the moment asked can still catch', () => {
    const next = (moment: string) => ofTerminal(world, 'A', moment).services[0]?.next.map(({ at }) => at);
    expect(next('2026-12-08T14:00')?.[0]).toBe('2026-12-08T20:00+08:00');
    expect(next('2026-12-08T14:01')?.[0]).toBe('2026-12-15T20:00+08:00');
    expect(next('2026-12-08T14:01')).toHaveLength(5);
    expect(next('2026-12-08T06:01+00:00')?.[0]).toBe('2026-12-15T20:00+08:00');
    expect(ofTerminal(world, 'A', '2026-12-08T14:01')).toMatchObject({
      at: '2026-12-08T14:01+08:00',
      date: '2026-12-08',
    });
  });

  it('shows a departure by the clock of the place as well', () => {
    const abroad = network({
      terminals: [terminal('A', { timezone: 'UTC' }), terminal('B')],
      services: [service('s', ['A', 'B'], { departures: [departure(0, '09:30')] })],
    });
    expect(ofTerminal(abroad, 'A').services[0]?.next[0]).toEqual({
      at: '2026-12-07T17:30+08:00',
      local: '2026-12-07T09:30+00:00',
      cutOff: '2026-12-07T17:30+08:00',
    });
  });

  it('shows no departures after the last, on demand, or while closed', () => {
    const last = departure(0, '08:00', { validTo: at('2026-12-14T23:59') });
    const runs = (own: Parameters<typeof service>[2]) =>
      ofTerminal(network({ services: [service('s', ['A', 'B'], own)] }), 'A').services[0]?.next.length;
    expect(runs({ departures: [last] })).toBe(2);
    expect(runs({ onDemand: true })).toBe(0);
    expect(runs({ closedReason: { zh: '停运', en: 'closed' } })).toBe(0);
  });

  it('shows what is done to cargo here under the narrowest rule, once, with its occasions', () => {
    expect(ofTerminal(world, 'A').operations).toMatchObject([
      {
        activity: 'origin',
        scope: 'terminal',
        freeDays: 3,
        occasions: [{ fromMode: null, toMode: 'rail', to: null }],
      },
    ]);
    expect(ofTerminal(world, 'B').operations.map(({ activity, scope }) => `${activity} ${scope}`)).toEqual([
      'destination kind',
      'transfer kind',
    ]);
  });

  it('prices its operations as billed that day, factors in, and says what is out of date', () => {
    const [lift, store] = ofTerminal(world, 'A').tariffs;
    expect(lift).toMatchObject({ listPrice: '100', unitPrice: '80', low: '63', high: '108', inForce: true });
    expect(lift?.figure).toEqual({ target: 'tariff', key: 'lift|RAIL_THROUGH|box|*', field: 'unit_price' });
    expect(store).toMatchObject({ unitPrice: '40', validTo: '2026-06-30', inForce: false });
  });

  it('carries the documents behind what it shows', () => {
    expect(Object.keys(ofTerminal(world, 'A').sources)).toEqual(['test']);
  });

  it.each([
    ['an unknown terminal', 'X', DAY, 'E23 id'],
    ['a day that is none', 'A', '2026-02-30', 'E22 at'],
    ['an hour that is none', 'A', '2026-12-07T25:00', 'E22 at'],
    ['words for a moment', 'A', 'tomorrow', 'E22 at'],
    ['a moment beyond all clocks', 'A', '9999-12-31T23:59', 'E33 at'],
  ])('refuses %s', (_, id, date, expected) => {
    const { issues } = terminalCard(world, id, date);
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([expected]);
  });
});

describe('the card of a link', () => {
  const world = network({
    links: [link('A', 'B', { hours: 20, distanceKm: 800, tariffKm: 850 })],
    services: [
      service('out', ['A', 'B'], { tariffs: ['through'] }),
      service('back', ['B', 'A'], {
        at: {
          1: {
            run: { link: 'A-B.rail', typicalHours: 20, p90Hours: 30, ownTime: null, tariffs: ['return'] },
          },
        },
      }),
    ],
    tariffs: [tariff('through', 500), tariff('return', null), tariff('other', 1)],
  });

  it('shows lengths, both ways with their speed, and what carriage emits', () => {
    expect(ofLink(world, 'A-B.rail')).toMatchObject({
      distanceKm: 800,
      tariffKm: 850,
      out: { typicalHours: 20, kmPerHour: 40 },
      back: { typicalHours: 20 },
      emissionFactor: { id: 'rail', value: 10, unit: 'g/tkm' },
    });
  });

  it('shows each service in its direction with what bills its run, an unknown price as unknown', () => {
    const { services, tariffs } = ofLink(world, 'A-B.rail');
    expect(services.map((own) => [own.id, own.direction, own.tariffs])).toEqual([
      ['out', 'out', ['through']],
      ['back', 'back', ['return']],
    ]);
    expect(tariffs.map((line) => [line.tariff, line.unitPrice, line.grade])).toEqual([
      ['through', '500', 'B'],
      ['return', null, null],
    ]);
  });

  it('has no way back where none is run', () => {
    const oneWay = network({ links: [link('A', 'B', { back: null })] });
    expect(ofLink(oneWay, 'A-B.rail').back).toBeNull();
  });

  it('refuses a link that is not there', () => {
    expect(linkCard(world, 'A-C.rail', DAY).issues[0]).toMatchObject({ code: 'E23', path: 'id' });
  });
});

describe('every terminal and link of the shipped network', () => {
  it('has a card that names a source for all it shows', async () => {
    const { network: shipped } = await openChongqing();
    const unnamed = (of: readonly { readonly source: string }[], { sources }: TerminalCard | LinkCard) =>
      of.filter(({ source }) => !(source in sources));
    const missing = [
      ...Array.from(shipped.terminals.keys(), (id) => ofTerminal(shipped, id)).flatMap((card) =>
        unnamed([...card.services, ...card.operations, ...card.tariffs], card),
      ),
      ...Array.from(shipped.links.keys(), (id) => ofLink(shipped, id)).flatMap((card) =>
        unnamed([...card.services, ...card.tariffs, card.out], card),
      ),
    ];
    expect(missing).toEqual([]);
  });
});
