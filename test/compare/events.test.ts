import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEnquiry } from '../../src/compare/compare.ts';
import { type PreparedNetwork, prepareNetwork } from '../../src/compare/prepared-network.ts';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import type { NetworkEvent } from '../../src/network/events/event.ts';
import type { Network } from '../../src/network/network.ts';
import { ridesOf } from '../../src/routing/way.ts';
import { type BeijingDate, formatInstant } from '../../src/units/instant.ts';
import { enquiry, openChongqing } from '../builders/chongqing.ts';
import { corridor } from '../builders/corridor.ts';
import { event, link, strait, tariff } from '../builders/network.ts';

const day = (text: string) => text as BeijingDate;

const WAYS = {
  straits: [strait('narrows')],
  links: [
    link('DOOR', 'YARD', { mode: 'road', distanceKm: 60, hours: 2, countries: ['CN'], straits: [] }),
    link('YARD', 'PORT', { distanceKm: 800, hours: 20, countries: ['CN'], straits: [] }),
    link('PORT', 'HARBOUR', {
      mode: 'sea',
      distanceKm: 4000,
      hours: 120,
      countries: [],
      straits: ['narrows'],
    }),
  ],
} as const;

const asked = (own: Partial<Enquiry> = {}) =>
  enquiry({
    from: 'YARD',
    to: 'HARBOUR',
    commodity: 'general',
    valueCny: '100000',
    grossTonnes: '10',
    ready: '2026-03-02T08:00',
    asOf: '2026-03-01T00:00',
    ...own,
  });

async function comparedIn(world: Network, own: Partial<Enquiry> = {}, prepared = prepareNetwork(world)) {
  const compared = await compareEnquiry(world, prepared, asked(own), UNWATCHED);
  return compared.ok ? compared.value : null;
}

async function firstIn(events: readonly NetworkEvent[], own: Partial<Enquiry> = {}) {
  const compared = await comparedIn(corridor({ ...WAYS, events }), own);
  return compared?.assessments[0] ?? null;
}

const leaves = (departures: readonly number[]) =>
  departures.map((at) => formatInstant(at as never).slice(0, 16));
const departuresOf = (found: Awaited<ReturnType<typeof firstIn>>) =>
  leaves(ridesOf(found!.itinerary).map(({ departure }) => departure));

const narrows = { kind: 'strait', id: 'narrows' } as const;
const shut = (own: Partial<NetworkEvent> = {}) =>
  event('shut', { affected: narrows, from: day('2026-03-01'), to: day('2026-03-20'), ...own });

describe('a strait that is closed', () => {
  it('lets the ship leave when it opens, in the plan and in the draws', async () => {
    const [open, closed] = [await firstIn([]), await firstIn([shut()])];
    const [, before = ''] = departuresOf(open);
    const [, after = ''] = departuresOf(closed);
    expect(before < '2026-03-20').toBe(true);
    expect(after >= '2026-03-21').toBe(true);
    expect(closed!.spread.p50Minutes).toBeGreaterThan(open!.spread.p50Minutes);
    expect(closed!.itinerary.start + closed!.spread.p50Minutes).toBeGreaterThan(
      closed!.itinerary.start + 18 * 1440,
    );
  });

  it('is no way at all where no end is known, and why is said', async () => {
    const endless = shut({ to: null, text: { zh: '停航', en: 'Shut for good' } });
    const world = corridor({ ...WAYS, events: [endless] });
    const compared = await compareEnquiry(world, prepareNetwork(world), asked(), UNWATCHED);
    expect(compared.ok).toBe(false);
    expect(compared.issues.at(-1)).toMatchObject({
      code: 'E03',
      path: 'withoutEvents',
      values: { event: 'shut', reason_en: 'Shut for good' },
    });
  });

  it('is open to who asks before it was known, and before and after it is closed', async () => {
    const open = departuresOf(await firstIn([]));
    expect(departuresOf(await firstIn([shut({ knownSince: day('2026-03-02') })]))).toEqual(open);
    expect(departuresOf(await firstIn([shut({ knownSince: day('2026-03-01') })]))).not.toEqual(open);
    const past = shut({ from: day('2026-01-01'), to: day('2026-02-28') });
    const future = shut({ from: day('2027-01-01'), to: null });
    expect(departuresOf(await firstIn([past, future]))).toEqual(open);
  });
});

describe('what holds a ride up', () => {
  it('adds to the plan and to every draw', async () => {
    const slow = shut({ effect: { kind: 'minutes', minutes: 1440 }, to: null });
    const [open, held] = [await firstIn([]), await firstIn([slow])];
    expect(held!.itinerary.arrival - open!.itinerary.arrival).toBe(1440);
    expect(held!.spread.p50Minutes - open!.spread.p50Minutes).toBe(1440);
    expect(held!.spread.p90Minutes - open!.spread.p90Minutes).toBe(1440);
    expect(held!.invoiceTotal).toBe(open!.invoiceTotal);
  });

  it('holds up work at a terminal on the days of it', async () => {
    const works = event('works', {
      affected: { kind: 'terminal', id: 'HARBOUR' },
      effect: { kind: 'minutes', minutes: 600 },
    });
    const [open, held] = [await firstIn([]), await firstIn([works])];
    expect(held!.itinerary.arrival - open!.itinerary.arrival).toBeGreaterThanOrEqual(600);
  });
});

