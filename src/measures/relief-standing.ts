import type { MeasureId } from '../policy/library/measure.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import type { BeijingDate } from '../units/instant.ts';

/** How a relief stands that no text in its days gives. */
export type ReliefStanding = 'retroactive' | 'extended' | 'tapered' | 'own_rule';

/**
 * Null where a text gives it within the days in which it was known and valid. `retroactive`: the day is before the
 * measure was published; `extended`, `tapered`: after its last day, and the scenario assumes that it goes on;
 * `own_rule`: the scenario itself adds the rule, as a guess at the text that follows is.
 */
export function reliefStanding(
  { measures, afterExpiry, ownRules }: Scenario,
  id: MeasureId,
  day: BeijingDate,
): ReliefStanding | null {
  const measure = measures.get(id);
  if (!measure) return null;
  if (ownRules.has(id)) return 'own_rule';
  if (day < measure.published) return 'retroactive';
  const { to } = measure.valid;
  if (to === null || day <= to) return null;
  return afterExpiry.get(id)?.kind === 'taper' ? 'tapered' : 'extended';
}
