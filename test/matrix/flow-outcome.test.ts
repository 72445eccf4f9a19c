import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CarriedFlow, ShipperChoice } from '../../src/contract/matrix.ts';
import { flowOutcome, type Handed } from '../../src/matrix/flow-outcome.ts';
import type { Way } from '../../src/matrix/way.ts';
import { relieved, way, waysByKey } from '../builders/ways.ts';

const SEED = { seed: 20261130, numRuns: 200 };
const CHEAPEST: ShipperChoice = { kind: 'cheapest' };
const LOGIT: ShipperChoice = { kind: 'logit', elasticity: -1, dissimilarity: 0.6, overlap: 1, constants: {} };
const HANDED: Handed = { flow: 'f', month: '2026-12', boxes: 100, teuPerBox: 2 };

const river = way('river', 'yangtze', 8000, { co2eKg: 900, minutes: 40_000 });
const rail = way('rail', 'land-sea', 9000, { co2eKg: 400, minutes: 15_000 });

const outcome = (
  before: readonly Way[],
  after: readonly Way[],
  choice: ShipperChoice = CHEAPEST,
): CarriedFlow => flowOutcome(HANDED, waysByKey(...before), waysByKey(...after), choice);

const worlds = fc.array(
  fc.record({
    corridor: fc.constantFrom('yangtze', 'land-sea', 'china-europe'),
    yuan: fc.integer({ min: 1000, max: 60_000 }),
    relief: fc.integer({ min: 0, max: 900 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('a flow under two situations', () => {
  it('goes the cheapest way, and changes its corridor where a relief makes another cheaper', () => {
    const { corridors, shifts, invoice, outlays, co2eKg } = outcome(
      [river, rail],
      [river, relieved(rail, 'waiver', 1500)],
    );
    expect(corridors).toEqual([
      { corridor: 'land-sea', teu: { before: 0, after: 200 } },
      { corridor: 'yangtze', teu: { before: 200, after: 0 } },
    ]);
    expect(shifts).toEqual([{ from: 'yangtze', to: 'land-sea', teu: 200 }]);
    expect(invoice).toEqual({ before: 80_000_000, after: 75_000_000 });
    expect(outlays).toEqual([{ measure: 'waiver', outlay: { before: 0, after: 15_000_000 }, deadweight: 0 }]);
    expect(co2eKg).toEqual({ before: 90_000, after: 40_000 });
  });

  it('saves its shippers what payers lay out where nothing changes its way, all of it deadweight', () => {
    const { invoice, generalised, outlays, shifts } = outcome(
      [river, rail],
      [relieved(river, 'toll', 300), rail],
    );
    expect(shifts).toEqual([]);
    expect(invoice.before - invoice.after).toBe(outlays[0]?.outlay.after);
    expect(generalised.before - generalised.after).toBe(outlays[0]?.outlay.after);
    expect(outlays[0]?.deadweight).toBe(outlays[0]?.outlay.after);
  });

  it('counts what levers take off a price as laid out, and a way that opens as no cut', () => {
    const cut = {
      ...rail,
      cost: { ...rail.cost, billed: rail.cost.billed - 200_000, invoice: 700_000, generalised: 700_000 },
    };
    const { outlays } = outcome([river, rail], [river, cut as Way]);
    expect(outlays).toEqual([{ measure: 'levers', outlay: { before: 0, after: 20_000_000 }, deadweight: 0 }]);
    expect(outcome([river], [river, rail]).outlays).toEqual([]);
  });

  it('is the same to the last bit where both situations are', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(CHEAPEST, LOGIT), (world, choice) => {
        const ways = world.map(({ corridor, yuan }, index) => way(`w${index}`, corridor, yuan));
        const { invoice, generalised, choiceCost, minutes, co2eKg, shifts, outlays } = outcome(
          ways,
          ways,
          choice,
        );
        for (const { before, after } of [invoice, generalised, choiceCost, minutes, co2eKg])
          expect(Object.is(after - before, 0)).toBe(true);
        expect([shifts, outlays]).toEqual([[], []]);
      }),
      SEED,
    );
  });

  it('never costs more to choose from once a relief is in, and keeps its TEU whatever shifts', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(CHEAPEST, LOGIT), (world, choice) => {
        const ways = world.map(({ corridor, yuan }, index) => way(`w${index}`, corridor, yuan));
        const after = ways.map((one, index) => relieved(one, 'waiver', world[index]?.relief ?? 0));
        const { choiceCost, corridors, shifts } = outcome(ways, after, choice);
        expect(choiceCost.after).toBeLessThanOrEqual(choiceCost.before);
        for (const side of ['before', 'after'] as const)
          expect(corridors.reduce((sum, { teu }) => sum + teu[side], 0)).toBeCloseTo(200, 6);
        for (const { corridor, teu } of corridors) {
          const gone = shifts.filter(({ from }) => from === corridor).reduce((sum, one) => sum + one.teu, 0);
          const come = shifts.filter(({ to }) => to === corridor).reduce((sum, one) => sum + one.teu, 0);
          expect(teu.before - gone + come).toBeCloseTo(teu.after, 6);
        }
      }),
      SEED,
    );
  });

  it('does not hang on the order of its ways but for equals', () => {
    const shuffled = outcome([rail, river], [relieved(rail, 'waiver', 1500), river], LOGIT);
    const { corridors, invoice } = outcome([river, rail], [river, relieved(rail, 'waiver', 1500)], LOGIT);
    expect(shuffled.invoice).toEqual(invoice);
    for (const [index, { teu }] of corridors.entries())
      expect(shuffled.corridors[index]?.teu.after).toBeCloseTo(teu.after, 9);
  });

  it('heeds the constant of a corridor, in yuan a box', () => {
    const constants = { 'land-sea': -1001 };
    expect(
      outcome([river, rail], [river, rail], { ...LOGIT, constants }).corridors[0]?.teu.before,
    ).toBeGreaterThan(100);
  });
});
