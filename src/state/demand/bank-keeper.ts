import type { DBSchema } from 'idb';
import type { BankShelf } from '../../contract/demand/bank-shelf.ts';
import type { Issue } from '../../units/issue.ts';
import { DATABASES, keptDatabase } from '../device/kept-database.ts';

/** A year under two scenarios. The oldest make room. */
const BANKS_AT_MOST = 24;

interface Banks extends DBSchema {
  banks: { key: string; value: ArrayBuffer };
  /** Keys of banks in the order in which they were kept. */
  order: { key: number; value: string };
}

/**
 * Keeps banks in a database of their own: another tab that holds the user's figures is not in its way. One that cannot be read is as good as none, and is built
 * anew.
 */
export function indexedDbBanks(name: string = DATABASES.banks): BankShelf {
  const open = keptDatabase<Banks>(name, (database) => {
    database.createObjectStore('banks');
    database.createObjectStore('order', { autoIncrement: true });
  });
  return {
    async get(key) {
      try {
        return (await (await open()).get('banks', key)) ?? null;
      } catch {
        return null;
      }
    },
    async put(key, bank) {
      try {
        const transaction = (await open()).transaction(['banks', 'order'], 'readwrite');
        const [banks, order] = [transaction.objectStore('banks'), transaction.objectStore('order')];
        await banks.put(bank, key);
        await order.add(key);
        const kept = await order.getAllKeys();
        for (const oldest of kept.slice(0, Math.max(0, kept.length - BANKS_AT_MOST))) {
          const old = await order.get(oldest);
          await order.delete(oldest);
          if (old !== undefined && old !== key) await banks.delete(old);
        }
        await transaction.done;
        return null;
      } catch (error) {
        return notKept(error, bank.byteLength);
      }
    },
  };
}

const BYTES_PER_MB = 1e6;

/** That the device is full, or keeps nothing: the run stands all the same. */
function notKept(error: unknown, bytes: number): Issue {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return {
    severity: 'notice',
    code: isFull ? 'D28' : 'D29',
    path: '',
    values: { megabytes: (bytes / BYTES_PER_MB).toFixed(1) },
  };
}
