import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { choose } from '../../../src/choice/choose.ts';
import type { ChoiceTable } from '../../../src/choice/table/choice-table.ts';
import { type DividedTable, divideLanes } from '../../../src/choice/table/divide-lanes.ts';
import { openTable, scalarTable } from '../../../src/choice/table/open-table.ts';

interface Chooser {
  readonly scale: number;
  readonly options: readonly {
    readonly cost: number;
    readonly constant: number;
    readonly nest: number;
    readonly overlap: number;
  }[];
}

const NESTS = 5;
const costs = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 1, max: 90_000, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, 0, 1e9, 1e300, Number.POSITIVE_INFINITY) },
);
const option = fc.record({
  cost: costs,
  constant: fc.constantFrom(0, 310.5, -80),
  nest: fc.nat(NESTS - 1),
  overlap: fc.double({ min: -3, max: 0, noNaN: true }),
});
const chooser = fc.record({
  scale: fc.oneof(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.constantFrom(0, 1e-300, 50, -0.02)),
  options: fc.array(option, { maxLength: 9 }),
});
const choosers = fc.array(chooser, { minLength: 1, maxLength: 12 });
const dissimilarity = fc.constantFrom(0.1, 0.6, 1);

function filled(all: readonly Chooser[], { table, divide }: DividedTable): Float64Array {
  let at = 0;
  for (const [position, { scale, options }] of all.entries()) {
    table.scale[position] = scale;
    const met: number[] = [];
    for (const { cost, constant, nest, overlap } of options) {
      table.cost[at] = cost;
      table.constant[at] = constant;
      table.overlap[at] = overlap;
      if (!Number.isNaN(cost)) table.nest[at] = placeIn(met, nest);
      at++;
    }
    table.nests[position] = met.length;
  }
  divide(0, all.length);
  return table.share;
}

function placeIn(met: number[], nest: number): number {
  const known = met.indexOf(nest);
  return known < 0 ? met.push(nest) - 1 : known;
}

const terms = (all: readonly Chooser[], own: number) => ({
  options: all.map(({ options }) => options.length),
  dissimilarity: own,
});

function lanes(all: readonly Chooser[], own: number): DividedTable {
  const opened = divideLanes(terms(all, own));
  if (opened === null) throw new Error('this machine has no lanes to test');
  return opened;
}

describe('a table of choosers', () => {
  it('is divided one number at a time where there is no room for a module', () => {
    class NoRoom {
      constructor() {
        throw new RangeError('out of memory');
      }
    }
    const one: Chooser = { scale: 1, options: [{ cost: 100, constant: 0, nest: 0, overlap: 0 }] };
    vi.stubGlobal('WebAssembly', { ...WebAssembly, Module: WebAssembly.Module, Memory: NoRoom });
    try {
      expect(divideLanes(terms([one], 1))).toBeNull();
      expect([...filled([one], openTable(terms([one], 1)))]).toEqual([1]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('is divided into the same shares two numbers at a time, to the last bit', () => {
    fc.assert(
      fc.property(choosers, dissimilarity, (all, own) => {
        const one = filled(all, scalarTable(terms(all, own)));
        const two = filled(all, lanes(all, own));
        expect([...two]).toEqual([...one]);
      }),
    );
  });

  it('is divided as each chooser by itself is', () => {
    fc.assert(
      fc.property(choosers, dissimilarity, (all, own) => {
        const open = all.map(({ options, ...one }) => ({
          ...one,
          scale: Math.abs(one.scale),
          options: options.flatMap((each) => (each.cost < 1e200 ? [{ ...each, overlap: 0 }] : [])),
        }));
        const shares = filled(open, openTable(terms(open, own)));
        const single = open.flatMap(({ scale, options }) =>
          options.length === 0
            ? []
            : choose(
                options.map(({ cost, constant, nest }) => ({
                  cost: cost / 100 + constant,
                  nest: `${nest}`,
                  parts: [],
                })),
                { kind: 'logit', scale, dissimilarity: own, overlap: 0 },
              ).shares,
        );
        expect([...shares]).toEqual(single);
      }),
    );
  });

  it('may be larger than what is divided at a time, and have one chooser who alone is', () => {
    const many = (count: number): Chooser => ({
      scale: 0.001,
      options: Array.from({ length: count }, (_, index) => ({
        cost: 500_000 + ((index * 7919) % 300_000),
        constant: 0,
        nest: index % NESTS,
        overlap: 0,
      })),
    });
    const all = [...Array.from({ length: 700 }, (_, index) => many(1 + (index % 7))), many(3001), many(2)];
    const one = filled(all, scalarTable(terms(all, 0.6)));
    expect([...filled(all, lanes(all, 0.6))]).toEqual([...one]);
    expect(one.reduce((sum, share) => sum + share, 0)).toBeCloseTo(all.length, 9);
  });

  it('is divided in part where no more is asked for', () => {
    const all: Chooser[] = [1, 2, 3].map(() => ({
      scale: 1,
      options: [{ cost: 1, constant: 0, nest: 0, overlap: 0 }],
    }));
    const untouched = ({ table, divide }: DividedTable): ChoiceTable['share'] => {
      table.cost.fill(1);
      table.nests.fill(1);
      divide(1, 2);
      return table.share;
    };
    expect([...untouched(lanes(all, 1))]).toEqual([0, 1, 0]);
    expect([...untouched(scalarTable(terms(all, 1)))]).toEqual([0, 1, 0]);
  });
});
