import { storedText, storeText, type TextStore } from '../device/text-store.ts';

const KEY = 'yusuan.line.1';

/** Keeps the pasted enquiry for this tab, through a reload. */
export const saveLine = (session: TextStore, text: string): boolean => storeText(session, KEY, text);

/** The pasted enquiry that this tab held before it was reloaded; empty where there was none. */
export const readLine = (session: TextStore): string => storedText(session, KEY) ?? '';
