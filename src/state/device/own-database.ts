import { type IDBPDatabase, openDB } from 'idb';

/** The database of what is the user's own and too large for texts, and its one store. */
export const DATABASE = 'yusuan';
export const OWN_STORE = 'own';

/** Opens the database at the first call and keeps it, until another tab needs it in a newer form or deletes it. */
export function ownDatabase(name: string = DATABASE): () => Promise<IDBPDatabase> {
  let opening: Promise<IDBPDatabase> | null = null;
  const forget = (): void => {
    opening = null;
  };
  return () => {
    opening ??= openDB(name, 1, {
      upgrade(database) {
        database.createObjectStore(OWN_STORE);
      },
      blocking(_current, _blocked, event) {
        // Another tab is to have the database in a newer form, or to delete it.
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
