import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import type { AnswerPrices } from '../../contract/prices.ts';
import type { AppStore } from '../enquiry/app-store.ts';
import { type PolicyStore, situationOf } from './policy-store.ts';

/** The answer under other measures: what the engine says is paid, in the order it gives. Nothing is reckoned here. */
export function withPrices(answer: Answer, { order, itineraries, switchingPoints }: AnswerPrices): Answer {
  const priced = (itinerary: AnswerItinerary): AnswerItinerary => ({
    ...itinerary,
    ...itineraries[itinerary.id],
  });
  const listed = new Map(answer.itineraries.map((itinerary) => [itinerary.id, itinerary]));
  return {
    ...answer,
    itineraries: order.flatMap((id) => listed.get(id) ?? []).map(priced),
    switchingPoints: [...switchingPoints],
    dominated: answer.dominated.map((loser) => ({ ...loser, itinerary: priced(loser.itinerary) })),
  };
}

/** Whether prices are of the routes of an answer; levers on times and paths lead to others. */
const isOfAnswer = ({ order }: AnswerPrices, { itineraries }: Answer): boolean =>
  order.every((id) => itineraries.some((itinerary) => itinerary.id === id));

/** Keeps the answer on screen under the measures in force, without another search. */
export function followMeasures(app: AppStore, policy: PolicyStore): () => void {
  const leaveApp = app.subscribe(({ enquiry, answeredUnder }, before) => {
    if (enquiry !== before.enquiry)
      void policy.getState().follow(enquiry, answeredUnder ?? situationOf(policy.getState()));
  });
  const leavePolicy = policy.subscribe(({ repriced }, before) => {
    const { answer, enquiry, search } = app.getState();
    if (repriced === null || repriced === before.repriced || answer === null) return;
    if (repriced.enquiry !== enquiry) return;
    if (isOfAnswer(repriced.prices, answer)) app.setState({ answer: withPrices(answer, repriced.prices) });
    // Levers moved figures: charges, times or routes are no longer those of the answer.
    if (repriced.pace === 'settled' && repriced.prices.leverKey !== (answer.leverKey ?? null)) search();
  });
  return () => {
    leaveApp();
    leavePolicy();
  };
}
