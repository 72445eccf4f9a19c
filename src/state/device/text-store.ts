/** The part of `localStorage` used here; private windows may refuse it, and a full one refuses to write. */
export type TextStore = Pick<Storage, 'getItem' | 'setItem'>;

/** What is stored under a key; null for nothing, and where nothing can be stored. */
export function storedText(store: TextStore, key: string): string | null {
  try {
    return store.getItem(key) || null;
  } catch {
    return null;
  }
}

/** Whether the store took the text. */
export function storeText(store: TextStore, key: string, text: string): boolean {
  try {
    store.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
