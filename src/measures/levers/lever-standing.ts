import type { HeldParameter, MeasureCard, MeasureEdits, ParameterView } from '../../contract/policy.ts';
import { readFigure } from '../../figures/read-figure.ts';
import { decideEligibility } from '../../policy/decide/eligibility.ts';
import { createMeasureContext, type MeasureContext } from '../../policy/decide/measure-context.ts';
import type { PolicyEvent } from '../../policy/decide/policy-event.ts';
import { flagValue, numberValue, type Value, writeValue } from '../../policy/expression/value.ts';
import type { Measure, MeasureEdit } from '../../policy/library/measure.ts';
import { exactly } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { ConsignedGoods, PolicyTerms } from '../terms.ts';
import { sitesOf } from './edit-sites.ts';
import { leverReads } from './lever-reads.ts';
import { carriageOf, isNeutral } from './levers-in-force.ts';

/**
 * How a lever stands for the goods of a situation, and which of its parameters change no figure when they are moved
 * alone: each is tried at both ends of what is credible, the others as they stand.
 */
export function leverStanding(
  terms: PolicyTerms,
  measure: Measure,
  parameters: readonly ParameterView[],
  day: BeijingDate,
): Pick<MeasureEdits, 'verdict'> & Pick<MeasureCard, 'held'> {
  const { goods, scenario } = terms;
  if (goods === null) return { verdict: null, held: [] };
  const event = carriageOf(terms, day, goods.consignment);
  const contextUnder = (own: PolicyEvent): MeasureContext =>
    createMeasureContext(scenario, measure, own, false);
  const after = scenario.afterExpiry.get(measure.id);
  const context = contextUnder(event);
  const { eligible, reasons, missing } = decideEligibility(measure, context, day, after);
  const verdict = { eligible, reasons, missing };
  if (eligible === 'no') return { verdict, held: [] };
  const reads = leverReads(measure);
  const before = new Map(measure.edits.map((edit) => [edit, outcomeOf(context, edit)]));
  const held = parameters.flatMap((parameter): HeldParameter[] => {
    const { name, path } = parameter;
    if (reads.conditions.has(name)) return [];
    const edits = measure.edits.filter((edit) => reads.ofEdit(edit).has(name));
    const others = otherValues(parameter);
    if (edits.length === 0 || others.length === 0) return [];
    const moved = new Set<MeasureEdit>();
    for (const value of others) {
      const own = { ...event, parameters: new Map([...event.parameters, [`${measure.id}.${name}`, value]]) };
      const trial = contextUnder(own);
      for (const edit of edits) if (outcomeOf(trial, edit) !== before.get(edit)) moved.add(edit);
    }
    if (moved.size === 0) return [{ path, because: 'others' }];
    return [...moved].some((edit) => findsFigure(goods, measure, edit, day))
      ? []
      : [{ path, because: 'no_figure' }];
  });
  return { verdict, held };
}

/** What an edit comes to, as text to be compared; empty where it changes nothing. */
function outcomeOf(context: MeasureContext, edit: MeasureEdit): string {
  const own = edit.when ? context.evaluate(edit.when) : null;
  if (own?.kind === 'flag' && !own.value) return '';
  const value = context.evaluate(edit.formula);
  if (value.kind === 'number') return isNeutral(edit, value) ? '' : value.value.toFixed();
  return value.kind === 'unknown' ? value.missing.join(' ') : (writeValue(value) ?? value.kind);
}

/** Whether the network has a figure for an edit to change: of many services nobody knows the capacity. */
function findsFigure(
  { network, consignment }: ConsignedGoods,
  measure: Measure,
  { subject, figure, operation, charges, per }: MeasureEdit,
  day: BeijingDate,
): boolean {
  const edit = { measure, subject, figure, operation, charges, per, value: exactly(1) };
  return sitesOf({ network, consignment, day }, edit).some((site) => {
    const known = site.price ?? readFigure(network, site.figure, day)?.value;
    return known !== null && known !== undefined;
  });
}

/** Both ends of the credible span, or of what can be typed; every other choice; none of tiers. */
function otherValues({ unit, choices, value, range, limits }: ParameterView): readonly Value[] {
  if (unit === 'tiers') return [];
  if (unit === 'flag') return [flagValue(value !== 'true')];
  if (unit === 'choice')
    return choices.filter((choice) => choice !== value).map((choice) => ({ kind: 'text', value: choice }));
  return (range ?? limits.filter(Number.isFinite)).map((end) => numberValue(exactly(end)));
}
