import type { Assessment } from '../compare/assess.ts';
import type { DayAfterMeasure } from '../contract/policy.ts';
import type { Measure } from '../policy/library/measure.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import { type Result, success } from '../units/issue.ts';
import { type Fen, fen } from '../units/money.ts';
import { type BilledUnder, billedUnder } from './levers/billed-under.ts';
import { leversInForce } from './levers/levers-in-force.ts';
import { figureChange } from './levers/measure-edits.ts';
import type { PlannedEdit } from './levers/planned-edit.ts';
import type { ConsignedGoods, PolicyTerms } from './terms.ts';

/** The three ways in which measures with a last day may go on. */
const BILLS = ['extended', 'lapsed', 'assumed'] as const;
export type DayAfterBillName = (typeof BILLS)[number];

export interface LeversAfter {
  readonly billed: Readonly<Record<DayAfterBillName, Assessment>>;
  readonly rows: readonly DayAfterMeasure[];
}

/** The itinerary as billed in each way, and what each lever makes of it that has a last day. */
export function leversAfter(
  terms: PolicyTerms,
  assessment: Assessment,
  goods: ConsignedGoods | null,
  scenarios: Readonly<Record<DayAfterBillName, Scenario>>,
): Result<LeversAfter> {
  const asFound: LeversAfter = {
    billed: { extended: assessment, lapsed: assessment, assumed: assessment },
    rows: [],
  };
  const { day, scenario } = terms;
  if (goods === null || day === null) return success(asFound);
  const edits = (bill: DayAfterBillName): readonly PlannedEdit[] =>
    leversInForce({ ...terms, scenario: scenarios[bill] }, day, goods.consignment).edits;
  const planned = { extended: edits('extended'), lapsed: edits('lapsed'), assumed: edits('assumed') };
  const set = new Set(BILLS.flatMap((bill) => planned[bill]).map(({ measure }) => measure.id));
  if (set.size === 0) return success(asFound);
  const under = (some: readonly PlannedEdit[]) => billedUnder(goods, day, assessment, some);
  const whole = all({
    extended: under(planned.extended),
    lapsed: under(planned.lapsed),
    assumed: under(planned.assumed),
  });
  if (!whole.ok) return whole;
  const rows: DayAfterMeasure[] = [];
  for (const id of [...set].sort()) {
    const measure = scenario.measures.get(id);
    if (!measure || measure.valid.to === null) continue;
    const but = (bill: DayAfterBillName) => under(planned[bill].filter((edit) => edit.measure.id !== id));
    const without = all({ extended: but('extended'), lapsed: but('lapsed'), assumed: but('assumed') });
    if (!without.ok) return without;
    const gain = (bill: DayAfterBillName): Fen =>
      fen(without.value[bill].assessment.invoiceTotal - whole.value[bill].assessment.invoiceTotal);
    const own = ({ edits: some }: BilledUnder) => some.filter(({ measures }) => measures.includes(id));
    const ending = own(whole.value.lapsed).length > 0 ? [] : own(whole.value.extended);
    const row = {
      ...namedRow(measure),
      lines: [],
      edits: ending.map(figureChange),
      extended: gain('extended'),
      lapsed: gain('lapsed'),
      assumed: gain('assumed'),
    };
    if (row.edits.length > 0 || BILLS.some((bill) => row[bill] !== 0)) rows.push(row);
  }
  const { extended, lapsed, assumed } = whole.value;
  return success({
    billed: {
      extended: extended.assessment,
      lapsed: lapsed.assessment,
      assumed: assumed.assessment,
    },
    rows,
  });
}

type Billed = Readonly<Record<DayAfterBillName, BilledUnder>>;

/** All three, or the issues of the first that cannot be. */
function all({
  extended,
  lapsed,
  assumed,
}: Readonly<Record<DayAfterBillName, Result<BilledUnder>>>): Result<Billed> {
  if (!extended.ok) return extended;
  if (!lapsed.ok) return lapsed;
  if (!assumed.ok) return assumed;
  return success({ extended: extended.value, lapsed: lapsed.value, assumed: assumed.value });
}

/** The measure that a row is about. */
export const namedRow = ({ id, title, article, level, valid }: Measure) => ({
  measure: id,
  title,
  article,
  level,
  lastDay: valid.to,
});
