import { writeExact } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { OverlayFacts } from '../charges/charge-events.ts';
import type { PolicyEvent } from '../decide/policy-event.ts';
import { factTerm, type Term } from '../explain/term.ts';
import { writeValue } from '../expression/value.ts';
import type { Bilingual, Measure, MeasureId, Parameter, Segment, ValueKind } from '../library/measure.ts';
import { splitParameterPath } from '../library/parameter-path.ts';
import { OTHER } from '../library/read-parameter.ts';
import { wordsFor } from '../library/words-for.ts';
import { resolveParameter } from './resolve-parameter.ts';
import type { Scenario } from './scenario.ts';

/** A parameter, or one case of it, as it stands on a day. */
export interface ViewedParameter {
  readonly name: string;
  /** What a scenario sets: `measure.parameter`, or `measure.parameter.case`. */
  readonly path: string;
  /** Null in a rule of one's own, which goes by its codes. */
  readonly label: Bilingual | null;
  /** The fact that decides between cases, with the value of this case; without a value, all other cases. */
  readonly case: Term | null;
  readonly unit: string;
  readonly kind: ValueKind;
  readonly choices: readonly string[];
  readonly choiceLabels: Readonly<Record<string, Bilingual>>;
  readonly value: string | null;
  readonly range: readonly [string, string] | null;
  readonly limits: readonly [number, number];
  readonly usualTo: number | null;
  readonly source: string;
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
  readonly setBy: string | null;
  /** The measures whose parameters it is taken from, as long as it has no value of its own: those are what is set. */
  readonly takenFrom: readonly { readonly measure: MeasureId; readonly title: Bilingual }[];
}

/** All parameters of a measure on a day, the values of scenario and consignment in. */
export function viewParameters(
  scenario: Scenario,
  measure: Measure,
  told: OverlayFacts,
  date: BeijingDate,
): readonly ViewedParameter[] {
  return [...measure.params.values()].flatMap((parameter) =>
    casesOf(parameter).map((key): ViewedParameter => {
      const { by, name, unit, choices, limits, usualTo } = parameter;
      const facts = new Map(told.facts);
      if (by !== null && key !== null) facts.set(by, { kind: 'text', value: key === OTHER ? '' : key });
      const event: PolicyEvent = {
        ...told,
        facts,
        id: '',
        date,
        kind: null,
        lines: new Map(),
        measures: null,
        rules: [],
      };
      const { value, kind, range, source, from, to, setBy } = resolveParameter(
        scenario,
        measure,
        parameter,
        event,
      );
      const credible = range ?? rangeOf(parameter, key);
      return {
        name,
        path: `${measure.id}.${name}${key === null ? '' : `.${key}`}`,
        label: wordsFor(measure, name),
        case: by === null ? null : factTerm(scenario.facts, by, key === OTHER ? null : key),
        unit,
        kind: kind ?? 'P',
        choices,
        choiceLabels: choiceLabels(measure, parameter),
        value: value && writeValue(value),
        range: credible && [writeExact(credible[0]), writeExact(credible[1])],
        limits,
        usualTo: usualTo?.value ?? null,
        source,
        from,
        to,
        setBy,
        takenFrom: takenFrom(scenario, parameter),
      };
    }),
  );
}

const takenFrom = ({ measures }: Scenario, { index }: Parameter): ViewedParameter['takenFrom'] =>
  [...new Set(index.map((path) => splitParameterPath(path).measure))].flatMap((id) => {
    const measure = measures.get(id);
    return measure === undefined ? [] : [{ measure: id, title: measure.title }];
  });

const choiceLabels = (measure: Measure, { name, choices }: Parameter): ViewedParameter['choiceLabels'] =>
  Object.fromEntries(
    choices.flatMap((choice): [string, Bilingual][] => {
      const label = wordsFor(measure, `${name}.${choice}`);
      return label ? [[choice, label]] : [];
    }),
  );

const casesOf = ({ by, cases }: Parameter): readonly (string | null)[] =>
  by === null ? [null] : [...cases.keys()];

/** The first credible span that the measure itself states; a value of a scenario brings none. */
const rangeOf = ({ cases }: Parameter, key: string | null): Segment['range'] =>
  cases.get(key ?? OTHER)?.find(({ range }) => range !== null)?.range ?? null;
