import { OWN_STORE, ownDatabase } from '../device/own-database.ts';

/** Stores the text of all rate books on this device. Each call may reject where the browser stores nothing. */
export interface RatesKeeper {
  /** Null where nothing is stored. */
  read(): Promise<string | null>;
  /** Writes upon `before`, what this tab last read or wrote there. Where another text stands, writes nothing. */
  write(text: string, before: string | null): Promise<Written>;
}

/** Whether a text was written, or what another tab has written meanwhile. */
export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'another'; readonly text: string | null };

const KEY = 'rates';

export function indexedDbRates(name?: string): RatesKeeper {
  const open = ownDatabase(name);
  return {
    async read() {
      const text: unknown = await (await open()).get(OWN_STORE, KEY);
      return typeof text === 'string' ? text : null;
    },
    async write(text, before) {
      const transaction = (await open()).transaction(OWN_STORE, 'readwrite');
      const stored: unknown = await transaction.store.get(KEY);
      const there = typeof stored === 'string' ? stored : null;
      const isFree = there === before || there === text;
      if (isFree) await transaction.store.put(text, KEY);
      await transaction.done;
      return isFree ? { kind: 'written' } : { kind: 'another', text: there };
    },
  };
}
