import { defineTexts } from '../text-engine.ts';
import { line as en } from './line-en.ts';
import { line as zh } from './line-zh.ts';

/** The texts of an enquiry in one line, which load with what reads it. */
export const lineText = defineTexts('line', { zh, en });
