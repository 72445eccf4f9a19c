import { teuOf } from '../consignment/consignment.ts';
import type { BoxWays, UncarriedBox } from '../contract/demand/matrix.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { PolicySituation } from '../contract/policy.ts';
import type { ReadEnquiry } from '../enquiry/read-enquiry.ts';
import { type PricedComparison, waysOf } from '../matrix/ways-of.ts';
import { billedPricing, createPricing } from '../measures/pricing.ts';
import type { Issue, Result } from '../units/issue.ts';
import type { SituatedComparison, SituatedComparisons } from './situated-comparisons.ts';

/** A box as the enquiry that it makes, read. */
export interface AskedBox {
  readonly enquiry: Enquiry;
  readonly read: ReadEnquiry;
}

/** Said of a box that the bank of its month has no way for. */
const NOT_IN_BANK = ['bank'];

/** One box is searched without a pause: it takes as long as one comparison. */
const UNHURRIED = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

/** The ways of a box that no bank has any for: what comparing it as an enquiry finds, or why nothing carries it. */
export async function comparedBox(
  comparisons: SituatedComparisons,
  { enquiry, read }: AskedBox,
  baseline: PolicySituation,
  scenario: PolicySituation,
): Promise<BoxWays> {
  const teuPerBox = teuOf(read.consignment);
  const under = (situation: PolicySituation) => comparisons.compare(enquiry, situation, UNHURRIED);
  const before = await under(baseline);
  if (!before.ok) return uncarried('no_route', teuPerBox, before.issues);
  const after = await under(scenario);
  if (!after.ok) return uncarried('no_route', teuPerBox, after.issues);
  return openOr(teuPerBox, waysOf(priced(before.value), priced(after.value)), NOT_IN_BANK);
}

const priced = ({ comparison, terms }: SituatedComparison): PricedComparison => ({
  comparison,
  price: terms === null ? billedPricing : createPricing(terms),
});

/** A box with its ways, where some are open under each situation. */
export function openOr(
  teuPerBox: number,
  ways: ReturnType<typeof waysOf>,
  again: readonly string[],
): BoxWays {
  const isOpen = (side: 'before' | 'after'): boolean => ways.some(({ cost }) => cost[side] !== null);
  if (!isOpen('before') || !isOpen('after')) return uncarried('no_price', teuPerBox, []);
  return { status: 'open', teuPerBox, ways, again };
}

/** A box whose enquiry cannot be read. */
export const refusedBox = ({ issues }: Result<ReadEnquiry>): UncarriedBox =>
  uncarried('refused', null, issues);

const uncarried = (
  status: UncarriedBox['status'],
  teuPerBox: number | null,
  issues: readonly Issue[],
): UncarriedBox => ({ status, teuPerBox, issues });
