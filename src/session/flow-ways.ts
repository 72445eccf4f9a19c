import { teuOf } from '../consignment/consignment.ts';
import type { FlowInMonth, FlowsQuestion, FlowWays, UncarriedFlow } from '../contract/demand/matrix.ts';
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
 * The ways open to each flow under both situations, in the order asked, each compared as an enquiry of its own. Fails
 * where a situation does not stand; a flow that nothing carries is no failure. Stopped, it answers what is done.
 */
export async function flowWays(
  network: Network,
  comparisons: SituatedComparisons,
  question: FlowsQuestion,
  control: WorkControl<Progress>,
): Promise<Result<readonly FlowWays[]>> {
  const found: FlowWays[] = [];
  for (const [index, handed] of question.flows.entries()) {
    control.onProgress({ stage: 'search', done: index, total: question.flows.length });
    await control.yieldNow();
    if (control.shouldStop()) break;
    const ways = await waysOfFlow(network, comparisons, question, handed);
    if (!ways.ok) return ways;
    found.push(ways.value);
  }
  return success(found);
}

/** One flow is searched without a pause: it takes as long as one comparison. */
const UNHURRIED = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

async function waysOfFlow(
  network: Network,
  comparisons: SituatedComparisons,
  { baseline, scenario, events }: FlowsQuestion,
  handed: FlowInMonth,
): Promise<Result<FlowWays>> {
  const enquiry = flowEnquiry(handed.flow, handed.ready, handed.ready, events);
  const under = (situation: PolicySituation) => comparisons.compare(enquiry, situation, UNHURRIED);
  const read = readEnquiry(network, enquiry);
  if (!read.ok) return success(uncarried(handed, 'refused', read, read.issues));
  const before = await under(baseline);
  if (!before.ok) return success(uncarried(handed, 'no_route', read, before.issues));
  const after = await under(scenario);
  if (!after.ok) return success(uncarried(handed, 'no_route', read, after.issues));
  const unsound = [before.value, after.value].find(({ terms }) => terms === null);
  if (unsound) return failure(unsound.issues);
  const ways = waysOf(priced(before.value), priced(after.value));
  const isOpen = (side: 'before' | 'after'): boolean => ways.some(({ cost }) => cost[side] !== null);
  if (!isOpen('before') || !isOpen('after')) return success(uncarried(handed, 'no_price', read, []));
  return success({ status: 'open', handed, teuPerBox: teuOf(read.value.consignment), ways });
}

const priced = ({ comparison, terms }: SituatedComparison): PricedComparison => ({
  comparison,
  price: terms === null ? billedPricing : createPricing(terms),
});

function uncarried(
  { flow, month, boxes }: FlowInMonth,
  status: UncarriedFlow['status'],
  read: Result<ReadEnquiry>,
  issues: readonly Issue[],
): UncarriedFlow {
  const teu = read.ok ? teuOf(read.value.consignment) * boxes : null;
  return { status, flow: flow.id, month, teu, boxes, issues };
}
