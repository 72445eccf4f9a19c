import { unknownValue, type Value } from '../expression/value.ts';
import type { Measure, MeasureId } from '../library/measure.ts';
import type { Account, Reckoner } from './charge-sheet.ts';
import type { MeasureContext } from './measure-context.ts';
import { stepsOf } from './settle-account.ts';
import type { Stack } from './stacking.ts';

/** A figure by name, CNY, a share or whatever its unit is. */
export interface Result {
  readonly name: string;
  readonly unit: string;
  readonly value: Value;
}

const NOBODY: ReadonlySet<MeasureId> = new Set();

/** The declaration that a measure acts on; undefined where it acts on none. */
export const declarationActedOn = (stack: Stack, id: MeasureId): Account | undefined =>
  stack.accountsOf(id).find(({ reckoner }) => reckoner !== null);

/**
 * The steps of a declaration as one relief alone leaves them, and what that relief comes to; `context` is that of the
 * measure that reckons the declaration, and notes each step.
 */
export function reliefResults(
  stack: Stack,
  account: Account,
  id: MeasureId,
  { declaration }: Measure,
  context: MeasureContext,
): readonly Result[] {
  if (!declaration) return [];
  const alone = stepsOf(stack.linesUnder(account, new Set([id])));
  const plain = stepsOf(stack.linesUnder(account, NOBODY));
  const values = new Map<string, Value>([...plain].map(([name, value]) => [`${name}_before`, value]));
  for (const { name, formula } of declaration.steps)
    context.step(`${name}_before`, formula, { steps: plain });
  const steps = declaration.steps.map(({ name, unit, formula }): Result => {
    context.step(name, formula, { steps: values });
    const value = alone.get(name) ?? unknownValue();
    values.set(name, value);
    return { name, unit, value };
  });
  const sums = [...declaration.reliefResults].map(([name, { formula, unit }]): Result => {
    const value = context.step(name, formula, { steps: values });
    return { name, unit, value };
  });
  return [...steps, ...sums];
}

/**
 * What a measure's own results come to. Those of one that reckons a declaration read its steps, as they stand under
 * the measures `ids`: under nobody, before any relief.
 */
export function ownResults(
  stack: Stack,
  accounts: readonly Account[],
  { measure, context }: Reckoner,
  ids: ReadonlySet<MeasureId> = NOBODY,
): readonly Result[] {
  const account = accounts.find(({ reckoner }) => reckoner?.measure === measure);
  const values = account ? stepsOf(stack.linesUnder(account, ids)) : new Map<string, Value>();
  const steps = measure.declaration?.steps ?? [];
  if (account) for (const { name, formula } of steps) context.step(name, formula, { steps: values });
  return [...measure.results].map(([name, { formula, unit }]) => ({
    name,
    unit,
    value: context.step(name, formula, { steps: values }),
  }));
}