describe('less room on departures', () => {
  const tight = (share: number) => shut({ effect: { kind: 'capacity_share', share }, to: null });

  it('lets draws wait for later ones and leaves the plan and the bill as they are', async () => {
    const [open, little, less] = [
      await firstIn([]),
      await firstIn([tight(0.3)]),
      await firstIn([tight(0.6)]),
    ];
    expect(departuresOf(little)).toEqual(departuresOf(open));
    expect(little!.itinerary.arrival).toBe(open!.itinerary.arrival);
    expect(little!.invoiceTotal).toBe(open!.invoiceTotal);
    // Two ships a week: by 0.7 and 2.3 departures of half a week.
    const later = (one: typeof open) => one!.spread.meanMinutes - open!.spread.meanMinutes;
    expect(Math.abs(later(less) / ((2 / 3) * 3.5 * 1440) - 1)).toBeLessThan(0.1);
    expect(Math.abs(later(little) / ((7 / 3) * 3.5 * 1440) - 1)).toBeLessThan(0.1);
    expect(little!.spread.p90Minutes).toBeGreaterThan(less!.spread.p90Minutes);
    expect(little!.economicTotal).toBeGreaterThan(open!.economicTotal);
  });

  it('counts once where several things leave less, by the least', async () => {
    const both = await firstIn([tight(0.3), { ...tight(0.6), id: 'other' }]);
    expect(both!.spread).toEqual((await firstIn([tight(0.3)]))!.spread);
  });
});

describe('a surcharge', () => {
  const billed = (own: Partial<NetworkEvent> = {}) =>
    corridor({
      ...WAYS,
      events: [shut({ effect: { kind: 'surcharge', tariff: 'event.shut' }, ...own })],
      tariffs: [
        ...[...corridor(WAYS).tariffs.values()].flat(),
        tariff('event.shut', 900, {
          charge: 'WAR_RISK',
          validFrom: day('2026-03-01'),
          validTo: day('2026-03-20'),
        }),
      ],
    });

  it('is a line of the bill of the ride through its place, for each box', async () => {
    const plain = await comparedIn(corridor(WAYS));
    const dear = await comparedIn(billed());
    const [before, after] = [plain!.assessments[0]!, dear!.assessments[0]!];
    const line = after.rows.find(({ charge }) => charge.code === 'WAR_RISK');
    expect(line?.charge).toMatchObject({ amount: 180_000, quantity: 2, place: 'PORT', toPlace: 'HARBOUR' });
    expect(after.invoiceTotal - before.invoiceTotal).toBe(180_000);
    expect(after.complete).toBe(true);
  });

  it('is none before it is known, and none on a ride elsewhere or on another day', async () => {
    const amounts = async (world: Network, own: Partial<Enquiry> = {}) =>
      (await comparedIn(world, own))?.assessments.flatMap(({ rows }) =>
        rows.filter(({ charge }) => charge.code === 'WAR_RISK'),
      );
    expect(await amounts(billed({ knownSince: day('2026-03-05') }))).toEqual([]);
    expect(await amounts(billed(), { to: 'PORT' })).toEqual([]);
    expect(await amounts(billed(), { ready: '2026-04-02T08:00' })).toEqual([]);
  });
});

describe('events in the shipped network', () => {
  const BEST = ['p50', 'p90', 'invoice', 'economic', 'co2e'] as const;

  async function bestIn(world: Network, prepared: PreparedNetwork, own: Partial<Enquiry>) {
    const given = { commodity: 'general', valueCny: '600000', grossTonnes: '15', asOf: '2026-11-22T00:00' };
    const compared = await compareEnquiry(world, prepared, enquiry({ ...given, ...own }), UNWATCHED);
    if (!compared.ok) return null;
    const complete = compared.value.assessments.filter((one) => one.complete);
    const least = (figure: (one: (typeof complete)[number]) => number) => Math.min(...complete.map(figure));
    return {
      p50: least(({ spread }) => spread.p50Minutes),
      p90: least(({ spread }) => spread.p90Minutes),
      invoice: least(({ invoiceTotal }) => invoiceTotal),
      economic: least(({ economicTotal }) => economicTotal),
      co2e: least(({ co2e }) => co2e.value),
    };
  }

  it('change nothing of a journey that they do not meet', async () => {
    const { network, prepared } = await openChongqing();
    const without = { ...network, events: [] };
    const far = { ...network, events: network.events.filter(({ to }) => to !== null && to < '2026-06-01') };
    for (const to of ['SGSIN', 'DEDUI', 'THLCH']) {
      const [a, b] = [
        await bestIn(without, prepareNetwork(without, prepared), { to }),
        await bestIn(far, prepareNetwork(far, prepared), { to }),
      ];
      expect(b).toEqual(a);
    }
  });

  it('better no best figure where one more strait is closed', async () => {
    const { network, prepared } = await openChongqing();
    const open = { ...network, events: [] };
    const preparedOpen = prepareNetwork(open, prepared);
    const straits = ['malacca', 'singapore', 'good_hope', 'hormuz', 'three_gorges', 'taiwan'];
    const own = fc.record({
      to: fc.constantFrom('SGSIN', 'DEDUI', 'NLRTM', 'AEJEA', 'THLCH', 'CNSHA'),
      strait: fc.constantFrom(...straits),
      days: fc.constantFrom(10, 40, 400),
    });
    await fc.assert(
      fc.asyncProperty(own, async ({ to, strait: id, days }) => {
        const until = days === 400 ? null : day(days === 10 ? '2026-12-17' : '2027-01-16');
        const one = event('one', { affected: { kind: 'strait', id }, from: day('2026-12-01'), to: until });
        const closed = { ...network, events: [one] };
        const [before, after] = [
          await bestIn(open, preparedOpen, { to }),
          await bestIn(closed, prepareNetwork(closed, prepared), { to }),
        ];
        if (!before || !after) return;
        for (const figure of BEST)
          expect(after[figure], `${figure} ${to}`).toBeGreaterThanOrEqual(before[figure]);
      }),
      { numRuns: 12 },
    );
  });
});
