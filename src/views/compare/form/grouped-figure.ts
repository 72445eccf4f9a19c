import { formatNumber, formatPrice } from '../../../i18n/format.ts';

/** Plain digits with separators; anything else exactly as typed. */
export function grouped(text: string, isMoney: boolean): string {
  const match = /^\d+(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return text;
  const places = match[1]?.length ?? 0;
  return isMoney ? formatPrice(text, 'CNY', places) : formatNumber(text, places);
}

const GROUPING = /[¥,]/g;

/**
 * A first edit of a text that {@link grouped} had grouped: what stands from before loses its separators, what was typed
 * or pasted between keeps its own. With the place of the caret behind it; null where the text had no separators.
 */
export function withoutGrouping(
  before: string,
  after: string,
): { readonly text: string; readonly caret: number } | null {
  if (before.replace(GROUPING, '') === before) return null;
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < longest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const left = after.slice(0, start).replace(GROUPING, '') + after.slice(start, after.length - end);
  return { text: left + after.slice(after.length - end).replace(GROUPING, ''), caret: left.length };
}
