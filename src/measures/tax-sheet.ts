import type { Assessment } from '../compare/assess.ts';
import type { TaxLine, TaxSheet } from '../contract/tax-sheet.ts';
import { type ChargeEvent, chargeEvents } from '../policy/charges/charge-events.ts';
import { type DeclaredTaxes, declaredTaxes } from '../policy/charges/taxes-of.ts';
import { decideEvent } from '../policy/decide/decide-event.ts';
import type { Result } from '../policy/decide/declared-results.ts';
import { type Value, writeValue } from '../policy/expression/value.ts';
import type { MeasureId, TaxSheetRule } from '../policy/library/measure.ts';
import { measuresOn } from '../policy/library/measures-on.ts';
import { type ViewedParameter, viewParameters } from '../policy/scenario/view-parameters.ts';
import { type Fen, parseFen } from '../units/money.ts';
import { ledgerLines } from './ledger-lines.ts';
import type { PolicyTerms } from './terms.ts';

/** Taxes of the declaration an itinerary makes, before and after the measures; null where it declares nothing in China. */
export function taxSheet(terms: PolicyTerms, assessment: Assessment): TaxSheet | null {
  const { scenario } = terms;
  for (const event of chargeEvents(scenario, terms, ledgerLines(assessment, terms))) {
    const decided = decideEvent(measuresOn(scenario, event.kind), event.event, 'quiet');
    const taxes = declaredTaxes(scenario.measures, event, decided);
    if (taxes) return sheetOf(terms, event, taxes, decided.stack.all);
  }
  return null;
}

function sheetOf(
  terms: PolicyTerms,
  { kind, charge, event }: ChargeEvent,
  { rule, taxed, isStated, under }: DeclaredTaxes,
  relieving: ReadonlySet<MeasureId>,
): TaxSheet {
  const creditable = event.facts.get('vat_creditable');
  const rates = viewParameters(terms.scenario, taxed.measure, terms, event.date);
  const before = under();
  const after = under(relieving);
  const line = (name: string): Omit<TaxLine, 'name'> => ({
    before: fenOf(before.get(name)),
    after: fenOf(after.get(name)),
  });
  return {
    kind: kind === 'import_declaration' ? 'import' : 'export',
    measure: taxed.measure.id,
    day: event.date,
    charge,
    isStated,
    base: line(rule.base),
    lines: rule.taxes.map((name) => ({ name, ...(isStated ? line(name) : OPEN) })),
    creditable: creditable?.kind === 'flag' ? creditable.value : null,
    facts: rule.facts,
    parameters: asked(rule, rates, event.facts).map((rate) =>
      // What nobody has stated is shown as open and not at the value that stands for other goods.
      rate.name === rule.rate && rate.setBy === null && !isStated ? { ...rate, value: null } : rate,
    ),
  };
}

const OPEN: Omit<TaxLine, 'name'> = { before: null, after: null };

const fenOf = (result: Result | undefined): Fen | null =>
  result?.value.kind === 'number' ? parseFen(result.value.value.toFixed(2)) : null;

/** The rates a declarant states: where a fact decides between cases the one of these goods, else that of all others. */
function asked(
  rule: TaxSheetRule,
  rates: readonly ViewedParameter[],
  facts: ReadonlyMap<string, Value>,
): readonly ViewedParameter[] {
  return rule.asked.flatMap((name) => {
    const cases = rates.filter((rate) => rate.name === name);
    const own = cases.find(({ case: one }) => {
      const fact = one === null ? undefined : facts.get(one.name);
      const value = fact ? writeValue(fact) : null;
      return value !== null && value === one?.value;
    });
    return own ?? cases.at(-1) ?? [];
  });
}
