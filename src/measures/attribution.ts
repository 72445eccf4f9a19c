import type { Assessment } from '../compare/assess.ts';
import type { Attribution } from '../contract/policy.ts';
import type { ItineraryRelief } from '../contract/relief-schema.ts';
import { policyIssue } from '../policy/library/issue-codes.ts';
import type { MeasureId } from '../policy/library/measure.ts';
import { MOST_PLAYERS, pairBonus, shapley } from '../policy/shapley.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { addFen, type Fen, fen } from '../units/money.ts';
import { present } from '../units/present.ts';
import { benefitsOf, createRelief } from './relief.ts';
import type { PolicyTerms } from './terms.ts';

/**
 * How the whole saving of an itinerary, on the invoice and beside it, falls to the measures that make it: each set of
 * them priced as a scenario of its own, and shared by Shapley's value. National rules take part like any other.
 * Measures that meet on no line are games apart, whose values add up; so only those that meet count against the bound.
 */
export function attributeSaving(terms: PolicyTerms, assessment: Assessment): Result<Attribution> {
  const whole = createRelief(terms)(assessment);
  const savingUnder = (ids: readonly MeasureId[]): Fen => {
    const scenario = { ...terms.scenario, enabled: new Set(ids) };
    return savingOf(createRelief({ ...terms, scenario })(assessment));
  };
  const apart = gamesApart(whole);
  const total = savingUnder(apart.flat());
  const isSum = total === addFen(apart.map(savingUnder));
  const games = (isSum ? apart : [apart.flat().sort()]).map((ids) => gameOf(ids, savingUnder));
  const largest = Math.max(0, ...games.map(({ ids }) => ids.length));
  if (largest > MOST_PLAYERS)
    return failure([policyIssue('M46', 'attribution', { count: largest, most: MOST_PLAYERS })]);
  const measures = games.flatMap(({ ids, worth }) =>
    shapley(ids.length, worth).map((amount, player) => {
      const id = present(ids[player]);
      const measure = terms.scenario.measures.get(id);
      return {
        measure: id,
        title: measure?.title ?? { zh: id, en: id },
        article: measure?.article ?? null,
        amount: fen(amount),
        share: total === 0 ? null : amount / total,
      };
    }),
  );
  return success({
    total,
    measures: measures.sort((a, b) => b.amount - a.amount),
    interaction: largestInteraction(games),
  });
}

/** Measures that can change what each other gives, ids ascending, and what any set of them saves by itself. */
interface Game {
  readonly ids: readonly MeasureId[];
  readonly worth: (coalition: number) => Fen;
}

function gameOf(ids: readonly MeasureId[], savingUnder: (ids: readonly MeasureId[]) => Fen): Game {
  const known = new Map<number, Fen>();
  const worth = (coalition: number): Fen => {
    const value =
      known.get(coalition) ?? savingUnder(ids.filter((_, player) => (coalition & (1 << player)) !== 0));
    known.set(coalition, value);
    return value;
  };
  return { ids, worth };
}

const savingOf = (policy: ItineraryRelief): Fen => addFen([policy.saving, benefitsOf(policy)]);

/** The measures that make the saving, parted into those that meet on a line; the order of files changes nothing. */
function gamesApart({ lines, benefits }: ItineraryRelief): readonly (readonly MeasureId[])[] {
  let games: readonly (readonly MeasureId[])[] = [];
  for (const { measures } of [...lines, ...benefits]) {
    const ids = measures.map(({ measure }) => measure);
    const meets = (game: readonly MeasureId[]): boolean => game.some((id) => ids.includes(id));
    const joined = new Set([...games.filter(meets).flat(), ...ids]);
    games = [...games.filter((game) => !meets(game)), [...joined].sort()];
  }
  return games.filter((game) => game.length > 0);
}

/** The two measures that, together, give most more or less than each alone. */
function largestInteraction(games: readonly Game[]): Attribution['interaction'] {
  const pairs = games.flatMap(({ ids, worth }) =>
    ids.flatMap((first, player) =>
      ids.slice(player + 1).map((second, offset) => ({
        first,
        second,
        bonus: pairBonus(worth, player, player + 1 + offset),
      })),
    ),
  );
  const [largest] = pairs.sort((a, b) => Math.abs(b.bonus) - Math.abs(a.bonus));
  if (!largest || largest.bonus === 0) return null;
  return { first: largest.first, second: largest.second, amount: fen(largest.bonus) };
}
