import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inOrder,
  orderAfterPress,
  type SortedColumn,
  type TableOrder,
} from '../../../src/views/parts/table-order.ts';

interface Item {
  readonly name: string;
  readonly figure: number | null;
  readonly isWhole: boolean;
}

const COLUMNS: readonly SortedColumn<Item>[] = [
  { id: 'name', sortKey: ({ name }) => name },
  {
    id: 'figure',
    sortKey: ({ figure }) => figure,
    isLowerBound: ({ isWhole }) => !isWhole,
    startsDescending: true,
  },
  { id: 'note' },
];

const whole = (name: string, figure: number | null): Item => ({ name, figure, isWhole: true });
const names = (items: readonly Item[]): readonly string[] => items.map(({ name }) => name);
const sorted = (
  items: readonly Item[],
  column: string,
  direction: TableOrder['direction'],
): readonly string[] => names(inOrder(items, COLUMNS, { column, direction }));

describe('the items of a table', () => {
  it('are sorted by figures, either way', () => {
    const items = [whole('b', 30), whole('a', 4), whole('c', 100)];
    expect(sorted(items, 'figure', 'ascending')).toEqual(['a', 'b', 'c']);
    expect(sorted(items, 'figure', 'descending')).toEqual(['c', 'b', 'a']);
  });

  it('are sorted by Chinese names in pinyin, by Latin ones in the alphabet, numbers within them by size', () => {
    const items = ['Duisburg', '重庆', 'T 10', 'Århus', '杜伊斯堡', 'T 9'].map((name) => whole(name, 0));
    const ascending = ['重庆', '杜伊斯堡', 'Århus', 'Duisburg', 'T 9', 'T 10'];
    expect(sorted(items, 'name', 'ascending')).toEqual(ascending);
    expect(sorted(items, 'name', 'descending')).toEqual(ascending.toReversed());
  });

  it('end with what is known in part, then with what is unknown, either way', () => {
    const items = [
      whole('unknown', null),
      { name: 'at least 5', figure: 5, isWhole: false },
      whole('9', 9),
      { name: 'at least 1', figure: 1, isWhole: false },
      whole('2', 2),
    ];
    expect(sorted(items, 'figure', 'ascending')).toEqual(['2', '9', 'at least 1', 'at least 5', 'unknown']);
    expect(sorted(items, 'figure', 'descending')).toEqual(['9', '2', 'at least 5', 'at least 1', 'unknown']);
  });

  it('stay as they were where nothing, or a column that does not sort, sorts them', () => {
    const items = [whole('b', 3), whole('a', 9)];
    expect(inOrder(items, COLUMNS, null)).toBe(items);
    expect(inOrder(items, COLUMNS, { column: 'note', direction: 'ascending' })).toBe(items);
    expect(inOrder(items, COLUMNS, { column: 'gone', direction: 'ascending' })).toBe(items);
  });

  it('are all there still, in order, those alike as they were before', () => {
    const item = fc.record({
      name: fc.string({ maxLength: 3 }),
      figure: fc.option(fc.nat(5), { nil: null }),
      isWhole: fc.boolean(),
    });
    const rank = ({ figure, isWhole }: Item): number => (figure === null ? 2 : isWhole ? 0 : 1);
    fc.assert(
      fc.property(fc.array(item), fc.constantFrom(1, -1), (given, sign) => {
        const direction = sign === 1 ? 'ascending' : 'descending';
        const result = inOrder(given, COLUMNS, { column: 'figure', direction });
        expect(new Set(result)).toEqual(new Set(given));
        expect(result).toHaveLength(given.length);
        for (const [at, next] of result.slice(1).entries()) {
          const before = result[at]!;
          const step = rank(next) - rank(before) || sign * (next.figure! - before.figure!);
          expect(step).toBeGreaterThanOrEqual(0);
          if (step === 0) expect(given.indexOf(before)).toBeLessThan(given.indexOf(next));
        }
      }),
    );
  });
});

describe('a press on the head of a column', () => {
  it('sorts by it, from its own first end, and turns the order round when pressed again', () => {
    const byName = orderAfterPress(COLUMNS, null, 'name');
    expect(byName).toEqual({ column: 'name', direction: 'ascending' });
    expect(orderAfterPress(COLUMNS, byName, 'name')).toEqual({ column: 'name', direction: 'descending' });
    const byFigure = orderAfterPress(COLUMNS, byName, 'figure');
    expect(byFigure).toEqual({ column: 'figure', direction: 'descending' });
    expect(orderAfterPress(COLUMNS, byFigure, 'figure')).toEqual({
      column: 'figure',
      direction: 'ascending',
    });
  });
});
