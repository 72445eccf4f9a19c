import type { BoxInMonth } from '../../../contract/demand/matrix.ts';

/** Which box of a shard a row is about, in whatever part. */
export const BOX_COLUMNS = {
  box: 'INT32',
  origin: 'STRING',
  destination: 'STRING',
  equipment: 'STRING',
  commodity: 'STRING',
  t_per_box: 'DOUBLE',
  value_cny_per_box: 'DOUBLE',
  month: 'STRING',
  status: 'STRING',
} as const;

export function boxCells<Status extends string>(box: number, { goods, month }: BoxInMonth, status: Status) {
  const { origin, destination, equipment, commodity } = goods;
  return {
    ...{ box, origin, destination, equipment, commodity },
    t_per_box: goods.tonnesPerBox,
    value_cny_per_box: goods.valueCnyPerBox,
    ...{ month, status },
  };
}
