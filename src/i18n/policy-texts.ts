import { policy as en } from './en/policy.ts';
import { policyMessages } from './policy-messages.ts';
import { defineTexts } from './text-engine.ts';
import { policy as zh } from './zh/policy.ts';

/** The texts of the Policy view, which are loaded with it. */
export const policyTexts = { zh, en } as const;

defineTexts('policy', policyTexts);
defineTexts('policyIssues', policyMessages);
