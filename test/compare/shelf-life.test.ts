import { describe, expect, it } from 'vitest';
import { keepsFor } from '../../src/compare/shelf-life.ts';
import { openChongqing } from '../builders/chongqing.ts';

const DAY = 1440;
const DURIAN = {
  from: 'THLCH',
  to: 'CNCKG',
  equipment: '40RF',
  commodity: 'fresh_fruit',
  valueCny: '800000',
  grossTonnes: '',
};

describe('goods that spoil', () => {
  it('keep as long as a way takes in every other case, to the very day', () => {
    expect(keepsFor({ shelfLifeDays: 10 }, { p50Minutes: 10 * DAY })).toBe(true);
    expect(keepsFor({ shelfLifeDays: 10 }, { p50Minutes: 10 * DAY + 1 })).toBe(false);
    expect(keepsFor({ shelfLifeDays: null }, { p50Minutes: 1e9 })).toBe(true);
  });

  it('are offered no route on which they spoil; such routes are excluded with the days', async () => {
    const { ask } = await openChongqing();
    const answer = await ask({ ...DURIAN, shelfLifeDays: '8' });
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
    const { itineraries, dominated, excluded } = answer.value;
    for (const { p50Minutes } of [...itineraries, ...dominated.map(({ itinerary }) => itinerary)])
      expect(p50Minutes).toBeLessThanOrEqual(8 * DAY);
    const spoilt = excluded.filter(({ reason }) => reason === 'X07');
    expect(spoilt.length).toBeGreaterThan(0);
    for (const { values } of spoilt) expect(Number(values.w)).toBeGreaterThan(Number(values.m));
  });

  it('go nowhere where no route is quick enough, and the answer says by how much', async () => {
    const { ask } = await openChongqing();
    const answer = await ask({ ...DURIAN, shelfLifeDays: '1' });
    expect(answer.ok).toBe(false);
    expect(answer.issues.find(({ code }) => code === 'E61')).toMatchObject({
      path: 'shelfLifeDays',
      values: { n: 1 },
    });
  });

  it('take the usual days of their kind where none are typed', async () => {
    const { ask } = await openChongqing();
    const usual = await ask(DURIAN);
    expect(usual.ok && usual.value.query.shelfLifeDays).toBe(25);
    const general = await ask({ ...DURIAN, equipment: '40HQ', commodity: 'general' });
    expect(general.ok && general.value.query.shelfLifeDays).toBeNull();
  });
});
