import { describe, expect, it } from 'vitest';
import { BLANK_ENQUIRY } from '../../../src/contract/enquiry.ts';
import type { Recomparison } from '../../../src/contract/recomparison.ts';
import { type DepartureDay, departureDays, STRIP_DAYS } from '../../../src/state/enquiry/departure-days.ts';
import { failure, success } from '../../../src/units/issue.ts';
import { RIVER_SEA, sampleAnswer } from '../../builders/sample-answer.ts';

const asked: Recomparison = {
  enquiry: { ...BLANK_ENQUIRY, ready: '2026-12-20T18:00', deadline: '2027-01-09T18:00' },
  situation: { scenario: 'in-force', facts: {}, parameters: {}, handOver: null },
  figures: [],
};

async function strip(ready: string, stopAfter = STRIP_DAYS): Promise<readonly DepartureDay[]> {
  const days: DepartureDay[] = [];
  const stop = new AbortController();
  await departureDays({
    asked: { ...asked, enquiry: { ...asked.enquiry, ready } },
    signal: stop.signal,
    engine: {
      recompare: ({ enquiry }) => ({
        result: Promise.resolve(
          enquiry.ready.startsWith('2026-12-22') ? failure([]) : success(sampleAnswer()),
        ),
        cancel: () => {},
      }),
    },
    onDay(day) {
      days.push(day);
      if (days.length === stopAfter) stop.abort();
    },
  });
  return days;
}

describe('the coming days', () => {
  it('are asked one after another, ready time and deadline moved alike, over the turn of the year', async () => {
    const days = await strip('2026-12-20T18:00');
    expect(days.length).toBe(STRIP_DAYS);
    expect(days[12]).toMatchObject({ ready: '2027-01-01T18:00', deadline: '2027-01-21T18:00' });
  });

  it('name the best of the routes whose prices are known, and none where there is no answer', async () => {
    const [first, , third] = await strip('2026-12-20T18:00');
    const known = sampleAnswer().itineraries.filter(({ complete }) => complete);
    expect(first?.best?.economicTotal).toBe(Math.min(...known.map(({ economicTotal }) => economicTotal)));
    expect(first?.best?.id).not.toBe(RIVER_SEA.id);
    expect(third?.best).toBeNull();
  });

  it('are given up when they are stopped, and not begun from what is no day', async () => {
    expect((await strip('2026-12-20T18:00', 3)).length).toBe(3);
    expect(await strip('soon')).toEqual([]);
  });
});
