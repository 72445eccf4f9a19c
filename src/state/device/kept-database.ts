import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The databases of the page, so that all of them can be forgotten. */
export const DATABASES = { own: 'yusuan', quotes: 'yusuan-quotes', banks: 'yusuan.banks' } as const;

/**
 * Opens a database at the first call, with its stores where it is new, and keeps it open until another tab needs it in a
 * newer form or deletes it.
 */
export function keptDatabase<Schema extends DBSchema | unknown = unknown>(
  name: string,
  createStores: (database: IDBPDatabase<Schema>) => void,
): () => Promise<IDBPDatabase<Schema>> {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = (): void => {
    opening = null;
  };
  return () => {
    opening ??= openDB<Schema>(name, 1, {
      upgrade: createStores,
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
}
