import { describe, expect, it } from 'vitest';
import { compareEnquiry } from '../../src/compare/compare.ts';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import type { NetworkEvent } from '../../src/network/events/event.ts';
import { surchargeRows } from '../../src/network/events/surcharge-rows.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { answerEnquiry } from '../builders/answer-enquiry.ts';
import { enquiry, openChongqing } from '../builders/chongqing.ts';
import { corridor } from '../builders/corridor.ts';
import { event, link, strait } from '../builders/network.ts';

const day = (text: string) => text as BeijingDate;
const narrows = { kind: 'strait', id: 'narrows' } as const;

const SHUT = event('shut', { affected: narrows, from: day('2026-03-01'), to: day('2026-03-20') });
const DEAR = event('dear', {
  affected: narrows,
  effect: { kind: 'surcharge', tariff: 'event.dear' },
  from: day('2026-03-01'),
  to: day('2026-03-03'),
});
const DEAR_ROWS = surchargeRows(DEAR, {
  charge: 'WAR_RISK',
  basis: 'teu',
  amount: '450',
  reeferAmount: '1000',
  currency: 'CNY',
});

const worldOf = (events: readonly NetworkEvent[]) =>
  corridor({
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
    events,
    tariffs: [...[...corridor().tariffs.values()].flat(), ...DEAR_ROWS],
  });

const asked = (own: Partial<Enquiry>) =>
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

async function routeIn(events: readonly NetworkEvent[], own: Partial<Enquiry> = {}) {
  const world = worldOf(events);
  const compared = await compareEnquiry(world, prepareNetwork(world), asked(own), UNWATCHED);
  if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
  const [first] = compared.value.assessments;
  return {
    arrival: first!.itinerary.arrival,
    p50: first!.spread.p50Minutes,
    p90: first!.spread.p90Minutes,
    invoice: first!.invoiceTotal,
    economic: first!.economicTotal,
    surcharges: first!.rows.flatMap(({ charge }) =>
      charge.code === 'WAR_RISK' || charge.code === 'EVENT_SURCHARGE' ? [charge.amount] : [],
    ),
  };
}

describe('an enquiry that supposes something of events', () => {
  it('is answered as a network would answer it in which they are so', async () => {
    expect(await routeIn([SHUT, DEAR], { withoutEvents: ['shut', 'dear'] })).toEqual(await routeIn([]));
    expect(await routeIn([SHUT], { withoutEvents: ['shut'] })).toEqual(await routeIn([]));
    expect(await routeIn([SHUT], { eventEnds: ['shut=2026-04-02'] })).toEqual(
      await routeIn([{ ...SHUT, to: day('2026-04-02') }]),
    );
    expect(await routeIn([], { ownEvents: ['narrows; 2026-03-01; 2026-03-20; closed'] })).toEqual(
      await routeIn([SHUT]),
    );
    expect(await routeIn([], { ownEvents: ['narrows; ; ; 1 d'] })).toEqual(
      await routeIn([{ ...SHUT, from: null, to: null, effect: { kind: 'minutes', minutes: 1440 } }]),
    );
  });

  it('is billed its own surcharge, and one of the network for as long as it is supposed to last', async () => {
    expect((await routeIn([DEAR])).surcharges).toEqual([]);
    expect((await routeIn([DEAR], { eventEnds: ['dear=2026-03-31'] })).surcharges).toEqual([180_000]);
    expect((await routeIn([DEAR], { eventEnds: ['dear='] })).surcharges).toEqual([180_000]);
    expect((await routeIn([], { ownEvents: ['narrows; ; ; 450 CNY/teu'] })).surcharges).toEqual([180_000]);
    const dated = await routeIn([], { ownEvents: ['narrows; 2027-01-01; ; 450 CNY/teu'] });
    expect(dated.surcharges).toEqual([]);
  });

  it('is answered alike by a network asked before of something else', async () => {
    const world = worldOf([SHUT, DEAR]);
    const prepared = prepareNetwork(world);
    const p50 = async (own: Partial<Enquiry>) => {
      const compared = await compareEnquiry(world, prepared, asked(own), UNWATCHED);
      return compared.ok ? compared.value.assessments[0]!.spread.p50Minutes : null;
    };
    const plain = await p50({});
    const later = await p50({ eventEnds: ['shut=2026-04-02'] });
    const open = await p50({ withoutEvents: ['shut'] });
    expect(open! < plain! && plain! < later!).toBe(true);
    expect(await p50({})).toBe(plain);
    expect(await p50({ eventEnds: ['shut=2026-04-02'] })).toBe(later);
  });

  it('says in its answer what was supposed, and on a route which of its events are so', async () => {
    const world = worldOf([SHUT, { ...SHUT, id: 'slow', effect: { kind: 'minutes', minutes: 60 } }]);
    const answer = await answerEnquiry(
      world,
      prepareNetwork(world),
      asked({
        withoutEvents: ['shut'],
        eventEnds: ['slow=2026-12-31'],
        ownEvents: ['narrows; ; ; 300 CNY/box; Guards'],
      }),
      UNWATCHED,
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    expect(answer.value.eventEdits.map(({ kind, id, to, usualTo }) => [kind, id, to, usualTo])).toEqual([
      ['off', 'shut', '2026-03-20', '2026-03-20'],
      ['moved', 'slow', '2026-12-31', '2026-03-20'],
      ['own', 'own:narrows; ; ; 300 CNY/box; Guards', null, null],
    ]);
    expect(answer.value.itineraries[0]?.events.map(({ id, edit }) => [id, edit])).toEqual([
      ['slow', 'moved'],
      ['own:narrows; ; ; 300 CNY/box; Guards', 'own'],
    ]);
  });
});

describe('the shipped network without its events', () => {
  it('answers to the fen as one that never had any', async () => {
    const { network, prepared } = await openChongqing();
    const bare = { ...network, events: [] };
    const whole = { to: 'AEJEA', commodity: 'general', valueCny: '600000', grossTonnes: '15' };
    const off = enquiry({ ...whole, withoutEvents: network.events.map(({ id }) => id) });
    const [without, never] = [
      await answerEnquiry(network, prepared, off, UNWATCHED),
      await answerEnquiry(bare, prepareNetwork(bare, prepared), enquiry(whole), UNWATCHED),
    ];
    if (!without.ok || !never.ok) throw new Error('no answer');
    const { eventEdits, ...answer } = without.value;
    expect(eventEdits).toHaveLength(network.events.length);
    expect({ ...answer, eventEdits: [] }).toEqual(never.value);
  });
});
