import type { QuoteLine } from './quote-schema.ts';

/** A line as quoted and as it is billed now; null where there is none. */
export interface LinePair {
  readonly quoted: { readonly line: QuoteLine; readonly number: number } | null;
  readonly current: QuoteLine | null;
}

/** Lines of two bills of one route, each with its like: the same item at the same place, in their order. */
export function matchLines(then: readonly QuoteLine[], now: readonly QuoteLine[]): readonly LinePair[] {
  const left = new Map<string, QuoteLine[]>();
  for (const line of now) {
    const alike = left.get(keyOf(line));
    if (alike === undefined) left.set(keyOf(line), [line]);
    else alike.push(line);
  }
  const pairs = then.map((line, index): LinePair => {
    const match = left.get(keyOf(line))?.shift() ?? null;
    return { quoted: { line, number: index + 1 }, current: match };
  });
  const added = now.filter((line) => left.get(keyOf(line))?.includes(line));
  return [...pairs, ...added.map((line): LinePair => ({ quoted: null, current: line }))];
}

const keyOf = ({ code, tariff, basis, place, toPlace }: QuoteLine): string =>
  [code, tariff, basis, place, toPlace].join(' ');
