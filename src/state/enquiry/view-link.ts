import type { Mode } from '../../network/terminal.ts';
import { readLinkQuery } from '../../reading/link-query.ts';
import { type Pins, readPins } from './pins.ts';
import { DEFAULT_VIEW, type ResultView, SORT_KEYS } from './result-view.ts';

/** How an answer is looked at, as a link carries it. */
export interface LinkedView {
  readonly view: ResultView;
  /** Id of the open itinerary. */
  readonly selectedId: string | null;
  readonly pins: Pins;
}

const MODES: readonly Mode[] = ['rail', 'sea', 'river', 'road', 'air'];

/** Adds what differs from how every answer is first shown. */
export function writeViewLink(query: URLSearchParams, { view, selectedId, pins }: LinkedView): void {
  if (view.sort !== DEFAULT_VIEW.sort) query.set('sort', view.sort);
  if (view.descending) query.set('desc', '1');
  if (view.onTimeOnly) query.set('ontime', '1');
  if (view.modes.length > 0) query.set('modes', view.modes.join(' '));
  if (selectedId !== null) query.set('open', selectedId);
  if (pins.length > 0) query.set('pins', pins.join(' '));
}

/** Reads what {@link writeViewLink} wrote; what is not known is as every answer is first shown. */
export function readViewLink(queryText: string): LinkedView {
  const query = readLinkQuery(queryText, 'ready');
  const modes = (query.get('modes') ?? '').split(' ');
  return {
    view: {
      sort: SORT_KEYS.find((key) => key === query.get('sort')) ?? DEFAULT_VIEW.sort,
      descending: query.get('desc') === '1',
      onTimeOnly: query.get('ontime') === '1',
      modes: MODES.filter((mode) => modes.includes(mode)),
    },
    selectedId: query.get('open'),
    pins: readPins(query.get('pins') ?? ''),
  };
}
