import type { HeldParameter, ParameterView } from '../contract/policy.ts';
import { namesIn } from '../policy/expression/expression.ts';
import type { Measure } from '../policy/library/measure.ts';

/**
 * As long as nobody states the rate that the goods of a declaration have, no tax is known: what a declarant states
 * beside it changes only the value that the taxes are reckoned from.
 */
export function heldByUnknownRate(
  { declaration }: Measure,
  parameters: readonly ParameterView[],
): readonly HeldParameter[] {
  if (declaration === null) return [];
  const { rate, base } = declaration.sheet;
  if (parameters.some(({ name, value }) => name === rate && value !== null)) return [];
  const step = declaration.steps.find(({ name }) => name === base);
  const ofBase = step === undefined ? [] : namesIn(step.formula.expression);
  return parameters.flatMap(({ name, path }): HeldParameter[] =>
    name === rate || ofBase.includes(name) ? [] : [{ path, because: 'others' }],
  );
}
