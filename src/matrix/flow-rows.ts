import type { FlowOutcome } from '../contract/demand/matrix.ts';
import { MINUTES_PER_DAY } from '../units/duration.ts';
import { fen, formatFen } from '../units/money.ts';
import { verdictOf } from './verdict.ts';

export type Row = readonly (string | number | null)[];

/** Columns of `flows.csv` in their order, with what is in them; amounts are decimal text. */
const COLUMN_KINDS = {
  flow_id: 'text',
  month: 'text',
  status: 'text',
  boxes: 'number',
  teu: 'number',
  corridors_before: 'text',
  corridors_after: 'text',
  invoice_before_cny: 'text',
  invoice_after_cny: 'text',
  generalised_before_cny: 'text',
  generalised_after_cny: 'text',
  days_before: 'number',
  days_after: 'number',
  co2e_before_kg: 'number',
  co2e_after_kg: 'number',
  delta_cny: 'text',
} as const;

export const FLOW_COLUMN_KINDS: readonly (readonly [string, 'text' | 'number'])[] =
  Object.entries(COLUMN_KINDS);
export const FLOW_COLUMNS: readonly string[] = Object.keys(COLUMN_KINDS);

/** A flow in a month as a row of `flows.csv`; corridors as `river 0.6200;china_europe 0.3800`. */
export function flowRow(outcome: FlowOutcome): Row {
  const { flow, month, boxes, teu } = outcome;
  if (outcome.status !== 'carried')
    return [flow, month, outcome.status, boxes, teu, ...FLOW_COLUMNS.slice(5).map(() => null)];
  const { invoice, generalised, minutes, co2eKg, choiceCost, corridors } = outcome;
  const sharesOn = (side: 'before' | 'after'): string =>
    corridors
      .filter((own) => own.teu[side] > 0)
      .map((own) => `${own.corridor} ${(own.teu[side] / outcome.teu).toFixed(4)}`)
      .join(';');
  const days = (of: number): number => Number((of / MINUTES_PER_DAY).toFixed(3));
  const kg = (of: number): number => Number(of.toFixed(1));
  return [
    flow,
    month,
    verdictOf(outcome),
    boxes,
    teu,
    sharesOn('before'),
    sharesOn('after'),
    formatFen(invoice.before),
    formatFen(invoice.after),
    formatFen(generalised.before),
    formatFen(generalised.after),
    days(minutes.before),
    days(minutes.after),
    kg(co2eKg.before),
    kg(co2eKg.after),
    formatFen(fen(choiceCost.after - choiceCost.before)),
  ];
}
