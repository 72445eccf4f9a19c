import type { Assessment } from '../compare/assess.ts';
import type { ReliefDeadline } from '../contract/policy.ts';
import type { Measure } from '../policy/library/measure.ts';
import type { AfterExpiry } from '../policy/scenario/after-expiry.ts';
import { addDays, monthStart } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import { createRelief } from './relief.ts';
import type { PolicyTerms } from './terms.ts';

/** The charges that a measure reduces beyond the national rules, with the last day on which it still does. */
export function reliefDeadlines(terms: PolicyTerms, assessment: Assessment): readonly ReliefDeadline[] {
  const { measures, afterExpiry } = terms.scenario;
  return createRelief(terms)(assessment).lines.flatMap(({ charge, line, measures: reliefs }) =>
    reliefs.flatMap(({ measure: id, incremental, kept }): ReliefDeadline[] => {
      const measure = measures.get(id);
      const lastDay = measure ? lastDayOf(measure, afterExpiry.get(id)) : null;
      if (!measure || lastDay === null || !kept || incremental === 0) return [];
      return [{ measure: id, title: measure.title, charge, line, lastDay, amount: incremental }];
    }),
  );
}

/** Null where a measure never ends; one that fades out ends with the last month of its taper. */
function lastDayOf({ valid: { to } }: Measure, after: AfterExpiry | undefined): BeijingDate | null {
  if (after?.kind === 'replaced') {
    const dayBefore = addDays(after.from, -1);
    return to === null || dayBefore < to ? dayBefore : to;
  }
  if (to === null || after === undefined) return to;
  if (after.kind === 'extend') return after.to;
  return addDays(monthStart(to, after.months + 1), -1);
}
