import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import { extend, type Fen, fen, formatFen } from '../../units/money.ts';
import { type AppState, isStale } from '../enquiry/app-state.ts';
import { describedItineraries } from '../enquiry/described-itineraries.ts';
import { sameInputs } from '../enquiry/enquiry-inputs.ts';
import { typedFigure } from '../enquiry/typed-figure.ts';

/** Lines that are billed by the day under way. */
const BY_THE_DAY: ReadonlySet<string> = new Set(['CAPITAL', 'DECAY']);

/**
 * The cost of a day in the form where it is all that the answer on screen does not fit; null otherwise, and where it is
 * no figure. An empty field stands for the automatic cost.
 */
export function drawnDayCost(state: AppState, automatic: Fen | null): Fen | null {
  const { answeredInputs, inputs } = state;
  if (!isStale(state) || answeredInputs === null) return null;
  const { dayCostCny } = inputs;
  if (!sameInputs({ ...answeredInputs, dayCostCny }, inputs)) return null;
  if (dayCostCny.trim() === '') return automatic;
  const typed = typedFigure('dayCostCny', dayCostCny);
  return typed === null || typed.value < 0 ? null : fen(Math.round(typed.value * 100));
}

/**
 * An answer whose economic totals are those of another cost of a day: mean days times that cost in the place of the
 * lines that are billed by the day. What a new search would find beside is for the search that follows.
 */
export function atDayCost(answer: Answer, dayCostCny: Fen): Answer {
  const least = leastTotal(answer, dayCostCny);
  const drawn = (itinerary: AnswerItinerary): AnswerItinerary => {
    const others = itinerary.badges.filter((badge) => badge !== 'lowest_economic');
    return {
      ...itinerary,
      economicTotal: totalAt(itinerary, dayCostCny),
      badges: itinerary.id === least ? ['lowest_economic', ...others] : others,
    };
  };
  return {
    ...answer,
    query: { ...answer.query, dayCostCny, dayCostIsOwn: true },
    itineraries: answer.itineraries.map(drawn),
    dominated: answer.dominated.map((one) => ({ ...one, itinerary: drawn(one.itinerary) })),
  };
}

function totalAt({ economicTotal, charges }: AnswerItinerary, dayCost: Fen): Fen {
  const billed = charges.filter(({ code }) => BY_THE_DAY.has(code));
  const days = billed.find(({ code }) => code === 'CAPITAL')?.quantity;
  if (days === undefined) return economicTotal;
  const without = billed.reduce<number>((sum, { amount }) => sum - (amount ?? 0), economicTotal);
  return fen(without + extend(days, formatFen(dayCost), '1'));
}

/** The id of the route that leads; null where the answer names none. */
function leastTotal(answer: Answer, dayCost: Fen): string | null {
  const all = describedItineraries(answer);
  if (!all.some(({ badges }) => badges.includes('lowest_economic'))) return null;
  const complete = all.filter((itinerary) => itinerary.complete);
  const [first] = complete;
  if (first === undefined) return null;
  return complete.reduce((best, next) => (totalAt(next, dayCost) < totalAt(best, dayCost) ? next : best)).id;
}
