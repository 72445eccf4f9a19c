import type { Answer } from '../../contract/answer-schema.ts';

type Dominated = Answer['dominated'];

/** Routes by the same chain of modes through the same gateway, which share a name, in the order of the first of each. */
export function alikeRoutes(dominated: Dominated): readonly Dominated[] {
  const byName = new Map<string, Dominated>();
  for (const one of dominated) {
    const { en } = one.itinerary.names;
    byName.set(en, [...(byName.get(en) ?? []), one]);
  }
  return [...byName.values()];
}
