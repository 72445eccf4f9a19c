import type { PolicySituation } from '../../../contract/policy.ts';

/** What is to be found of the boxes of a shard. */
export type ShardQuestion =
  /** Their ways under two situations. */
  | { readonly kind: 'ways'; readonly baseline: PolicySituation; readonly scenario: PolicySituation }
  /** What they cost under every set of the measures of one. */
  | { readonly kind: 'subset_costs'; readonly scenario: PolicySituation };

export type WaysQuestion = Extract<ShardQuestion, { kind: 'ways' }>;
