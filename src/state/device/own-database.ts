import type { IDBPDatabase } from 'idb';
import { DATABASES, keptDatabase } from './kept-database.ts';

/** The one store of what is the user's own and too large for texts. */
export const OWN_STORE = 'own';

export const ownDatabase = (name: string = DATABASES.own): (() => Promise<IDBPDatabase>) =>
  keptDatabase(name, (database) => {
    database.createObjectStore(OWN_STORE);
  });
