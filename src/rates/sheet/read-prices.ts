import { EQUIPMENT, type EquipmentCode } from '../../consignment/equipment.ts';
import type { Basis } from '../../network/tariff-item.ts';
import type { Currency } from '../../units/money.ts';
import { currencyIn } from './currency-words.ts';
import type { PlannedColumn } from './plan-columns.ts';
import { readPrice } from './price-cell.ts';
import type { Cell, RowCells } from './row-cells.ts';
import type { Note, RowContext } from './row-context.ts';

/** A price with what it is for, and the cell as typed. */
export interface PricedBox {
  readonly equipment: EquipmentCode;
  readonly basis: Basis;
  readonly price: string;
  readonly currency: Currency;
  readonly typed: string;
}

export interface PricesReading {
  readonly boxes: readonly PricedBox[];
  readonly minimum: string | null;
}

interface PriceContext extends Pick<RowContext, 'said' | 'currency' | 'currenciesIn'> {
  /** The row's own. */
  readonly boxes: readonly EquipmentCode[];
  readonly basis: Basis | null;
}

/** The prices of a row; a cell that says it has none gives none, and is noted. */
export function readPriceCells(cells: RowCells, context: PriceContext, note: Note): PricesReading {
  const own = currencyOfRow(cells, note);
  const boxes = cells
    .all('price')
    .flatMap(({ column, cell }) => readPriceCell(column, cell, own, context, note));
  return { boxes, minimum: readMinimum(cells, note) };
}

/** As its own column has it, or that of units: `USD/CNTR`. */
function currencyOfRow(cells: RowCells, note: Note): Currency | null {
  const cell = cells.one('currency');
  if (cell === null) return currencyIn(cells.text('basis')).currency;
  const { currency } = currencyIn(cell.text);
  if (currency === null) note('R30', cell, { x: cell.text });
  return currency;
}

function readPriceCell(
  column: PlannedColumn,
  cell: Cell,
  ofRow: Currency | null,
  context: PriceContext,
  note: Note,
): readonly PricedBox[] {
  const { text } = cell;
  const read = readPrice(text);
  switch (read.kind) {
    case 'not_quoted':
      note('R31', cell, { x: text });
      return [];
    case 'inside':
    case 'unreadable':
      note('R26', cell, { x: text });
      return [];
    case 'strange_currency':
      note('R30', cell, { x: read.currency });
      return [];
    case 'strange_basis':
      note('R39', cell, { x: read.basis });
      return [];
    case 'prices': {
      const currency = currencyOf(column, cell, read.currency ?? ofRow, context, note);
      const boxes = boxesOf(column, cell, context, note);
      const { figures } = read;
      if (boxes.length > 0 && figures.length !== 1 && figures.length !== boxes.length)
        note('R32', cell, { x: text, n: figures.length, boxes: boxes.join('/') });
      else if (figures.length === 1 && !alike(boxes))
        note('R32', cell, { x: text, n: 1, boxes: boxes.join('/') });
      return boxes.flatMap((equipment, index): readonly PricedBox[] => {
        const figure = figures.length === 1 ? figures[0] : figures[index];
        const price = figure && priceOf(figure, cell, index === 0 || figures.length > 1, note);
        if (!price || currency === null) return [];
        const basis = read.basis ?? context.basis ?? usualBasis(equipment);
        return [{ equipment, basis, price, currency, typed: text }];
      });
    }
  }
}

/** Boxes of different length never have one price: then it is not known whose it is. */
const alike = (boxes: readonly EquipmentCode[]): boolean =>
  new Set(boxes.map((code) => code.slice(0, 2))).size <= 1;

function usualBasis(equipment: EquipmentCode): Basis {
  switch (EQUIPMENT[equipment].load) {
    case 'box':
      return 'box';
    case 'lcl':
      return 'revenue_tonne';
    case 'car':
      return 'car';
    case 'wagon':
      return 'tonne';
  }
}

function priceOf(
  figure: ReturnType<typeof figuresOf>[number],
  cell: Cell,
  isFirst: boolean,
  note: Note,
): string | null {
  const { text: x } = cell;
  switch (figure.kind) {
    case 'unreadable':
      if (isFirst) note('R26', cell, { x });
      return null;
    case 'ambiguous':
      if (isFirst) note('R44', cell, { x, a: figure.readings[0], b: figure.readings[1] });
      return null;
    case 'value':
      if (figure.value.value > 0) return figure.value.decimal;
      if (isFirst) note('R27', cell, { x });
      return null;
  }
}

type Prices = Extract<ReturnType<typeof readPrice>, { kind: 'prices' }>;
const figuresOf = ({ figures }: Prices): Prices['figures'] => figures;

/** The column's boxes, else the row's; noted where neither says any. */
function boxesOf(
  { meaning }: PlannedColumn,
  cell: Cell,
  { boxes }: PriceContext,
  note: Note,
): readonly EquipmentCode[] {
  const own = meaning?.boxes ?? [];
  if (own.length > 0) return own;
  if (boxes.length === 0) note('R47', cell, { x: cell.text });
  return boxes;
}

/** A cell without a currency in a column that names two elsewhere is neither's. */
function currencyOf(
  column: PlannedColumn,
  cell: Cell,
  named: Currency | null,
  { currency: chosen, said, currenciesIn }: PriceContext,
  note: Note,
): Currency | null {
  const own = named ?? column.currency;
  if (own !== null) return own;
  const [a, b] = currenciesIn.get(column.index) ?? [];
  if (a !== undefined && b !== undefined) {
    note('R29', cell, { x: cell.text, a, b });
    return null;
  }
  const currency = chosen ?? said.currency ?? a ?? null;
  if (currency === null) note('R28', cell, { x: cell.text });
  return currency;
}

function readMinimum(cells: RowCells, note: Note): string | null {
  const cell = cells.one('minimum');
  if (cell === null) return null;
  const read = readPrice(cell.text);
  if (read.kind === 'not_quoted') return null;
  const [figure] = read.kind === 'prices' && read.figures.length === 1 ? read.figures : [];
  if (figure === undefined) {
    note('R26', cell, { x: cell.text });
    return null;
  }
  return priceOf(figure, cell, true, note);
}
