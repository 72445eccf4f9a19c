import { describe, expect, it } from 'vitest';
import type { WayCorridor } from '../../src/contract/demand/matrix.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { type OwnWay, pairedWays } from '../../src/matrix/ways-of.ts';
import { openFlow, relieved, wayCost } from '../builders/ways.ts';

const own = (key: string, corridor: WayCorridor, cost = wayCost(0)): readonly [string, OwnWay] => [
  key,
  { key, corridor, rides: [key], links: [], cost },
];

const CHEAP = wayCost(1000);
const DEAR = wayCost(3900);
const BEFORE = new Map([
  own('river', 'river', CHEAP),
  own('train', 'china_europe', DEAR),
  own('plane', 'air', wayCost(9000)),
]);

describe('the ways of a flow under two situations', () => {
  it('leave out what is too dear to be chosen under either', () => {
    expect(pairedWays(BEFORE, BEFORE).map(({ key }) => key)).toEqual(['river', 'train']);
  });

  it('keep under a relief what is open without it, so that no relief makes a flow lose', () => {
    const after = new Map([...BEFORE, own('river', 'river', relieved(CHEAP, 'waiver', 100))]);
    const ways = pairedWays(BEFORE, after);
    expect(ways.map(({ key }) => key)).toEqual(['river', 'train']);
    const { choiceCost } = flowOutcome(openFlow('f', 10, ...ways), {
      kind: 'logit',
      elasticity: -1,
      dissimilarity: 0.6,
      overlap: 1,
      constants: {},
    });
    expect(choiceCost.after).toBeLessThan(choiceCost.before);
  });

  it('are null where a situation does not have them', () => {
    const [river, train] = pairedWays(BEFORE, new Map([own('train', 'china_europe', DEAR)]));
    expect([river?.cost.after, train?.cost.after]).toEqual([null, DEAR]);
  });
});
