import type { TextStore } from '../../src/state/enquiry/saved-state.ts';

/** A store that keeps what it is given as long as the test. */
export function memoryStore(): TextStore {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
  };
}

/** What a private window gives. */
export const refusingStore: TextStore = {
  getItem: () => {
    throw new DOMException('kept closed', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('kept closed', 'SecurityError');
  },
};
