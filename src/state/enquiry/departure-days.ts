import type { AnswerItinerary } from '../../contract/answer-schema.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Recomparison } from '../../contract/recomparison.ts';
import { addDays, parseDay } from '../../units/calendar-day.ts';
import { recompareInTurn } from './recompare-in-turn.ts';

/** Days of a strip: four weeks. */
export const STRIP_DAYS = 28;

/** The same goods ready on another day, with the route that is best then. */
export interface DepartureDay {
  /** Ready time and deadline as a form takes them; both as many days later. */
  readonly ready: string;
  readonly deadline: string;
  /** Of the least economic total with every price known; null where there is none. */
  readonly best: AnswerItinerary | null;
}

interface DepartureDays {
  readonly engine: Pick<EngineClient, 'recompare'>;
  readonly asked: Recomparison;
  readonly signal: AbortSignal;
  onDay(day: DepartureDay): void;
}

/** Asks the same for each of the coming days, one after another, and reports each as it is known; until it is stopped. */
export async function departureDays({ engine, asked, signal, onDay }: DepartureDays): Promise<void> {
  const { enquiry } = asked;
  for (let later = 0; later < STRIP_DAYS && !signal.aborted; later += 1) {
    const ready = moved(enquiry.ready, later);
    const deadline = enquiry.deadline.trim() === '' ? '' : moved(enquiry.deadline, later);
    if (ready === null || deadline === null) return;
    const question = { ...asked, enquiry: { ...enquiry, ready, deadline } };
    const answer = await recompareInTurn(engine, question, signal);
    if (answer === null) return;
    onDay({ ready, deadline, best: answer.ok ? bestOf(answer.value.itineraries) : null });
  }
}

/** `2026-12-07T18:00` so many days later; null for what is no moment. */
function moved(moment: string, days: number): string | null {
  const day = parseDay(moment.slice(0, 'YYYY-MM-DD'.length));
  return day === null ? null : addDays(day, days) + moment.slice('YYYY-MM-DD'.length);
}

const bestOf = (itineraries: readonly AnswerItinerary[]): AnswerItinerary | null =>
  itineraries.filter(({ complete }) => complete).toSorted((a, b) => a.economicTotal - b.economicTotal)[0] ??
  null;
