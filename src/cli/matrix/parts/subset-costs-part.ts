import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { SubsetCosts } from '../../../bank/subset-costs.ts';
import type { BoxInMonth } from '../../../contract/demand/matrix.ts';
import { present } from '../../../units/present.ts';
import type { PartFormat } from './part-format.ts';
import { bufferOf } from './ways-part.ts';

/* A row for each set of measures of a box, in the order of the sets; one alone where a box has no costs. */

const COLUMNS = {
  box: 'INT32',
  origin: 'STRING',
  destination: 'STRING',
  equipment: 'STRING',
  commodity: 'STRING',
  t_per_box: 'DOUBLE',
  value_cny_per_box: 'DOUBLE',
  month: 'STRING',
  status: 'STRING',
  measures: 'STRING',
  subset: 'INT32',
  cny: 'DOUBLE',
} as const;
type Row = Readonly<Record<keyof typeof COLUMNS, string | number | null>>;

/** Costs of boxes under every set of measures. `measures` is JSON, and the bits of `subset` go by it. */
export const SUBSET_COSTS_PART: PartFormat<SubsetCosts> = {
  bytes(boxes, found) {
    const rows = found.flatMap((costs, box) => rowsOf(box, present(boxes[box]), costs));
    const columnData = Object.entries(COLUMNS).map(([name, type]) => ({
      name,
      type,
      data: rows.map((row) => row[name as keyof Row]),
      nullable: true,
    }));
    return new Uint8Array(parquetWriteBuffer({ columnData }));
  },
  async read(bytes, boxes) {
    const rows = (await parquetReadObjects({ file: bufferOf(bytes) })) as Row[];
    const ofBox: Row[][] = Array.from({ length: boxes }, () => []);
    for (const row of rows) present(ofBox[Number(row.box)]).push(row);
    return ofBox.map(costsIn);
  },
};

function rowsOf(box: number, { goods, month }: BoxInMonth, costs: SubsetCosts): readonly Row[] {
  const { origin, destination, equipment, commodity } = goods;
  const head = {
    ...{ box, origin, destination, equipment, commodity },
    t_per_box: goods.tonnesPerBox,
    value_cny_per_box: goods.valueCnyPerBox,
    ...{ month, status: costs.status },
    measures: costs.status === 'unserved' ? null : JSON.stringify(costs.measures),
  };
  return costs.status === 'served'
    ? Array.from(costs.cny, (cny, subset) => ({ ...head, subset, cny }))
    : [{ ...head, subset: null, cny: null }];
}

function costsIn(rows: readonly Row[]): SubsetCosts {
  const { status, measures } = present(rows[0]);
  if (status === 'unserved') return { status };
  const own = JSON.parse(String(measures)) as string[];
  return status === 'served'
    ? { status, measures: own, cny: Float64Array.from(rows, ({ cny }) => Number(cny)) }
    : { status: 'too_many', measures: own };
}
