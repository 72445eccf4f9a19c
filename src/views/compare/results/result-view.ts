import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
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
    .filter((item) => !view.onTimeOnly || reachesDeadline(item))
    .toSorted((a, b) => a.letter.localeCompare(b.letter, 'en'));
  const order: TableOrder = { column: view.sort, direction: view.descending ? 'descending' : 'ascending' };
  return [true, false].flatMap((complete) =>
    inOrder(
      shown.filter((item) => item.complete === complete),
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
