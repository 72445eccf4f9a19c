import { describe, expect, it } from 'vitest';
import { cardReach } from '../../../../src/views/policy/cards/card-reach.ts';

const rule = { kind: 'rule', reach: 'itinerary', eligible: null } as const;

describe('the controls of a card', () => {
  it('act where the route has an event of the measure, be the measure refused or not', () => {
    expect(cardReach({ ...rule, eligible: 'no' }, true)).toBe('here');
    expect(cardReach(rule, true)).toBe('not_here');
  });

  it('are open before there are goods, and always of a lever, which acts on the network', () => {
    expect(cardReach(rule, false)).toBe('here');
    expect(cardReach({ ...rule, kind: 'lever' }, true)).toBe('here');
  });

  it('move a matrix or a project alone where the measure says so, and nothing where it computes nothing', () => {
    expect(cardReach({ ...rule, reach: 'matrix' }, true)).toBe('matrix');
    expect(cardReach({ ...rule, reach: 'project' }, false)).toBe('project');
    expect(cardReach({ ...rule, kind: 'context' }, true)).toBe('nothing');
  });
});
