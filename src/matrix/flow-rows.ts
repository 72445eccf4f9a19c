import type {
  BeforeAfter,
  CarriedFlow,
  FlowOutcome,
  UncarriedFlow,
  WayCorridor,
} from '../contract/demand/matrix.ts';
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

/** Figures of a flow in a month that is carried, as they stand in its row. */
export interface CarriedFigures
  extends Pick<CarriedFlow, 'flow' | 'month' | 'boxes' | 'teu' | 'invoice' | 'generalised' | 'co2eKg'>,
    Pick<CarriedFlow, 'choiceCost'> {
  readonly corridors: BoxCells['corridors'];
  readonly days: BoxCells['days'];
}

/** Cells that are the same for all flows that divide alike. */
export interface BoxCells {
  /** As `river 0.6200;china_europe 0.3800`. */
  readonly corridors: BeforeAfter<string>;
  readonly days: BeforeAfter;
}

/** A flow in a month as a row of `flows.csv`. */
export function flowRow(outcome: FlowOutcome): Row {
  if (outcome.status !== 'carried') return uncarriedRow(outcome);
  return carriedRow({ ...outcome, ...boxCells(outcome) });
}

export const uncarriedRow = ({
  flow,
  month,
  status,
  boxes,
  teu,
}: Pick<UncarriedFlow, 'flow' | 'month' | 'status' | 'boxes' | 'teu'>): Row => [
  ...[flow, month, status, boxes, teu],
  ...FLOW_COLUMNS.slice(5).map(() => null),
];

export function carriedRow(figures: CarriedFigures): Row {
  const { flow, month, boxes, teu, invoice, generalised, co2eKg, choiceCost, corridors, days } = figures;
  return [
    flow,
    month,
    verdictOf(figures),
    boxes,
    teu,
    corridors.before,
    corridors.after,
    formatFen(invoice.before),
    formatFen(invoice.after),
    formatFen(generalised.before),
    formatFen(generalised.after),
    days.before,
    days.after,
    inKg(co2eKg.before),
    inKg(co2eKg.after),
    formatFen(fen(choiceCost.after - choiceCost.before)),
  ];
}

export function boxCells({
  corridors,
  minutes,
}: {
  readonly corridors: readonly { readonly corridor: WayCorridor; readonly share: BeforeAfter }[];
  readonly minutes: BeforeAfter;
}): BoxCells {
  const sharesOn = (side: 'before' | 'after'): string =>
    corridors
      .filter(({ share }) => share[side] > 0)
      .map(({ corridor, share }) => `${corridor} ${share[side].toFixed(4)}`)
      .join(';');
  return {
    corridors: { before: sharesOn('before'), after: sharesOn('after') },
    days: { before: inDays(minutes.before), after: inDays(minutes.after) },
  };
}

const inDays = (minutes: number): number => Number((minutes / MINUTES_PER_DAY).toFixed(3));
const inKg = (kg: number): number => Number(kg.toFixed(1));
