import { cli as en } from './en/cli.ts';
import { defineTexts } from './text-engine.ts';
import { cli as zh } from './zh/cli.ts';

/** What the command line says beyond the messages and words it shares with the page. */
export const cliText = defineTexts('cli', { zh, en });
