import { expect, it } from 'vitest';
import { type DeviceStores, forgetDevice } from '../../../src/state/device/forget-device.ts';

function textsOf(...keys: readonly string[]) {
  const kept = new Map(keys.map((key) => [key, 'x']));
  return {
    keys: () => [...kept.keys()],
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** A database that answers to its deletion by one of its events. */
const databaseThat = (event: 'onsuccess' | 'onblocked', names: string[] = []) => ({
  deleteDatabase(name: string) {
    names.push(name);
    const request = { error: null } as unknown as IDBOpenDBRequest;
    queueMicrotask(() => request[event]?.call(request, new Event(event) as IDBVersionChangeEvent));
    return request;
  },
});

const stores = (own: Partial<DeviceStores> = {}): DeviceStores => ({
  texts: [],
  databases: databaseThat('onsuccess'),
  copies: null,
  workers: null,
  ...own,
});

it('deletes every text of its own and none of another page’s, the database, the copies and what serves them', async () => {
  const [device, tab] = [textsOf('yusuan.state.1', 'theirs', 'yusuan.panes.1'), textsOf('yusuan.steps.1')];
  const [names, copies, unregistered] = [[] as string[], new Set(['site']), [] as string[]];
  await forgetDevice(
    stores({
      texts: [() => device, () => tab],
      databases: databaseThat('onsuccess', names),
      copies: { keys: async () => [...copies], delete: async (name) => copies.delete(name) },
      workers: {
        getRegistrations: async () => [
          { unregister: async () => unregistered.push('worker') > 0 } as unknown as ServiceWorkerRegistration,
        ],
      },
    }),
  );
  expect(device.keys()).toEqual(['theirs']);
  expect(tab.keys()).toEqual([]);
  expect(names).toEqual(['yusuan', 'yusuan-quotes', 'yusuan.banks']);
  expect([...copies]).toEqual([]);
  expect(unregistered).toEqual(['worker']);
});

it('deletes the rest where a store of texts cannot be opened', async () => {
  const tab = textsOf('yusuan.steps.1');
  const closed = () => {
    throw new Error('closed');
  };
  await forgetDevice(stores({ texts: [closed, () => tab] }));
  expect(tab.keys()).toEqual([]);
});

it('says that another tab holds on to the database, and has then deleted nothing', async () => {
  const device = textsOf('yusuan.state.1');
  const held = stores({ texts: [() => device], databases: databaseThat('onblocked') });
  await expect(forgetDevice(held)).rejects.toThrow('another tab');
  expect(device.keys()).toEqual(['yusuan.state.1']);
});
