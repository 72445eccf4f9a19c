import { type ReactNode, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { SortableTable, type TableColumn } from '../../../src/views/parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../../../src/views/parts/table-order.ts';
import '../../../src/views/style/tokens.css';
import '../../../src/views/style/base.css';
import '../../../src/views/style/table.css';

interface Port {
  readonly name: string;
  readonly cranes: number | null;
}

const PORTS: readonly Port[] = [
  { name: 'Singapore', cranes: 190 },
  { name: 'Beihai', cranes: null },
  { name: 'Qinzhou', cranes: 30 },
  { name: 'Rizhao', cranes: 30 },
];

const COLUMNS: readonly TableColumn<Port>[] = [
  { id: 'name', label: 'Port', isRowHeader: true, sortKey: ({ name }) => name, cell: ({ name }) => name },
  {
    id: 'cranes',
    label: 'Cranes',
    isFigure: true,
    sortKey: ({ cranes }) => cranes,
    startsDescending: true,
    cell: ({ cranes }) => cranes ?? '?',
  },
  { id: 'note', label: 'Note', cell: ({ name }) => <button type="button">Note on {name}</button> },
];

interface PortTableProps {
  readonly isChoice?: boolean;
  readonly onOpen?: (id: string) => void;
}

function PortTable({ isChoice, onOpen }: PortTableProps): ReactNode {
  const [order, setOrder] = useState<TableOrder | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  return (
    <I18nProvider locale="en-GB">
      <button type="button">Before</button>
      <SortableTable
        label="Ports"
        className=""
        columns={COLUMNS}
        items={inOrder(PORTS, COLUMNS, order)}
        idOf={({ name }) => name}
        nameOf={({ name }) => name}
        order={order}
        onOrder={setOrder}
        {...(isChoice ? { choice: { chosenId, onChoose: setChosenId } } : {})}
        {...(onOpen ? { onOpen } : {})}
      />
      <button type="button">After</button>
    </I18nProvider>
  );
}

const head = (name: string) => page.getByRole('columnheader', { name });
const sorts = () => ['Port', 'Cranes', 'Note'].map((name) => head(name).element().getAttribute('aria-sort'));
const names = () =>
  page
    .getByRole('rowheader')
    .elements()
    .map((cell) => cell.textContent);
const focus = () => document.activeElement?.textContent;

describe('a table sorted by its heads', () => {
  it('says by which column it is sorted and which could sort it', async () => {
    await render(<PortTable />);
    expect(names()).toEqual(['Singapore', 'Beihai', 'Qinzhou', 'Rizhao']);
    expect(sorts()).toEqual(['none', 'none', null]);
    await head('Port').click();
    expect(names()).toEqual(['Beihai', 'Qinzhou', 'Rizhao', 'Singapore']);
    expect(sorts()).toEqual(['ascending', 'none', null]);
    await head('Port').click();
    expect(names()).toEqual(['Singapore', 'Rizhao', 'Qinzhou', 'Beihai']);
    expect(sorts()).toEqual(['descending', 'none', null]);
  });

  it('starts a figure with the largest, and keeps the unknown last', async () => {
    await render(<PortTable />);
    await head('Cranes').click();
    expect(sorts()).toEqual(['none', 'descending', null]);
    expect(names()).toEqual(['Singapore', 'Qinzhou', 'Rizhao', 'Beihai']);
    await head('Cranes').click();
    expect(names()).toEqual(['Qinzhou', 'Rizhao', 'Singapore', 'Beihai']);
  });

  it('does not move for a column that does not sort', async () => {
    await render(<PortTable />);
    await head('Note').click();
    expect(names()).toEqual(PORTS.map(({ name }) => name));
    expect(sorts()).toEqual(['none', 'none', null]);
  });

  it('keeps its columns where they are, sorted or not', async () => {
    await render(<PortTable />);
    const places = () =>
      ['Port', 'Cranes', 'Note'].map((name) => head(name).element().getBoundingClientRect().x);
    const before = places();
    await head('Port').click();
    expect(places()).toEqual(before);
    await head('Cranes').click();
    expect(places()).toEqual(before);
  });
});

describe('a table without a mouse', () => {
  it('is one stop of the Tab key, sorted from the keyboard', async () => {
    await render(<PortTable />);
    (page.getByRole('button', { name: 'Before' }).element() as HTMLElement).focus();
    await userEvent.tab();
    expect(focus()).toContain('Singapore');
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(sorts()).toEqual(['ascending', 'none', null]);
    await userEvent.keyboard('{ArrowRight} ');
    expect(sorts()).toEqual(['none', 'descending', null]);
    await userEvent.tab();
    expect(focus()).toBe('After');
  });

  it('goes from row to row and into what a cell holds', async () => {
    await render(<PortTable />);
    (page.getByRole('button', { name: 'Before' }).element() as HTMLElement).focus();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(focus()).toContain('Beihai');
    await userEvent.keyboard('{ArrowLeft}');
    expect(focus()).toBe('Note on Beihai');
  });

  it('chooses one row by Enter or a press, and never none', async () => {
    await render(<PortTable isChoice />);
    const chosen = () =>
      page
        .getByRole('row', { selected: true })
        .elements()
        .map((row) => row.textContent);
    await page.getByText('Beihai', { exact: true }).click();
    expect(chosen()).toEqual([expect.stringContaining('Beihai')]);
    await page.getByText('Beihai', { exact: true }).click();
    expect(chosen()).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chosen()).toEqual([expect.stringContaining('Qinzhou')]);
  });

  it('opens a row by Enter or a press', async () => {
    const opened: string[] = [];
    await render(<PortTable onOpen={(id) => opened.push(id)} />);
    await page.getByText('Beihai', { exact: true }).click();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(opened).toEqual(['Beihai', 'Qinzhou']);
  });
});
