import { type Fen, parseFen } from '../../units/money.ts';
import type { DecidedEvent } from '../decide/decide-event.ts';
import type { MeasureContext } from '../decide/measure-context.ts';
import type { PolicyEvent } from '../decide/policy-event.ts';
import type { EventKind, MeasureId } from '../library/measure.ts';
import type { ChargeEvent } from './charge-events.ts';

export interface TaxRule {
  readonly measure: MeasureId;
  /** The rate that the goods decide; as long as nobody states it, tax is not known. */
  readonly rate: string;
  /** Fact that decides the rate where it is not set itself. */
  readonly decidedBy: string | null;
  readonly taxes: readonly string[];
  /** What they are reckoned from. */
  readonly base: string;
  /** Parameters that a declarant states. */
  readonly asked: readonly string[];
}

/** The rule that reckons the taxes of a declaration. */
export const TAX_RULES: Partial<Record<EventKind, TaxRule>> = {
  import_declaration: {
    measure: 'tax.import',
    rate: 'duty_rate',
    decidedBy: null,
    taxes: ['duty', 'consumption_tax', 'import_vat', 'total_tax'],
    base: 'dutiable_value',
    asked: ['duty_rate', 'consumption_rate', 'vat_rate'],
  },
  export_declaration: {
    measure: 'tax.export_refund_rate',
    rate: 'refund_rate',
    decidedBy: 'goods',
    taxes: ['refund_amount', 'non_creditable_cost'],
    base: 'refund_basis',
    asked: ['refund_rate', 'levy_rate'],
  },
};

/** Taxes or refund of a declaration by name, before any relief; none as long as the rate of the goods is not stated. */
export function taxesOf(
  { kind, event }: ChargeEvent,
  { candidates }: DecidedEvent,
): Readonly<Record<string, Fen>> {
  const rule = TAX_RULES[kind];
  const candidate = candidates.find(({ measure }) => measure.id === rule?.measure);
  if (!rule || candidate?.eligibility.eligible !== 'yes') return {};
  const { measure, context } = candidate;
  if (!isRateStated(rule, context, event)) return {};
  return Object.fromEntries(
    rule.taxes.flatMap((name): [string, Fen][] => {
      const result = measure.results.get(name);
      const value = result && context.evaluate(result.formula);
      return value?.kind === 'number' ? [[name, parseFen(value.value.toFixed())]] : [];
    }),
  );
}

/** Whether somebody has said what rate the goods have. */
export const isRateStated = (
  { rate, decidedBy }: TaxRule,
  context: MeasureContext,
  { facts }: PolicyEvent,
): boolean => context.parameter(rate)?.setBy !== null || (decidedBy !== null && facts.has(decidedBy));
