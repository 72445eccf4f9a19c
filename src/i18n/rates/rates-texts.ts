import { defineTexts } from '../text-engine.ts';
import { rates as en } from './rates-en.ts';
import { rates as zh } from './rates-zh.ts';

/** What is said of rate sheets, on the page and on the command line. */
export const ratesText = defineTexts('rates', { zh, en });
