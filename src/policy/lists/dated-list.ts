import type { BeijingDate } from '../../units/instant.ts';
import type { Bilingual } from '../library/measure.ts';

/** A line of a list: it holds on its days for events whose facts are all among the values it names. */
export interface ListRow {
  readonly from: BeijingDate;
  readonly to: BeijingDate | null;
  readonly published: BeijingDate;
  /** Issuing body and document. */
  readonly source: string;
  /** Values by fact. */
  readonly where: ReadonlyMap<string, readonly string[]>;
}

/** A list that a rule refers to, such as an annex of places: it settles yes-or-no facts that nobody need state. */
export interface DatedList {
  readonly id: string;
  readonly title: Bilingual;
  /** Each fact it settles, with the facts that a row must match for it to hold. */
  readonly settles: ReadonlyMap<string, readonly string[]>;
  readonly rows: readonly ListRow[];
}
