import { networkMessages } from './network-messages.ts';
import { defineTexts } from './text-engine.ts';

/** What is wrong with a network folder, for whoever checks one. */
defineTexts('networkIssues', networkMessages);
