import { expect, it } from 'vitest';
import { alikeRoutes } from '../../../src/state/enquiry/alike-routes.ts';
import { AIR, RAIL_SEA, RIVER_SEA } from '../../builders/sample-answer.ts';

it('routes that share a name stand together, in the order of the first of each', () => {
  const lost = (itinerary: typeof AIR) => ({ itinerary, by: 'x', kind: 'beaten' as const, reason: '' });
  const groups = alikeRoutes([
    lost({ ...RAIL_SEA, id: 'a' }),
    lost(AIR),
    lost({ ...RIVER_SEA, names: RAIL_SEA.names, id: 'b' }),
  ]);
  expect(groups.map((group) => group.map(({ itinerary }) => itinerary.id))).toEqual([['a', 'b'], [AIR.id]]);
});
