import { exactly } from '../../units/exact.ts';
import { ownValue } from '../../units/own-value.ts';
import type { FactKind, Facts } from '../facts/fact.ts';
import type { Parameter } from '../library/measure.ts';
import type { ExpressionType } from './expression-type.ts';
import { readUnit } from './physical-unit.ts';
import { numberValue, type Value } from './value.ts';

/** Amount of the effect's own line before the measure, CNY. */
export const LINE_BEFORE = 'line_before';

interface Constant {
  readonly unit: string;
  readonly value: Value;
}

const constant = (unit: string, value: number): Constant => ({ unit, value: numberValue(exactly(value)) });

/** Numbers that are the same for everyone. */
export const CONSTANTS: Readonly<Record<string, Constant>> = {
  days_per_year: constant('day/year', 365),
  days_per_week: constant('day/week', 7),
  hours_per_day: constant('hour/day', 24),
};

export function constantType(name: string): ExpressionType | undefined {
  const known = ownValue(CONSTANTS, name);
  if (known?.value.kind !== 'number') return undefined;
  const value = known.value.value.toNumber();
  return { kind: 'number', dimension: readUnit(known.unit), bounds: { least: value, most: value } };
}

export function factType(facts: Facts, name: string): ExpressionType | undefined {
  const fact = facts.get(name);
  return fact && typeOfKind(fact.kind);
}

function typeOfKind(kind: FactKind): ExpressionType {
  switch (kind.kind) {
    case 'flag':
      return { kind: 'flag' };
    case 'text':
      return { kind: 'text', values: kind.values };
    case 'list':
      return { kind: 'list', values: kind.values };
    case 'number':
      return {
        kind: 'number',
        dimension: readUnit(kind.unit),
        bounds: { least: kind.least, most: kind.most ?? Number.POSITIVE_INFINITY },
      };
  }
}

export function parameterType({ unit, choices, limits }: Parameter): ExpressionType {
  switch (unit) {
    case 'flag':
      return { kind: 'flag' };
    case 'choice':
      return { kind: 'text', values: choices };
    case 'tiers':
      return { kind: 'tiers' };
    default:
      return { kind: 'number', dimension: readUnit(unit), bounds: { least: limits[0], most: limits[1] } };
  }
}
