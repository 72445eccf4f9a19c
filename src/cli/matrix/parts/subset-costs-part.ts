import { parquetWriteBuffer } from 'hyparquet-writer';
import type { SubsetCosts } from '../../../bank/subset-costs.ts';
import { present } from '../../../units/present.ts';
import { parquetColumns } from '../parquet-columns.ts';
import { BOX_COLUMNS, boxCells } from './box-columns.ts';
import type { PartFormat } from './part-format.ts';

/*
 * A row for each set of measures of a box, in the order of the sets; one alone where a box has no costs. A shard has a
 * quarter of a million of them, so that none is ever an object: they are written and read column by column.
 */

const HEAD = { ...BOX_COLUMNS, measures: 'STRING' } as const;
type HeadColumn = keyof typeof HEAD;
type Head = Readonly<Record<HeadColumn, string | number | null>>;

/** Costs of boxes under every set of measures. `measures` is JSON, and the bits of `subset` go by it. */
export const SUBSET_COSTS_PART: PartFormat<SubsetCosts> = {
  bytes(boxes, found) {
    const heads = found.map(
      (costs, box): Head => ({
        ...boxCells(box, present(boxes[box]), costs.status),
        measures: costs.status === 'unserved' ? null : JSON.stringify(costs.measures),
      }),
    );
    const columns = [
      ...(Object.keys(HEAD) as HeadColumn[]).map((name) => ({
        name,
        type: HEAD[name],
        data: cellsOf(found, (_, box) => present(heads[box])[name]),
      })),
      {
        name: 'subset',
        type: 'INT32' as const,
        data: cellsOf(found, ({ status }, _, subset) => (status === 'served' ? subset : null)),
      },
      {
        name: 'cny',
        type: 'DOUBLE' as const,
        data: cellsOf(found, (costs, _, subset) =>
          costs.status === 'served' ? present(costs.cny[subset]) : null,
        ),
      },
    ];
    const columnData = columns.map((column) => ({ ...column, nullable: true }));
    return new Uint8Array(parquetWriteBuffer({ columnData }));
  },
  async read(bytes, boxes) {
    const part = await parquetColumns(bytes, ['box', 'status', 'measures', 'cny']);
    const [boxIn, statusIn] = [part.cellsOf('box'), part.cellsOf('status')];
    const [measuresIn, cnyIn] = [part.cellsOf('measures'), part.cellsOf('cny')];
    const ofBox = Array.from({ length: boxes }, (): BoxRows => ({ status: '', measures: '', cny: [] }));
    for (let row = 0; row < part.rows; row++) {
      const own = present(ofBox[Number(boxIn(row))]);
      own.status = String(statusIn(row));
      own.measures = String(measuresIn(row));
      own.cny.push(Number(cnyIn(row)));
    }
    return ofBox.map(costsIn);
  },
};

/** What the rows of a box say: the same in all of them, but for the costs. */
interface BoxRows {
  status: string;
  measures: string;
  readonly cny: number[];
}

/** A column of all rows. */
function cellsOf<Cell>(
  found: readonly SubsetCosts[],
  cellOf: (costs: SubsetCosts, box: number, subset: number) => Cell,
): Cell[] {
  const cells: Cell[] = [];
  for (const [box, costs] of found.entries()) {
    const rows = costs.status === 'served' ? costs.cny.length : 1;
    for (let subset = 0; subset < rows; subset++) cells.push(cellOf(costs, box, subset));
  }
  return cells;
}

function costsIn({ status, measures, cny }: BoxRows): SubsetCosts {
  if (status === 'unserved') return { status };
  const own = JSON.parse(measures) as string[];
  return status === 'served'
    ? { status, measures: own, cny: Float64Array.from(cny) }
    : { status: 'too_many', measures: own };
}
