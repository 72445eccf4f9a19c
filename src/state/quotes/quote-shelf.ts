import { DATABASES, keptDatabase } from '../device/kept-database.ts';

/** A quote as it is kept: its file for the office, under its number. */
export interface ShelvedQuote {
  readonly number: string;
  /** Counts up, so that a list knows the newest. */
  readonly at: number;
  readonly text: string;
}

/** Keeps quotes and the last draft on this device. Each call may reject where the browser stores nothing. */
export interface QuoteShelf {
  all(): Promise<readonly ShelvedQuote[]>;
  /** False where the number is taken, by another tab perhaps. */
  add(quote: ShelvedQuote): Promise<boolean>;
  remove(number: string): Promise<void>;
  draft(): Promise<string | null>;
  keepDraft(text: string): Promise<void>;
}

const QUOTES = 'quotes';
const SETTINGS = 'settings';
const DRAFT = 'draft';

export function indexedDbShelf(name: string = DATABASES.quotes): QuoteShelf {
  const open = keptDatabase(name, (database) => {
    database.createObjectStore(QUOTES, { keyPath: 'number' });
    database.createObjectStore(SETTINGS);
  });
  return {
    all: async () => (await open()).getAll(QUOTES),
    async add(quote) {
      const transaction = (await open()).transaction(QUOTES, 'readwrite');
      const isTaken = (await transaction.store.getKey(quote.number)) !== undefined;
      if (!isTaken) await transaction.store.add(quote);
      await transaction.done;
      return !isTaken;
    },
    remove: async (number) => (await open()).delete(QUOTES, number),
    draft: async () => (await (await open()).get(SETTINGS, DRAFT)) ?? null,
    keepDraft: async (text) => {
      await (await open()).put(SETTINGS, text, DRAFT);
    },
  };
}

/** Keeps them for as long as the page is open. */
export function passingShelf(): QuoteShelf {
  const quotes = new Map<string, ShelvedQuote>();
  let draft: string | null = null;
  return {
    all: async () => [...quotes.values()],
    async add(quote) {
      if (quotes.has(quote.number)) return false;
      quotes.set(quote.number, quote);
      return true;
    },
    remove: async (number) => {
      quotes.delete(number);
    },
    draft: async () => draft,
    keepDraft: async (text) => {
      draft = text;
    },
  };
}
