import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { WayCorridor } from '../../../contract/demand/matrix.ts';
import type { MergedSums } from '../../../matrix/shards/flow-merge.ts';
import { BOTH_SIDES, type BothSides, SummaryTotals, TEU_PARTS } from '../../../matrix/summary-totals.ts';
import { SAME_PER_TEU } from '../../../matrix/verdict.ts';
import { fen } from '../../../units/money.ts';
import { present } from '../../../units/present.ts';

/*
 * Sums of a run in SQL: flow by flow and month by month to whole parts, as outcomes are in `src/matrix`, then exactly in
 * integers of 128 bits.
 */

/** To the nearest whole, halves up, as `Math.round`: a difference from the whole below it is exact. */
export const WHOLE = `create macro whole(x) as
  (case when x - floor(x) >= 0.5 then floor(x) + 1 else floor(x) end)::bigint`;

/** What a flow in a month comes to by what a box of it does; amounts of a flow are whole fen before they are summed. */
export const OUTCOMES = `create view outcomes as
  select place, flow, month, box, boxes, boxes * teu_per_box as teu,
    corridors_before, corridors_after, days_before, days_after,
    ${['invoice', 'generalised', 'choice']
      .flatMap((figure) => [`${figure}_before`, `${figure}_after`])
      .map((figure) => `whole(${figure} * boxes) as ${figure}`)
      .join(', ')},
    co2e_before * boxes as co2e_before, co2e_after * boxes as co2e_after, minutes_before, minutes_after
  from handed join boxes using (box) where status = 'open'`;

const COLUMN_OF: Readonly<Record<BothSides, (side: string) => string>> = {
  invoice: (side) => `invoice_${side}`,
  generalised: (side) => `generalised_${side}`,
  choiceCost: (side) => `choice_${side}`,
  co2eKg: (side) => `co2e_${side}`,
  teuMinutes: (side) => `teu * minutes_${side}`,
};
const FIGURES = Object.keys(BOTH_SIDES) as BothSides[];
const SIDES = ['before', 'after'] as const;

const inParts = (amount: string, parts: number): string =>
  parts === 1 ? amount : `whole(${amount} * ${parts}::double)`;

const AMOUNTS = `select month, sum(${inParts('teu', TEU_PARTS)}),
  ${FIGURES.flatMap((figure) =>
    SIDES.map((side) => `sum(${inParts(COLUMN_OF[figure](side), BOTH_SIDES[figure])})`),
  ).join(', ')}
  from outcomes group by month`;

const UNCARRIED = `select month, sum(${inParts('boxes * teu_per_box', TEU_PARTS)})
  from handed join boxes using (box) where status <> 'open' and teu_per_box is not null group by month`;

const STAYS = `select month, corridor, sum(${inParts('stays', TEU_PARTS)}) from (
    select month, corridor, least(before * teu, after * teu) as stays from outcomes join corridors using (box)
  ) where stays > 0 group by month, corridor`;

const SHIFTS = `select month, from_corridor, to_corridor, sum(${inParts('teu * lost * won / gained', TEU_PARTS)})
  from outcomes join shifts using (box) group by month, from_corridor, to_corridor`;

const OUTLAYS = `select month, measure, sum(whole(before * boxes)), sum(whole(after * boxes)),
    sum(whole(deadweight * boxes))
  from outcomes join outlays using (box) group by month, measure`;

const UNDECIDED = `select month, measure, count(*) from outcomes join undecided using (box) group by month, measure`;

/** Over all months of a flow, by what the choice costs it in all of them. */
const VERDICTS = `select case when abs(change) < ${SAME_PER_TEU} * teu then 'unchanged'
    when change < 0 then 'winner' else 'loser' end as verdict, count(*)
  from (select flow, sum(choice_after) - sum(choice_before) as change from outcomes group by flow)
    join flows using (flow)
  group by verdict`;

const FLOWS = 'select count(*) from flows';
const UNCARRIED_FLOWS = `select count(distinct flow) from handed join boxes using (box) where status <> 'open'`;
const UNSIZED_FLOWS = `${UNCARRIED_FLOWS} and teu_per_box is null`;
const MONTHS = 'select distinct month from boxes order by month';

/** Sums the tables of a run. */
export async function sumsIn(connection: DuckDBConnection): Promise<MergedSums> {
  const rowsOf = async (sql: string): Promise<readonly (readonly DuckDBValue[])[]> =>
    (await connection.runAndReadAll(sql)).getRows();
  const whole = new SummaryTotals();
  const months = new Map<string, SummaryTotals>();
  for (const [month] of await rowsOf(MONTHS)) months.set(String(month), new SummaryTotals());
  const each = async (
    sql: string,
    add: (totals: SummaryTotals, cells: readonly DuckDBValue[]) => void,
  ): Promise<void> => {
    for (const [month, ...cells] of await rowsOf(sql)) {
      add(whole, cells);
      add(present(months.get(String(month))), cells);
    }
  };
  await each(AMOUNTS, (totals, [teu, ...figures]) => {
    totals.add('teu', number(teu));
    for (const [index, figure] of FIGURES.entries())
      totals.addBoth(figure, { before: number(figures[2 * index]), after: number(figures[2 * index + 1]) });
  });
  await each(UNCARRIED, (totals, [teu]) => totals.add('uncarriedTeu', number(teu)));
  await each(STAYS, (totals, [corridor, teu]) =>
    totals.addCorridor(corridor as WayCorridor, corridor as WayCorridor, number(teu)),
  );
  await each(SHIFTS, (totals, [from, to, teu]) =>
    totals.addCorridor(from as WayCorridor, to as WayCorridor, number(teu)),
  );
  await each(OUTLAYS, (totals, [measure, before, after, deadweight]) =>
    totals.addOutlay({
      measure: String(measure),
      outlay: { before: fen(number(before)), after: fen(number(after)) },
      deadweight: fen(number(deadweight)),
    }),
  );
  await each(UNDECIDED, (totals, [measure, flows]) => totals.addUndecided(String(measure), number(flows)));
  for (const [verdict, flows] of await rowsOf(VERDICTS))
    whole.addFlows(verdict as 'winner' | 'loser' | 'unchanged', number(flows));
  whole.addFlows('all', number((await rowsOf(FLOWS))[0]?.[0]));
  whole.addFlows('uncarried', number((await rowsOf(UNCARRIED_FLOWS))[0]?.[0]));
  whole.addFlows('unsized', number((await rowsOf(UNSIZED_FLOWS))[0]?.[0]));
  return {
    summary: whole.summary(),
    monthSums: [...months].map(([month, own]) => {
      const { teu, invoice, co2eKg, teuShifted, outlay } = own.summary();
      return { month, teu, invoice, co2eKg, teuShifted, outlay };
    }),
  };
}

/** Sums of a run are within what a number holds exactly; throws where one is not. */
function number(cell: DuckDBValue | undefined): number {
  const value = Number(cell);
  if (!Number.isSafeInteger(value)) throw new RangeError(`a sum of ${String(cell)} is not exact`);
  return value;
}
