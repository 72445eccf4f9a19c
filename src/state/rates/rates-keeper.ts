import { OWN_STORE, ownDatabase } from '../device/own-database.ts';

/** Stores the text of all rate books on this device. Each call may reject where the browser stores nothing. */
export interface RatesKeeper {
  /** Null where nothing is stored. */
  read(): Promise<string | null>;
  write(text: string): Promise<void>;
}

const KEY = 'rates';

export function indexedDbRates(name?: string): RatesKeeper {
  const open = ownDatabase(name);
  return {
    async read() {
      const text: unknown = await (await open()).get(OWN_STORE, KEY);
      return typeof text === 'string' ? text : null;
    },
    async write(text) {
      await (await open()).put(OWN_STORE, text, KEY);
    },
  };
}
