import type { MeasureCard, PolicySituation } from '../../contract/policy.ts';
import { type ExpiryChoice, successorIn } from '../../state/policy/policy-situation.ts';

/** Measures that end, national rules left out: theirs is not the planner's to extend. */
export const endingMeasures = (cards: readonly MeasureCard[]): readonly string[] =>
  cards.filter(({ level, valid }) => level !== 'national' && valid.to !== null).map(({ id }) => id);

/** What a scenario assumes of these measures past their last day, where it is the same for all of them. */
export function expiryOf(situation: PolicySituation, measures: readonly string[]): ExpiryChoice | 'mixed' {
  const successor = successorIn(situation);
  if (successor !== null) return { kind: 'replaced', ...successor };
  const { scenario } = situation;
  const set = typeof scenario === 'string' ? undefined : scenario.after_expiry;
  const choices = measures.map((id): ExpiryChoice | 'mixed' => {
    const entry = set?.[id];
    if (entry === undefined || entry === 'lapse') return { kind: 'lapse' };
    if ('replaced_by' in entry) return 'mixed';
    if ('taper_months' in entry) return { kind: 'taper', months: entry.taper_months };
    return entry.extend_to === null ? { kind: 'extend' } : 'mixed';
  });
  const [first = { kind: 'lapse' }] = choices;
  return choices.every((choice) => JSON.stringify(choice) === JSON.stringify(first)) ? first : 'mixed';
}
