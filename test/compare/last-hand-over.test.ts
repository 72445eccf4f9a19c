import { describe, expect, it } from 'vitest';
import type { LastHandOver } from '../../src/contract/hand-over.ts';
import type { NetworkEvent } from '../../src/network/events/event.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import type { Result } from '../../src/units/issue.ts';
import { enquiry } from '../builders/chongqing.ts';
import { departure, event, hubRule, network, parameter, service, tariff } from '../builders/network.ts';
import { BARE, sessionOn } from '../builders/session.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

/** A train on Fridays at noon, then a ship on Mondays; goods are ready on Monday 7 December 2026 at 18:00. */
const worldWith = (events: readonly NetworkEvent[]) =>
  network({
    events,
    services: [
      service('train', ['A', 'B'], { departures: [departure(4, '12:00')], hours: 30, tariffs: ['rail'] }),
      service('ship', ['B', 'C'], { departures: [departure(0, '08:00')], hours: 90, tariffs: ['sea'] }),
    ],
    hubRules: [
      hubRule('origin', { hours: 12, tariffs: ['gate'] }),
      hubRule('transfer', { hours: 8 }),
      hubRule('destination', { hours: 4 }),
    ],
    tariffs: [tariff('gate', 100), tariff('rail', 3000), tariff('sea', 4000)],
    parameters: [parameter('capital.lpr', '0.03'), parameter('capital.spread', '0.015')],
  });
const engine = sessionOn(worldWith([]));
const asked = enquiry({ from: 'A', to: 'C', commodity: 'general' });

async function answered(on = engine) {
  const answer = await on.compare(asked, BARE, PATIENT);
  const itinerary = answer.ok ? answer.value.itineraries[0] : undefined;
  if (!itinerary) throw new Error('no answer');
  return itinerary;
}

const chargeOf = async (tariffId: string, on = engine): Promise<number> =>
  (await answered(on)).charges.findIndex(({ tariff }) => tariff === tariffId);

async function ask(tariffId: string, lastDay: string, on = engine): Promise<Result<readonly LastHandOver[]>> {
  const deadlines = [{ charge: await chargeOf(tariffId, on), lastDay }];
  return on.lastHandOver({ enquiry: asked, itinerary: (await answered(on)).id, deadlines }, BARE, PATIENT);
}

async function known(tariffId: string, lastDay: string, on = engine): Promise<LastHandOver> {
  const result = await ask(tariffId, lastDay, on);
  const first = result.ok ? result.value[0] : undefined;
  if (!first) throw new Error(JSON.stringify(result.issues));
  return first;
}

/** Share in time of goods handed over on a day, as an answer for that day itself would have it. */
const shareOn = ({ days }: LastHandOver, day: string): number | undefined =>
  days.find((candidate) => candidate.day === day)?.share;

