import type { MeasureCard, PolicyPresets, PolicySituation } from '../../contract/policy.ts';
import { type ExpiryChoice, successorIn } from '../../state/policy/policy-situation.ts';

/** Measures that end, national rules left out: theirs is not the planner's to extend. */
export const endingMeasures = (cards: readonly MeasureCard[]): readonly string[] =>
  cards.filter(({ level, valid }) => level !== 'national' && valid.to !== null).map(({ id }) => id);

/**
 * What a scenario assumes of these measures past their last day, where it is one choice for all of them. A text that
 * follows need not take the place of each: what it leaves out lapses.
 */
export function expiryOf(
  { scenario, ...situation }: PolicySituation,
  measures: readonly string[],
  presets: PolicyPresets['presets'] = [],
): ExpiryChoice | 'mixed' {
  const successor = successorIn({ scenario, ...situation });
  if (successor !== null) return { kind: 'replaced', ...successor };
  const base = typeof scenario === 'string' ? scenario : scenario.base;
  const below = presets.find(({ id }) => id === base)?.replacements ?? {};
  const set = typeof scenario === 'string' ? {} : (scenario.after_expiry ?? {});
  const replacements: Record<string, string> = {};
  const choices: ExpiryChoice[] = [];
  for (const id of measures) {
    const entry = set[id] ?? (below[id] === undefined ? 'lapse' : { replaced_by: below[id] });
    if (entry === 'lapse') choices.push({ kind: 'lapse' });
    else if ('replaced_by' in entry) replacements[id] = entry.replaced_by;
    else if ('taper_months' in entry) choices.push({ kind: 'taper', months: entry.taper_months });
    else if (entry.extend_to === null) choices.push({ kind: 'extend' });
    else return 'mixed';
  }
  const [first = { kind: 'lapse' }] = choices;
  const isOne = choices.every((choice) => JSON.stringify(choice) === JSON.stringify(first));
  if (Object.keys(replacements).length > 0)
    return isOne && first.kind === 'lapse' ? { kind: 'text', replacements } : 'mixed';
  return isOne ? first : 'mixed';
}
