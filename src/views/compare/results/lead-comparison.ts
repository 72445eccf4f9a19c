import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { DEFAULT_VIEW, type ResultView } from '../../../state/enquiry/result-view.ts';
import { type Fen, fen } from '../../../units/money.ts';
import { visibleItineraries } from './result-view.ts';

/**
 * The lead against the itinerary that would be best next if a day cost more or less, else against the best that goes
 * another way; differences are the lead's less the other's.
 */
export interface LeadComparison {
  readonly lead: AnswerItinerary;
  readonly other: AnswerItinerary;
  readonly invoice: Fen;
  readonly economic: Fen;
  /** P50. */
  readonly minutes: number;
  readonly switching: Switching | null;
}

/** Costs of a day between which nothing is better than the lead; null where it stays best on that side. */
export interface Switching {
  readonly from: Fen | null;
  readonly to: Fen | null;
  /** That of the two at which the other takes over. */
  readonly dayCost: Fen;
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
  const next = isFiltered(view) ? null : nextBest(answer, lead);
  const other = next?.other ?? others.find((item) => goesAnotherWay(item, lead)) ?? others[0];
  if (!other) return { kind: 'single', lead, incomplete: shown.length - complete.length };
  return { kind: 'pair', ...compare(lead, other, next?.switching ?? null) };
}

/** Filters leave out some of what advice is about. */
export const isFiltered = (view: ResultView): boolean =>
  view.onTimeOnly !== DEFAULT_VIEW.onTimeOnly || view.modes.length > 0;

const goesAnotherWay = (a: AnswerItinerary, b: AnswerItinerary): boolean => a.modes.join() !== b.modes.join();

export const compare = (
  lead: AnswerItinerary,
  other: AnswerItinerary,
  switching: Switching | null,
): LeadComparison => ({
  lead,
  other,
  invoice: fen(lead.invoiceTotal - other.invoiceTotal),
  economic: fen(lead.economicTotal - other.economicTotal),
  minutes: lead.p50Minutes - other.p50Minutes,
  switching,
});

interface NextBest {
  readonly other: AnswerItinerary;
  readonly switching: Switching;
}

/**
 * What takes over from the lead at the nearer of its switching points, of ways other than its own; null where it is not
 * best now, or always is.
 */
function nextBest(
  { itineraries, dominated, switchingPoints, query }: Answer,
  lead: AnswerItinerary,
): NextBest | null {
  const from = switchingPoints.find(({ above }) => above === lead.id);
  const to = switchingPoints.find(({ below }) => below === lead.id);
  const now = query.dayCostCny;
  if ((from && from.dayCostCny > now) || (to && to.dayCostCny < now)) return null;
  const corners = [
    ...(from ? [{ id: from.below, dayCost: from.dayCostCny }] : []),
    ...(to ? [{ id: to.above, dayCost: to.dayCostCny }] : []),
  ].sort((a, b) => Math.abs(a.dayCost - now) - Math.abs(b.dayCost - now));
  for (const { id, dayCost } of corners) {
    const all = [...itineraries, ...dominated.map(({ itinerary }) => itinerary)];
    const other = all.find((item) => item.id === id);
    const switching = { from: from?.dayCostCny ?? null, to: to?.dayCostCny ?? null, dayCost };
    // A variant of one's own way, by another yard or a day later, is nothing to choose between.
    if (other && other.names.en !== lead.names.en) return { other, switching };
  }
  return null;
}
