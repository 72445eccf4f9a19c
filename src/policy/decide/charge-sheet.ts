import { toFen } from '../../units/exact.ts';
import { numberValue, unknownValue, type Value } from '../expression/value.ts';
import type { Measures } from '../library/load-measures.ts';
import type { DeclarationStep, EventKind, Formula, LineId, LineUnit, Measure } from '../library/measure.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { createMeasureContext, type MeasureContext } from './measure-context.ts';
import type { PolicyEvent } from './policy-event.ts';

/** Steps of a declaration as they stand after their reliefs, by name. */
export type StepValues = ReadonlyMap<string, Value>;

/** A line that reliefs may act on. */
export interface SheetLine {
  readonly line: LineId;
  /** Name of the step of a declaration; that of the line itself where it is none. */
  readonly name: string;
  readonly unit: LineUnit;
  /** Money to pay; what is not, is only reckoned with. */
  readonly isCharged: boolean;
  /** Before reliefs of its own, given the steps before it. */
  amount(steps: StepValues): Value;
  /** Share of a cut that is money gained; null: all of it. */
  readonly weight: Value | null;
}

/** Lines that are settled together, in their order: one charge, or the steps of a declaration. */
export interface Account {
  readonly lines: readonly SheetLine[];
  /** Whether its lines come about; those that cannot are on no sheet. */
  readonly arises: 'yes' | 'unknown';
  /** The measure that reckons the steps, seen from the event; null of a single charge. */
  readonly reckoner: Reckoner | null;
}

export interface Reckoner {
  readonly measure: Measure;
  readonly context: MeasureContext;
}

/** All lines of an event. */
export interface ChargeSheet {
  readonly accounts: readonly Account[];
  accountOf(line: LineId): Account | undefined;
  /** Whether a line that is on no sheet cannot arise, as opposed to one that nobody has given yet. */
  cannotArise(line: LineId): boolean;
}

/**
 * The lines of an event: those it gives, and those that measures make of its facts. An event that gives one line of a
 * measure has no others of it. What is not known yet stands as unknown, never as 0.
 */
export function chargeSheet(scenario: Scenario, event: PolicyEvent): ChargeSheet {
  const given = [...event.lines].map(([line, amount]) =>
    charge(line, () => numberValue(toFen(amount)), 'yes'),
  );
  const made = makersOf(scenario.measures).flatMap((measure): readonly Account[] => {
    if (event.kind !== null && event.kind !== measure.event) return [];
    if (isGivenWhole(measure, event)) return [];
    return accountsMade(createMeasureContext(scenario, measure, event, false), measure);
  });
  const accounts = [...given, ...made];
  const byLine = new Map(accounts.flatMap((account) => account.lines.map(({ line }) => [line, account])));
  const makers = lineMakers(scenario.measures);
  return {
    accounts,
    accountOf: (line) => byLine.get(line),
    cannotArise: (line) => {
      const maker = makers.get(line);
      return maker !== undefined && !(maker.declaration && isGivenWhole(maker, event));
    },
  };
}

const isGivenWhole = ({ lines }: Measure, event: PolicyEvent): boolean =>
  lines.some((line) => event.lines.has(line));

function accountsMade(context: MeasureContext, measure: Measure): readonly Account[] {
  const { makes, declaration } = measure;
  const charges = [...makes].flatMap(([line, { formula, when }]) => {
    const arises = arising(context, when);
    return arises === 'no' ? [] : [charge(line, () => context.evaluate(formula), arises)];
  });
  const arises = declaration ? arising(context, declaration.when) : 'no';
  if (!declaration || arises === 'no') return charges;
  const lines = declaration.steps.map((step) => declaredLine(step, context));
  return [...charges, { lines, arises, reckoner: { measure, context } }];
}

function arising(context: MeasureContext, when: Formula | null): 'yes' | 'no' | 'unknown' {
  const value = when && context.evaluate(when);
  if (value?.kind !== 'flag') return 'unknown';
  return value.value ? 'yes' : 'no';
}

const charge = (line: LineId, amount: () => Value, arises: Account['arises']): Account => ({
  lines: [{ line, name: line, unit: 'CNY', isCharged: true, amount: once(amount), weight: null }],
  arises,
  reckoner: null,
});

/** A charge does not hang on other lines: worked out when first asked for. */
function once(amount: () => Value): () => Value {
  let known: Value | null = null;
  return () => {
    known ??= rounded(amount());
    return known;
  };
}

function declaredLine(step: DeclarationStep, context: MeasureContext): SheetLine {
  const { line, name, unit, isCharged, formula, countsAs } = step;
  return {
    line,
    name,
    unit,
    isCharged,
    amount: (steps) => context.evaluate(formula, { steps }),
    weight: countsAs && context.evaluate(countsAs),
  };
}

const rounded = (value: Value): Value =>
  value.kind === 'number'
    ? numberValue(toFen(value.value))
    : value.kind === 'unknown'
      ? value
      : unknownValue();

const knownMakers = new WeakMap<Measures, readonly Measure[]>();

/** Measures that make lines, in the order of their ids. */
function makersOf(measures: Measures): readonly Measure[] {
  const before = knownMakers.get(measures);
  if (before) return before;
  const makers = [...measures.values()].filter(({ makes, declaration }) => makes.size > 0 || declaration);
  knownMakers.set(measures, makers);
  return makers;
}

const knownLines = new WeakMap<Measures, ReadonlyMap<LineId, Measure>>();

/** The lines that some measure makes, or says to occur only where they are given. */
function lineMakers(measures: Measures): ReadonlyMap<LineId, Measure> {
  const before = knownLines.get(measures);
  if (before) return before;
  const makers = new Map(
    [...measures.values()].flatMap((measure) => {
      const { makes, declaration, givenLines } = measure;
      const steps = declaration?.steps.map(({ line }) => line) ?? [];
      return [...makes.keys(), ...steps, ...givenLines].map((line) => [line, measure] as const);
    }),
  );
  knownLines.set(measures, makers);
  return makers;
}

/** The measure that reckons the declaration of such an event; undefined where nothing is declared. */
export const declarationOn = (measures: Measures, kind: EventKind): Measure | undefined =>
  makersOf(measures).find(({ event, declaration }) => event === kind && declaration !== null);
