import { defineTexts } from '../text-engine.ts';
import { events as en } from './en.ts';
import { events as zh } from './zh.ts';

/** The texts of what looks at events and changes them, loaded with it. */
export const eventText = defineTexts('events', { zh, en });
