import type { BoxInMonth, BoxWays, Way, WayCorridor, WayCost } from '../../../contract/demand/matrix.ts';
import type { Issue } from '../../../units/issue.ts';
import { type Fen, fen } from '../../../units/money.ts';
import { present } from '../../../units/present.ts';
import { BOX_COLUMNS, boxCells } from './box-columns.ts';
import { readEmissions, readPrices, writeEmissions, writePrices } from './span-cells.ts';

/* What was found of the boxes of a shard as rows: one for each way, one alone for a box that nothing carries. */

const SIDES = ['before', 'after'] as const;
type Side = (typeof SIDES)[number];

/** Figures of a way under one situation. Amounts are fen a box; what is a list is JSON. */
const COST_COLUMNS = {
  invoice_fen: 'DOUBLE',
  billed_fen: 'DOUBLE',
  generalised_fen: 'DOUBLE',
  borne_fen: 'DOUBLE',
  minutes: 'DOUBLE',
  co2e_kg: 'DOUBLE',
  reliefs: 'STRING',
  undecided: 'STRING',
  prices: 'STRING',
  emissions: 'STRING',
} as const;
type CostColumn = keyof typeof COST_COLUMNS;

const WAY_COLUMNS = {
  ...BOX_COLUMNS,
  teu_per_box: 'DOUBLE',
  issues: 'STRING',
  again: 'STRING',
  way: 'STRING',
  corridor: 'STRING',
  rides: 'STRING',
  links: 'STRING',
} as const;

export type PartColumn = keyof typeof WAY_COLUMNS | `${CostColumn}_${Side}`;
export type PartRow = Readonly<Record<PartColumn, string | number | null>>;

/** Columns of a part with their types, in the order of the file. */
export const PART_COLUMNS: readonly (readonly [PartColumn, 'INT32' | 'DOUBLE' | 'STRING'])[] = [
  ...Object.entries(WAY_COLUMNS),
  ...SIDES.flatMap((side) =>
    Object.entries(COST_COLUMNS).map(([column, type]) => [`${column}_${side}`, type] as const),
  ),
] as (readonly [PartColumn, 'INT32' | 'DOUBLE' | 'STRING'])[];

export function partRows(boxes: readonly BoxInMonth[], found: readonly BoxWays[]): readonly PartRow[] {
  return found.flatMap((own, box): readonly PartRow[] => {
    const head = { ...boxCells(box, present(boxes[box]), own.status), teu_per_box: own.teuPerBox };
    if (own.status !== 'open')
      return [
        {
          ...head,
          issues: JSON.stringify(own.issues),
          ...{ again: null, way: null, corridor: null, rides: null, links: null },
          ...costCells('before', null),
          ...costCells('after', null),
        },
      ];
    return own.ways.map(({ key, corridor, rides, links, cost }) => ({
      ...head,
      again: JSON.stringify(own.again),
      ...{ issues: null, way: key, corridor, rides: JSON.stringify(rides), links: JSON.stringify(links) },
      ...costCells('before', cost.before),
      ...costCells('after', cost.after),
    }));
  });
}

type CostCells<S extends Side> = Readonly<Record<`${CostColumn}_${S}`, string | number | null>>;

function costCells<S extends Side>(side: S, cost: WayCost | null): CostCells<S> {
  const cells: Record<CostColumn, string | number | null> = {
    invoice_fen: cost?.invoice ?? null,
    billed_fen: cost?.billed ?? null,
    generalised_fen: cost?.generalised ?? null,
    borne_fen: cost?.borne ?? null,
    minutes: cost?.minutes ?? null,
    co2e_kg: cost?.co2eKg ?? null,
    reliefs: cost === null ? null : JSON.stringify([...cost.reliefs]),
    undecided: cost === null ? null : JSON.stringify(cost.undecided),
    prices: cost === null ? null : writePrices(cost.prices),
    emissions: cost === null ? null : writeEmissions(cost.emissions),
  };
  const named = Object.entries(cells).map(([column, cell]) => [`${column}_${side}`, cell]);
  return Object.fromEntries(named) as CostCells<S>;
}

/** What rows say of so many boxes; rows of one box stand together. */
export function waysInRows(rows: readonly PartRow[], boxes: number): readonly BoxWays[] {
  const ofBox: PartRow[][] = Array.from({ length: boxes }, () => []);
  for (const row of rows) present(ofBox[Number(row.box)]).push(row);
  return ofBox.map((own): BoxWays => {
    const first = present(own[0]);
    const status = first.status as BoxWays['status'];
    if (status === 'open')
      return {
        status,
        teuPerBox: Number(first.teu_per_box),
        ways: own.map(wayInRow),
        again: JSON.parse(String(first.again)) as string[],
      };
    const teuPerBox = first.teu_per_box === null ? null : Number(first.teu_per_box);
    return { status, teuPerBox, issues: JSON.parse(String(first.issues)) as Issue[] };
  });
}

const wayInRow = (row: PartRow): Way => ({
  key: String(row.way),
  corridor: row.corridor as WayCorridor,
  rides: JSON.parse(String(row.rides)) as string[],
  links: JSON.parse(String(row.links)) as string[],
  cost: { before: costInRow(row, 'before'), after: costInRow(row, 'after') },
});

function costInRow(row: PartRow, side: Side): WayCost | null {
  const cell = (column: CostColumn) => row[`${column}_${side}`];
  if (cell('invoice_fen') === null) return null;
  return {
    invoice: fen(Number(cell('invoice_fen'))),
    billed: fen(Number(cell('billed_fen'))),
    generalised: fen(Number(cell('generalised_fen'))),
    borne: fen(Number(cell('borne_fen'))),
    minutes: Number(cell('minutes')),
    co2eKg: Number(cell('co2e_kg')),
    reliefs: new Map(JSON.parse(String(cell('reliefs'))) as [string, Fen][]),
    undecided: JSON.parse(String(cell('undecided'))) as string[],
    prices: readPrices(String(cell('prices'))),
    emissions: readEmissions(String(cell('emissions'))),
  };
}
