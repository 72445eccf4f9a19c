import type { EquipmentCode } from '../../consignment/equipment.ts';
import type { InsideItem } from '../../network/contract-freight.ts';
import type { Mode } from '../../network/terminal.ts';
import type { Currency } from '../../units/money.ts';
import type { RateSurcharge } from '../contract-rate.ts';
import { currencyIn } from './currency-words.ts';
import type { PlannedColumn } from './plan-columns.ts';
import { readPrice } from './price-cell.ts';
import type { Cell, RowCells } from './row-cells.ts';
import type { Note, RowContext } from './row-context.ts';
import { type KnownSurcharge, surchargeIn } from './surcharge-words.ts';

/** A surcharge of a row, for some kinds of box or all of them. */
export interface SurchargeReading {
  readonly boxes: readonly EquipmentCode[];
  /** Null where the freight has it inside. */
  readonly surcharge: RateSurcharge | null;
  readonly inside: readonly InsideItem[];
}

/** What the surcharge columns of a row say; an empty cell, a zero and one that is not quoted are none. */
export function readSurcharges(
  cells: RowCells,
  context: RowContext,
  mode: Mode | null,
  note: Note,
): readonly SurchargeReading[] {
  return cells.all('surcharge').flatMap(({ column, cell }) => {
    const known = surchargeIn(column.heading, mode) ?? unknownSurcharge(column.heading);
    return readSurcharge(column, cell, known, context, note);
  });
}

/** A column that a person chose to be one: by its own heading, for each box. */
const unknownSurcharge = (heading: string): KnownSurcharge => ({
  name: heading,
  charge: 'FREIGHT_SURCHARGE',
  basis: 'box',
  inside: [],
});

function readSurcharge(
  column: PlannedColumn,
  cell: Cell,
  known: KnownSurcharge,
  context: RowContext,
  note: Note,
): readonly SurchargeReading[] {
  const boxes = column.meaning?.boxes ?? [];
  const read = readPrice(cell.text);
  const x = cell.text;
  switch (read.kind) {
    case 'inside':
      return [{ boxes, surcharge: null, inside: known.inside }];
    case 'not_quoted':
      note('R31', cell, { x });
      return [];
    case 'strange_currency':
      note('R30', cell, { x: read.currency });
      return [];
    case 'strange_basis':
      note('R39', cell, { x: read.basis });
      return [];
    case 'unreadable':
      note('R45', cell, { x });
      return [];
    case 'prices': {
      const currency = currencyOf(column, read.currency, known, context);
      if (currency === null) note('R28', cell, { x });
      const basis = read.basis ?? known.basis;
      const { figures } = read;
      if (figures.length !== 1 && figures.length !== boxes.length)
        note('R32', cell, { x, n: figures.length, boxes: boxes.join('/') });
      return figures.flatMap((figure, index): readonly SurchargeReading[] => {
        if (figure.kind !== 'value' || figure.value.value < 0) {
          note('R45', cell, { x });
          return [];
        }
        if (currency === null || figure.value.value === 0) return [];
        const { name, charge, inside } = known;
        const surcharge = { name, charge, basis, price: figure.value.decimal, currency };
        const [own] = figures.length > 1 ? boxes.slice(index, index + 1) : [];
        return [{ boxes: own === undefined ? boxes : [own], surcharge, inside }];
      });
    }
  }
}

/** Papers and handling in China are in yuan where nobody says; what a carrier asks is in the currency of its freight. */
function currencyOf(
  column: PlannedColumn,
  named: Currency | null,
  { charge }: KnownSurcharge,
  { currency, said }: RowContext,
): Currency | null {
  const stated = named ?? column.currency ?? currencyIn(column.heading).currency;
  if (stated !== null) return stated;
  return charge === 'FREIGHT_SURCHARGE' || charge === 'WAR_RISK' ? (currency ?? said.currency) : null;
}
