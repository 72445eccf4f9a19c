import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChoiceModel, choose, type Option, scaleOf } from '../../src/choice/choose.ts';

const SEED = { seed: 20261130, numRuns: 300 };

const option = (cost: number, nest = 'a', parts: readonly string[] = []): Option => ({ cost, nest, parts });
const logit = (own: Partial<ChoiceModel & { kind: 'logit' }> = {}): ChoiceModel => ({
  kind: 'logit',
  scale: 0.001,
  dissimilarity: 0.6,
  overlap: 1,
  ...own,
});

const options = fc.array(
  fc.record({
    cost: fc.double({ min: 1, max: 500_000, noNaN: true }),
    nest: fc.constantFrom('river', 'rail', 'air'),
    parts: fc.array(fc.constantFrom('p', 'q', 'r', 's'), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const models = fc.record({
  kind: fc.constant('logit' as const),
  scale: fc.double({ min: 1e-6, max: 0.1, noNaN: true }),
  dissimilarity: fc.double({ min: 0.1, max: 1, noNaN: true }),
  overlap: fc.constantFrom(0, 0.5, 1),
});

describe('the shares of a choice', () => {
  it('are none below 0 and sum to 1, and having the choice costs no more than without path sizes the cheapest does', () => {
    fc.assert(
      fc.property(options, models, (open, model) => {
        const { shares } = choose(open, model);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        const { cost } = choose(open, { ...model, overlap: 0 });
        expect(cost).toBeLessThanOrEqual(Math.min(...open.map((one) => one.cost)) + 1e-6);
      }),
      SEED,
    );
  });

  it('go to the cheapest as differences tell more and more, and to all of a nest alike as they tell nothing', () => {
    const open = [option(300), option(100), option(200)];
    const sharp = choose(open, logit({ scale: 10, overlap: 0 }));
    expect(sharp.shares).toEqual(choose(open, { kind: 'cheapest' }).shares);
    expect(sharp.cost).toBeCloseTo(100, 9);
    for (const share of choose(open, logit({ scale: 1e-12, overlap: 0 })).shares)
      expect(share).toBeCloseTo(1 / 3, 9);
  });

  it('stay as they are where all costs double and the scale halves', () => {
    fc.assert(
      fc.property(options, models, (open, model) => {
        const doubled = open.map((one) => ({ ...one, cost: one.cost * 2 }));
        const { shares } = choose(doubled, { ...model, scale: model.scale / 2 });
        for (const [index, share] of choose(open, model).shares.entries())
          expect(shares[index]).toBeCloseTo(share, 9);
      }),
      SEED,
    );
  });

  it('halve between two options that are the same, so that a copy draws nothing from the others', () => {
    const two = choose([option(100, 'a', ['p']), option(100, 'b', ['q'])], logit({ dissimilarity: 1 }));
    const copied = choose(
      [option(100, 'a', ['p']), option(100, 'a', ['p']), option(100, 'b', ['q'])],
      logit({ dissimilarity: 1 }),
    );
    expect(two.shares).toEqual([0.5, 0.5]);
    expect(copied.shares[0]).toBeCloseTo(0.25, 12);
    expect(copied.shares[2]).toBeCloseTo(0.5, 12);
  });

  it('are those of a multinomial logit worked out by hand where nests mean nothing', () => {
    const { shares, cost } = choose(
      [option(1000, 'a'), option(2000, 'b')],
      logit({ dissimilarity: 1, overlap: 0 }),
    );
    expect(shares[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 14);
    expect(cost).toBeCloseTo(1000 - Math.log(1 + Math.exp(-1)) / 0.001, 9);
  });

  it('lose more to a rival of their own nest than to one of another', () => {
    const [own = 0] = choose(
      [option(100, 'a'), option(100, 'a'), option(100, 'b')],
      logit({ overlap: 0 }),
    ).shares;
    expect(own).toBeLessThan(1 / 3);
  });

  it('fall as their own cost rises', () => {
    fc.assert(
      fc.property(options, models, fc.double({ min: 1, max: 1e5, noNaN: true }), (open, model, more) => {
        const [first, ...others] = open;
        if (!first) return;
        const before = choose(open, model).shares[0] ?? 0;
        const after = choose([{ ...first, cost: first.cost + more }, ...others], model).shares[0] ?? 0;
        expect(after).toBeLessThanOrEqual(before + 1e-12);
      }),
      SEED,
    );
  });
});

describe('the scale of an elasticity', () => {
  it('gives an option of that cost and share the elasticity asked for', () => {
    const scale = scaleOf(-1, 20_000, 0.5);
    const shareAt = (cost: number): number =>
      choose([option(cost, 'a'), option(20_000, 'b')], logit({ scale, dissimilarity: 1, overlap: 0 }))
        .shares[0] ?? 0;
    const step = 1;
    const slope = (shareAt(20_000 + step) - shareAt(20_000 - step)) / (2 * step);
    expect((slope * 20_000) / shareAt(20_000)).toBeCloseTo(-1, 6);
  });
});
