import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownByReads, NotedFacts } from '../../../src/policy/decide/known-by-reads.ts';
import { flagValue, numberValue, type Value } from '../../../src/policy/expression/value.ts';
import { exactly } from '../../../src/units/exact.ts';

type Facts = ReadonlyMap<string, Value>;

const NAMES = ['boxed', 'night', 'tonnes', 'axles'];
const facts = (given: Readonly<Record<string, boolean | number>>): Facts =>
  new Map(
    Object.entries(given).map(([name, value]): [string, Value] => [
      name,
      typeof value === 'boolean' ? flagValue(value) : numberValue(exactly(value)),
    ]),
  );

/** Reads the weight of boxes alone, and the axles of what is loose by day. */
function rate(of: Facts): string {
  const isOn = (name: string): boolean => {
    const value = of.get(name);
    return value?.kind === 'flag' && value.value;
  };
  const figure = (name: string): string => {
    const value = of.get(name);
    return value?.kind === 'number' ? value.value.toString() : 'unknown';
  };
  if (isOn('boxed')) return `box ${figure('tonnes')}`;
  return isOn('night') ? 'night' : `axles ${figure('axles')}`;
}

function counted() {
  const known = new KnownByReads<{ readonly rate: string }>();
  let count = 0;
  const of = (key: string, given: Facts): string =>
    known.of(key, given, (note) => {
      count++;
      return { rate: rate(new NotedFacts(given, note)) };
    }).rate;
  return { of, count: () => count };
}

describe('what is known by the facts that were read', () => {
  it('is worked out once, whatever the facts that nobody looked at', () => {
    const { of, count } = counted();
    expect(of('', facts({ boxed: true, tonnes: 12, axles: 3 }))).toBe('box 12');
    expect(of('', facts({ boxed: true, tonnes: 12, axles: 5, night: true }))).toBe('box 12');
    expect(count()).toBe(1);
    expect(of('', facts({ boxed: true, tonnes: 20, axles: 3 }))).toBe('box 20');
    expect(count()).toBe(2);
  });

  it('is another where the key is another, and where a fact that was missed is stated', () => {
    const { of, count } = counted();
    expect(of('', facts({ boxed: true }))).toBe('box unknown');
    expect(of('', facts({ boxed: true, tonnes: 1 }))).toBe('box 1');
    expect(of('winter', facts({ boxed: true, tonnes: 1 }))).toBe('box 1');
    expect(count()).toBe(3);
  });

  const given = fc.record(
    { boxed: fc.boolean(), night: fc.boolean(), tonnes: fc.nat({ max: 2 }), axles: fc.nat({ max: 2 }) },
    { requiredKeys: [] },
  );
  it('is what would have been worked out anew, in whatever order facts come', () => {
    fc.assert(
      fc.property(fc.array(given, { maxLength: 40 }), (all) => {
        const { of } = counted();
        for (const own of all) expect(of('', facts(own))).toBe(rate(facts(own)));
      }),
    );
  });

  it('has to be read by name', () => {
    expect(() => [...new NotedFacts(facts({ boxed: true }), () => {})]).toThrow('looked up by name');
    expect(NAMES.map((name) => new NotedFacts(facts({ boxed: true }), () => {}).has(name))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
