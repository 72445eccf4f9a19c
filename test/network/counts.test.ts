import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../src/network/build/load.ts';
import { countNetwork } from '../../src/network/counts.ts';
import { textOf, withCells } from './folder.ts';

const countsOf = (files: ReadonlyMap<string, string>) => {
  const result = loadNetwork(files);
  if (!result.ok) throw new Error('The folder does not load');
  return countNetwork(result.value);
};

describe('the counts of a network', () => {
  it('say how much it holds', () => {
    expect(countsOf(textOf())).toMatchObject({
      places: 2,
      terminals: 2,
      links: 1,
      services: 3,
      departuresPerWeek: 7 + 1,
      tariffItems: 3,
      sources: 2,
    });
  });

  it('leave out services that cannot be booked and departures out of season', () => {
    const closed = withCells('services.csv', 0, { closed_en: 'Flood', closed_zh: '洪水' });
    expect(countsOf(closed).departuresPerWeek).toBe(1);
    expect(countsOf(withCells('departures.csv', 0, { valid_to: '2026-03-01' })).departuresPerWeek).toBe(7);
  });

  it('put every figure under its own status, the way back apart from the way out', () => {
    const { figuresByStatus, figuresByGrade } = countsOf(textOf());
    expect(figuresByStatus).toMatchObject({ assumed: 2 + 7, official: 0, unknown: 0 });
    expect(figuresByGrade).toEqual({ A: 0, B: figuresByStatus.published, C: 0, D: 2 + 7 });
  });

  it.each([
    ['14', 14],
    ['3.5', 4],
    ['0.25', 1],
  ])(
    'hold the departures that a rule makes of %s a week for assumed, however well the frequency is known',
    (perWeek, assumed) => {
      const often = (own: string) => countsOf(withCells('services.csv', 0, { departures_per_week: own }));
      const daily = often('7');
      const counts = often(perWeek);
      expect(counts.figuresByGrade.D - daily.figuresByGrade.D).toBe(assumed - 7);
      expect(counts.figuresByGrade.B).toBe(daily.figuresByGrade.B);
    },
  );

  it('give an unknown price no grade', () => {
    const known = countsOf(textOf());
    const unknown = countsOf(withCells('tariffs/rail.csv', 0, { unit_price: '', status: 'unknown' }));
    expect(unknown.figuresByStatus.unknown).toBe(1);
    expect(unknown.figuresByGrade.B).toBe(known.figuresByGrade.B - 1);
  });

  it('tell the prices of carriage that follow a series from those that stay, and why', () => {
    expect(countsOf(textOf()).priceCourses).toEqual({
      follow: 1,
      flat: { regulated: 0, contract: 0, diesel_changes: 0, no_series: 0 },
      unstated: 1,
    });
    const stated = countsOf(withCells('tariffs/rail.csv', 0, { flat: 'regulated' })).priceCourses;
    expect(stated).toMatchObject({ flat: { regulated: 1 }, unstated: 0 });
  });
});
