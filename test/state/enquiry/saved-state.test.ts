import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../src/state/enquiry/app-state.ts';
import { readSavedState, saveState } from '../../../src/state/enquiry/saved-state.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { historyOf } from '../../../src/state/history.ts';
import { instant } from '../../../src/units/instant.ts';
import { memoryStore, refusingStore } from '../memory-store.ts';

const inputs = storyInputs('durian_chongqing', instant(29_700_000));
const state: AppState = {
  catalogue: null,
  inputs: { ...inputs, boxes: 'half typed' },
  history: historyOf(inputs),
  status: { kind: 'idle' },
  issues: [],
  enquiry: null,
  answeredUnder: null,
  answer: null,
  answeredInputs: null,
  selectedId: null,
  language: 'en',
  theme: 'dark',
  notice: null,
};

describe('what a device remembers', () => {
  it('is what was searched last, the language and the theme', () => {
    const store = memoryStore();
    saveState(store, state);
    expect(readSavedState(store)).toEqual({ inputs, language: 'en', theme: 'dark' });
  });

  it('is nothing before the first visit', () => {
    expect(readSavedState(memoryStore())).toEqual({ inputs: null, language: null, theme: 'system' });
  });

  it('is nothing where the browser keeps nothing', () => {
    expect(() => saveState(refusingStore, state)).not.toThrow();
    expect(readSavedState(refusingStore)).toEqual({ inputs: null, language: null, theme: 'system' });
  });
});
