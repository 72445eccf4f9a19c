import { describe, expect, it } from 'vitest';
import { createDevice } from '../../../src/state/device/device-store.ts';
import type { AppState } from '../../../src/state/enquiry/app-state.ts';
import { DEFAULT_VIEW } from '../../../src/state/enquiry/result-view.ts';
import { readSavedState, saveState } from '../../../src/state/enquiry/saved-state.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { historyOf } from '../../../src/state/history.ts';
import { instant } from '../../../src/units/instant.ts';
import { emptyDevice, memoryStore, refusingStore } from '../memory-store.ts';

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
  pins: historyOf([]),
  view: DEFAULT_VIEW,
  language: 'en',
  theme: 'dark',
  notice: null,
  line: { text: '', guesses: [], filled: null },
};

describe('what a device remembers', () => {
  it('is what was searched last, the language and the theme', () => {
    const store = emptyDevice();
    saveState(store, state);
    expect(readSavedState(store)).toEqual({ inputs, language: 'en', theme: 'dark' });
  });

  it('is nothing before the first visit', () => {
    expect(readSavedState(emptyDevice())).toEqual({ inputs: null, language: null, theme: 'system' });
  });

  it('is nothing where the browser keeps nothing', () => {
    const device = createDevice(refusingStore);
    expect(() => saveState(device, state)).not.toThrow();
    expect(readSavedState(device)).toEqual({ inputs: null, language: null, theme: 'system' });
  });

  it.each([
    ['a newer edition', 'enquiry=q%3D9%26from%3DCNCKG&language=en&theme=dark'],
    ['an older edition', 'enquiry=q%3D1%26from%3DCNCKG&language=en&theme=dark'],
  ])('keeps language and theme of %s, and sets aside the enquiry it cannot read', (_, text) => {
    const memory = memoryStore();
    memory.setItem('yusuan.state.1', text);
    const device = createDevice(memory);
    expect(readSavedState(device)).toEqual({ inputs: null, language: 'en', theme: 'dark' });
    saveState(device, state);
    expect(createDevice(memory).getState().aside).toEqual([{ name: 'enquiry', text, parts: [] }]);
    expect(readSavedState(device).inputs).toEqual(inputs);
  });
});
