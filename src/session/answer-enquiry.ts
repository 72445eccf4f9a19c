import { describeEdits } from '../answer/describe-edits.ts';
import { writeAnswer } from '../answer/write-answer.ts';
import type { Session } from '../contract/engine.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { ComparisonControl } from '../contract/work-control.ts';
import { endedReliefs } from '../measures/ended-reliefs.ts';
import { billedPricing, createPricing } from '../measures/pricing.ts';
import { success } from '../units/issue.ts';
import type { SituatedComparisons } from './situated-comparisons.ts';

/** Compares the routes of an enquiry under a situation, and describes them. */
export async function answerEnquiry(
  comparisons: SituatedComparisons,
  enquiry: Enquiry,
  situation: PolicySituation,
  control: ComparisonControl,
): ReturnType<Session['compare']> {
  const situated = await comparisons.compare(enquiry, situation, control);
  if (!situated.ok) return situated;
  control.onProgress({ stage: 'describe', done: 0, total: 1 });
  const { comparison, terms: read } = situated.value;
  const price = read ? createPricing(read) : billedPricing;
  const ended = read ? endedReliefs(read, comparison.front.shown) : [];
  const answer = writeAnswer(comparison, price, [...situated.issues, ...ended]);
  return success(describeEdits(answer, situated.value), situated.issues);
}
