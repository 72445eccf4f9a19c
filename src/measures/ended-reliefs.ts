import type { Assessment } from '../compare/assess.ts';
import type { DayAfter } from '../contract/policy.ts';
import type { Issue } from '../units/issue.ts';
import { formatFen } from '../units/money.ts';
import { dayAfter } from './day-after.ts';
import { ledgerLines } from './ledger-lines.ts';
import type { PolicyTerms } from './terms.ts';

type Ended = DayAfter['measures'][number];

/**
 * A notice for each measure that would relieve one of some itineraries, had its last day not passed before the charges
 * fall: what it would take off, of several the most.
 */
export function endedReliefs(terms: PolicyTerms, assessments: readonly Assessment[]): readonly Issue[] {
  const { enabled, measures } = terms.scenario;
  const lastDays = [...enabled].flatMap((id) => measures.get(id)?.valid.to ?? []);
  const isAnyPast = (assessment: Assessment): boolean =>
    ledgerLines(assessment, terms).some(({ eventDate }) => lastDays.some((last) => eventDate > last));
  const most = new Map<string, Ended>();
  for (const assessment of assessments.filter(isAnyPast)) {
    for (const ended of dayAfter(terms, assessment).measures) {
      if (ended.lastDay === null || ended.extended === 0 || ended.assumed > 0) continue;
      const known = most.get(ended.measure);
      if (known === undefined || known.extended < ended.extended) most.set(ended.measure, ended);
    }
  }
  return [...most.values()].map(({ measure, title, lastDay, extended }) => ({
    severity: 'notice',
    code: 'E12',
    path: 'ready',
    values: { m: measure, m_zh: title.zh, m_en: title.en, d: String(lastDay), a: formatFen(extended) },
  }));
}
