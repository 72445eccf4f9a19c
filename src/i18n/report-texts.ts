import { report as en } from './en/report.ts';
import { defineTexts } from './text-engine.ts';
import { report as zh } from './zh/report.ts';

/** What the checks and the back-test of a network print. */
export const reportText = defineTexts('report', { zh, en });
