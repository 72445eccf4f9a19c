import { writeExact } from '../../units/exact.ts';
import { writeValue } from '../expression/value.ts';
import type {
  Declaration,
  Effect,
  Formula,
  Measure,
  MeasureEdit,
  NamedResult,
  Parameter,
  Segment,
} from './measure.ts';

/** A measure as plain data with its formulas as they were written: what `policy show --json` prints. */
export function describeMeasure(measure: Measure) {
  const {
    appliesWhen,
    flags,
    words,
    params,
    variables,
    units,
    makes,
    declaration,
    effects,
    exceptions,
    edits,
    results,
    expectation,
    tests,
    ...plain
  } = measure;
  return {
    ...plain,
    appliesWhen: appliesWhen.map(({ text, reason }) => ({ test: text, reason })),
    flags: flags.map(({ when, text }) => ({ when: when.text, text })),
    words: Object.fromEntries(words),
    params: Object.fromEntries([...params].map(([name, parameter]) => [name, describeParameter(parameter)])),
    variables: textsOf(variables),
    units: Object.fromEntries(units),
    makes: Object.fromEntries(
      [...makes].map(([line, { formula, when }]) => [
        line,
        { expr: formula.text, ...(when ? { when: when.text } : {}) },
      ]),
    ),
    declaration: declaration && describeDeclaration(declaration),
    effect: effects.map(describeEffect),
    exceptions: exceptions.map(({ label, when, effects: own }) => ({
      label,
      when: when.text,
      effect: own.map(describeEffect),
    })),
    ...(edits.length > 0 ? { edits: edits.map(describeEdit) } : {}),
    results: describeResults(results),
    expectation: expectation && {
      share: expectation.share.text,
      ...(expectation.onceCharged ? { once_charged: expectation.onceCharged.text } : {}),
      assume: Object.fromEntries([...expectation.assume].map(([field, value]) => [field, writeValue(value)])),
    },
    tests: tests.length,
  };
}

const textsOf = (formulas: ReadonlyMap<string, Formula>): Readonly<Record<string, string>> =>
  Object.fromEntries([...formulas].map(([name, { text }]) => [name, text]));

const describeResults = (results: ReadonlyMap<string, NamedResult>) =>
  Object.fromEntries([...results].map(([name, { unit, formula }]) => [name, { unit, expr: formula.text }]));

const describeDeclaration = ({ when, steps, reliefResults, sheet }: Declaration) => ({
  when: when.text,
  steps: steps.map(({ formula, countsAs, ...step }) => ({
    ...step,
    expr: formula.text,
    ...(countsAs ? { counts_as: countsAs.text } : {}),
  })),
  relief_results: describeResults(reliefResults),
  sheet,
});

const describeEffect = ({ line, operation, formula, unit }: Effect) => ({
  line,
  op: operation,
  expr: formula.text,
  ...(unit === 'CNY' ? {} : { unit }),
});

const describeEdit = ({
  subject: { kind, rows },
  figure,
  operation,
  formula,
  when,
  charges,
  per,
}: MeasureEdit) => ({
  [kind]: rows,
  figure,
  op: operation,
  by: formula.text,
  ...(figure === 'tariff.unit_price' && operation === 'add' ? { per } : {}),
  ...(when ? { when: when.text } : {}),
  ...(charges ? { charges } : {}),
});

const describeParameter = ({ unit, choices, by, cases, index }: Parameter) => ({
  unit,
  ...(choices.length > 0 ? { choices } : {}),
  ...(by === null ? {} : { by }),
  ...(index.length > 0 ? { sum: index } : {}),
  cases: Object.fromEntries([...cases].map(([key, segments]) => [key, segments.map(describeSegment)])),
});

const describeSegment = ({ from, to, value, kind, source, range, setBy }: Segment) => ({
  from,
  to,
  value: value === null ? null : writeValue(value),
  kind,
  source,
  range: range?.map((end) => writeExact(end)) ?? null,
  ...(setBy === null ? {} : { set_by: setBy }),
});
