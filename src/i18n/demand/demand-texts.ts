import { defineTexts } from '../text-engine.ts';
import { demand as en } from './demand-en.ts';
import { demand as zh } from './demand-zh.ts';

/** What is said of demand tables, on the page and on the command line. */
export const demandText = defineTexts('demand', { zh, en });
