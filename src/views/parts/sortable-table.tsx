import type { ReactNode } from 'react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { orderAfterPress, type SortedColumn, type TableOrder } from './table-order.ts';

export interface TableColumn<Item> extends SortedColumn<Item> {
  readonly label: string;
  /** The cells speak for themselves to whoever sees them. */
  readonly isLabelHidden?: boolean;
  /** Set flush right. */
  readonly isFigure?: boolean;
  /** Its cells name their rows. */
  readonly isRowHeader?: boolean;
  readonly className?: string;
  readonly cell: (item: Item) => ReactNode;
}

interface SortableTableProps<Item> {
  readonly label: string;
  readonly className: string;
  /** Cells are drawn anew when this array is another one. */
  readonly columns: readonly TableColumn<Item>[];
  /** In their order. */
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** What typing the first letters of a row looks for. */
  readonly nameOf: (item: Item) => string;
  readonly order: TableOrder | null;
  readonly onOrder: (order: TableOrder) => void;
  /** Rows to choose one of. */
  readonly choice?: { readonly chosenId: string | null; readonly onChoose: (id: string) => void };
  /** Rows that lead elsewhere. */
  readonly onOpen?: (id: string) => void;
}

/**
 * A table sorted by the heads of its columns. It is one stop of the Tab key: arrows go from row to row and into the
 * cells, letters to a name, Enter chooses or opens a row.
 */
export function SortableTable<Item extends object>(props: SortableTableProps<Item>): ReactNode {
  const { label, className, columns, items, idOf, nameOf, order, onOrder, choice, onOpen } = props;
  return (
    <Table
      aria-label={label}
      className={`table ${choice || onOpen ? 'table--pressable ' : ''}${className}`}
      {...(order === null ? {} : { sortDescriptor: order })}
      onSortChange={({ column }) => onOrder(orderAfterPress(columns, order, String(column)))}
      {...(onOpen ? { onRowAction: (id) => onOpen(String(id)) } : {})}
      {...(choice
        ? {
            selectionMode: 'single',
            disallowEmptySelection: true,
            selectedKeys: choice.chosenId === null ? [] : [choice.chosenId],
            onSelectionChange: (ids) => {
              if (ids !== 'all') for (const id of ids) choice.onChoose(String(id));
            },
          }
        : {})}
    >
      <TableHeader columns={columns} dependencies={[columns]}>
        {(column) => (
          <Column
            id={column.id}
            allowsSorting={column.sortKey !== undefined}
            isRowHeader={column.isRowHeader ?? false}
            className={classesOf(column)}
          >
            <span className={column.isLabelHidden ? 'visually-hidden' : 'table__label'}>{column.label}</span>
          </Column>
        )}
      </TableHeader>
      <TableBody items={items} dependencies={[columns, choice?.chosenId]}>
        {(item) => (
          <Row
            id={idOf(item)}
            textValue={nameOf(item)}
            className={rowClasses}
            // The table tells of no press on the row chosen already; where it has been turned away from, that leads back.
            onClick={() => {
              if (choice?.chosenId === idOf(item)) choice.onChoose(idOf(item));
            }}
          >
            {columns.map((column) => (
              <Cell key={column.id} className={classesOf(column)}>
                {column.cell(item)}
              </Cell>
            ))}
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

const rowClasses = ({ isSelected }: { readonly isSelected: boolean }): string =>
  isSelected ? 'table__row table__row--sel' : 'table__row';

const classesOf = <Item,>({ isFigure, className }: TableColumn<Item>): string =>
  [isFigure ? 'table__num' : '', className ?? ''].filter(Boolean).join(' ');
