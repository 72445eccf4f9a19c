import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/compare/assess.ts';
import { type Candidate, shownFront } from '../../src/compare/shown-front.ts';
import { exact } from '../../src/units/range.ts';
import { yuan } from '../builders/consignment.ts';

interface Figures {
  readonly invoice?: number;
  readonly economic?: number;
  readonly hours?: number;
  readonly kg?: number;
  readonly complete?: boolean;
}

/** A route that costs 30,000 CNY, takes 300 hours and emits 1,000 kg unless told otherwise. */
function route(own: Figures = {}): Assessment {
  const { invoice = 30_000, economic = invoice, hours = 300, kg = 1000, complete = true } = own;
  return {
    itinerary: { steps: [], start: 0, arrival: 0 },
    billed: [],
    economic: [],
    spread: { p50Minutes: hours * 60, p90Minutes: hours * 80 },
    stepCo2e: [],
    co2e: exact(kg),
    invoiceTotal: yuan(invoice),
    economicTotal: yuan(economic),
    complete,
    gradeShares: { A: 0, B: 1, C: 0, D: 0 },
    grade: 'B',
  } as unknown as Assessment;
}

const sortOut = (...routes: readonly (readonly [Assessment, string, Partial<Candidate>?])[]) =>
  shownFront(
    routes.map(([assessment, family, way]) => ({
      assessment,
      family,
      mainRides: 2,
      isContrived: false,
      ...way,
    })),
  );

describe('the list', () => {
  it('keeps a dear fast route beside a cheap slow one, the lower economic total first', () => {
    const train = route({ invoice: 40_000, economic: 60_000, hours: 200 });
    const barge = route({ invoice: 20_000, economic: 70_000, hours: 700 });
    expect(sortOut([barge, 'river'], [train, 'rail']).shown).toEqual([train, barge]);
  });

  it('leaves out a route that another beats everywhere, and names the other and the criteria', () => {
    const good = route();
    const bad = route({ invoice: 33_000, hours: 400, kg: 1300 });
    expect(sortOut([bad, 'a'], [good, 'b'])).toEqual({
      shown: [good],
      dominated: [{ assessment: bad, by: good, kind: 'beaten', worse: ['invoice', 'time', 'co2e'] }],
    });
  });

  it('never leaves out the least economic total, though another is as cheap and faster in half the cases', () => {
    const reliable = route({ invoice: 30_500, economic: 60_000, hours: 510 });
    const hasty = route({ invoice: 30_000, economic: 62_000, hours: 490 });
    expect(sortOut([hasty, 'rail'], [reliable, 'printed rail']).shown[0]).toBe(reliable);
  });

  it('shows all that is worth choosing between, however many', () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      route({ invoice: 20_000 + index * 5_000, hours: 2000 - index * 90 }),
    );
    expect(sortOut(...many.map((each, index) => [each, `way ${index}`] as const)).shown).toHaveLength(20);
  });

  it('asks more of a route of the same family than of one of another', () => {
    const first = route();
    const neighbour = route({ invoice: 29_100, economic: 30_500, hours: 304 });
    expect(sortOut([first, 'rail'], [neighbour, 'rail']).shown).toEqual([first]);
    expect(sortOut([first, 'rail'], [neighbour, 'river']).shown).toEqual([first, neighbour]);
  });

  it('puts an incomplete route last and lets it beat none that is complete', () => {
    const cheap = route({ invoice: 10_000, hours: 100, kg: 10, complete: false });
    const dear = route();
    expect(sortOut([cheap, 'a'], [dear, 'b'])).toEqual({ shown: [dear, cheap], dominated: [] });
  });

  it('folds a route that saves little for much time, for the faster one that is listed', () => {
    const fast = route({ invoice: 332_000, economic: 340_000, hours: 140 });
    const slow = route({ invoice: 323_000, economic: 345_000, hours: 370 });
    expect(sortOut([fast, 'air'], [slow, 'rail-air'])).toEqual({
      shown: [fast],
      dominated: [{ assessment: slow, by: fast, kind: 'saves_little', worse: ['time'] }],
    });
  });

  it('keeps what saves a twentieth whatever the wait, what is clean, and the least economic total', () => {
    const fast = route({ invoice: 100_000, economic: 110_000, hours: 200, kg: 5000 });
    const cheap = route({ invoice: 94_900, economic: 130_000, hours: 900, kg: 5000 });
    const clean = route({ invoice: 99_000, economic: 131_000, hours: 600, kg: 1000 });
    expect(sortOut([fast, 'rail'], [cheap, 'river'], [clean, 'sea']).shown).toEqual([fast, cheap, clean]);
    const first = route({ invoice: 99_000, economic: 100_000, hours: 600, kg: 5000 });
    expect(sortOut([fast, 'rail'], [first, 'river']).shown).toEqual([first, fast]);
  });

  it('asks a little more for every transfer', () => {
    const direct = { ...route({ invoice: 100_000, economic: 110_000, hours: 300 }) };
    const changing = route({ invoice: 97_500, economic: 112_000, hours: 400 });
    const rides = (mainRides: number) => ({ mainRides });
    expect(sortOut([direct, 'a', rides(2)], [changing, 'b', rides(2)]).shown).toHaveLength(2);
    expect(sortOut([direct, 'a', rides(2)], [changing, 'b', rides(5)]).shown).toEqual([direct]);
  });

  it('never hides a direct service behind one with transfers that is not better by every figure', () => {
    const changing = route({ invoice: 30_000, hours: 300 });
    const direct = route({ invoice: 30_100, economic: 30_600, hours: 299 });
    expect(sortOut([changing, 'rail', { mainRides: 2 }], [direct, 'rail', { mainRides: 1 }]).shown).toEqual([
      changing,
      direct,
    ]);
  });

  it('lists a contrived way only where nothing else is', () => {
    const odd = route({ invoice: 10_000, hours: 100 });
    const sound = route();
    const contrived = { isContrived: true };
    expect(sortOut([odd, 'a', contrived], [sound, 'b'])).toEqual({
      shown: [sound],
      dominated: [{ assessment: odd, by: sound, kind: 'contrived', worse: [] }],
    });
    expect(sortOut([odd, 'a', contrived]).shown).toEqual([odd]);
  });

  it('does not depend on the order in which routes were found', () => {
    const routes = [route(), route({ invoice: 20_000, hours: 500 }), route({ invoice: 50_000, hours: 100 })];
    const list = routes.map((each) => [each, 'x'] as const);
    expect(sortOut(...[...list].reverse()).shown).toEqual(sortOut(...list).shown);
  });
});
