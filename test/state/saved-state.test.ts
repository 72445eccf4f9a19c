import { describe, expect, it } from 'vitest';
import type { AppState } from '../../src/state/app-state.ts';
import { historyOf } from '../../src/state/history.ts';
import { readSavedState, saveState, type TextStore } from '../../src/state/saved-state.ts';
import { storyInputs } from '../../src/state/stories.ts';
import { instant } from '../../src/units/instant.ts';

function memory(): TextStore {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => {
      texts.set(key, value);
    },
  };
}

const refusing: TextStore = {
  getItem: () => {
    throw new Error('denied');
  },
  setItem: () => {
    throw new Error('full');
  },
};

const inputs = storyInputs('durian_chongqing', instant(29_700_000));
const state: AppState = {
  catalogue: null,
  inputs: { ...inputs, boxes: 'half typed' },
  history: historyOf(inputs),
  status: { kind: 'idle' },
  issues: [],
  answer: null,
  answeredInputs: null,
  selectedId: null,
  language: 'en',
  theme: 'dark',
  notice: null,
};

describe('what a device remembers', () => {
  it('is what was searched last, the language and the theme', () => {
    const store = memory();
    saveState(store, state);
    expect(readSavedState(store)).toEqual({ inputs, language: 'en', theme: 'dark' });
  });

  it('is nothing before the first visit', () => {
    expect(readSavedState(memory())).toEqual({ inputs: null, language: null, theme: 'system' });
  });

  it('is nothing where the browser keeps nothing', () => {
    expect(() => saveState(refusing, state)).not.toThrow();
    expect(readSavedState(refusing)).toEqual({ inputs: null, language: null, theme: 'system' });
  });
});
