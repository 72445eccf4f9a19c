import { defineTexts } from '../text-engine.ts';
import { target as en } from './target-en.ts';
import { target as zh } from './target-zh.ts';

/** What is said of a target and of what meets it, on the page and on the command line. */
export const targetText = defineTexts('target', { zh, en });
