import { type IDBPDatabase, openDB } from 'idb';
import type { UserFigures } from './user-figure-list.ts';
import { readUserFigures, writeUserFigures } from './user-figures-file.ts';

/** Keeps the user's figures on this device. Either may reject where the browser keeps nothing. */
export interface UserFiguresKeeper {
  read(): Promise<UserFigures>;
  write(figures: UserFigures): Promise<void>;
}

const DATABASE = 'yusuan';
const STORE = 'own';
const KEY = 'figures';

/** Kept in IndexedDB in the form of an exported file, so that one reader understands both. */
export function indexedDbKeeper(name: string = DATABASE): UserFiguresKeeper {
  let opening: Promise<IDBPDatabase> | null = null;
  const open = (): Promise<IDBPDatabase> => {
    opening ??= openDB(name, 1, {
      upgrade(database) {
        database.createObjectStore(STORE);
      },
    });
    return opening;
  };
  return {
    async read() {
      const text: unknown = await (await open()).get(STORE, KEY);
      const found = typeof text === 'string' ? readUserFigures(text) : null;
      return found?.ok ? found.value : [];
    },
    async write(figures) {
      await (await open()).put(STORE, writeUserFigures(figures), KEY);
    },
  };
}
