import { type Exact, exactly, toFen } from '../../units/exact.ts';
import type { TerminalGroups } from '../facts/fact.ts';
import { flagValue, numberValue, type Tier, UNDEFINED, type Value } from './value.ts';

type Meaning = (args: readonly Value[], groups: TerminalGroups) => Value;

/** What each function of the expression language does with known arguments; the checker has made sure of their types. */
export const FUNCTIONS: Readonly<Record<string, Meaning>> = {
  min: (args) => numberValue(numbers(args).reduce((least, value) => (value.lt(least) ? value : least))),
  max: (args) => numberValue(numbers(args).reduce((most, value) => (value.gt(most) ? value : most))),
  /** CNY to the fen, half up: taxes are settled to the fen one by one. */
  fen: (args) => numberValue(toFen(first(args))),
  one_of: ([asked, ...allowed]) => flagValue(allowed.some((value) => asked && isEqual(asked, value))),
  has: ([list, item]) =>
    flagValue(list?.kind === 'list' && item?.kind === 'text' && list.value.includes(item.value)),
  at: ([terminal, group], groups) =>
    flagValue(
      terminal?.kind === 'text' &&
        group?.kind === 'text' &&
        (terminal.value === group.value || groups.get(group.value)?.includes(terminal.value) === true),
    ),
  /** Capital recovery factor r(1+r)^n / ((1+r)^n - 1); 1/n at no interest. Years are counted whole. */
  annuity: (args) => {
    const [rate, years] = numbers(args);
    return rate && years ? annuity(rate, years) : UNDEFINED;
  },
  /** Share of the list price that a volume is let off: on the whole of it, or tier by tier. */
  tier_discount: ([tiers, mode, volume]) =>
    tiers?.kind === 'tiers' && volume?.kind === 'number'
      ? numberValue(
          tierDiscount(tiers.value, mode?.kind === 'text' && mode.value === 'all_units', volume.value),
        )
      : UNDEFINED,
};

const numbers = (args: readonly Value[]): readonly Exact[] =>
  args.flatMap((arg) => (arg.kind === 'number' ? [arg.value] : []));

const first = (args: readonly Value[]): Exact => numbers(args)[0] ?? exactly(0);

export function isEqual(left: Value, right: Value): boolean {
  if (left.kind === 'number' && right.kind === 'number') return left.value.eq(right.value);
  if (left.kind === 'text' && right.kind === 'text') return left.value === right.value;
  return left.kind === 'flag' && right.kind === 'flag' && left.value === right.value;
}

/** Every year adds its digits to the exact power. */
const MOST_YEARS = 1_000;

function annuity(rate: Exact, years: Exact): Value {
  const periods = years.round(0).toNumber();
  if (periods < 1 || periods > MOST_YEARS) return UNDEFINED;
  if (rate.eq(0)) return numberValue(exactly(1).div(periods));
  const growth = rate.plus(1).pow(periods);
  return numberValue(rate.times(growth).div(growth.minus(1)));
}

function tierDiscount(tiers: readonly Tier[], allUnits: boolean, volume: Exact): Exact {
  if (volume.lte(0)) return exactly(0);
  const reached = tiers.filter(({ from }) => from.lte(volume));
  if (allUnits) return reached.at(-1)?.discount ?? exactly(0);
  const relieved = reached.reduce((sum, { from, discount }, index) => {
    const end = reached[index + 1]?.from ?? volume;
    return sum.plus(end.minus(from).times(discount));
  }, exactly(0));
  return relieved.div(volume);
}
