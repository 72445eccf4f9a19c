import { type Comparison, compareEnquiry } from '../compare/compare.ts';
import type { PreparedNetwork } from '../compare/prepared-network.ts';
import { UNWATCHED } from '../compare/unwatched.ts';
import type { Enquiry } from '../contract/enquiry.ts';
import type { ComparisonControl } from '../contract/work-control.ts';
import type { Network } from '../network/network.ts';
import type { Result } from '../units/issue.ts';

/** Comparisons on one network, the last of them kept: what is asked of its routes costs no second search. */
export interface Comparisons {
  compare(enquiry: Enquiry, control: ComparisonControl): Promise<Result<Comparison>>;
  of(enquiry: Enquiry): Promise<Result<Comparison>>;
}

export function comparisonsOn(network: Network, prepared: PreparedNetwork): Comparisons {
  let last: { readonly key: string; readonly result: Result<Comparison> } | null = null;
  const compare = async (enquiry: Enquiry, control: ComparisonControl): Promise<Result<Comparison>> => {
    if (last?.key === keyOf(enquiry)) return last.result;
    const result = await compareEnquiry(network, prepared, enquiry, control);
    // One that was stopped has not looked at every route.
    if (!control.shouldStop()) last = { key: keyOf(enquiry), result };
    return result;
  };
  return {
    compare,
    of: (enquiry) => compare(enquiry, UNWATCHED),
  };
}

const keyOf = (enquiry: Enquiry): string => JSON.stringify(enquiry);
