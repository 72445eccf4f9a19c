import { createDevice, type Device } from '../../src/state/device/device-store.ts';
import type { TextStore } from '../../src/state/device/text-store.ts';

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

/** A store with no room left: it gives what it has and takes nothing. */
export const fullStore = (kept: Readonly<Record<string, string>>): TextStore => ({
  getItem: (key) => kept[key] ?? null,
  setItem: () => {
    throw new DOMException('no room', 'QuotaExceededError');
  },
});

/** A device that stores nothing yet. */
export const emptyDevice = (): Device => createDevice(memoryStore());
