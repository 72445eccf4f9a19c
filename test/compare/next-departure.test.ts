import { describe, expect, it } from 'vitest';
import { openChongqing } from '../builders/chongqing.ts';

const TRAIN = 'cre.tjc-duisburg.timetable.west';

/** Departures of the train with a printed timetable, of the routes listed and of those folded away. */
async function trainsFor(ready: string) {
  const answer = await (await openChongqing()).ask({ to: 'DEDUI', ready });
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  const { itineraries, dominated } = answer.value;
  const departuresIn = (routes: typeof itineraries) =>
    routes.flatMap(({ legs }) =>
      legs.filter(({ service }) => service === TRAIN).map(({ departure }) => departure.slice(0, 16)),
    );
  return {
    listed: departuresIn(itineraries),
    folded: departuresIn(dominated.map(({ itinerary }) => itinerary)),
  };
}

describe('goods that are ready an hour past the cut-off of a weekly train', () => {
  it('see it leave a week later', async () => {
    expect((await trainsFor('2026-12-10T18:00')).listed).toContain('2026-12-12T18:00');
    const late = await trainsFor('2026-12-11T19:00');
    expect([...late.listed, ...late.folded]).toContain('2026-12-19T18:00');
    expect((await trainsFor('2026-12-12T19:00')).listed).toContain('2026-12-19T18:00');
  });
});
