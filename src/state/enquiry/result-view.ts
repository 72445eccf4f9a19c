import type { Mode } from '../../network/terminal.ts';

/** Columns by which the list can be ordered. */
export const SORT_KEYS = ['economic', 'invoice', 'time', 'departure', 'on_time', 'co2e', 'grade'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** How the itineraries of an answer are shown; a choice of the person looking, no part of the answer. */
export interface ResultView {
  readonly sort: SortKey;
  readonly descending: boolean;
  /** Keep only what reaches the deadline at P50. Without a deadline it keeps everything. */
  readonly onTimeOnly: boolean;
  /** Keep only these main modes; empty keeps all. */
  readonly modes: readonly Mode[];
}

export const DEFAULT_VIEW: ResultView = { sort: 'economic', descending: false, onTimeOnly: false, modes: [] };
