/** By which column a table is sorted, and which way. */
export interface TableOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** What sorting needs to know of a column. */
export interface SortedColumn<Item> {
  readonly id: string;
  /** Null where it is unknown; a column without it does not sort. */
  readonly sortKey?: (item: Item) => string | number | null;
  /** The key is only the least it can be, since a part of it is unknown. */
  readonly isLowerBound?: (item: Item) => boolean;
  /** The first press puts the largest first. */
  readonly startsDescending?: boolean;
}

/**
 * The items in the order of a column. Whichever way it is sorted, lower bounds stand after what is known, the unknown
 * comes last, and items alike in it stay as they were.
 */
export function inOrder<Item>(
  items: readonly Item[],
  columns: readonly SortedColumn<Item>[],
  order: TableOrder | null,
): readonly Item[] {
  const column = columns.find(({ id }) => id === order?.column);
  if (order === null || column?.sortKey === undefined) return items;
  const { sortKey, isLowerBound } = column;
  const sign = order.direction === 'descending' ? -1 : 1;
  return items
    .map((item) => {
      const key = sortKey(item);
      return { item, key, rank: key === null ? 2 : Number(isLowerBound?.(item) ?? false) };
    })
    .toSorted((a, b) => a.rank - b.rank || sign * compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

/** The order after a press on the head of a column: turned round where it is sorted by it already. */
export function orderAfterPress(
  columns: readonly SortedColumn<never>[],
  order: TableOrder | null,
  column: string,
): TableOrder {
  if (order?.column === column) {
    return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  const startsDescending = columns.find(({ id }) => id === column)?.startsDescending ?? false;
  return { column, direction: startsDescending ? 'descending' : 'ascending' };
}

function compareKeys(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return 0;
  return typeof a === 'number' && typeof b === 'number' ? a - b : NAMES.compare(String(a), String(b));
}

/** Chinese names by their pinyin, Latin ones by the alphabet, numbers within them by size: on any machine alike. */
const NAMES = new Intl.Collator('zh-CN', { numeric: true });
