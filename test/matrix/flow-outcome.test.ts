import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CarriedFlow, ShipperChoice, Way, WayCorridor } from '../../src/contract/demand/matrix.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { fen } from '../../src/units/money.ts';
import { openFlow, relieved, way, wayCost } from '../builders/ways.ts';

const SEED = { seed: 20261130, numRuns: 200 };
const CHEAPEST: ShipperChoice = { kind: 'cheapest' };
const LOGIT: ShipperChoice = { kind: 'logit', elasticity: -1, dissimilarity: 0.6, overlap: 1, constants: {} };

const BY_RIVER = wayCost(8000, { co2eKg: 900, minutes: 40_000 });
const BY_RAIL = wayCost(9000, { co2eKg: 400, minutes: 15_000 });
const river = (after = BY_RIVER): Way => way('river', 'river', BY_RIVER, after);
const rail = (after = BY_RAIL): Way => way('rail', 'rail_sea', BY_RAIL, after);

const outcome = (ways: readonly Way[], choice: ShipperChoice = CHEAPEST): CarriedFlow =>
  flowOutcome(openFlow('f', 100, ...ways), choice);

const worlds = fc.array(
  fc.record({
    corridor: fc.constantFrom<WayCorridor[]>('river', 'rail_sea', 'china_europe'),
    yuan: fc.integer({ min: 1000, max: 60_000 }),
    relief: fc.integer({ min: 0, max: 900 }),
  }),
  { minLength: 1, maxLength: 8 },
);
type World = { readonly corridor: WayCorridor; readonly yuan: number; readonly relief: number };
const waysOf = (world: readonly World[], isRelieved: boolean): readonly Way[] =>
  world.map(({ corridor, yuan, relief }, index) => {
    const cost = wayCost(yuan);
    return way(`w${index}`, corridor, cost, isRelieved ? relieved(cost, 'waiver', relief) : cost);
  });

describe('a flow under two situations', () => {
  it('goes the cheapest way, and changes its corridor where a relief makes another cheaper', () => {
    const { corridors, shifts, invoice, outlays, co2eKg } = outcome([
      river(),
      rail(relieved(BY_RAIL, 'waiver', 1500)),
    ]);
    expect(corridors).toEqual([
      { corridor: 'rail_sea', share: { before: 0, after: 1 }, teu: { before: 0, after: 200 } },
      { corridor: 'river', share: { before: 1, after: 0 }, teu: { before: 200, after: 0 } },
    ]);
    expect(shifts).toEqual([{ from: 'river', to: 'rail_sea', teu: 200 }]);
    expect(invoice).toEqual({ before: 80_000_000, after: 75_000_000 });
    expect(outlays).toEqual([{ measure: 'waiver', outlay: { before: 0, after: 15_000_000 }, deadweight: 0 }]);
    expect(co2eKg).toEqual({ before: 90_000, after: 40_000 });
  });

  it('saves its shippers what payers lay out where nothing changes its way, all of it deadweight', () => {
    const { invoice, generalised, outlays, shifts } = outcome([
      river(relieved(BY_RIVER, 'toll', 300)),
      rail(),
    ]);
    expect(shifts).toEqual([]);
    expect(invoice.before - invoice.after).toBe(outlays[0]?.outlay.after);
    expect(generalised.before - generalised.after).toBe(outlays[0]?.outlay.after);
    expect(outlays[0]?.deadweight).toBe(outlays[0]?.outlay.after);
  });

  it('counts what levers take off a price as laid out, and a way that opens as no cut', () => {
    const cut = { ...BY_RAIL, billed: fen(700_000), invoice: fen(700_000), generalised: fen(700_000) };
    expect(outcome([river(), rail(cut)]).outlays).toEqual([
      { measure: 'levers', outlay: { before: 0, after: 20_000_000 }, deadweight: 0 },
    ]);
    expect(outcome([river(), way('new', 'rail_sea', null, BY_RAIL)]).outlays).toEqual([]);
  });

  it('leaves a way that closes', () => {
    const { corridors } = outcome([way('river', 'river', BY_RIVER, null), rail()]);
    expect(corridors.map(({ corridor, teu }) => [corridor, teu.after])).toEqual([
      ['rail_sea', 200],
      ['river', 0],
    ]);
  });

  it('is the same to the last bit where both situations are', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom(CHEAPEST, LOGIT), (world, choice) => {
        const { invoice, generalised, choiceCost, minutes, co2eKg, shifts, outlays } = outcome(
          waysOf(world, false),
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
        const { choiceCost, corridors, shifts } = outcome(waysOf(world, true), choice);
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
    const ways = [river(), rail(relieved(BY_RAIL, 'waiver', 1500))];
    const { corridors, invoice } = outcome(ways, LOGIT);
    const turned = outcome([...ways].reverse(), LOGIT);
    expect(turned.invoice).toEqual(invoice);
    for (const [index, { teu }] of corridors.entries())
      expect(turned.corridors[index]?.teu.after).toBeCloseTo(teu.after, 9);
  });

  it('heeds the constant of a corridor, in yuan a box', () => {
    const even = outcome([river(), rail()], { ...LOGIT, constants: { rail_sea: -1000 } });
    expect(even.corridors[0]?.teu.before).toBeCloseTo(100, 9);
  });
});
