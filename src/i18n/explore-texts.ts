import { explore as en } from './en/explore.ts';
import { defineTexts } from './text-engine.ts';
import { explore as zh } from './zh/explore.ts';

/** The texts of Explore, which are loaded with it. */
export const exploreTexts = { zh, en } as const;

defineTexts('explore', exploreTexts);
