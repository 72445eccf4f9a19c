import type { Exact } from '../../units/exact.ts';
import { ownValue } from '../../units/own-value.ts';
import { evaluate } from '../expression/evaluate-expression.ts';
import { CONSTANTS, LINE_BEFORE } from '../expression/name-types.ts';
import { takenBranches } from '../expression/taken-branches.ts';
import { numberValue, UNDEFINED, unknownValue, type Value, writeValue } from '../expression/value.ts';
import { writeExpression } from '../expression/write-expression.ts';
import type { Formula, Measure } from '../library/measure.ts';
import { type ResolvedParameter, resolveParameter } from '../scenario/resolve-parameter.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { listedFact } from './listed-fact.ts';
import type { PolicyEvent } from './policy-event.ts';

/** One fact that a decision read; assumed where the scenario supplied it. */
export interface Input {
  readonly field: string;
  readonly value: Value;
  readonly assumed: boolean;
  /** Document of the list that settled it; null where none did. */
  readonly source: string | null;
}

/** A formula, the same with its numbers in, and what came out. */
export interface Step {
  readonly name: string;
  readonly formula: string;
  readonly filled: string;
  /** The formula without the branches that were not taken. */
  readonly taken: string;
  /** Amount of the effect's own line; null of a step that is no effect. */
  readonly lineBefore: Exact | null;
  readonly result: Value;
}

/** What a formula may read besides facts, parameters and variables. */
export interface Given {
  /** Amount of the effect's own line. */
  readonly lineBefore?: Exact;
  /** Steps of a declaration by name, as reliefs leave them. */
  readonly steps?: ReadonlyMap<string, Value>;
}

const NOTHING_GIVEN: Given = {};

/** A measure's view of an event: evaluates its formulas and, where it is traced, notes all that they read. */
export interface MeasureContext {
  evaluate(formula: Formula, given?: Given): Value;
  /** Evaluates and notes the step under a name. */
  step(name: string, formula: Formula, given?: Given): Value;
  parameter(name: string): ResolvedParameter | null;
  /** Facts and parameters that were read on the way. */
  readonly inputs: ReadonlyMap<string, Input>;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  readonly steps: readonly Step[];
}

export function createMeasureContext(
  scenario: Scenario,
  measure: Measure,
  event: PolicyEvent,
  isTraced: boolean,
): MeasureContext {
  const inputs = new Map<string, Input>();
  const parameters = new Map<string, ResolvedParameter>();
  const resolved = new Map<string, ResolvedParameter>();
  const variables = new Map<string, Value>();
  const steps: Step[] = [];
  /** Names that the formula under way has read; a branch not taken reads none. */
  let read = new Set<string>();

  const parameter = (name: string): ResolvedParameter | null => {
    const own = measure.params.get(name);
    if (!own) return null;
    const known = resolved.get(name) ?? resolveParameter(scenario, measure, own, event);
    resolved.set(name, known);
    return known;
  };
  const knownFact = (name: string): Value | undefined =>
    event.facts.get(name) ?? scenario.assumptions.get(name);
  const fact = (name: string): Value => {
    const given = event.facts.get(name);
    const assumed = given ? undefined : scenario.assumptions.get(name);
    const stated = given ?? assumed;
    const listed = stated ? null : listedFact(scenario, name, event.date, knownFact);
    const value = stated ?? listed?.value ?? unknownValue(name);
    if (isTraced)
      inputs.set(name, {
        field: name,
        value,
        assumed: assumed !== undefined,
        source: listed?.source ?? null,
      });
    return value;
  };
  const variable = (name: string, formula: Formula): Value => {
    const known = variables.get(name);
    if (known) return known;
    // Holds the place while its formula runs, so that even an unchecked cycle ends.
    variables.set(name, UNDEFINED);
    const value = step(name, formula);
    variables.set(name, value);
    return value;
  };
  const lookup =
    ({ lineBefore, steps: values }: Given) =>
    (name: string): Value => {
      if (isTraced) read.add(name);
      const step = values?.get(name);
      if (step) return step;
      if (name === LINE_BEFORE) return lineBefore ? numberValue(lineBefore) : unknownValue(LINE_BEFORE);
      const formula = measure.variables.get(name);
      if (formula) return variable(name, formula);
      const own = parameter(name);
      if (own) {
        parameters.set(name, own);
        return own.value ?? unknownValue(own.parameter);
      }
      return ownValue(CONSTANTS, name)?.value ?? fact(name);
    };
  const run = (formula: Formula, given: Given = NOTHING_GIVEN): Value =>
    evaluate(formula.expression, lookup(given), scenario.terminalGroups);
  const step = (name: string, formula: Formula, given: Given = NOTHING_GIVEN): Value => {
    if (!isTraced) return run(formula, given);
    const outer = read;
    const own = new Set<string>();
    read = own;
    const result = run(formula, given);
    const find = lookup(given);
    const filled = writeExpression(formula.expression, (part) =>
      own.has(part) ? (writeValue(find(part)) ?? '?') : part,
    );
    const taken = writeExpression(takenBranches(formula.expression, find, scenario.terminalGroups));
    read = outer;
    const lineBefore = given.lineBefore ?? null;
    steps.push({ name, formula: formula.text, filled, taken, lineBefore, result });
    return result;
  };
  return { evaluate: run, step, parameter, inputs, parameters, steps };
}
