import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../src/contrast/contrast.ts';
import { winningChanges } from '../../src/contrast/winning-changes.ts';
import { fen, parseFen } from '../../src/units/money.ts';
import { DAY_COST } from '../builders/answer.ts';
import { AIR, RAIL_SEA, RIVER_SEA, TRAIN } from '../builders/sample-answer.ts';

const TERMS = { units: 2, dayCost: parseFen(DAY_COST) };

describe('two routes held against each other', () => {
  it('differ by five reasons and a rest that are all of the difference', () => {
    for (const [one, other] of [
      [TRAIN, RAIL_SEA],
      [RAIL_SEA, TRAIN],
      [AIR, RAIL_SEA],
    ] as const) {
      const { reasons, rest, economic } = contrastOf(one, other);
      expect(reasons.length).toBeLessThanOrEqual(5);
      const sum = reasons.reduce<number>(
        (total, { difference }) => total + (difference ?? 0),
        rest.difference,
      );
      expect(sum).toBe(economic);
      expect(economic).toBe(one.economicTotal - other.economicTotal);
    }
  });

  it('name the largest first, and an unknown price before all', () => {
    const sizes = contrastOf(AIR, RAIL_SEA).reasons.map(({ difference }) => Math.abs(difference ?? 0));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(contrastOf(RIVER_SEA, RAIL_SEA).reasons[0]).toMatchObject({
      code: 'PORT_HANDLING',
      difference: null,
    });
  });

  it('differ by nothing from themselves', () => {
    expect(contrastOf(AIR, AIR)).toMatchObject({ reasons: [], rest: { items: 0 }, economic: 0 });
  });

  it('count what measures take off and give', () => {
    const relieved = {
      ...RAIL_SEA,
      economicTotal: fen(RAIL_SEA.economicTotal - 5000),
      policy: {
        scenario: 'in-force',
        billedTotal: RAIL_SEA.invoiceTotal,
        afterNational: RAIL_SEA.invoiceTotal,
        saving: fen(3000),
        incremental: fen(3000),
        benefits: [{ line: 'service.m16', eventDate: '2026-12-12', amount: fen(2000), measures: [] }],
        taxes: {},
        lines: [
          {
            charge: 0,
            line: 'a',
            before: fen(9000),
            afterNational: fen(9000),
            after: fen(6000),
            measures: [],
          },
        ],
        undecided: [],
      },
    };
    const { reasons } = contrastOf(relieved, RAIL_SEA);
    expect(reasons.map(({ difference }) => difference)).toEqual([-3000, -2000]);
  });
});

describe('what would make a route win', () => {
  const [dear, cheap] = AIR.economicTotal > RAIL_SEA.economicTotal ? [AIR, RAIL_SEA] : [RAIL_SEA, AIR];
  const changes = winningChanges(dear, cheap, TERMS);

  it('is nothing where it wins already, and unknown where a price is', () => {
    expect(winningChanges(cheap, dear, TERMS)).toEqual([]);
    expect(winningChanges(RIVER_SEA, cheap, TERMS)).toEqual([]);
  });

  it('names a cost of a day at which both totals meet', () => {
    const change = changes.find(({ kind }) => kind === 'day_cost');
    if (change?.kind !== 'day_cost') throw new Error('they differ in days');
    const totalAt = (route: typeof AIR, dayCost: number): number => {
      const ofDays = route.charges.filter(({ code }) => code === 'CAPITAL' || code === 'DECAY');
      const days = ofDays[0]?.quantity ?? 0;
      return (
        route.economicTotal - ofDays.reduce((sum, { amount }) => sum + (amount ?? 0), 0) + days * dayCost
      );
    };
    const beyond = change.side === 'above' ? change.amount + 100 : change.amount - 100;
    expect(totalAt(dear, beyond)).toBeLessThan(totalAt(cheap, beyond));
    expect(totalAt(dear, parseFen(DAY_COST))).toBeGreaterThan(totalAt(cheap, parseFen(DAY_COST)));
  });

  it('names the price that is lacking', () => {
    const lacking = dear.economicTotal - cheap.economicTotal;
    for (const change of changes)
      if (change.kind === 'price')
        expect([change.amount, change.perUnit]).toEqual([lacking, Math.ceil(lacking / 2)]);
  });
});
