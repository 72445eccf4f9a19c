import type { Assessment } from '../compare/assess.ts';
import type { Comparison } from '../compare/compare.ts';
import type { MonthlyCost, MonthSpan } from '../contract/policy.ts';
import { policyIssue } from '../policy/library/issue-codes.ts';
import { monthStart, monthsBetween, parseDay } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { fen } from '../units/money.ts';
import { createRelief } from './relief.ts';
import { onDay, type PolicyTerms } from './terms.ts';

/** Longest span asked at once. */
export const MOST_MONTHS = 120;

/** An itinerary handed over on the first day of each month of a span, in its first month on the day it begins. */
export function monthlyCosts(
  terms: PolicyTerms,
  comparison: Comparison,
  assessment: Assessment,
  span: MonthSpan,
): Result<readonly MonthlyCost[]> {
  const from = parseDay(span.from);
  const to = parseDay(span.to);
  if (from === null || to === null) {
    const unread = [span.from, span.to].filter((day) => parseDay(day) === null);
    return failure(unread.map((value) => policyIssue('M28', 'span', { value })));
  }
  const count = monthsBetween(from, to) + 1;
  if (to < from || count > MOST_MONTHS)
    return failure([policyIssue('M47', 'span', { ...span, most: MOST_MONTHS })]);
  return success(
    firstDays(from, to).map((handOver) => {
      const { billedTotal, saving, incremental } = createRelief(onDay(terms, comparison, handOver))(
        assessment,
      );
      return {
        month: handOver.slice(0, 7),
        invoice: fen(billedTotal - saving),
        saving,
        incremental,
      };
    }),
  );
}

/** The first day of the span, and of each month that begins in it. */
function firstDays(from: BeijingDate, to: BeijingDate): readonly BeijingDate[] {
  const days: BeijingDate[] = [];
  for (let day = from; day <= to; day = monthStart(day, 1)) days.push(day);
  return days;
}
