import type { Mode } from '../network/terminal.ts';
import { DICTIONARIES, wordText } from './dictionary.ts';
import type { Language } from './language.ts';

const isMode = (code: string): code is Mode => Object.hasOwn(DICTIONARIES.zh.words.modes, code);

/** What a mode is called; null for any other code. */
export const modeName = (code: string, language: Language): string | null =>
  isMode(code) ? wordText(language)(`modes.${code}`) : null;
