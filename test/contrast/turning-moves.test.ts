import { describe, expect, it } from 'vitest';
import { ownFreight, turningMoves } from '../../src/contrast/turning-moves.ts';
import { openChongqing } from '../builders/chongqing.ts';

const { ask } = await openChongqing();
const answer = await ask();
if (!answer.ok) throw new Error('no answer');
const { itineraries, query } = answer.value;
const dayCost = query.dayCostCny;
const [cheap, dear] = itineraries.filter(({ complete }) => complete);
if (cheap === undefined || dear === undefined) throw new Error('too few routes');
const moves = turningMoves(dear, cheap, dayCost);

describe('the least that turns the order of two routes', () => {
  it('is one figure or two, the smallest first, none beyond half of what it is', () => {
    expect(moves.length).toBeGreaterThan(0);
    for (const { levers } of moves) expect([1, 2]).toContain(new Set(levers).size);
    const percents = moves.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(Math.min(...percents)).toBeGreaterThan(0);
    expect(Math.max(...percents)).toBeLessThanOrEqual(50);
  });

  it('is smaller with a second figure than with either alone', () => {
    const alone = new Map(
      moves.flatMap(({ levers, percent }) => (levers.length === 1 ? [[levers[0], percent]] : [])),
    );
    for (const { levers, percent } of moves)
      if (levers.length === 2)
        for (const lever of levers) expect(percent).toBeLessThanOrEqual(alone.get(lever) ?? 50);
  });

  it('is nothing where the route wins already, or a price of it is not known', () => {
    expect(turningMoves(cheap, dear, dayCost)).toEqual([]);
    expect(turningMoves({ ...dear, complete: false }, cheap, dayCost)).toEqual([]);
  });

  it('moves no price that both routes pay', () => {
    const shared = ownFreight(dear, cheap)[0];
    if (shared === undefined) throw new Error('the dearer route pays freight of its own');
    const other = { ...cheap, charges: [...cheap.charges, shared] };
    expect(ownFreight(dear, other)).not.toContain(shared);
  });
});
