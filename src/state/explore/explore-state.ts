import type { LinkCard, TerminalCard, Timetable, TimetableQuestion } from '../../contract/cards.ts';
import type { Outline, ReachedTerminal } from '../../contract/isochrone.ts';
import type { NetworkView } from '../../contract/network-view.ts';
import type { Issue } from '../../units/issue.ts';
import type { History } from '../history.ts';
import type { ExploreFilters } from './explore-filters.ts';
import { answers, type IsochroneInputs, limitIn, type Reached, reachedWithin } from './explore-isochrone.ts';

/** The terminal or link whose card is open. */
export interface Selection {
  readonly kind: 'terminal' | 'link';
  readonly id: string;
}

export const sameSelection = (a: Selection | null, b: Selection | null): boolean =>
  a?.kind === b?.kind && a?.id === b?.id;

export type CardState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'terminal'; readonly card: TerminalCard }
  | { readonly kind: 'link'; readonly card: LinkCard }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** What the table under the map shows. */
export const TABLES = ['terminals', 'links', 'isochrone', 'timetable'] as const;
export type ExploreTable = (typeof TABLES)[number];

export type IsochroneState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running' | 'done' | 'cancelled';
      readonly asked: IsochroneInputs;
      readonly found: readonly ReachedTerminal[];
      readonly done: number;
      /** 0 until the first word of it. */
      readonly total: number;
    }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

export type TimetableState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly question: TimetableQuestion }
  | { readonly kind: 'shown'; readonly question: TimetableQuestion; readonly timetable: Timetable }
  | { readonly kind: 'refused'; readonly question: TimetableQuestion; readonly issues: readonly Issue[] };

export interface ExploreState {
  /** Null until the engine has told of it; then `issues` is empty. */
  readonly view: NetworkView | null;
  readonly issues: readonly Issue[];
  readonly filters: ExploreFilters;
  /** The filters step by step; the present one is `filters`. */
  readonly history: History<ExploreFilters>;
  readonly selection: Selection | null;
  readonly card: CardState;
  readonly table: ExploreTable;
  readonly isochroneInputs: IsochroneInputs;
  readonly isochrone: IsochroneState;
  /** Of what the isochrone shown holds; null while there is nothing to outline. */
  readonly outlines: IsochroneOutlines | null;
  readonly timetable: TimetableState;
}

/** The ground within the limit, and within half of it. */
export interface IsochroneOutlines {
  readonly far: Outline;
  readonly near: Outline;
}

/** What the isochrone on screen holds within the limit entered, and whether that is still what was asked. */
export interface ShownIsochrone {
  readonly asked: IsochroneInputs;
  /** Minutes, or fen for one box. */
  readonly limit: number;
  readonly reached: readonly Reached[];
  readonly isStale: boolean;
  /** Whether every terminal has been measured. */
  readonly isComplete: boolean;
}

/** Null before the first run and where the limit cannot be read. */
export function shownIsochrone({ isochrone, isochroneInputs }: ExploreState): ShownIsochrone | null {
  if (isochrone.kind === 'idle' || isochrone.kind === 'refused') return null;
  const isStale = !answers(isochrone.asked, isochroneInputs);
  const asked = isStale ? isochrone.asked : isochroneInputs;
  const limit = limitIn(asked);
  if (!limit.ok) return null;
  const reached = reachedWithin(isochrone.found, limit.value);
  return { asked, limit: limit.value.most, reached, isStale, isComplete: isochrone.kind === 'done' };
}
