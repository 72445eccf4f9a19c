import { describe, expect, it } from 'vitest';
import { medianMinutes } from '../../src/backtest/model-figure.ts';
import { compareEnquiry } from '../../src/compare/compare.ts';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import type { NetworkEvent } from '../../src/network/events/event.ts';
import { enquiry } from '../builders/chongqing.ts';
import { corridor } from '../builders/corridor.ts';
import { event, link, strait } from '../builders/network.ts';

async function mediansWith(events: readonly NetworkEvent[]) {
  const world = corridor({
    straits: [strait('narrows')],
    links: [
      link('YARD', 'PORT', { distanceKm: 800, hours: 20, countries: ['CN'], straits: [] }),
      link('PORT', 'HARBOUR', {
        mode: 'sea',
        distanceKm: 4000,
        hours: 120,
        countries: [],
        straits: ['narrows'],
      }),
    ],
    services: [...corridor().services.values()].filter(({ id }) => id !== 'truck' && id !== 'train'),
    events,
  });
  const asked = enquiry({
    from: 'YARD',
    to: 'HARBOUR',
    commodity: 'general',
    grossTonnes: '10',
    ready: '2026-03-02T08:00',
    asOf: '2026-03-01T00:00',
  });
  const compared = await compareEnquiry(world, prepareNetwork(world), asked, UNWATCHED);
  if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
  const { context, assessments } = compared.value;
  return (['whole', 'journey'] as const).map((scope) => medianMinutes(context, assessments[0]!, scope));
}

describe('the median time that a published one is held against', () => {
  it('meets the events of its days, over whatever stretch', async () => {
    const slow = event('slow', {
      affected: { kind: 'strait', id: 'narrows' },
      effect: { kind: 'minutes', minutes: 1440 },
    });
    const [open, held] = [await mediansWith([]), await mediansWith([slow])];
    expect(held.map((minutes, scope) => minutes - open[scope]!)).toEqual(open.map(() => 1440));
  });
});
