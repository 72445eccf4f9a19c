import type {
  ListedEnquiry,
  ListedRoute,
  ListOutcome,
  ListStanding,
} from '../contract/enquiries/enquiry-list.ts';
import type { Names } from '../network/terminal.ts';

/** An enquiry of a list with what became of it; null while it is to come. */
export interface AnsweredRow {
  readonly listed: ListedEnquiry;
  readonly outcome: ListOutcome | null;
}

/** The words of one language that a file of answers is written in. */
export interface BatchWords {
  readonly heads: Readonly<Record<BatchHead, string>>;
  readonly standings: Readonly<Record<ListStanding, string>>;
  readonly yes: string;
  /** Not complete: the amounts are "at least". */
  readonly no: string;
  readonly sheet: string;
  readonly language: keyof Names;
  /** Of a place or a kind of goods by its id. */
  nameOf(id: string): string;
  /** What is guessed, and what is to be said of it. */
  notesOf(row: AnsweredRow): readonly string[];
}

export type BatchHead =
  | 'line'
  | 'reference'
  | 'from'
  | 'to'
  | 'equipment'
  | 'boxes'
  | 'commodity'
  | 'value'
  | 'ready'
  | 'deadline'
  | 'route'
  | 'complete'
  | 'invoice'
  | 'economic'
  | 'p50'
  | 'p90'
  | 'co2e'
  | 'grade'
  | 'routes'
  | 'notes';

/** The best route of a row by a standing; null where it has none. */
export const bestOf = ({ outcome }: AnsweredRow, standing: ListStanding): ListedRoute | null =>
  outcome?.kind === 'answered' ? outcome.best[standing] : null;
