import { EQUIPMENT } from '../../consignment/equipment.ts';
import { usualTonnes } from '../../enquiry/usual-tonnes.ts';
import { present } from '../../units/present.ts';
import { CORRIDORS, type Corridor } from '../corridor.ts';
import type { Direction, Flow } from '../flow.ts';
import { sampleId } from '../sample-mark.ts';
import { chooseCells } from './choose-cells.ts';
import { WAYS, type Way } from './counted-flow.ts';
import { fitMargins } from './fit-margins.ts';
import { type SampleCell, sampleCells } from './sample-cells.ts';
import type { SampleTables } from './sample-tables.ts';
import { wholeBoxes } from './whole-boxes.ts';

/** How many flows a sample may be asked to have: fewer cannot meet the totals, and more have too few boxes each. */
export const SAMPLE_FLOWS = { least: 1000, usual: 2000, most: 10_000 } as const;
export const SAMPLE_SEED = 1;

/** Flows, and by the id of each the corridor that its goods are thought to have gone by. */
export interface Sample {
  readonly flows: readonly Flow[];
  readonly corridors: ReadonlyMap<string, Corridor>;
}

/**
 * A year of cargo in the likeness of published totals: the same tables, number of flows and seed are the same flows.
 * The largest first. Boxes are made whole in the order of corridors and ways, so that their totals stay.
 */
export function makeSample(tables: SampleTables, count: number, seed: number): Sample {
  const chosen = chooseCells(sampleCells(tables), tables.margins, count, seed);
  const cells = [...chosen].sort(inOrder);
  const teu = fitMargins(cells, tables.margins);
  const boxes = wholeBoxes(
    [...teu],
    cells.map(({ goods }) => EQUIPMENT[goods.equipment].teu),
  );
  const sizeOf = (index: number): number =>
    present(boxes[index]) * EQUIPMENT[present(cells[index]).goods.equipment].teu;
  const order = cells.map((_, index) => index).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  const digits = String(cells.length).length;
  const flows = order.map((index, rank) =>
    flowOf(present(cells[index]), sampleId(rank + 1, digits), present(boxes[index])),
  );
  const corridors = new Map(flows.map(({ id }, rank) => [id, present(cells[present(order[rank])]).corridor]));
  return { flows, corridors };
}

const inOrder = (a: SampleCell, b: SampleCell): number =>
  CORRIDORS.indexOf(a.corridor) - CORRIDORS.indexOf(b.corridor) || WAYS.indexOf(a.way) - WAYS.indexOf(b.way);

const DIRECTION_OF: Readonly<Record<Way, Direction>> = {
  export: 'export',
  import: 'import',
  'domestic/out': 'domestic',
  'domestic/in': 'domestic',
};

function flowOf(cell: SampleCell, id: string, boxesPerYear: number): Flow {
  const { way, place, district, goods, monthShares } = cell;
  const isOutbound = way === 'export' || way === 'domestic/out';
  const [origin, destination] = isOutbound ? [district, place] : [place, district];
  const { commodity, equipment, valueCnyPerBox } = goods;
  return {
    id,
    origin,
    destination,
    district,
    commodity: commodity.id,
    direction: DIRECTION_OF[way],
    equipment,
    boxesPerYear,
    tonnesPerBox: usualTonnes(commodity, EQUIPMENT[equipment]),
    valueCnyPerBox,
    monthShares,
  };
}
