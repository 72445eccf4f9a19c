import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareEnquiry } from '../../src/compare/compare.ts';
import { UNWATCHED } from '../../src/compare/unwatched.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { ridesOf, terminalOf, wayOf } from '../../src/routing/way.ts';
import { addDays, parseDay } from '../../src/units/calendar-day.ts';
import { type Chongqing, enquiry, openChongqing } from '../builders/chongqing.ts';

const FIRST_DAY = parseDay('2026-01-01')!;

/** The best figures of an answer that keeping something out can only worsen, and what is on its routes to keep out. */
interface Best {
  readonly figures: Readonly<Record<'p50' | 'p90' | 'invoice' | 'economic' | 'co2e', number>>;
  /** From P50 to P90. */
  readonly gap: number;
  readonly words: readonly string[];
}

let chongqing: Chongqing;
beforeAll(async () => {
  chongqing = await openChongqing();
});

async function bestOf(asked: Enquiry): Promise<Best | null> {
  const { network, prepared } = chongqing;
  const compared = await compareEnquiry(network, prepared, asked, UNWATCHED);
  if (!compared.ok) return null;
  const complete = compared.value.assessments.filter((one) => one.complete);
  const least = (figure: (one: (typeof complete)[number]) => number) => Math.min(...complete.map(figure));
  const words = compared.value.assessments.flatMap(({ itinerary }) => [
    ...ridesOf(itinerary).map(({ service }) => service.mode),
    ...wayOf(itinerary).flatMap((id) => {
      const { country, kind } = terminalOf(network, id);
      return kind === 'border_crossing' ? [country, id] : [country];
    }),
  ]);
  return {
    figures: {
      p50: least(({ spread }) => spread.p50Minutes),
      p90: least(({ spread }) => spread.p90Minutes),
      invoice: least(({ invoiceTotal }) => invoiceTotal),
      economic: least(({ economicTotal }) => economicTotal),
      co2e: least(({ co2e }) => co2e.value),
    },
    gap: least(({ spread }) => spread.p90Minutes - spread.p50Minutes),
    words: [...new Set(words)],
  };
}

/** Above what the least gap compared may be found. */
const GAP_MISSED = 0.05;

async function expectNoneBetter(asked: Enquiry): Promise<void> {
  const all = await bestOf(asked);
  for (const word of all?.words ?? []) {
    const without = await bestOf({ ...asked, avoid: [word] });
    if (!all || !without) continue;
    for (const [figure, least] of Object.entries(all.figures)) {
      const kept = without.figures[figure as keyof Best['figures']];
      expect(kept, `${figure} without ${word}`).toBeGreaterThanOrEqual(least);
    }
    expect(without.gap, `gap without ${word}`).toBeGreaterThanOrEqual(all.gap * (1 - GAP_MISSED));
  }
}

describe('keeping something out', () => {
  const general = { commodity: 'general', valueCny: '600000', grossTonnes: '15' };

  it('betters no best figure where trains by luck of the timetable wait little', async () => {
    await expectNoneBetter(enquiry({ ...general, to: 'MYKUA-KPC', ready: '2026-12-09T18:00' }));
  });

  it('shows the fastest way, which by plan is no faster than others', async () => {
    const best = await bestOf(enquiry({ ...general, to: 'MYKUA-KPC', ready: '2026-12-09T18:00' }));
    const byRoad = await bestOf(
      enquiry({ ...general, to: 'MYKUA-KPC', ready: '2026-12-09T18:00', avoid: ['rail'] }),
    );
    expect(best?.figures.p50).toBe(byRoad?.figures.p50);
  });

  it('betters no best figure of any enquiry', async () => {
    const places = [...chongqing.network.terminals.values()]
      .filter(({ kind }) => kind !== 'chokepoint' && kind !== 'border_crossing')
      .map(({ id }) => id);
    const own = fc.record({
      from: fc.oneof(fc.constant('CNCKG'), fc.constantFrom(...places)),
      to: fc.constantFrom(...places),
      ready: fc.integer({ min: 0, max: 360 }).map((days) => `${addDays(FIRST_DAY, days)}T18:00`),
    });
    await fc.assert(
      fc.asyncProperty(own, async (asked) => expectNoneBetter(enquiry({ ...general, ...asked }))),
      { numRuns: 12 },
    );
  });
});
