import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import { contrastOf } from '../../contrast/contrast.ts';
import { winningChanges } from '../../contrast/winning-changes.ts';
import { describedItineraries } from './described-itineraries.ts';
import type { Pins } from './pins.ts';

/** What a route can be held against: the pinned routes first, even where the answer folds them away, then those listed. */
export function rivalsOf(answer: Answer, itinerary: AnswerItinerary, pins: Pins) {
  const isPinned = ({ id }: AnswerItinerary): boolean => pins.includes(id);
  const other = ({ id }: AnswerItinerary): boolean => id !== itinerary.id;
  return {
    pinned: describedItineraries(answer).filter(isPinned).filter(other),
    rest: answer.itineraries.filter((item) => !isPinned(item)).filter(other),
  };
}

/** Two routes of an answer held against each other, with what would turn the dearer into the better. */
export function contrasted(answer: Answer, one: AnswerItinerary, other: AnswerItinerary) {
  const [loser, winner] = one.economicTotal > other.economicTotal ? [one, other] : [other, one];
  const terms = { units: answer.query.units, dayCost: answer.query.dayCostCny };
  return { ...contrastOf(one, other), loser, winner, changes: winningChanges(loser, winner, terms) };
}
