import { compareEnquiry } from '../compare/compare.ts';
import type { PreparedNetwork } from '../compare/prepared-network.ts';
import type { Answer } from '../contract/answer-schema.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { ComparisonControl } from '../contract/work-control.ts';
import { billedPricing } from '../measures/pricing.ts';
import type { Network } from '../network/network.ts';
import { type Result, success } from '../units/issue.ts';
import { writeAnswer } from './write-answer.ts';

/** The answer to an enquiry as billed, before any measure; see {@link compareEnquiry} for what fails. */
export async function answerEnquiry(
  network: Network,
  prepared: PreparedNetwork,
  enquiry: Enquiry,
  control: ComparisonControl,
): Promise<Result<Answer>> {
  const compared = await compareEnquiry(network, prepared, enquiry, control);
  if (!compared.ok) return compared;
  return success(writeAnswer(compared.value, billedPricing, compared.issues), compared.issues);
}
