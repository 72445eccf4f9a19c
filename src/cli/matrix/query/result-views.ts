import { SUBSET_COSTS_MARK } from '../parts/run-address.ts';

/* What is asked of the results of a run, as views over their files. */

/** A view with its files, and the query that makes it of them; `$files` stands for a list of paths. */
interface ResultView {
  readonly file: string;
  readonly sql: string;
}

const MONEY = 'DECIMAL(18, 2)';
const AMOUNTS = [
  'invoice_before_cny',
  'invoice_after_cny',
  'generalised_before_cny',
  'generalised_after_cny',
  'delta_cny',
] as const;

/** Views over files of a run, each there where its file is. Amounts are exact decimals. */
export const RESULT_VIEWS: Readonly<Record<string, ResultView>> = {
  flows: {
    file: 'flows.parquet',
    sql: `select * replace (${AMOUNTS.map((column) => `${column}::${MONEY} as ${column}`).join(', ')}) from read_parquet($files)`,
  },
  corridors: { file: 'corridors.csv', sql: 'select * from read_csv($files)' },
  fiscal: {
    file: 'fiscal.csv',
    sql: `select payer, outlay_cny::${MONEY} as outlay_cny, deadweight_cny::${MONEY} as deadweight_cny from read_csv($files, all_varchar = true)`,
  },
  measures: {
    file: 'measures.csv',
    sql: `select measure, payer, outlay_before_cny::${MONEY} as outlay_before_cny, outlay_after_cny::${MONEY} as outlay_after_cny, deadweight_cny::${MONEY} as deadweight_cny from read_csv($files, all_varchar = true)`,
  },
};

const SUMS = `count(distinct flow_id) as flows, sum(teu) as teu, sum(invoice_before_cny) as invoice_before_cny,
  sum(invoice_after_cny) as invoice_after_cny, sum(co2e_before_kg) as co2e_before_kg,
  sum(co2e_after_kg) as co2e_after_kg, sum(delta_cny) as delta_cny`;

/** Rollups of the flows. */
export const ROLLUPS: Readonly<Record<string, string>> = {
  by_month: `select month, ${SUMS} from flows group by month order by month`,
  by_status: `select status, ${SUMS} from flows group by status order by status`,
  by_flow: `select flow_id, ${SUMS} from flows group by flow_id order by flow_id`,
};

/** Views over the parts of runs, by their names: ways of each box, and what it costs under every set of measures. */
export const PART_VIEWS: Readonly<
  Record<string, { readonly isOf: (part: string) => boolean; readonly glob: string }>
> = {
  ways: { isOf: (part) => !part.startsWith(SUBSET_COSTS_MARK), glob: `[!${SUBSET_COSTS_MARK[0]}]*.parquet` },
  subset_costs: { isOf: (part) => part.startsWith(SUBSET_COSTS_MARK), glob: `${SUBSET_COSTS_MARK}*.parquet` },
};
export const PART_SQL = 'select * from read_parquet($files)';
