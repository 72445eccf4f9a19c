import { defineTexts } from '../text-engine.ts';
import { memo as en } from './memo-en.ts';
import { memo as zh } from './memo-zh.ts';

/** What a memo of a run says, in the language its reader chooses. */
export const memoText = defineTexts('memo', { zh, en });
