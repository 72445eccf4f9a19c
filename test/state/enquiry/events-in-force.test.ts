import { describe, expect, it } from 'vitest';
import { eventSheet } from '../../../src/atlas/event-sheet.ts';
import { NO_EVENT_CHANGES, withEndOn, withEventOff } from '../../../src/state/enquiry/event-changes.ts';
import { dayTyped, inForceOn, supposedOn } from '../../../src/state/enquiry/events-in-force.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { corridor } from '../../builders/corridor.ts';
import { event, link, strait } from '../../builders/network.ts';

const day = (text: string) => text as BeijingDate;

const WORLD = corridor({
  straits: [strait('narrows')],
  links: [link('BORDER', 'GAUGE', { countries: ['CN', 'KZ'], straits: [] })],
  events: [
    event('over', { affected: { kind: 'terminal', id: 'PORT' }, to: day('2026-03-01') }),
    event('now', { affected: { kind: 'strait', id: 'narrows' }, from: day('2026-03-01') }),
    event('ahead', { affected: { kind: 'border', id: 'CN-KZ' }, from: day('2026-03-03') }),
    event('everywhere', { affected: { kind: 'mode', id: 'rail' } }),
  ],
});
const read = eventSheet(WORLD, NO_EVENT_CHANGES);
const events = read.ok ? read.value.events : [];
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe('events in force', () => {
  it('are those whose first and last day enclose the day, both included', () => {
    expect(ids(inForceOn(events, day('2026-03-01'))).toSorted()).toEqual(['everywhere', 'now', 'over']);
    expect(ids(inForceOn(events, day('2026-03-03'))).toSorted()).toEqual(['ahead', 'everywhere', 'now']);
  });

  it('are without those that are switched off, and with the ends that are supposed', () => {
    const changes = withEndOn(withEventOff(NO_EVENT_CHANGES, 'now'), 'over', '2026-03-09');
    expect(ids(supposedOn(events, changes, day('2026-03-03'))).toSorted()).toEqual([
      'ahead',
      'everywhere',
      'over',
    ]);
    const open = withEndOn(NO_EVENT_CHANGES, 'over', '');
    expect(ids(supposedOn(events, open, day('2030-01-01')))).toContain('over');
  });

  it('are of the day of a moment as typed', () => {
    expect(dayTyped('2026-12-07T18:00')).toBe('2026-12-07');
    expect(dayTyped('soon')).toBeNull();
  });
});

describe('the place of an event', () => {
  it('is that of its terminal or strait, amid what crosses its border, and none of a mode', () => {
    const placeOf = (id: string) => events.find((one) => one.id === id)?.position;
    expect(placeOf('over')).toEqual(WORLD.terminals.get('PORT')?.position);
    expect(placeOf('now')).toEqual(WORLD.straits.get('narrows')?.position);
    expect(placeOf('ahead')).not.toBeNull();
    expect(placeOf('everywhere')).toBeNull();
  });
});
