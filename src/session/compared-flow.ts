import { teuOf } from '../consignment/consignment.ts';
import type { FlowInMonth, FlowWays, UncarriedFlow } from '../contract/demand/matrix.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { ReadEnquiry } from '../enquiry/read-enquiry.ts';
import { type PricedComparison, waysOf } from '../matrix/ways-of.ts';
import { billedPricing, createPricing } from '../measures/pricing.ts';
import type { Issue, Result } from '../units/issue.ts';
import type { SituatedComparison, SituatedComparisons } from './situated-comparisons.ts';

/** A flow with the enquiry that it makes, read. */
export interface AskedFlow {
  readonly handed: FlowInMonth;
  readonly enquiry: Enquiry;
  readonly read: ReadEnquiry;
}

/** One flow is searched without a pause: it takes as long as one comparison. */
const UNHURRIED = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

/** The ways of a flow that no bank has any for: what comparing it as an enquiry finds, or why nothing carries it. */
export async function comparedFlow(
  comparisons: SituatedComparisons,
  { handed, enquiry, read }: AskedFlow,
  baseline: PolicySituation,
  scenario: PolicySituation,
): Promise<FlowWays> {
  const teuPerBox = teuOf(read.consignment);
  const under = (situation: PolicySituation) => comparisons.compare(enquiry, situation, UNHURRIED);
  const before = await under(baseline);
  if (!before.ok) return uncarried(handed, 'no_route', teuPerBox, before.issues);
  const after = await under(scenario);
  if (!after.ok) return uncarried(handed, 'no_route', teuPerBox, after.issues);
  return openOr(handed, teuPerBox, waysOf(priced(before.value), priced(after.value)));
}

const priced = ({ comparison, terms }: SituatedComparison): PricedComparison => ({
  comparison,
  price: terms === null ? billedPricing : createPricing(terms),
});

/** A flow with its ways, where some are open under each situation. */
export function openOr(handed: FlowInMonth, teuPerBox: number, ways: ReturnType<typeof waysOf>): FlowWays {
  const isOpen = (side: 'before' | 'after'): boolean => ways.some(({ cost }) => cost[side] !== null);
  if (!isOpen('before') || !isOpen('after')) return uncarried(handed, 'no_price', teuPerBox, []);
  return { status: 'open', handed, teuPerBox, ways };
}

/** A flow whose enquiry cannot be read. */
export const refusedFlow = (handed: FlowInMonth, { issues }: Result<ReadEnquiry>): UncarriedFlow =>
  uncarried(handed, 'refused', null, issues);

function uncarried(
  { flow, month, boxes }: FlowInMonth,
  status: UncarriedFlow['status'],
  teuPerBox: number | null,
  issues: readonly Issue[],
): UncarriedFlow {
  return { status, flow: flow.id, month, teu: teuPerBox === null ? null : teuPerBox * boxes, boxes, issues };
}
