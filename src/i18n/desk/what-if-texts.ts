import { defineTexts } from '../text-engine.ts';
import { whatIf as en } from './what-if-en.ts';
import { whatIf as zh } from './what-if-zh.ts';

/** The texts of what is supposed of the bills, which load with it. */
defineTexts('whatIf', { zh, en });
