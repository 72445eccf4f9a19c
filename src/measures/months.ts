import type { Answer, AnswerItinerary } from '../contract/answer-schema.ts';
import type { MonthlyCost, PolicySituation } from '../contract/policy.ts';
import { policyIssue } from '../policy/library/issue-codes.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { readDay } from '../units/calendar-day.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { fen, formatFen, parseFen } from '../units/money.ts';
import { itineraryPricer } from './pricing.ts';
import { policyTerms } from './terms.ts';

interface Span {
  readonly from: string;
  readonly to: string;
}

/** Longest span asked at once. */
export const MOST_MONTHS = 120;

/** An itinerary handed over on the first day of each month of a span, in its first month on the day it begins. */
export function monthlyCosts(
  library: PolicyLibrary,
  answer: Answer,
  situation: PolicySituation,
  itinerary: AnswerItinerary,
  span: Span,
): Result<readonly MonthlyCost[]> {
  const unread = [span.from, span.to].filter((day) => readDay(day) === null);
  if (unread.length > 0) return failure(unread.map((value) => policyIssue('M28', 'span', { value })));
  const count = monthOf(span.to) - monthOf(span.from) + 1;
  if (span.to < span.from || count > MOST_MONTHS)
    return failure([policyIssue('M47', 'span', { ...span, most: MOST_MONTHS })]);
  const months: MonthlyCost[] = [];
  const warnings = new Map<string, Issue>();
  for (const handOver of daysOf(span)) {
    const terms = policyTerms(library, answer, { ...situation, handOver });
    if (!terms.ok) return terms;
    for (const issue of terms.issues) warnings.set(`${issue.code} ${issue.path}`, issue);
    const { billedTotal, saving, incremental } = itineraryPricer(terms.value)(itinerary);
    const invoice = formatFen(fen(parseFen(billedTotal) - parseFen(saving)));
    months.push({ month: handOver.slice(0, 7), invoice, saving, incremental });
  }
  return success(months, [...warnings.values()]);
}

function daysOf({ from, to }: Span): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = nextMonth(day)) days.push(day);
  return days;
}

function nextMonth(day: string): string {
  const count = monthOf(day);
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/** Months since the year 0, January being 1. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
