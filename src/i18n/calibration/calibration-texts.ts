import { defineTexts } from '../text-engine.ts';
import { calibration as en } from './calibration-en.ts';
import { calibration as zh } from './calibration-zh.ts';

/** What is said of past invoices and of what they teach, on the page and on the command line. */
export const calibrationText = defineTexts('calibration', { zh, en });
