import type { Assessment } from '../compare/assess.ts';
import type { DayAfter } from '../contract/policy.ts';
import { chargeEvents } from '../policy/charges/charge-events.ts';
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
  const ending = [...terms.scenario.enabled].flatMap((id) => terms.scenario.measures.get(id) ?? []);
  // Deciding takes long: it is done only of charges that an ended measure is about.
  const isAnyPast = (assessment: Assessment): boolean =>
    chargeEvents(terms.scenario, terms, ledgerLines(assessment, terms)).some(({ kind, event: { date } }) =>
      ending.some(({ event, valid: { to } }) => event === kind && to !== null && date > to),
    );
  const most = new Map<string, Ended>();
  for (const assessment of assessments.filter(isAnyPast)) {
    const after = dayAfter(terms, assessment);
    for (const ended of after.ok ? after.value.measures : []) {
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
