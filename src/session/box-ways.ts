import { teuOf } from '../consignment/consignment.ts';
import type { BoxesQuestion, BoxInMonth, BoxWays, UncarriedBox } from '../contract/demand/matrix.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { flowEnquiry } from '../demand/flow-enquiry.ts';
import { type ReadEnquiry, readEnquiry } from '../enquiry/read-enquiry.ts';
import { type PricedComparison, waysOf } from '../matrix/ways-of.ts';
import { billedPricing, createPricing } from '../measures/pricing.ts';
import type { Network } from '../network/network.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import type { SituatedComparison, SituatedComparisons } from './situated-comparisons.ts';

/**
 * The ways open to each box under both situations, in the order asked, each compared as an enquiry of its own. Fails
 * where a situation does not stand; a box that nothing carries is no failure. Stopped, it answers what is done.
 */
export async function boxWays(
  network: Network,
  comparisons: SituatedComparisons,
  question: BoxesQuestion,
  control: WorkControl<Progress>,
): Promise<Result<readonly BoxWays[]>> {
  const found: BoxWays[] = [];
  for (const [index, box] of question.boxes.entries()) {
    control.onProgress({ stage: 'search', done: index, total: question.boxes.length });
    await control.yieldNow();
    if (control.shouldStop()) break;
    const ways = await waysOfBox(network, comparisons, question, box);
    if (!ways.ok) return ways;
    found.push(ways.value);
  }
  return success(found);
}

/** One box is searched without a pause: it takes as long as one comparison. */
const UNHURRIED = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

async function waysOfBox(
  network: Network,
  comparisons: SituatedComparisons,
  { baseline, scenario, events }: BoxesQuestion,
  { goods, ready }: BoxInMonth,
): Promise<Result<BoxWays>> {
  const enquiry = flowEnquiry(goods, ready, ready, events);
  const under = (situation: PolicySituation) => comparisons.compare(enquiry, situation, UNHURRIED);
  const read = readEnquiry(network, enquiry);
  if (!read.ok) return success(uncarried('refused', read, read.issues));
  const before = await under(baseline);
  if (!before.ok) return success(uncarried('no_route', read, before.issues));
  const after = await under(scenario);
  if (!after.ok) return success(uncarried('no_route', read, after.issues));
  const unsound = [before.value, after.value].find(({ terms }) => terms === null);
  if (unsound) return failure(unsound.issues);
  const ways = waysOf(priced(before.value), priced(after.value));
  const isOpen = (side: 'before' | 'after'): boolean => ways.some(({ cost }) => cost[side] !== null);
  if (!isOpen('before') || !isOpen('after')) return success(uncarried('no_price', read, []));
  return success({ status: 'open', teuPerBox: teuOf(read.value.consignment), ways });
}

const priced = ({ comparison, terms }: SituatedComparison): PricedComparison => ({
  comparison,
  price: terms === null ? billedPricing : createPricing(terms),
});

const uncarried = (
  status: UncarriedBox['status'],
  read: Result<ReadEnquiry>,
  issues: readonly Issue[],
): UncarriedBox => ({ status, teuPerBox: read.ok ? teuOf(read.value.consignment) : null, issues });
