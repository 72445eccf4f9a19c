import { data as en } from './en/data.ts';
import { defineTexts } from './text-engine.ts';
import { data as zh } from './zh/data.ts';

/** The texts about single figures, which are loaded with what shows them. */
export const dataTexts = { zh, en } as const;

export const dataText = defineTexts('data', dataTexts);
