import type { MeasureCard } from '../../contract/policy.ts';
import { isClosing, isOfText } from './clause.ts';

/** Part of the text: an article, the closing paragraph, or its head. */
export type TextPart = number | 'closing' | 'head';

/** Where a measure stands in the text; null where it stands in another document. */
export function partOfText({
  article,
  clause,
}: Pick<MeasureCard, 'article' | 'clause'>): number | 'closing' | null {
  if (isClosing(clause)) return 'closing';
  return isOfText(clause) ? article : null;
}

/** What the page shows: its measures, one of them sought out; a year of cargo; or the text. */
export type PolicyPlace =
  | { readonly pane: 'measures'; readonly measure: string | null }
  | { readonly pane: 'demand' }
  | { readonly pane: 'text'; readonly part: TextPart };

const MEASURE = /^#measure-([a-z0-9._-]+)$/i;
const DEMAND = '#flows';
const ARTICLE = /^#article-(\d{1,2})$/;

/** Names a place in the address, after the `#`. Elements of the text carry the same as their id. */
export function placeHash(place: PolicyPlace): string {
  if (place.pane === 'measures') return place.measure === null ? '#measures' : `#measure-${place.measure}`;
  return place.pane === 'demand' ? DEMAND : `#${partId(place.part)}`;
}

export const partId = (part: TextPart): string =>
  part === 'head' ? 'text' : part === 'closing' ? 'text-closing' : `article-${part}`;

/** Null where an address names no place of this page. */
export function readPlace(hash: string): PolicyPlace | null {
  const measure = MEASURE.exec(hash)?.[1];
  if (measure !== undefined) return { pane: 'measures', measure };
  const article = ARTICLE.exec(hash)?.[1];
  if (article !== undefined) return { pane: 'text', part: Number(article) };
  if (hash === DEMAND) return { pane: 'demand' };
  if (hash === '#text-closing') return { pane: 'text', part: 'closing' };
  if (hash === '#text') return { pane: 'text', part: 'head' };
  return hash === '#measures' ? { pane: 'measures', measure: null } : null;
}
