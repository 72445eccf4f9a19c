import type { Issue } from '../../units/issue.ts';
import { checkExpression, type Names, type TypeFault } from '../expression/check-expression.ts';
import { ANYTHING, type ExpressionType, writeType } from '../expression/expression-type.ts';
import { CONSTANTS, constantType, factType, LINE_BEFORE, parameterType } from '../expression/name-types.ts';
import { isSameDimension, readUnit, writeUnit } from '../expression/physical-unit.ts';
import type { Facts } from '../facts/fact.ts';
import { unitOfEdit } from './edit.ts';
import { policyIssue } from './issue-codes.ts';
import type { Effect, Formula, Measure } from './measure.ts';
import { unknownFact } from './unknown-name.ts';

const MONEY: ExpressionType = {
  kind: 'number',
  dimension: readUnit('CNY'),
  bounds: { least: 0, most: Number.POSITIVE_INFINITY },
};

const SHARE: ExpressionType = {
  kind: 'number',
  dimension: readUnit('share'),
  bounds: { least: 0, most: Number.POSITIVE_INFINITY },
};

/**
 * Holds the formulas of a measure to types and units, its variables to an order, its kind to its content. Gives the
 * units of the variables that are figures.
 */
export function checkMeasure(
  file: string,
  measure: Measure,
  facts: Facts,
  complain: (issue: Issue) => void,
): ReadonlyMap<string, string> {
  const names = namesOf(file, measure, facts, complain);
  const check = (formula: Formula, path: string, expected: string, own = names): void => {
    const at = `${file}:${path}`;
    let isSound = true;
    const type = checkExpression(formula.expression, own, (fault) => {
      isSound = false;
      complain(typeIssue(at, fault));
    });
    if (isSound && !fits(type, expected)) {
      complain(policyIssue('M13', at, { found: writeType(type), expected, at: formula.text }));
    }
  };
  const effectNames: Names = (name) => (name === LINE_BEFORE ? MONEY : names(name));
  const checkEffects = (effects: readonly Effect[], path: string): void =>
    effects.forEach(({ operation, formula, unit }, index) => {
      check(formula, `${path}.${index}.expr`, operation === 'scale' ? '1' : unit, effectNames);
    });

  complainOfSharedNames(file, measure, facts, complain);
  for (const fact of measure.declaration?.sheet.facts ?? []) {
    if (!facts.has(fact)) complain(unknownFact(facts, fact, `${file}:declaration.sheet.facts`));
  }
  for (const edit of measure.edits) {
    check(edit.formula, `${edit.path}.by`, unitOfEdit(edit));
    if (edit.when) check(edit.when, `${edit.path}.when`, 'flag');
  }
  for (const [index, condition] of measure.appliesWhen.entries()) {
    check(condition, `applies_when.${index}.test`, 'flag');
  }
  measure.flags.forEach(({ when }, index) => {
    check(when, `flags.${index}.when`, 'flag');
  });
  for (const [name, { formula, when }] of measure.makes) {
    check(formula, `makes.${name}.expr`, 'CNY');
    if (when) check(when, `makes.${name}.when`, 'flag');
  }
  const declared = checkDeclaration(measure, names, check);
  for (const [name, { formula, unit }] of measure.results) {
    check(formula, `results.${name}.expr`, unit, declared);
  }
  for (const [name, formula] of measure.variables) check(formula, `variables.${name}`, '');
  checkEffects(measure.effects, 'effect');
  measure.exceptions.forEach(({ when, effects }, index) => {
    check(when, `exceptions.${index}.when`, 'flag');
    checkEffects(effects, `exceptions.${index}.effect`);
  });
  if (measure.expectation) check(measure.expectation.share, 'expectation.share', '1');
  if (measure.expectation?.onceCharged) {
    check(measure.expectation.onceCharged, 'expectation.once_charged', '1');
  }
  complainOfKind(file, measure, complain);
  return new Map(
    [...measure.variables.keys()].flatMap((name): [string, string][] => {
      const type = names(name);
      return type?.kind === 'number' && type.dimension ? [[name, writeUnit(type.dimension)]] : [];
    }),
  );
}

type Check = (formula: Formula, path: string, expected: string, own?: Names) => void;

/** Each step knows those before it; gives the names that results may read, which are those of all steps. */
function checkDeclaration({ declaration }: Measure, names: Names, check: Check): Names {
  if (!declaration) return names;
  const types = new Map<string, ExpressionType>();
  const withSteps: Names = (name) => types.get(name) ?? names(name);
  check(declaration.when, 'declaration.when', 'flag');
  declaration.steps.forEach(({ name, unit, formula, countsAs }, index) => {
    check(formula, `declaration.steps.${index}.expr`, unit, withSteps);
    if (countsAs) check(countsAs, `declaration.steps.${index}.counts_as`, 'share');
    types.set(name, unit === 'CNY' ? MONEY : SHARE);
  });
  const alone: Names = (name) => withSteps(name.replace(/_before$/, ''));
  for (const [name, { unit, formula }] of declaration.reliefResults) {
    check(formula, `declaration.relief_results.${name}.expr`, unit, alone);
  }
  return withSteps;
}

