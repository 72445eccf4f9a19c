import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import { contrastOf } from '../../contrast/contrast.ts';
import { winningChanges } from '../../contrast/winning-changes.ts';

/** Two routes of an answer held against each other, with what would turn the dearer into the better. */
export function contrasted(answer: Answer, one: AnswerItinerary, other: AnswerItinerary) {
  const [loser, winner] = one.economicTotal > other.economicTotal ? [one, other] : [other, one];
  const terms = { units: answer.query.units, dayCost: answer.query.dayCostCny };
  return { ...contrastOf(one, other), loser, winner, changes: winningChanges(loser, winner, terms) };
}
