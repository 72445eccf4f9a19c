import { policyMessages } from './policy-messages.ts';
import { defineTexts } from './text-engine.ts';

/** What is wrong with measures, scenarios and events, for whoever writes them. */
defineTexts('policyIssues', policyMessages);
