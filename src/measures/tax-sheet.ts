import type { Assessment } from '../compare/assess.ts';
import type { TaxLine, TaxSheet } from '../contract/policy.ts';
import { type ChargeEvent, chargeEvents } from '../policy/charges/charge-events.ts';
import { isRateStated, TAX_RULES, type TaxRule } from '../policy/charges/taxes-of.ts';
import { type Candidate, type DecidedEvent, decideEvent, isApplied } from '../policy/decide/decide-event.ts';
import type { Value } from '../policy/expression/value.ts';
import type { MeasureId } from '../policy/library/measure.ts';
import { measuresOn } from '../policy/library/measures-on.ts';
import { type ViewedParameter, viewParameters } from '../policy/scenario/view-parameters.ts';
import { type Exact, exactly } from '../units/exact.ts';
import { type Fen, parseFen } from '../units/money.ts';
import { ledgerLines } from './ledger-lines.ts';
import type { PolicyTerms } from './terms.ts';

/** Taxes of the declaration an itinerary makes, before and after the measures; null where it declares nothing in China. */
export function taxSheet(terms: PolicyTerms, assessment: Assessment): TaxSheet | null {
  const { scenario } = terms;
  for (const event of chargeEvents(scenario, terms, ledgerLines(assessment, terms))) {
    const rule = TAX_RULES[event.kind];
    if (!rule) continue;
    const decided = decideEvent(measuresOn(scenario, event.kind), event.event, 'quiet');
    const taxed = decided.candidates.find(({ measure }) => measure.id === rule.measure);
    if (taxed?.eligibility.eligible === 'yes') return sheetOf(terms, event, rule, taxed, decided);
  }
  return null;
}

function sheetOf(
  terms: PolicyTerms,
  { kind, charge, event }: ChargeEvent,
  rule: TaxRule,
  taxed: Candidate,
  decided: DecidedEvent,
): TaxSheet {
  const isStated = isRateStated(rule, taxed.context, event);
  const deducting = decided.candidates.find(
    (candidate) => isApplied(candidate) && decided.stack.isKept(candidate.measure.id) && candidate !== taxed,
  );
  const creditable = event.facts.get('vat_creditable');
  const rates = viewParameters(terms.scenario, taxed.measure, terms, event.date);
  const before = resultOf(taxed, rule.base);
  return {
    kind: kind === 'import_declaration' ? 'import' : 'export',
    day: event.date,
    charge,
    isStated,
    base: { before: fenOf(before), after: fenOf((deducting && resultOf(deducting, rule.base)) ?? before) },
    lines: rule.taxes.flatMap((name) => {
      const line = taxed.measure.results.has(name) ? taxLine(name, taxed, decided, isStated) : null;
      return line ? [line] : [];
    }),
    creditable: creditable?.kind === 'flag' ? creditable.value : null,
    parameters: asked(rule, taxed.measure.id, rates, event.facts.get('goods')).map((rate) =>
      // What nobody has stated is shown as open and not as the zero it stands at.
      rate.name === rule.rate && rate.setBy === null && !isStated ? { ...rate, value: null } : rate,
    ),
  };
}

/** The rates a declarant states: where the goods decide between cases the one of these goods, else that of all others. */
function asked(
  rule: TaxRule,
  measure: MeasureId,
  rates: readonly ViewedParameter[],
  goods: Value | undefined,
): readonly ViewedParameter[] {
  const caseOf = ({ path, name }: ViewedParameter): string => path.slice(`${measure}.${name}.`.length);
  return rule.asked.flatMap((name) => {
    const cases = rates.filter((rate) => rate.name === name);
    const own = cases.find((rate) => goods?.kind === 'text' && caseOf(rate) === goods.value);
    return own ?? cases.at(-1) ?? [];
  });
}

/** Taxes that measures reduce stand among the stacked lines; a sum or a refund comes as the rule makes it. */
function taxLine(name: string, taxed: Candidate, { stack }: DecidedEvent, isStated: boolean): TaxLine {
  if (!isStated) return { name, before: null, after: null };
  const line = LINE_OF_TAX[name];
  const stacked = stack.lines.find((one) => one.line === line);
  const before = resultOf(taxed, name);
  if (name === 'total_tax') {
    const less = stack.lines.reduce(
      (sum, one) => (one.line.startsWith('tax.') ? sum.plus(one.before.minus(one.after)) : sum),
      ZERO,
    );
    return { name, before: fenOf(before), after: before === null ? null : fenOf(before.minus(less)) };
  }
  return { name, before: fenOf(before), after: fenOf(stacked ? stacked.after : before) };
}

const ZERO = exactly(0);

const LINE_OF_TAX: Readonly<Record<string, string>> = {
  duty: 'tax.duty',
  consumption_tax: 'tax.consumption',
  import_vat: 'tax.import_vat',
};

function resultOf({ measure, context }: Candidate, name: string): Exact | null {
  const result = measure.results.get(name);
  const value = result && context.evaluate(result.formula);
  return value?.kind === 'number' ? value.value : null;
}

function fenOf(value: Exact): Fen;
function fenOf(value: Exact | null): Fen | null;
function fenOf(value: Exact | null): Fen | null {
  return value === null ? null : parseFen(value.toFixed());
}
