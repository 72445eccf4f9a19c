import { writeCny, writeExact } from '../../units/exact.ts';
import type { Reckoner } from '../decide/charge-sheet.ts';
import type { Trace, TracedParameter } from '../decide/decision.ts';
import type { Eligibility } from '../decide/eligibility.ts';
import type { MeasureContext } from '../decide/measure-context.ts';
import { namesIn } from '../expression/expression.ts';
import { writeValue } from '../expression/value.ts';
import type { Bilingual, Condition, Measure } from '../library/measure.ts';
import { splitParameterPath } from '../library/parameter-path.ts';
import { wordsFor, wordsForStep } from '../library/words-for.ts';
import type { ResolvedParameter } from '../scenario/resolve-parameter.ts';

/** The tree under a decision: article and reading, facts, conditions, parameters with their dates and sources, formulas. */
export function traceOf(
  measure: Measure,
  context: MeasureContext,
  eligibility: Eligibility,
  reckoner: Reckoner | null,
): Trace {
  const reckoners = [...(reckoner ? [reckoner] : []), { measure, context }];
  const inputs = new Map(reckoners.flatMap((one) => [...one.context.inputs]));
  return {
    article: measure.article,
    clause_ref: measure.clauseRef,
    title: measure.title,
    reading: measure.reading,
    kind: measure.kind,
    strength: measure.strength,
    level: measure.level,
    event: measure.event,
    valid: measure.valid,
    published: measure.published,
    borne_by: measure.borneBy,
    evidence: measure.evidence,
    lines: Object.fromEntries(
      measure.lines.flatMap((line): [string, Bilingual][] => {
        const label = wordsFor(measure, line);
        return label ? [[line, label]] : [];
      }),
    ),
    inputs: [...inputs.values()].map(({ field, value, assumed, source }) => ({
      field,
      value: writeValue(value),
      assumed,
      source,
    })),
    conditions: eligibility.conditions.map((condition, index) => ({
      ...condition,
      labels: labelsIn(measure, measure.appliesWhen[index]),
    })),
    parameters: reckoners.flatMap((one) =>
      [...one.context.parameters.values()].map((resolved) => tracedParameter(resolved, one.measure)),
    ),
    steps: reckoners.flatMap(stepsOf),
  };
}

const stepsOf = ({ measure, context }: Reckoner): Trace['steps'] =>
  context.steps.map(({ name, formula, filled, taken, lineBefore, result }) => ({
    name,
    label: wordsForStep(measure, name),
    unit: unitOf(measure, name),
    formula,
    filled,
    taken,
    line_before: lineBefore && writeCny(lineBefore),
    result: writeValue(result),
  }));

function labelsIn(measure: Measure, condition: Condition | undefined): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(
    (condition ? namesIn(condition.expression) : []).flatMap((name): [string, Bilingual][] => {
      const label = wordsFor(measure, name);
      return label ? [[name, label]] : [];
    }),
  );
}

/** Of a result or variable as the measure has it; an effect is an amount, unless it is a share. */
function unitOf({ units, results, declaration, effects }: Measure, name: string): string | null {
  const stem = name.replace(/_before$/, '');
  const step = declaration?.steps.find((one) => one.name === stem) ?? declaration?.reliefResults.get(name);
  const known = step?.unit ?? results.get(name)?.unit ?? units.get(name);
  if (known !== undefined) return known;
  const [operation, line] = name.split(' ');
  if (line === undefined) return null;
  return operation === 'scale' ? 'share' : (effects.find((effect) => effect.line === line)?.unit ?? 'CNY');
}

function tracedParameter(resolved: ResolvedParameter, measure: Measure): TracedParameter {
  const { value, range, parts, setBy, ...plain } = resolved;
  const text = value === null ? null : writeValue(value);
  return {
    ...plain,
    value: text,
    value_label:
      plain.unit === 'choice'
        ? wordsFor(measure, `${splitParameterPath(plain.parameter).parameter}.${text}`)
        : null,
    range: range ? [writeExact(range[0]), writeExact(range[1])] : null,
    set_by: setBy,
    parts: parts.map((part) => tracedParameter(part, measure)),
  };
}
