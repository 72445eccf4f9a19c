import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/contract/answer-schema.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { openChongqing } from '../builders/chongqing.ts';

const chongqing = await openChongqing();

async function answerOn(ready: string, own: Partial<Enquiry> = {}): Promise<Answer> {
  const answer = await chongqing.ask({
    to: 'NLRTM',
    commodity: 'general',
    valueCny: '300000',
    ready: `${ready}T08:00`,
    asOf: '2024-01-01T00:00',
    ...own,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}

/** Unit prices of ocean freight by tariff, over all routes. */
const oceanPrices = ({ itineraries, dominated }: Answer): ReadonlyMap<string, string | null> =>
  new Map(
    [...itineraries, ...dominated.map(({ itinerary }) => itinerary)].flatMap(({ charges }) =>
      charges
        .filter(({ code }) => code === 'OCEAN_FREIGHT')
        .map(({ tariff, unitPrice }): [string, string | null] => [tariff, unitPrice]),
    ),
  );

const codes = ({ issues }: Answer) => issues.map(({ code }) => code);

describe('the sea way to Rotterdam', () => {
  it('costs what the market was at in the week of loading: dear in July 2024, cheap in October 2025', async () => {
    const least = async (ready: string) =>
      Math.min(
        ...(await answerOn(ready, { avoid: ['rail', 'air', 'road'] })).itineraries.map(
          ({ invoiceTotal }) => invoiceTotal,
        ),
      );
    const [peak, trough, latest] = [
      await least('2024-07-01'),
      await least('2025-09-29'),
      await least('2026-12-07'),
    ];
    expect(peak).toBeGreaterThan(trough * 1.5);
    expect(latest).toBeGreaterThan(trough * 1.3);
  });

  it('says since when its prices are held where the ship sails after the last level known', async () => {
    expect(codes(await answerOn('2026-12-07'))).toContain('E70');
    expect(codes(await answerOn('2028-03-01'))).toContain('E70');
    const within = await answerOn('2025-11-03', { avoid: ['rail', 'air', 'road'] });
    expect(codes(within)).not.toContain('E70');
  });

  it('costs the same whatever the day of loading where all prices are those of one day', async () => {
    const on = { pricesOn: '2025-11-14' };
    const [early, late] = [await answerOn('2024-07-01', on), await answerOn('2026-12-07', on)];
    const [ofEarly, ofLate] = [oceanPrices(early), oceanPrices(late)];
    const both = [...ofEarly].filter(([tariff]) => ofLate.has(tariff));
    expect(both.length).toBeGreaterThan(0);
    for (const [tariff, price] of both) expect(ofLate.get(tariff)).toBe(price);
    expect(early.query.pricesOn).toBe('2025-11-14');
  });
});
