import { DATABASES } from '../device/kept-database.ts';
import { OWN_STORE, ownDatabase } from '../device/own-database.ts';
import { type MergedUserFigures, mergeUserFigures } from './merge-user-figures.ts';
import type { UserFigures } from './user-figure-list.ts';
import { readUserFigures, writeUserFigures } from './user-figures-file.ts';

export interface StoredUserFigures {
  readonly figures: UserFigures;
  /** Texts that this edition cannot read, of a newer one or broken. */
  readonly unread: readonly string[];
}

/**
 * Stores the user's figures on this device. Each call may reject where the browser stores nothing, and waits for as
 * long as another tab holds the database.
 */
export interface UserFiguresKeeper {
  read(): Promise<StoredUserFigures>;
  /** Stores figures together with what another tab has stored since `before` was read or written. */
  write(here: UserFigures, before: UserFigures): Promise<MergedUserFigures>;
  /** Forgets a text that could not be read. */
  discard(unread: string): Promise<void>;
  /** Calls back when another tab has stored figures. */
  onChangeElsewhere(listener: () => void): void;
}

const STORE = OWN_STORE;
const KEY = 'figures';
/** Texts that could not be read, before others were written in their place. */
const UNREAD = 'unread';

/** In IndexedDB in the form of an exported file, so that one reader understands both. */
export function indexedDbKeeper(name: string = DATABASES.own): UserFiguresKeeper {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(`${name} ${STORE}`) : null;

  const open = ownDatabase(name);

  return {
    async read() {
      const transaction = (await open()).transaction(STORE);
      const text: unknown = await transaction.store.get(KEY);
      const unread = listOf(await transaction.store.get(UNREAD));
      const figures = figuresIn(text);
      return { figures: figures ?? [], unread: figures === null ? [...unread, String(text)] : unread };
    },
    async write(here, before) {
      const transaction = (await open()).transaction(STORE, 'readwrite');
      const text: unknown = await transaction.store.get(KEY);
      const stored = figuresIn(text);
      if (stored === null) {
        const unread = listOf(await transaction.store.get(UNREAD));
        await transaction.store.put([...unread, String(text)], UNREAD);
      }
      const merged = mergeUserFigures({ here, before, stored: stored ?? [] });
      await transaction.store.put(writeUserFigures(merged.figures), KEY);
      await transaction.done;
      channel?.postMessage(KEY);
      return merged;
    },
    async discard(unread) {
      const transaction = (await open()).transaction(STORE, 'readwrite');
      const texts = listOf(await transaction.store.get(UNREAD));
      await transaction.store.put(
        texts.filter((text) => text !== unread),
        UNREAD,
      );
      if ((await transaction.store.get(KEY)) === unread) await transaction.store.delete(KEY);
      await transaction.done;
    },
    onChangeElsewhere(listener) {
      channel?.addEventListener('message', listener);
    },
  };
}

/** Null for a text that cannot be read. */
function figuresIn(text: unknown): UserFigures | null {
  if (text === undefined) return [];
  const read = typeof text === 'string' ? readUserFigures(text) : null;
  return read?.ok ? read.value : null;
}

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
