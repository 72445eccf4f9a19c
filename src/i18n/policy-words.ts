import { policyWords as en } from './en/policy-words.ts';
import type { Language } from './language.ts';
import type { PolicyWords } from './policy-dictionary.ts';
import { defineTexts } from './text-engine.ts';
import { policyWords as zh } from './zh/policy-words.ts';

/** What decisions about measures are told in. */
export const policyWords: Readonly<Record<Language, PolicyWords>> = { zh, en };

/** Those among them that hold values. */
export const policyText = defineTexts('policyWords', policyWords);
