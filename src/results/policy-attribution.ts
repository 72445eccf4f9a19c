import type { Attribution } from '../engine/policy-contract.ts';
import { policyIssue } from '../policy/issue-codes.ts';
import type { MeasureId } from '../policy/measure.ts';
import { MOST_PLAYERS, pairBonus, shapley } from '../policy/shapley.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { addFen, type Fen, fen, formatFen, parseFen } from '../units/money.ts';
import type { AnswerItinerary, AnswerPolicy } from './answer-schema.ts';
import { itineraryPricer } from './policy-pricing.ts';
import type { PolicyTerms } from './policy-terms.ts';

/**
 * How the whole saving of an itinerary, on the invoice and beside it, falls to the measures that make it: each set of
 * them priced as a scenario of its own, and shared by Shapley's value. National rules take part like any other.
 */
export function attributeSaving(terms: PolicyTerms, itinerary: AnswerItinerary): Result<Attribution> {
  const ids = effectiveMeasures(itineraryPricer(terms)(itinerary));
  if (ids.length > MOST_PLAYERS)
    return failure([policyIssue('M46', 'attribution', { count: ids.length, most: MOST_PLAYERS })]);
  const known = new Map<number, Fen>();
  const worth = (coalition: number): Fen => {
    const before = known.get(coalition);
    if (before !== undefined) return before;
    const enabled = new Set(ids.filter((_, player) => (coalition & (1 << player)) !== 0));
    const value = savingOf(
      itineraryPricer({ ...terms, scenario: { ...terms.scenario, enabled } })(itinerary),
    );
    known.set(coalition, value);
    return value;
  };
  const total = worth(2 ** ids.length - 1);
  const measures = shapley(ids.length, worth).map((amount, player) => {
    const id = ids[player] ?? '';
    const measure = terms.scenario.measures.get(id);
    return {
      measure: id,
      title: measure?.title ?? { zh: id, en: id },
      article: measure?.article ?? null,
      amount: formatFen(fen(amount)),
      share: total === 0 ? null : amount / total,
    };
  });
  return success({
    total: formatFen(total),
    measures: measures.sort((a, b) => parseFen(b.amount) - parseFen(a.amount)),
    interaction: largestInteraction(ids, worth),
  });
}

const savingOf = ({ saving, benefits }: AnswerPolicy): Fen =>
  addFen([parseFen(saving), ...benefits.map(({ amount }) => parseFen(amount))]);

/** Ids ascending, each once, so that the order of files changes nothing. */
const effectiveMeasures = ({ lines, benefits }: AnswerPolicy): readonly MeasureId[] =>
  [
    ...new Set([...lines, ...benefits].flatMap(({ measures }) => measures.map(({ measure }) => measure))),
  ].sort();

/** The two measures that, together, give most more or less than each alone. */
function largestInteraction(
  ids: readonly MeasureId[],
  worth: (coalition: number) => Fen,
): Attribution['interaction'] {
  const pairs = ids.flatMap((first, player) =>
    ids.slice(player + 1).map((second, offset) => ({
      first,
      second,
      bonus: pairBonus(worth, player, player + 1 + offset),
    })),
  );
  const [largest] = pairs.sort((a, b) => Math.abs(b.bonus) - Math.abs(a.bonus));
  if (!largest || largest.bonus === 0) return null;
  return { first: largest.first, second: largest.second, amount: formatFen(fen(largest.bonus)) };
}
