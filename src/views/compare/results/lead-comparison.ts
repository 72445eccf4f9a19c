import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { type Fen, fen } from '../../../units/money.ts';
import { DEFAULT_VIEW, type ResultView, visibleItineraries } from './result-view.ts';

/** The lead against the best itinerary that goes another way; differences are the lead's less the other's. */
export interface LeadComparison {
  readonly lead: AnswerItinerary;
  readonly other: AnswerItinerary;
  readonly invoice: Fen;
  readonly economic: Fen;
  /** P50. */
  readonly minutes: number;
  readonly switching: Switching | null;
}

/** The cost of a day at which both have the same economic total; the lead wins on the named side of it. */
export interface Switching {
  readonly dayCost: Fen;
  readonly leadWins: 'above' | 'below';
}

/** What can be said about an answer in one sentence. */
export type Finding =
  | { readonly kind: 'none'; readonly excluded: number }
  | { readonly kind: 'all_incomplete'; readonly count: number; readonly least: AnswerItinerary }
  | { readonly kind: 'single'; readonly lead: AnswerItinerary; readonly incomplete: number }
  | ({ readonly kind: 'pair' } & LeadComparison);

/** Compares what the filters of the view leave, by economic total whatever the list is sorted by. */
export function findingOf(answer: Answer, view: ResultView): Finding {
  const shown = visibleItineraries(answer, {
    ...view,
    sort: DEFAULT_VIEW.sort,
    descending: DEFAULT_VIEW.descending,
  });
  const complete = shown.filter((item) => item.complete);
  const [first] = shown;
  const [lead, ...others] = complete;
  if (!first) return { kind: 'none', excluded: answer.excluded.length };
  if (!lead) return { kind: 'all_incomplete', count: shown.length, least: first };
  const other = others.find((item) => goesAnotherWay(item, lead)) ?? others[0];
  if (!other) return { kind: 'single', lead, incomplete: shown.length - complete.length };
  return { kind: 'pair', ...compare(answer, lead, other) };
}

const goesAnotherWay = (a: AnswerItinerary, b: AnswerItinerary): boolean => a.modes.join() !== b.modes.join();

export function compare(answer: Answer, lead: AnswerItinerary, other: AnswerItinerary): LeadComparison {
  return {
    lead,
    other,
    invoice: fen(lead.invoiceTotal - other.invoiceTotal),
    economic: fen(lead.economicTotal - other.economicTotal),
    minutes: lead.p50Minutes - other.p50Minutes,
    switching: switchingOf(answer, lead, other),
  };
}

/** As the answer has it, whichever of the two it names first. */
function switchingOf(
  { switchingPoints }: Answer,
  lead: AnswerItinerary,
  other: AnswerItinerary,
): Switching | null {
  for (const { first, second, dayCostCny: dayCost, firstWins } of switchingPoints) {
    if (first === lead.id && second === other.id) return { dayCost, leadWins: firstWins };
    if (first === other.id && second === lead.id)
      return { dayCost, leadWins: firstWins === 'above' ? 'below' : 'above' };
  }
  return null;
}
