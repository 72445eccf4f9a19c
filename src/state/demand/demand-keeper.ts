import { OWN_STORE, ownDatabase } from '../device/own-database.ts';

/** A table of flows as a person opened it, so that it is read again as any file is. */
export interface KeptDemand {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether its refused rows have been left out. */
  readonly isSoundRowsOnly: boolean;
}

/** Stores the table of flows in use on this device. Each call may reject where the browser stores nothing. */
export interface DemandKeeper {
  /** Null where the sample year is in use. */
  read(): Promise<KeptDemand | null>;
  write(kept: KeptDemand | null): Promise<void>;
}

const KEY = 'demand';

export function indexedDbDemand(name?: string): DemandKeeper {
  const open = ownDatabase(name);
  return {
    async read() {
      const stored: unknown = await (await open()).get(OWN_STORE, KEY);
      return isKept(stored) ? stored : null;
    },
    async write(kept) {
      const database = await open();
      if (kept === null) await database.delete(OWN_STORE, KEY);
      else await database.put(OWN_STORE, kept, KEY);
    },
  };
}

const isKept = (stored: unknown): stored is KeptDemand =>
  typeof stored === 'object' &&
  stored !== null &&
  'name' in stored &&
  typeof stored.name === 'string' &&
  'bytes' in stored &&
  stored.bytes instanceof Uint8Array &&
  'isSoundRowsOnly' in stored &&
  typeof stored.isSoundRowsOnly === 'boolean';
