import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { isReadIssue, readFact } from '../decide/read-fact.ts';
import { type ParseFault, parseExpression } from '../expression/parse-expression.ts';
import type { Value } from '../expression/value.ts';
import type { Facts } from '../facts/fact.ts';
import { buildDeclaration } from './build-declaration.ts';
import { buildEdits } from './build-edits.ts';
import { documentDay } from './document-day.ts';
import { policyIssue } from './issue-codes.ts';
import type { Effect, Formula, Measure } from './measure.ts';
import type { EffectFile, MeasureFile } from './measure-schema.ts';
import { readParameter } from './read-parameter.ts';
import { unknownFact } from './unknown-name.ts';

const NOTHING: Formula['expression'] = { kind: 'flag', value: false };

/** A measure from the content of its file, its formulas parsed; `complain` hears of what is wrong. */
export function buildMeasure(
  path: string,
  file: MeasureFile,
  facts: Facts,
  complain: (issue: Issue) => void,
): Measure {
  const at = (key: string): string => `${path}:${key}`;
  const formula = (text: string, key: string): Formula => {
    const parsed = parseExpression(text);
    if ('expression' in parsed) return { text, expression: parsed.expression };
    complain(parseIssue(at(key), parsed));
    return { text, expression: NOTHING };
  };
  const day = (text: string, key: string): BeijingDate => documentDay(text, at(key), complain) ?? FIRST_DAY;
  const effects = (entries: readonly EffectFile[], key: string): readonly Effect[] =>
    entries.map((entry, index) => ({
      line: entry.line,
      operation: entry.op,
      formula: formula(entry.expr, `${key}.${index}.expr`),
      unit: entry.unit ?? 'CNY',
    }));
  const valid = {
    from: day(file.valid.from, 'valid.from'),
    to: file.valid.to === null ? null : day(file.valid.to, 'valid.to'),
  };
  if (valid.to !== null && valid.to < valid.from) {
    complain(policyIssue('M21', at('valid'), { from: valid.from, to: valid.to }));
  }
  return {
    id: file.id,
    article: file.article,
    clauseRef: file.clause_ref,
    title: file.title,
    reading: file.reading,
    kind: file.kind,
    reach: file.reach ?? 'itinerary',
    strength: file.strength,
    level: file.level,
    event: file.event,
    valid,
    validBasis: file.valid_basis ?? null,
    published: day(file.published, 'published'),
    lines: file.lines,
    stackGroup: file.stack_group,
    appliesWhen: (file.applies_when ?? []).map(({ test, reason }, index) => ({
      ...formula(test, `applies_when.${index}.test`),
      reason,
    })),
    conditionsOf: file.conditions_of ?? null,
    flags: (file.flags ?? []).map(({ when, text }, index) => ({
      when: formula(when, `flags.${index}.when`),
      text,
    })),
    words: new Map(Object.entries(file.words ?? {})),
    params: mapOf(file.params, (entry, name) => readParameter(name, entry, at(`params.${name}`), complain)),
    variables: mapOf(file.variables, (text, name) => formula(text, `variables.${name}`)),
    units: new Map(),
    makes: mapOf(file.makes, ({ expr, when }, name) => ({
      formula: formula(expr, `makes.${name}.expr`),
      when: when === undefined ? null : formula(when, `makes.${name}.when`),
    })),
    declaration: file.declaration ? buildDeclaration(file.declaration, formula) : null,
    givenLines: file.given_lines ?? [],
    effects: effects(file.effect ?? [], 'effect'),
    exceptions: (file.exceptions ?? []).map(({ label, when, effect }, index) => ({
      label,
      when: formula(when, `exceptions.${index}.when`),
      effects: effects(effect, `exceptions.${index}.effect`),
    })),
    edits: buildEdits(file.edits ?? [], at('edits'), formula, complain),
    results: mapOf(file.results, ({ unit, expr }, name) => ({
      unit,
      formula: formula(expr, `results.${name}.expr`),
    })),
    expectation: file.expectation
      ? {
          share: formula(file.expectation.share, 'expectation.share'),
          onceCharged:
            file.expectation.once_charged === undefined
              ? null
              : formula(file.expectation.once_charged, 'expectation.once_charged'),
          assume: factsOf(facts, file.expectation.assume, at('expectation.assume'), complain),
        }
      : null,
    evidence: file.evidence ?? [],
    borneBy: file.borne_by,
    regulatesSameMatter: file.regulates_same_matter ?? [],
    overlap: file.overlap ?? null,
    notes: file.notes ?? null,
    contextReason: file.context_reason ?? null,
    tests: (file.tests ?? []).map((test, index) => ({
      name: test.name,
      scenario: test.scenario ?? 'in-force',
      date: day(test.date, `tests.${index}.date`),
      fields: test.fields ?? {},
      lines: test.lines ?? {},
      params: test.params ?? {},
      expect: test.expect,
    })),
  };
}

/** Stands in for a date that could not be read, in a measure that is refused. */
const FIRST_DAY = '1970-01-01' as BeijingDate;

const mapOf = <Entry, Built>(
  entries: Readonly<Record<string, Entry>> | undefined,
  build: (entry: Entry, name: string) => Built,
): ReadonlyMap<string, Built> =>
  new Map(Object.entries(entries ?? {}).map(([name, entry]) => [name, build(entry, name)]));

/** Facts of an event as values; those that are not declared or not of their kind are issues. */
export function factsOf(
  declared: Facts,
  fields: Readonly<Record<string, unknown>>,
  path: string,
  complain: (issue: Issue) => void,
): ReadonlyMap<string, Value> {
  const facts = new Map<string, Value>();
  for (const [name, raw] of Object.entries(fields)) {
    const fact = declared.get(name);
    if (!fact) {
      complain(unknownFact(declared, name, `${path}.${name}`));
      continue;
    }
    const read = readFact(raw, fact.kind, `${path}.${name}`);
    if (isReadIssue(read)) complain(read);
    else if (read) facts.set(name, read);
  }
  return facts;
}

function parseIssue(path: string, fault: ParseFault): Issue {
  switch (fault.fault) {
    case 'syntax':
      return policyIssue('M10', path, { problem: fault.problem });
    case 'length':
      return policyIssue('M60', path, { most: fault.most });
    case 'depth':
      return policyIssue('M61', path, { most: fault.most });
    case 'magnitude':
      return policyIssue('M62', path, { value: fault.value, digits: fault.digits });
  }
}
