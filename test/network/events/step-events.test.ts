import { describe, expect, it } from 'vitest';
import { NO_EVENT_EDITS } from '../../../src/network/events/event-edits.ts';
import { StepEvents, stepEventsOf } from '../../../src/network/events/step-events.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { parseInstant } from '../../../src/units/instant.ts';
import { corridor, SHIP, TRAIN } from '../../builders/corridor.ts';
import { event, hubRule, link, strait } from '../../builders/network.ts';

const day = (text: string) => text as BeijingDate;
/** The first minute of a day in Beijing. */
const midnight = (text: string) => parseInstant(`${text}T00:00`)!;

const WORLD = corridor({
  straits: [strait('narrows')],
  links: [
    link('YARD', 'BORDER', { countries: ['CN'], straits: [] }),
    link('BORDER', 'GAUGE', { countries: ['CN', 'KZ'], straits: [] }),
    link('GAUGE', 'CITY', { countries: ['KZ', 'RU', 'DE'], straits: [] }),
    link('PORT', 'HARBOUR', { mode: 'sea', countries: [], straits: ['narrows'] }),
  ],
});
const during = { from: day('2026-03-02'), to: day('2026-03-03') };
const train = { service: TRAIN, board: 0, alight: 3 };

describe('an event meets a ride', () => {
  it('when it begins the link that the event is about, told from the departure', () => {
    const events = new StepEvents(WORLD, [
      event('closed', { affected: { kind: 'country', id: 'RU' }, ...during }),
    ]);
    // 30 h to the border, 6 h there, 4 h to the gauge, 12 h there; then over Russia.
    const offset = (30 + 6 + 4 + 12) * 60;
    expect(events.onRide(train)).toEqual([
      {
        from: midnight('2026-03-02') - offset,
        until: midnight('2026-03-04') - offset,
        minutes: Number.POSITIVE_INFINITY,
      },
    ]);
    expect(events.onRide({ ...train, alight: 2 })).toEqual([]);
  });

  it.each([
    ['a strait', SHIP, { kind: 'strait', id: 'narrows' }],
    ['a border', TRAIN, { kind: 'border', id: 'CN-KZ' }],
    ['a link', TRAIN, { kind: 'link', id: 'BORDER-GAUGE.rail' }],
    ['a terminal', TRAIN, { kind: 'terminal', id: 'GAUGE' }],
    ['a service', TRAIN, { kind: 'service', id: 'train' }],
    ['a mode', TRAIN, { kind: 'mode', id: 'rail' }],
  ] as const)('at %s', (_, service, affected) => {
    const events = new StepEvents(WORLD, [event('closed', { affected, ...during })]);
    const ride = { service, board: 0, alight: service.calls.length - 1 };
    expect(events.onRide(ride).length).toBeGreaterThan(0);
    const other = service === TRAIN ? SHIP : TRAIN;
    expect(events.onRide({ service: other, board: 0, alight: 1 })).toEqual([]);
  });

  it('once, but for what closes several places of its way', () => {
    const slow = event('slow', {
      affected: { kind: 'mode', id: 'rail' },
      effect: { kind: 'minutes', minutes: 60 },
    });
    expect(new StepEvents(WORLD, [slow]).onRide(train)).toHaveLength(1);
  });

  it('only where it begins in the country that the event is for', () => {
    const abroad = event('slow', { country: 'DE', effect: { kind: 'minutes', minutes: 60 } });
    expect(new StepEvents(WORLD, [abroad]).onRide(train)).toEqual([]);
    expect(new StepEvents(WORLD, [{ ...abroad, country: 'CN' }]).onRide(train)).toHaveLength(1);
  });

  it('with a part of its own running time where it is a factor', () => {
    const half = event('slow', { effect: { kind: 'factor', factor: 1.5 } });
    expect(new StepEvents(WORLD, [half]).onRide(train)[0]?.minutes).toBe(0.5 * (30 + 4 + 60) * 60);
  });
});

describe('an event at hub work', () => {
  const rule = hubRule('origin', { hours: 2 });

  it('is one of its terminal, or slow work in its country', () => {
    const closed = event('shut', { affected: { kind: 'terminal', id: 'PORT' } });
    const holiday = event('holiday', {
      affected: { kind: 'country', id: 'CN' },
      effect: { kind: 'minutes', minutes: 720 },
    });
    const events = new StepEvents(WORLD, [closed, holiday]);
    expect(events.atHub(rule, 'PORT').map(({ minutes }) => minutes)).toEqual([Number.POSITIVE_INFINITY, 720]);
    expect(events.atHub(rule, 'YARD').map(({ minutes }) => minutes)).toEqual([720]);
    expect(events.atHub(rule, 'HARBOUR')).toEqual([]);
    expect(events.onRide(train)).toEqual([]);
  });
});

describe('what is known on a day', () => {
  it('are those that a journey may still meet, and surcharges, which may be those of any day', () => {
    const past = { from: day('2026-01-01'), to: day('2026-03-04') };
    const world = corridor({
      events: [
        event('over', past),
        event('billed', { ...past, effect: { kind: 'surcharge', tariff: 'event.billed' } }),
        event('last day', { ...past, to: day('2026-03-05') }),
        event('far', { from: day('2027-03-05') }),
      ],
    });
    const { events } = stepEventsOf(world, {
      ready: midnight('2026-03-05'),
      knownOn: null,
      eventEdits: NO_EVENT_EDITS,
    });
    expect(events.map(({ id }) => id)).toEqual(['billed', 'last day']);
  });

  it('are the events known since then or for ever; all where no day is given', () => {
    const world = corridor({
      events: [event('old'), event('new', { knownSince: day('2026-03-01') })],
    });
    const ready = midnight('2026-03-05');
    const ids = (text: string | null) =>
      stepEventsOf(world, {
        ready,
        knownOn: text === null ? null : day(text),
        eventEdits: NO_EVENT_EDITS,
      }).events.map(({ id }) => id);
    expect([ids('2026-02-28'), ids('2026-03-01'), ids(null)]).toEqual([
      ['old'],
      ['old', 'new'],
      ['old', 'new'],
    ]);
  });
});
