import type { ContractRate } from '../../rates/contract-rate.ts';

/** Rates of the user's under one name, as for a customer. */
export interface RateBook {
  readonly id: string;
  readonly name: string;
  readonly rates: readonly ContractRate[];
}

/** Every book, and the one in use. */
export interface RateBooks {
  readonly books: readonly RateBook[];
  /** Id of a book; null for none of them. */
  readonly active: string | null;
}

export const NO_BOOKS: RateBooks = { books: [], active: null };

const NO_RATES: readonly ContractRate[] = [];

/** The rates in use. */
export const activeRates = ({ books, active }: RateBooks): readonly ContractRate[] =>
  books.find(({ id }) => id === active)?.rates ?? NO_RATES;

/**
 * Rates put into a book, which is in use from then on: those that came from the same sheet before make room for them. A
 * book that is not there is made.
 */
export function withRates(
  { books }: RateBooks,
  into: { readonly id: string; readonly name: string },
  added: readonly ContractRate[],
): RateBooks {
  const sheets = new Set(added.map(sheetOf));
  const known = books.find(({ id }) => id === into.id);
  const kept = known?.rates.filter((rate) => !sheets.has(sheetOf(rate))) ?? [];
  const book: RateBook = { id: into.id, name: known?.name ?? into.name, rates: [...kept, ...added] };
  return {
    books: known ? books.map((one) => (one.id === into.id ? book : one)) : [...books, book],
    active: into.id,
  };
}

const sheetOf = ({ source }: ContractRate): string => JSON.stringify([source.file, source.sheet]);

export const withName = ({ books, active }: RateBooks, id: string, name: string): RateBooks => ({
  books: books.map((book) => (book.id === id ? { ...book, name } : book)),
  active,
});

export const withoutBook = ({ books, active }: RateBooks, id: string): RateBooks => ({
  books: books.filter((book) => book.id !== id),
  active: active === id ? null : active,
});

/** Books of a file beside those there are; of two of one id the file's counts. */
export function withBooks(here: RateBooks, { books, active }: RateBooks): RateBooks {
  const ids = new Set(books.map(({ id }) => id));
  return { books: [...here.books.filter(({ id }) => !ids.has(id)), ...books], active: active ?? here.active };
}

/** An id that no book has: the first free number. */
export function freeId({ books }: RateBooks): string {
  const taken = new Set(books.map(({ id }) => id));
  let number = books.length + 1;
  while (taken.has(`book-${number}`)) number++;
  return `book-${number}`;
}

/** The first and last day that a book says, for who looks at the list; null where no rate of it has an end. */
export function lastDay({ rates }: RateBook): string | null {
  const ends = rates.flatMap(({ validTo }) => validTo ?? []);
  return ends.length === 0 ? null : (ends.toSorted().at(-1) ?? null);
}
