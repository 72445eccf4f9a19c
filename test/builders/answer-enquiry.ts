import { writeAnswer } from '../../src/answer/write-answer.ts';
import { compareEnquiry } from '../../src/compare/compare.ts';
import type { PreparedNetwork } from '../../src/compare/prepared-network.ts';
import type { Answer } from '../../src/contract/answer-schema.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import type { ComparisonControl } from '../../src/contract/work-control.ts';
import { billedPricing } from '../../src/measures/pricing.ts';
import type { Network } from '../../src/network/network.ts';
import { type Result, success } from '../../src/units/issue.ts';

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
