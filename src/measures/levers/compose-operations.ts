import { type Exact, exactly, greatest, least } from '../../units/exact.ts';
import type { FigureOperation } from './planned-edit.ts';

/** What a figure becomes, or the two measures that cannot both have their way. */
export type Composed =
  | { readonly kind: 'value'; readonly value: Exact }
  | { readonly kind: 'contradiction'; readonly first: string; readonly second: string };

/**
 * What becomes of a figure under several operations, the same whatever their order: first what it is set to, then all
 * factors, then all additions, last the least and the most it may be. Two values set, or a least above a most, are a
 * contradiction.
 */
export function composeOperations(before: Exact, operations: readonly FigureOperation[]): Composed {
  const of = (operation: FigureOperation['operation']): readonly FigureOperation[] =>
    operations.filter((each) => each.operation === operation);
  const [set, ...others] = of('set');
  const rival = set && others.find(({ value }) => !value.eq(set.value));
  if (set && rival) return contradiction(set, rival);
  const floor = extreme(of('max'), greatest);
  const cap = extreme(of('min'), least);
  if (floor && cap && floor.value.gt(cap.value)) return contradiction(floor, cap);
  const scaled = of('scale').reduce((value, each) => value.times(each.value), set?.value ?? before);
  const added = of('add').reduce((value, each) => value.plus(each.value), scaled);
  const raised = floor ? greatest(added, floor.value) : added;
  return { kind: 'value', value: cap ? least(raised, cap.value) : raised };
}

const extreme = (
  operations: readonly FigureOperation[],
  choose: (a: Exact, b: Exact) => Exact,
): FigureOperation | undefined =>
  operations.reduce<FigureOperation | undefined>(
    (best, each) => (best && choose(best.value, each.value).eq(best.value) ? best : each),
    undefined,
  );

const contradiction = (a: FigureOperation, b: FigureOperation): Composed => {
  const [first = a.measure, second = b.measure] = [a.measure, b.measure].sort();
  return { kind: 'contradiction', first, second };
};

/** An operation at part of its force, as a measure has it while it fades out. */
export function atForce(operation: FigureOperation['operation'], value: Exact, force: Exact): Exact {
  if (operation === 'scale') return exactly(1).plus(value.minus(1).times(force));
  return operation === 'add' ? value.times(force) : value;
}
