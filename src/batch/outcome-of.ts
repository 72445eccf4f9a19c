import type { Answer, AnswerItinerary } from '../contract/answer-schema.ts';
import type { ListedRoute, ListOutcome } from '../contract/enquiries/enquiry-list.ts';
import type { Result } from '../units/issue.ts';

/** What a table shows of an answer: the best routes of those listed, each by one standing. */
export function outcomeOf(answer: Result<Answer>): ListOutcome {
  if (!answer.ok) return { kind: 'refused', issues: answer.issues };
  const { itineraries, issues } = answer.value;
  // Complete routes alone are told apart by money; where there is none, "at least" is the best there is.
  const complete = itineraries.filter((itinerary) => itinerary.complete);
  const routes = complete.length > 0 ? complete : itineraries;
  const [first] = routes;
  if (first === undefined) return { kind: 'refused', issues };
  const least = (figure: (itinerary: AnswerItinerary) => number): ListedRoute =>
    listed(routes.reduce((best, next) => (figure(next) < figure(best) ? next : best), first));
  return {
    kind: 'answered',
    best: {
      economic: least(({ economicTotal }) => economicTotal),
      cheapest: least(({ invoiceTotal }) => invoiceTotal),
      fastest: least(({ p50Minutes }) => p50Minutes),
    },
    routes: itineraries.length,
    issues,
  };
}

function listed(itinerary: AnswerItinerary): ListedRoute {
  const {
    letter,
    names,
    modes,
    invoiceTotal,
    economicTotal,
    p50Minutes,
    p90Minutes,
    co2eKg,
    grade,
    complete,
  } = itinerary;
  return {
    letter,
    names,
    modes,
    invoiceTotal,
    economicTotal,
    p50Minutes,
    p90Minutes,
    co2eKg,
    grade,
    complete,
  };
}
