import { type Fen, parseFen } from '../../units/money.ts';
import { declarationOn } from '../decide/charge-sheet.ts';
import type { Candidate, DecidedEvent } from '../decide/decide-event.ts';
import { ownResults, type Result } from '../decide/declared-results.ts';
import type { Measures } from '../library/load-measures.ts';
import type { MeasureId, TaxSheetRule } from '../library/measure.ts';
import type { ChargeEvent } from './charge-events.ts';

/** The declaration of an event, as the measure that reckons it sees it. */
export interface DeclaredTaxes {
  readonly rule: TaxSheetRule;
  readonly taxed: Candidate;
  /** Whether somebody has said what rate the goods have; until then their taxes are not known. */
  readonly isStated: boolean;
  /** Results by name, as they stand under some of the measures; without any, before relief. */
  under(ids?: ReadonlySet<MeasureId>): ReadonlyMap<string, Result>;
}

/** Null where nothing is declared. */
export function declaredTaxes(
  measures: Measures,
  { kind, event }: ChargeEvent,
  { candidates, stack, sheet }: DecidedEvent,
): DeclaredTaxes | null {
  const measure = declarationOn(measures, kind);
  const rule = measure?.declaration?.sheet;
  const taxed = candidates.find((candidate) => candidate.measure.id === measure?.id);
  if (!rule || taxed?.eligibility.eligible !== 'yes') return null;
  const { rate, decidedBy } = rule;
  return {
    rule,
    taxed,
    isStated:
      taxed.context.parameter(rate)?.setBy !== null || (decidedBy !== null && event.facts.has(decidedBy)),
    under: (ids) =>
      new Map(ownResults(stack, sheet.accounts, taxed, ids).map((result) => [result.name, result])),
  };
}

/** Taxes or refund of a declaration by name, before any relief; none as long as the rate of the goods is not stated. */
export function taxesOf(
  measures: Measures,
  event: ChargeEvent,
  decided: DecidedEvent,
): Readonly<Record<string, Fen>> {
  const taxes = declaredTaxes(measures, event, decided);
  if (!taxes?.isStated) return {};
  const results = taxes.under();
  return Object.fromEntries(
    taxes.rule.taxes.flatMap((name): [string, Fen][] => {
      const value = results.get(name)?.value;
      return value?.kind === 'number' ? [[name, parseFen(value.value.toFixed())]] : [];
    }),
  );
}
