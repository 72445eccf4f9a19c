import { createDevice, type Device } from '../../../src/state/device/device-store.ts';

/** A device that has the same text stored for everything, until something is stored over it. */
export function deviceOf(stored: string): Device {
  let text = stored;
  const isOfList = (key: string): boolean => key.startsWith('yusuan.aside');
  return createDevice({
    getItem: (key) => (isOfList(key) ? null : text),
    setItem(key, value) {
      if (!isOfList(key)) text = value;
    },
  });
}
