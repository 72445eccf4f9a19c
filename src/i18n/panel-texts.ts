import { panels as en } from './en/panels.ts';
import { defineTexts } from './text-engine.ts';
import { panels as zh } from './zh/panels.ts';

/** What an answer says beyond its list, as it is. */
export const panelTexts = { zh, en } as const;

/** They join the texts of the results once what shows them is loaded. */
defineTexts('results', panelTexts);
