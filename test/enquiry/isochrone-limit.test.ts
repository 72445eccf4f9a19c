import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isochrone } from '../../src/atlas/isochrone.ts';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import { readLimit } from '../../src/enquiry/isochrone-limit.ts';
import {
  type IsochroneInputs,
  limitIn,
  questionOf,
  reachedWithin,
} from '../../src/state/explore/explore-isochrone.ts';
import { exploreBeginning } from '../../src/state/explore/explore-link.ts';
import { network, service, tariff } from '../builders/network.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

describe('the limit of an isochrone', () => {
  const days = (text: string) => readLimit({ measure: 'p50', days: text });
  const money = (text: string) => readLimit({ measure: 'invoice', cnyPerBox: text });

  it.each([
    ['2.5', 3600],
    ['２', 2880],
    [' 7 ', 10_080],
    ['0.3333', 480],
    ['200', 288_000],
  ])('understands %s days as whole minutes', (text, minutes) => {
    expect(days(text)).toMatchObject({ value: { measure: 'p50', most: minutes } });
  });

  it.each([
    ['2,500', 250_000],
    ['¥9,000.50', 900_050],
    ['1.2万', 1_200_000],
  ])('understands %s for one box as fen', (text, amount) => {
    expect(money(text)).toMatchObject({ value: { measure: 'invoice', most: amount } });
  });

  it.each([
    ['E40', ''],
    ['E31', 'soon'],
    ['E17', '0'],
    ['E17', '-3'],
    ['E17', '200.5'],
  ])('is refused by %s for "%s"', (code, text) => {
    expect(days(text).issues).toMatchObject([{ code, path: 'limit' }]);
  });

  it('is refused where a figure can be read in two ways', () => {
    expect(money('1500,500').issues).toMatchObject([{ code: 'E32', path: 'limit' }]);
  });
});

/** Twenty places, each an hour and a yuan farther than the one before. */
const PLACES = Array.from({ length: 20 }, (_, index) => `P${index}`);
const world = network({
  services: PLACES.map((place, index) =>
    service(`to ${place}`, ['A', place], { onDemand: true, hours: index + 1, tariffs: [`${index + 1}`] }),
  ),
  tariffs: PLACES.map((_, index) => tariff(`${index + 1}`, index + 1)),
});
const prepared = prepareNetwork(world);

describe('what is within the limit', () => {
  const measured = async (inputs: IsochroneInputs) =>
    isochrone(world, prepared, questionOf(inputs, '2026-12-01T00:00'), PATIENT);
  const inputsOf = (own: Partial<IsochroneInputs>): IsochroneInputs => ({
    ...exploreBeginning('2026-12-07T18:00').isochrone,
    from: 'A',
    ...own,
  });

  it('is the same for the engine that measures and the page that lists, whatever is typed', async () => {
    const figure = fc.oneof(
      fc.double({ min: 0, max: 30, noNaN: true }).map((value) => value.toFixed(4)),
      fc.integer({ min: 0, max: 25 }).map(String),
      fc.constantFrom(
        '1/2',
        '',
        'soon',
        '3,5',
        '0,500',
        '1万',
        '２',
        ' 7 ',
        '¥9',
        '-1',
        '201',
        '99999999',
        '1e1',
      ),
    );
    const measure = fc.constantFrom('p50', 'p90', 'invoice');
    await fc.assert(
      fc.asyncProperty(figure, measure, async (text, by) => {
        const inputs = inputsOf({ measure: by, days: text, cnyPerBox: text });
        const engine = await measured(inputs);
        const page = limitIn(inputs);
        expect(engine.issues.filter(({ path }) => path === 'limit')).toEqual(page.issues);
        if (!engine.ok || !page.ok) return;
        const listed = reachedWithin(engine.value.terminals, page.value).map(({ terminal }) => terminal);
        expect(listed.sort()).toEqual([...engine.value.within].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('holds a place that is reached in just the minutes and fen of the limit', async () => {
    const free = await measured(inputsOf({ days: '30' }));
    const place = free.ok ? free.value.terminals[6] : undefined;
    const minutes = place?.fastest?.p50Minutes ?? Number.NaN;
    for (const days of [minutes / 1440, minutes / 1440 + 0.0001].map((value) => value.toFixed(4))) {
      const inputs = inputsOf({ days });
      const [engine, page] = [await measured(inputs), limitIn(inputs)];
      const isListed =
        engine.ok &&
        page.ok &&
        reachedWithin(engine.value.terminals, page.value).some(
          ({ terminal }) => terminal === place?.terminal,
        );
      expect(isListed).toBe(engine.ok && engine.value.within.includes(place?.terminal ?? ''));
      expect(isListed).toBe(page.ok && page.value.most >= minutes);
    }
  });
});
