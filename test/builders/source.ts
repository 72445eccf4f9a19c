import { sameInBoth } from '../../src/network/bilingual.ts';
import type { Source, SourceTexts } from '../../src/network/source.ts';
import type { Names } from '../../src/network/terminal.ts';

/** What a source says of itself; a text without a language is the same in both. */
export const sourceTexts = (
  issuer: string | Names,
  title: string | Names,
  note: string | null = null,
): SourceTexts => ({
  issuer: typeof issuer === 'string' ? sameInBoth(issuer) : issuer,
  title: typeof title === 'string' ? sameInBoth(title) : title,
  note: note === null ? null : sameInBoth(note),
});

/** A source of a test's own. */
export const source = (id: string, own: Partial<Source> = {}): Source => ({
  id,
  texts: sourceTexts(id, id),
  date: '2024',
  url: null,
  ...own,
});
