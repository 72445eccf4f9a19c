import type { SourceId } from './provenance.ts';
import type { Names } from './terminal.ts';

/** What a source says of itself, in both languages. */
export interface SourceTexts {
  readonly issuer: Names;
  readonly title: Names;
  /** Of our own reasoning the reasoning itself; null where there is nothing to add. */
  readonly note: Names | null;
}

/** The document or reasoning a figure rests on. */
export interface Source {
  readonly id: SourceId;
  readonly texts: SourceTexts;
  readonly date: string;
  readonly url: string | null;
}

/** The issuer, as `sources.csv` writes it, that marks a network's own reasoning. */
export const OWN_ISSUER = 'Yusuan';

/** Whether a source is the reasoning of the data itself and no document. */
export const isOwnReasoning = ({ texts }: Pick<Source, 'texts'>): boolean => texts.issuer.en === OWN_ISSUER;