describe('the last day of hand-over', () => {
  it('is the last day itself for what is charged when the goods are taken in', async () => {
    expect(await known('gate', '2026-12-31')).toMatchObject({
      p50: '2026-12-31',
      p80: '2026-12-31',
      p95: '2026-12-31',
    });
  });

  it('is the eve of the last train in time for the freight: twelve hours of taking in from 18:00 on', async () => {
    const { p50, p95, days } = await known('rail', '2026-12-31');
    expect(p50).toBe('2026-12-24');
    expect(p95 !== null && p95 <= '2026-12-24').toBe(true);
    expect(days.at(-1)?.share).toBe(0);
  });

  it('is before a closure that lasts past the day, and before one that is over when the goods are ready', async () => {
    const closed = (id: string, from: string, to: string) =>
      event(id, {
        affected: { kind: 'service', id: 'train' },
        from: from as BeijingDate,
        to: to as BeijingDate,
      });
    const world = worldWith([
      closed('over', '2026-11-20', '2026-12-06'),
      closed('ahead', '2026-12-19', '2026-12-31'),
    ]);
    expect((await known('rail', '2026-12-31', sessionOn(world))).p50).toBe('2026-12-17');
    expect((await known('rail', '2026-12-05', sessionOn(world))).p50).toBe('2026-11-12');
  });

  it('comes no later the surer it has to be', async () => {
    const { p50, p80, p95 } = await known('sea', '2026-12-31');
    expect([p95, p80, p50]).toEqual([p95, p80, p50].toSorted());
  });

  it('leaves less than 95 in 100 in time from the day after it', async () => {
    const safe = await known('sea', '2026-12-31');
    const next = safe.days.find(({ day }) => day > (safe.p95 ?? ''));
    expect(shareOn(safe, safe.p95 ?? '')).toBeGreaterThanOrEqual(0.95);
    expect(next?.share).toBeLessThan(0.95);
  });

  it('draws a picture from the last sure day to the first infeasible one, and the share never rises', async () => {
    const shares = (await known('sea', '2026-12-31')).days.map(({ share }) => share);
    expect(shares[0]).toBe(1);
    expect(shares.at(-1)).toBe(0);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  it('goes on to the day that is as likely in time as not, however long the way there is', async () => {
    const seldom = sessionOn(
      network({
        services: [
          service('first', ['A', 'B'], { perWeek: 0.07, hours: 30, tariffs: ['rail'] }),
          service('second', ['B', 'C'], { perWeek: 0.07, hours: 30, tariffs: ['sea'] }),
        ],
        tariffs: [tariff('rail', 3000), tariff('sea', 4000)],
        parameters: [parameter('capital.lpr', '0.03'), parameter('capital.spread', '0.015')],
      }),
    );
    const answer = await seldom.compare(asked, BARE, PATIENT);
    const itinerary = answer.ok ? answer.value.itineraries[0] : undefined;
    const charge = itinerary?.charges.findIndex((line) => line.tariff === 'sea') ?? -1;
    const result = await seldom.lastHandOver(
      { enquiry: asked, itinerary: itinerary?.id ?? '', deadlines: [{ charge, lastDay: '2028-06-30' }] },
      BARE,
      PATIENT,
    );
    const [safe] = result.ok ? result.value : [];
    expect(safe?.days.length).toBeGreaterThan(93);
    expect(safe && shareOn(safe, safe.p80 ?? '')).toBeGreaterThanOrEqual(0.8);
    expect(safe && shareOn(safe, safe.p50 ?? '')).toBeGreaterThanOrEqual(0.5);
  });

  it('lies before the goods are ready where the charge of the answer is late already', async () => {
    const { p50 } = await known('sea', '2026-12-10');
    expect(p50 !== null && p50 < '2026-12-07').toBe(true);
  });

  it('is told of every charge asked after, in the order asked', async () => {
    const deadlines = await Promise.all(
      ['sea', 'gate', 'sea'].map(async (id) => ({ charge: await chargeOf(id), lastDay: '2026-12-31' })),
    );
    const result = await engine.lastHandOver(
      { enquiry: asked, itinerary: (await answered()).id, deadlines },
      BARE,
      PATIENT,
    );
    expect(result.ok && result.value.map(({ charge }) => charge)).toEqual(
      deadlines.map(({ charge }) => charge),
    );
  });

  it.each([
    ['an itinerary that the answer does not have', { itinerary: 'i0' }, 'itinerary'],
    ['a charge that the itinerary does not have', { charge: 99 }, 'deadlines:0'],
    ['text that is no day', { lastDay: 'New Year' }, 'deadlines:0'],
  ])('refuses %s', async (_, own: { itinerary?: string; charge?: number; lastDay?: string }, path) => {
    const result = await engine.lastHandOver(
      {
        enquiry: asked,
        itinerary: own.itinerary ?? (await answered()).id,
        deadlines: [{ charge: own.charge ?? 0, lastDay: own.lastDay ?? '2026-12-31' }],
      },
      BARE,
      PATIENT,
    );
    expect(result.issues).toMatchObject([{ code: 'E23', path }]);
  });

  it('is given up when nobody waits for it any longer', async () => {
    const result = await engine.lastHandOver(
      {
        enquiry: asked,
        itinerary: (await answered()).id,
        deadlines: [{ charge: 0, lastDay: '2026-12-31' }],
      },
      BARE,
      { ...PATIENT, shouldStop: () => true },
    );
    expect(result.ok).toBe(false);
  });
});
