import type { Answer, AnswerItinerary } from '../contract/answer-schema.ts';
import type { Names } from '../network/terminal.ts';
import type { Quote, QuoteLine } from './quote-schema.ts';

/** The names of every place that a quote speaks of. */
export function placesOf(
  { terminals, query }: Answer,
  itineraries: readonly AnswerItinerary[],
): Record<string, Names> {
  const ids = itineraries.flatMap(({ charges, checklist, legs }) => [
    ...legs.flatMap(({ from, to }) => [from, to]),
    ...charges.flatMap(({ place, toPlace }) => [place, toPlace]),
    ...checklist.flatMap((entry) =>
      entry.state === 'not_known' || entry.state === 'at_risk'
        ? entry.overstays.map(({ terminal }) => terminal)
        : [],
    ),
  ]);
  return Object.fromEntries(
    [...new Set([query.from, query.to, ...ids])].toSorted().flatMap((id) => {
      const terminal = terminals[id];
      return terminal === undefined ? [] : [[id, terminal.names]];
    }),
  );
}

/** The sources that its lines are from. */
export function sourcesOf(
  { sources }: Answer,
  lines: readonly Pick<QuoteLine, 'source'>[],
): Quote['sources'] {
  const ids = [...new Set(lines.map(({ source }) => source))].toSorted();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const source = sources[id];
      if (source === undefined) return [];
      const { issuer, title } = source.texts;
      return [[id, { issuer, title, date: source.date, url: source.url }]];
    }),
  );
}
