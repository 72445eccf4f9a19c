import { crossings as en } from './en/crossings.ts';
import { defineTexts } from './text-engine.ts';
import { crossings as zh } from './zh/crossings.ts';

/** The texts about what routes cross, which are loaded with what shows them. */
export const crossingTexts = { zh, en } as const;

export const crossingText = defineTexts('crossings', crossingTexts);
