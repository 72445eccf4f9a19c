import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { fenOf } from '../../parts/money-text.ts';
import { DEFAULT_VIEW, type ResultView, visibleItineraries } from './result-view.ts';

/** The lead against the best itinerary that goes another way; differences are the lead's less the other's. */
export interface LeadComparison {
  readonly lead: AnswerItinerary;
  readonly other: AnswerItinerary;
  readonly invoiceFen: number;
  readonly economicFen: number;
  /** P50. */
  readonly minutes: number;
  readonly switching: Switching | null;
}

/** The cost of a day, in fen, at which both have the same economic total; the lead wins on the named side of it. */
export interface Switching {
  readonly dayCostFen: number;
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
  return { kind: 'pair', ...compare(lead, other) };
}

const goesAnotherWay = (a: AnswerItinerary, b: AnswerItinerary): boolean => a.modes.join() !== b.modes.join();

export function compare(lead: AnswerItinerary, other: AnswerItinerary): LeadComparison {
  return {
    lead,
    other,
    invoiceFen: fenOf(lead.invoiceTotal) - fenOf(other.invoiceTotal),
    economicFen: fenOf(lead.economicTotal) - fenOf(other.economicTotal),
    minutes: lead.p50Minutes - other.p50Minutes,
    switching: switchingOf(lead, other),
  };
}

/**
 * Economic totals are lines in a day's cost: what does not depend on it, plus the shown days times it. They cross
 * once, at the difference of the first over the difference of the second; a crossing below zero is none.
 */
function switchingOf(lead: AnswerItinerary, other: AnswerItinerary): Switching | null {
  const dearer = fixedFen(lead) - fixedFen(other);
  const slowerHundredths = hundredthsOfDays(lead) - hundredthsOfDays(other);
  if (dearer === 0 || slowerHundredths === 0 || Math.sign(dearer) === Math.sign(slowerHundredths))
    return null;
  return {
    dayCostFen: Math.round((-dearer * 100) / slowerHundredths),
    leadWins: slowerHundredths < 0 ? 'above' : 'below',
  };
}

/** The economic total without the lines priced by the day under way. */
const fixedFen = (item: AnswerItinerary): number =>
  item.charges.reduce(
    (left, line) =>
      line.amount !== null && (line.code === 'CAPITAL' || line.code === 'DECAY')
        ? left - fenOf(line.amount)
        : left,
    fenOf(item.economicTotal),
  );

/** As the economic lines show them: mean days to two places. */
const hundredthsOfDays = (item: AnswerItinerary): number => Math.round((item.meanMinutes * 100) / 1440);
