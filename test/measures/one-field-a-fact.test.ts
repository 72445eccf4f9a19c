import { describe, expect, it } from 'vitest';
import { measureCards } from '../../src/measures/measure-cards.ts';
import { comparison, inspection, route, toll } from '../builders/comparison.ts';
import { library, termsOf } from './policy-desk.ts';

const compared = comparison([route([toll('194.75'), inspection('24.00')])]);
const DAY = '2026-12-01';
const cardsUnder = (own: Parameters<typeof termsOf>[1] = {}) =>
  measureCards(termsOf(compared, own), null, DAY as Parameters<typeof measureCards>[2]);
const parameterOf = (path: string, own: Parameters<typeof termsOf>[1] = {}) =>
  cardsUnder(own)
    .flatMap(({ parameters }) => parameters)
    .find((parameter) => parameter.path === path);

/** Fields of the cards that decide on the events of a consignment: what levers and projects ask is their own. */
const fields = cardsUnder()
  .filter(({ kind, reach }) => kind === 'rule' && reach === 'itinerary')
  .flatMap(({ id, parameters }) => parameters.map((parameter) => ({ id, ...parameter })))
  .filter(({ takenFrom }) => takenFrom.length === 0);

describe('one fact', () => {
  it('has one field, whatever measures rest on it', () => {
    const seen = new Map<string, string>();
    const twice = fields.flatMap(({ id, path, name, unit, label, case: own }) => {
      const called = JSON.stringify([label?.zh ?? name, unit, own?.value ?? null]);
      const before = seen.get(called);
      seen.set(called, id);
      return before === undefined || before === id ? [] : [[before, path]];
    });
    expect(twice).toEqual([]);
  });

  it('is either stated of the consignment or set as a parameter, never both', () => {
    const names = [...library.measures.values()].flatMap(({ params }) => [...params.keys()]);
    expect(names.filter((name) => library.facts.has(name))).toEqual([]);
  });

  it('that several measures rest on is read on each card, from the one where it is set', () => {
    const scenario = {
      schema: 1,
      id: 'mine',
      title: 'mine',
      base: 'in-force',
      set: { 'a16.domestic_rail_freight.days': { '2024-01-01': 12 } },
    } as const;
    expect(parameterOf('tax.import.days', { scenario })).toMatchObject({
      value: '12',
      takenFrom: [{ measure: 'a16.domestic_rail_freight' }],
    });
  });

  it('becomes a measure’s own where a scenario sets it there', () => {
    const scenario = {
      schema: 1,
      id: 'mine',
      title: 'mine',
      base: 'in-force',
      set: { 'tax.import.days': { '2024-01-01': 12 } },
    } as const;
    expect(parameterOf('tax.import.days', { scenario })).toMatchObject({ value: '12', takenFrom: [] });
  });
});
