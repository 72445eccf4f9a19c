import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { UncarriedBox } from '../../../contract/demand/matrix.ts';
import { carriedRow, type Row, uncarriedRow } from '../../../matrix/flow-rows.ts';
import { fen } from '../../../units/money.ts';

/** Cells of a row in the order asked. */
const CELLS = [
  ...['id', 'month', 'status', 'boxes', 'boxes * teu_per_box', 'corridors_before', 'corridors_after'],
  ...['days_before', 'days_after'],
  ...['invoice_before', 'invoice_after', 'generalised_before', 'generalised_after'].map(wholeOf),
  ...['choice_before', 'choice_after'].map(wholeOf),
  ...['co2e_before * boxes', 'co2e_after * boxes'],
];

function wholeOf(figure: string): string {
  return `whole(${figure} * boxes)`;
}

/**
 * The rows of all flows in the order of the plan, so many at a time: sorted in a piece, never in whole, and no more than a
 * piece in memory.
 */
export async function* rowsIn(
  connection: DuckDBConnection,
  total: number,
  atOnce: number,
): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < total; from += atOnce) {
    const found = await connection.runAndReadAll(
      `select ${CELLS.join(', ')} from handed join boxes using (box) join flows using (flow)
        where place >= ${from} and place < ${from + atOnce} order by place`,
    );
    yield found.getRows().map(rowOf);
  }
}

function rowOf(cells: readonly DuckDBValue[]): Row {
  const [id, month, status, boxes, teu, corridorsBefore, corridorsAfter, ...figures] = cells;
  const flow = { flow: String(id), month: String(month), boxes: Number(boxes) };
  if (status !== 'open')
    return uncarriedRow({
      ...flow,
      status: status as UncarriedBox['status'],
      teu: teu === null ? null : Number(teu),
    });
  const both = (index: number) => ({
    before: Number(figures[2 * index]),
    after: Number(figures[2 * index + 1]),
  });
  const money = (index: number) => {
    const { before, after } = both(index);
    return { before: fen(before), after: fen(after) };
  };
  return carriedRow({
    ...flow,
    teu: Number(teu),
    corridors: { before: String(corridorsBefore), after: String(corridorsAfter) },
    days: both(0),
    invoice: money(1),
    generalised: money(2),
    choiceCost: money(3),
    co2eKg: both(4),
  });
}
