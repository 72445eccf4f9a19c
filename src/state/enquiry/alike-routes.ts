import type { Answer } from '../../contract/answer-schema.ts';
import { groupBy } from '../../network/group-by.ts';

type Dominated = Answer['dominated'];

/** Routes by the same chain of modes through the same gateway, which share a name, in the order of the first of each. */
export const alikeRoutes = (dominated: Dominated): readonly Dominated[] => [
  ...groupBy(dominated, ({ itinerary }) => itinerary.names.en).values(),
];
