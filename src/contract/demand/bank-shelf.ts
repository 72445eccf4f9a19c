import type { Issue } from '../../units/issue.ts';

/** Where banks are kept between visits. */
export interface BankShelf {
  /** Null where there is none under the key, or it cannot be read. */
  get(key: string): Promise<ArrayBuffer | null>;
  /** Null where it was kept; else why not. */
  put(key: string, bank: ArrayBuffer): Promise<Issue | null>;
}
