import { describe, expect, it } from 'vitest';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { enquiry } from '../builders/chongqing.ts';
import { hubRule, link, network, service, tariff, terminal } from '../builders/network.ts';
import { BARE, sessionOn } from '../builders/session.ts';
import { granted } from '../measures/levers/lever-world.ts';

/** A truck abroad in 60 hours, and one within China in 40. */
const world = network({
  terminals: [terminal('A'), terminal('B'), terminal('H', { country: 'VN' })],
  links: [
    link('A', 'H', { mode: 'road', hours: 60, distanceKm: 1200 }),
    link('A', 'B', { mode: 'road', hours: 40, distanceKm: 900 }),
  ],
  services: [
    service('out', ['A', 'H'], {
      mode: 'road',
      hours: 60,
      perWeek: 7,
      tariffs: ['haul'],
      corridor: 'land-sea',
    }),
    service('home', ['A', 'B'], {
      mode: 'road',
      hours: 40,
      perWeek: 7,
      tariffs: ['haul'],
      corridor: 'domestic',
    }),
  ],
  tariffs: [tariff('haul', 9000, { charge: 'ROAD_HAUL' }), tariff('gate', 100, { charge: 'PORT_HANDLING' })],
  hubRules: [
    hubRule('origin', { hours: 6 }),
    hubRule('transfer', { hours: 10 }),
    hubRule('destination', { hours: 4, tariffs: ['gate'] }),
  ],
});
const engine = sessionOn(world);
const asked = enquiry({ from: 'A', to: 'H', commodity: 'general' });
const { to: _, ...from } = asked;

const under = (parameters: Readonly<Record<string, number>>): PolicySituation => ({
  ...BARE,
  scenario: {
    schema: 1,
    id: 'mine',
    title: 'mine',
    base: 'none',
    enable: ['a10.fast_road', 'a12.single_window'],
  },
  parameters,
});
const PLAIN = under({});

async function compared(situation: PolicySituation, to = 'H') {
  const [route] = granted(await engine.compare({ ...asked, to }, situation, UNWATCHED)).itineraries;
  if (!route) throw new Error('no route');
  return route;
}

async function reached(terminalId: string, situation: PolicySituation) {
  const { terminals } = granted(await engine.isochrone({ enquiry: from, limit: null }, situation, UNWATCHED));
  return terminals.find((one) => one.terminal === terminalId)?.fastest;
}

/** The latest day at which every draw is in time for a charge at the end of the way. */
async function lastSureDay(situation: PolicySituation) {
  const { id, charges } = await compared(situation);
  const charge = charges.findIndex(({ tariff: of }) => of === 'gate');
  const [last] = granted(
    await engine.lastHandOver(
      { enquiry: asked, itinerary: id, deadlines: [{ charge, lastDay: '2026-12-31' }] },
      situation,
      UNWATCHED,
    ),
  );
  return last?.p95 ?? '';
}

describe('a lever that shortens the time of a road', () => {
  const FASTER = under({ 'a10.fast_road.days_before': 2, 'a10.fast_road.days_after': 0 });

  it('moves the isochrone to the minute as it moves the comparison', async () => {
    for (const situation of [PLAIN, FASTER]) {
      const { id, p50Minutes, p90Minutes } = await compared(situation);
      expect(await reached('H', situation)).toMatchObject({ id, p50Minutes, p90Minutes });
    }
    const [before, after] = [await compared(PLAIN), await compared(FASTER)];
    expect(after.p50Minutes).toBeLessThan(before.p50Minutes);
  });

  it('lets the goods be handed over later', async () => {
    expect((await lastSureDay(FASTER)) > (await lastSureDay(PLAIN))).toBe(true);
  });
});

describe('a lever for goods that leave China', () => {
  const SLOWER = under({ 'a12.single_window.days_after': 1 });

  it('moves the isochrone abroad and leaves it at home, as it does the comparison', async () => {
    const shift = async (place: string) => {
      const [before, after] = [await compared(PLAIN, place), await compared(SLOWER, place)];
      expect(await reached(place, SLOWER)).toMatchObject({ p50Minutes: after.p50Minutes });
      return after.p50Minutes - before.p50Minutes;
    };
    expect(await shift('H')).toBeGreaterThan(20 * 60);
    expect(await shift('B')).toBe(0);
  });

  it('reports each place once', async () => {
    const found: string[] = [];
    const control = {
      ...UNWATCHED,
      onProgress: (told: { found: readonly { terminal: string }[] }) => {
        found.push(...told.found.map(({ terminal }) => terminal));
      },
    };
    await engine.isochrone({ enquiry: from, limit: null }, SLOWER, control);
    expect(found.sort()).toEqual(['B', 'H']);
  });
});

describe('a lever on prices', () => {
  it('moves the cheapest way of the isochrone as it moves the comparison', async () => {
    const dearer = under({ 'a10.fast_road.fee_per_teu_after': 250 });
    const [before, after] = [await compared(PLAIN), await compared(dearer)];
    expect(after.invoiceTotal - before.invoiceTotal).toBe(100_000);
    expect(await reached('H', dearer)).toMatchObject({ invoiceTotal: after.invoiceTotal });
  });
});

describe('an isochrone', () => {
  it('from no place that there is says so', async () => {
    const nowhere = { enquiry: { ...from, from: 'Atlantis' }, limit: null };
    expect((await engine.isochrone(nowhere, PLAIN, UNWATCHED)).ok).toBe(false);
  });
});
