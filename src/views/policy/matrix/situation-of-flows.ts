import type { PolicySituation } from '../../../contract/policy.ts';

/**
 * A scenario as it holds for the flows of a year: what is stated of the consignment in Compare, its day of hand-over among
 * it, is true of no other goods.
 */
export const situationOfFlows = ({ scenario }: Pick<PolicySituation, 'scenario'>): PolicySituation => ({
  scenario,
  facts: {},
  parameters: {},
  handOver: null,
});
