import { describe, expect, it } from 'vitest';
import { networkView } from '../../../src/atlas/network-view.ts';
import type { NetworkEvent } from '../../../src/network/events/event.ts';
import { serviceClosure } from '../../../src/network/events/service-closure.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { at } from '../../builders/consignment.ts';
import { corridor, SHIP, TRAIN } from '../../builders/corridor.ts';
import { event, link, strait } from '../../builders/network.ts';

const day = (text: string) => text as BeijingDate;

const worldWith = (own: Partial<NetworkEvent>) =>
  corridor({
    straits: [strait('narrows')],
    links: [
      link('YARD', 'BORDER', { countries: ['CN'], straits: [] }),
      link('BORDER', 'GAUGE', { countries: ['CN', 'KZ'], straits: [] }),
      link('GAUGE', 'CITY', { countries: ['KZ', 'DE'], straits: [] }),
      link('PORT', 'HARBOUR', { mode: 'sea', countries: [], straits: ['narrows'] }),
    ],
    events: [event('shut', { affected: { kind: 'strait', id: 'narrows' }, ...own })],
  });

describe('a service over something that is closed without an end', () => {
  it('does not run from the first day of it, and says why', () => {
    const world = worldWith({ from: day('2026-03-01'), text: { zh: '停', en: 'Shut' } });
    expect(serviceClosure(world, SHIP, at('2026-03-01T00:00'))?.en).toBe('Shut');
    expect(serviceClosure(world, SHIP, at('2026-02-28T23:59'))).toBeNull();
    expect(serviceClosure(world, TRAIN, at('2026-03-01T00:00'))).toBeNull();
  });

  it.each([
    ['its mode', { kind: 'mode', id: 'sea' }],
    ['itself', { kind: 'service', id: SHIP.id }],
    ['a port of call', { kind: 'terminal', id: 'HARBOUR' }],
  ] as const)('is closed through %s', (_, affected) => {
    const world = worldWith({ affected });
    expect(serviceClosure(world, SHIP, at('2026-03-01T00:00'))).not.toBeNull();
    expect(serviceClosure(world, TRAIN, at('2026-03-01T00:00'))).toBeNull();
  });

  it('runs where the closure ends, or only slows', () => {
    for (const own of [{ to: day('2027-01-01') }, { effect: { kind: 'minutes', minutes: 60 } }] as const)
      expect(serviceClosure(worldWith(own), SHIP, at('2026-03-01T00:00'))).toBeNull();
  });

  it('is shown as closed, with no departures', () => {
    const view = networkView(worldWith({}));
    const ship = view.services.find(({ id }) => id === SHIP.id);
    expect(ship).toMatchObject({ departuresPerWeek: 0, closed: { en: 'shut' } });
    expect(view.links.find(({ id }) => id === 'PORT-HARBOUR.sea')?.closed).toBe(true);
  });
});
