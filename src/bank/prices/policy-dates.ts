import type { Scenario } from '../../policy/scenario/scenario.ts';
import { dayAfter, monthStart } from '../../units/calendar-day.ts';
import type { BeijingDate } from '../../units/instant.ts';

/** The days from which the measures of a scenario may give something else than the day before, ascending. */
export function policyDates({ measures, enabled, afterExpiry, lists }: Scenario): readonly BeijingDate[] {
  const days = new Set<BeijingDate>();
  const note = (from: BeijingDate | null, to: BeijingDate | null): void => {
    if (from !== null) days.add(from);
    if (to !== null) days.add(dayAfter(to));
  };
  for (const { id, valid, params } of measures.values()) {
    if (!enabled.has(id)) continue;
    note(valid.from, valid.to);
    for (const segments of [...params.values()].flatMap(({ cases }) => [...cases.values()])) {
      for (const { from, to } of segments) note(from, to);
    }
    const after = afterExpiry.get(id);
    if (after?.kind === 'extend') note(null, after.to);
    if (after?.kind === 'replaced') note(after.from, null);
    if (after?.kind === 'taper' && valid.to !== null) {
      for (let month = 0; month <= after.months; month++) days.add(monthStart(valid.to, month + 1));
    }
  }
  for (const { rows } of lists) for (const { from, to } of rows) note(from, to);
  return [...days].sort();
}
