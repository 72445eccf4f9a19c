import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { describedItineraries } from '../../../state/enquiry/described-itineraries.ts';
import type { Pins } from '../../../state/enquiry/pins.ts';
import { type ResultView, SORT_KEYS, type SortKey } from '../../../state/enquiry/result-view.ts';
import { inOrder, type SortedColumn, type TableOrder } from '../../parts/table-order.ts';

/** The same column again turns the order round; another column starts with its better end. */
export function sortBy(view: ResultView, sort: SortKey): ResultView {
  return view.sort === sort
    ? { ...view, descending: !view.descending }
    : { ...view, sort, descending: sort === 'on_time' };
}

/** What the list shows, in order: complete itineraries first, incomplete ones last whatever the order. */
export function visibleItineraries(answer: Answer, view: ResultView): readonly AnswerItinerary[] {
  const shown = answer.itineraries
    .filter((item) => view.modes.length === 0 || view.modes.includes(item.mainMode))
    .filter((item) => !view.onTimeOnly || reachesDeadline(item));
  return inViewOrder(shown, view);
}

/**
 * The rows of the list: the pinned ones on top, in the list's own order among themselves, whatever a filter leaves out
 * and even where the answer folds them away; then what the list shows anyway.
 */
export function listedItineraries(answer: Answer, view: ResultView, pins: Pins): readonly AnswerItinerary[] {
  const isPinned = ({ id }: AnswerItinerary): boolean => pins.includes(id);
  const others = visibleItineraries(answer, view).filter((item) => !isPinned(item));
  return [...inViewOrder(describedItineraries(answer).filter(isPinned), view), ...others];
}

function inViewOrder(items: readonly AnswerItinerary[], view: ResultView): readonly AnswerItinerary[] {
  const byLetter = items.toSorted((a, b) => a.letter.localeCompare(b.letter, 'en'));
  const order: TableOrder = { column: view.sort, direction: view.descending ? 'descending' : 'ascending' };
  return [true, false].flatMap((complete) =>
    inOrder(
      byLetter.filter((item) => item.complete === complete),
      COLUMNS,
      order,
    ),
  );
}

/** At or before the deadline at P50; true without a deadline. */
export const reachesDeadline = (item: AnswerItinerary): boolean =>
  item.slackMinutes === null || item.slackMinutes >= 0;

function sortValue(item: AnswerItinerary, sort: SortKey): string | number | null {
  switch (sort) {
    case 'economic':
      return item.economicTotal;
    case 'invoice':
      return item.invoiceTotal;
    case 'time':
      return item.p50Minutes;
    case 'departure':
      return Date.parse(item.departure);
    case 'on_time':
      return item.onTimeShare ?? item.p50Minutes - item.p90Minutes;
    case 'co2e':
      return item.co2eKg;
    case 'grade':
      return item.grade;
  }
}

const COLUMNS: readonly SortedColumn<AnswerItinerary>[] = SORT_KEYS.map((id) => ({
  id,
  sortKey: (item) => sortValue(item, id),
}));
