import type { MeasureId } from '../policy/library/measure.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import type { BeijingDate } from '../units/instant.ts';

/** How a relief stands outside the days in which its measure was known and valid. */
export type ReliefStanding = 'retroactive' | 'extended' | 'tapered';

/**
 * Null within those days. `retroactive`: the day is before the measure was published; `extended`, `tapered`: after its
 * last day, and the scenario assumes that it goes on.
 */
export function reliefStanding(
  { measures, afterExpiry }: Scenario,
  id: MeasureId,
  day: BeijingDate,
): ReliefStanding | null {
  const measure = measures.get(id);
  if (!measure) return null;
  if (day < measure.published) return 'retroactive';
  const { to } = measure.valid;
  if (to === null || day <= to) return null;
  return afterExpiry.get(id)?.kind === 'taper' ? 'tapered' : 'extended';
}
