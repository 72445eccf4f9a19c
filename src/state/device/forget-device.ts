import { DATABASES } from './kept-database.ts';

/** Where a page stores what it keeps between visits. */
export interface DeviceStores {
  /** Of this tab and of all; a browser that keeps nothing may throw at their mention. */
  readonly texts: readonly (() => Pick<Storage, 'length' | 'key' | 'removeItem'>)[];
  readonly databases: Pick<IDBFactory, 'deleteDatabase'>;
  /** The site itself, for visits without a network; null where the browser has no place for it. */
  readonly copies: Pick<CacheStorage, 'keys' | 'delete'> | null;
  readonly workers: Pick<ServiceWorkerContainer, 'getRegistrations'> | null;
}

const OURS = 'yusuan.';

/** Deletes every text of the page's own; other pages of the same site keep theirs. */
export function forgetTexts({ texts }: Pick<DeviceStores, 'texts'>): void {
  for (const open of texts) {
    try {
      const store = open();
      const keys = Array.from({ length: store.length }, (_, at) => store.key(at));
      for (const key of keys) if (key?.startsWith(OURS)) store.removeItem(key);
    } catch {
      // A store that cannot be opened holds nothing.
    }
  }
}

/** Deletes all that the page has stored on the device. Rejects where another tab holds on to the database. */
export async function forgetDevice(stores: DeviceStores): Promise<void> {
  const { databases, copies, workers } = stores;
  for (const name of Object.values(DATABASES)) await deleted(databases, name);
  forgetTexts(stores);
  for (const registration of (await workers?.getRegistrations()) ?? []) await registration.unregister();
  for (const name of (await copies?.keys()) ?? []) await copies?.delete(name);
}

const deleted = (databases: Pick<IDBFactory, 'deleteDatabase'>, name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const deleting = databases.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error ?? new Error('not deleted'));
    deleting.onblocked = () => reject(new Error('held by another tab'));
  });
