import { defineTexts } from '../text-engine.ts';
import { list as en } from './list-en.ts';
import { list as zh } from './list-zh.ts';

/** The texts of a list of enquiries, which load with it. */
export const listText = defineTexts('list', { zh, en });