/** `expected` is `flag`, a unit, or empty for anything. */
function fits(type: ExpressionType, expected: string): boolean {
  if (expected === '') return true;
  if (expected === 'flag' || expected === 'text') return type.kind === expected;
  const dimension = readUnit(expected);
  return (
    type.kind === 'number' &&
    dimension !== null &&
    (type.dimension === null || isSameDimension(type.dimension, dimension))
  );
}

/** Types of all names of a measure. A variable's type is that of its formula; one that leads back to itself is told. */
function namesOf(file: string, measure: Measure, facts: Facts, complain: (issue: Issue) => void): Names {
  const types = new Map<string, ExpressionType>();
  const underway: string[] = [];
  const variableType = (name: string, formula: Formula): ExpressionType => {
    const known = types.get(name);
    if (known) return known;
    if (underway.includes(name)) {
      const cycle = [...underway.slice(underway.indexOf(name)), name].join(' -> ');
      complain(policyIssue('M16', `${file}:variables.${name}`, { cycle }));
      return { kind: 'number', dimension: null, bounds: ANYTHING };
    }
    underway.push(name);
    const type = checkExpression(formula.expression, names, () => {});
    underway.pop();
    types.set(name, type);
    return type;
  };
  const names: Names = (name) => {
    const variable = measure.variables.get(name);
    if (variable) return variableType(name, variable);
    const parameter = measure.params.get(name);
    return parameter ? parameterType(parameter) : (factType(facts, name) ?? constantType(name));
  };
  return names;
}

function complainOfSharedNames(
  file: string,
  measure: Measure,
  facts: Facts,
  complain: (issue: Issue) => void,
): void {
  const isTaken = (name: string): boolean =>
    facts.has(name) || Object.hasOwn(CONSTANTS, name) || name === LINE_BEFORE;
  for (const name of measure.params.keys()) {
    if (isTaken(name)) complain(policyIssue('M18', `${file}:params.${name}`, { name }));
  }
  for (const { name } of measure.declaration?.steps ?? []) {
    if (isTaken(name) || measure.params.has(name) || measure.variables.has(name)) {
      complain(policyIssue('M18', `${file}:declaration.steps.${name}`, { name }));
    }
  }
  for (const name of measure.variables.keys()) {
    if (isTaken(name) || measure.params.has(name)) {
      complain(policyIssue('M18', `${file}:variables.${name}`, { name }));
    }
  }
}

/** Context measures compute nothing, all others something; a rule brings a yes, a no and a boundary date. */
function complainOfKind(file: string, measure: Measure, complain: (issue: Issue) => void): void {
  const computes = measure.effects.length + measure.results.size + measure.edits.length > 0;
  if (measure.kind === 'context' && measure.contextReason === null)
    complain(policyIssue('M03', `${file}:context_reason`, { key: 'context_reason' }));
  if (computes === (measure.kind === 'context') && measure.params.size === 0) {
    complain(policyIssue('M08', `${file}:kind`, { kind: measure.kind }));
  }
  if (measure.kind !== 'rule') return;
  const { from, to } = measure.valid;
  const have = {
    yes: measure.tests.some(({ expect }) => expect.eligible === 'yes'),
    no: measure.tests.some(({ expect }) => expect.eligible === 'no'),
    boundary: measure.tests.some(({ date }) => date === from || date === to),
  };
  for (const [missing, isThere] of Object.entries(have)) {
    if (!isThere) complain(policyIssue('M07', `${file}:tests`, { missing }));
  }
}

function typeIssue(path: string, fault: TypeFault): Issue {
  switch (fault.fault) {
    case 'unknown_name':
      return policyIssue('M11', path, { name: fault.name });
    case 'unknown_function':
      return policyIssue('M12', path, { name: fault.name });
    case 'type':
      return policyIssue('M13', path, { found: fault.found, expected: fault.expected, at: fault.at });
    case 'unit':
      return policyIssue('M14', path, { left: fault.left, right: fault.right, at: fault.at });
    case 'arity':
      return policyIssue('M63', path, { name: fault.name, count: fault.count, expected: fault.expected });
    case 'value':
      return policyIssue('M15', path, { value: fault.value, allowed: fault.allowed });
    case 'division_by_zero':
      return policyIssue('M17', path, { at: fault.at });
  }
}
