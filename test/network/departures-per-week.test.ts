import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/atlas/catalogue.ts';
import { networkView } from '../../src/atlas/network-view.ts';
import { terminalCard } from '../../src/atlas/terminal-card.ts';
import { countNetwork } from '../../src/network/counts.ts';
import { departuresPerWeek, totalDeparturesPerWeek } from '../../src/network/departures-per-week.ts';
import { at } from '../builders/consignment.ts';
import { departure, network, service } from '../builders/network.ts';

const NOVEMBER = departure(0, '18:00', { validTo: at('2026-11-30T23:59') });
const DECEMBER = departure(2, '18:00', { validFrom: at('2026-12-01T00:00') });
const ALWAYS = departure(4, '18:00');

const TRAIN = service('train', ['A', 'B'], { departures: [NOVEMBER, DECEMBER, ALWAYS] });
const SHIP = service('ship', ['A', 'B'], { perWeek: 1.5 });
const TRUCK = service('truck', ['A', 'B'], { onDemand: true });
const CLOSED = service('closed', ['A', 'B'], { perWeek: 3, closedReason: { zh: '停', en: 'closed' } });

const WORLD = network({ services: [TRAIN, SHIP, TRUCK, CLOSED] });

describe('departures a week', () => {
  it('are those of the timetable in force, printed or by rule', () => {
    expect(departuresPerWeek(WORLD, TRAIN, at('2026-11-30T23:59'))).toBe(2);
    expect(
      departuresPerWeek(
        WORLD,
        { ...TRAIN, timetable: { kind: 'published', departures: [NOVEMBER] } },
        at('2026-12-01'),
      ),
    ).toBe(0);
    expect(departuresPerWeek(WORLD, SHIP, at('2026-12-01'))).toBe(1.5);
  });

  it('change with it to the minute', () => {
    const printed = (...departures: (typeof ALWAYS)[]) => service('train', ['A', 'B'], { departures });
    expect(departuresPerWeek(WORLD, printed(NOVEMBER), at('2026-11-30T23:59'))).toBe(1);
    expect(departuresPerWeek(WORLD, printed(NOVEMBER), at('2026-12-01T00:00'))).toBe(0);
    expect(departuresPerWeek(WORLD, printed(DECEMBER), at('2026-11-30T23:59'))).toBe(0);
    expect(departuresPerWeek(WORLD, printed(DECEMBER), at('2026-12-01T00:00'))).toBe(1);
  });

  it('are none while a service is closed, and no number where it leaves on demand', () => {
    expect(departuresPerWeek(WORLD, CLOSED, at('2026-12-01'))).toBe(0);
    expect(departuresPerWeek(WORLD, TRUCK, at('2026-12-01'))).toBeNull();
    expect(
      departuresPerWeek(WORLD, { ...TRUCK, closedReason: { zh: '停', en: 'closed' } }, at('2026-12-01')),
    ).toBeNull();
  });

  it('add up over services, those on demand adding none', () => {
    expect(totalDeparturesPerWeek(WORLD, [TRAIN, SHIP, TRUCK, CLOSED], at('2026-12-01'))).toBe(3.5);
  });

  it('are the same figure wherever a network shows it: in its counts, catalogue, view and cards', () => {
    const world = network({ services: [TRAIN, SHIP, TRUCK, CLOSED] });
    const view = networkView(world);
    const card = terminalCard(world, 'A', `${world.priceDate}T00:00`);
    expect(countNetwork(world).departuresPerWeek).toBe(4);
    expect(catalogueOf(world).counts.departuresPerWeek).toBe(4);
    expect(view.links[0]?.departuresPerWeek).toBe(3.5);
    expect(view.corridors[0]?.departuresPerWeek).toBe(3.5);
    expect(view.services.map((item) => item.departuresPerWeek)).toEqual([2, 1.5, null, 0]);
    expect(card.ok && card.value.services.map((item) => item.departuresPerWeek)).toEqual([2, 1.5, null, 0]);
  });
});
