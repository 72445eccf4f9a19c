import { type Fen, parseFen } from '../units/money.ts';
import type { ChargeEvent } from './charge-events.ts';
import type { DecidedEvent } from './decide-event.ts';
import type { EventKind, MeasureId } from './measure.ts';
import type { PolicyEvent } from './policy-event.ts';

interface TaxRule {
  readonly measure: MeasureId;
  /** The rate that the goods decide; as long as nobody states it, tax is not known. */
  readonly rate: string;
  /** Fact that decides the rate where it is not set itself. */
  readonly decidedBy: string | null;
  readonly taxes: readonly string[];
}

const RULES: Partial<Record<EventKind, TaxRule>> = {
  import_declaration: {
    measure: 'tax.import',
    rate: 'duty_rate',
    decidedBy: null,
    taxes: ['duty', 'consumption_tax', 'import_vat', 'total_tax'],
  },
  export_declaration: {
    measure: 'tax.export_refund_rate',
    rate: 'refund_rate',
    decidedBy: 'goods',
    taxes: ['refund_amount', 'non_creditable_cost'],
  },
};

/** Taxes or refund of a declaration by name, before any relief; none as long as the rate of the goods is not stated. */
export function taxesOf(
  { kind, event }: ChargeEvent,
  { candidates }: DecidedEvent,
): Readonly<Record<string, Fen>> {
  const rule = RULES[kind];
  const candidate = candidates.find(({ measure }) => measure.id === rule?.measure);
  if (!rule || candidate?.eligibility.eligible !== 'yes') return {};
  const { measure, context } = candidate;
  const isStated = context.parameter(rule.rate)?.setBy !== null || isKnown(event, rule.decidedBy);
  if (!isStated) return {};
  return Object.fromEntries(
    rule.taxes.flatMap((name): [string, Fen][] => {
      const result = measure.results.get(name);
      const value = result && context.evaluate(result.formula);
      return value?.kind === 'number' ? [[name, parseFen(value.value.toFixed())]] : [];
    }),
  );
}

const isKnown = ({ facts }: PolicyEvent, fact: string | null): boolean => fact !== null && facts.has(fact);
