import { outcomeOf } from '../batch/outcome-of.ts';
import type { ListOutcome, ListProgress } from '../contract/enquiries/enquiry-list.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { type Result, success } from '../units/issue.ts';
import { answerEnquiry } from './answer-enquiry.ts';
import type { SituatedComparisons } from './situated-comparisons.ts';

/** Answers enquiry after enquiry as Compare does, and keeps of each what a table shows. Stopped, it ends with what it has. */
export async function answerList(
  comparisons: SituatedComparisons,
  enquiries: readonly Enquiry[],
  situation: PolicySituation,
  control: WorkControl<ListProgress>,
): Promise<Result<readonly ListOutcome[]>> {
  const outcomes: ListOutcome[] = [];
  const known = new Map<string, ListOutcome>();
  const single = { ...control, onProgress: () => {} };
  for (const [index, enquiry] of enquiries.entries()) {
    if (control.shouldStop()) break;
    const key = JSON.stringify(enquiry);
    const outcome = known.get(key) ?? outcomeOf(await answerEnquiry(comparisons, enquiry, situation, single));
    // One that was stopped has not looked at every route.
    if (control.shouldStop()) break;
    known.set(key, outcome);
    outcomes.push(outcome);
    control.onProgress({ done: index + 1, total: enquiries.length, found: [{ index, outcome }] });
    await control.yieldNow();
  }
  return success(outcomes);
}
