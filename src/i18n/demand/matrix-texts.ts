import { defineTexts } from '../text-engine.ts';
import { matrix as en } from './matrix-en.ts';
import { matrix as zh } from './matrix-zh.ts';

/** What is said of a run of a matrix, on the page and on the command line. */
export const matrixText = defineTexts('matrix', { zh, en });
