import { freezeDeep } from '../../network/build/freeze-deep.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import type { Facts } from '../facts/fact.ts';
import type { LineWords } from '../lists/load-line-words.ts';
import { buildMeasure } from './build-measure.ts';
import { checkMeasure } from './check-measure.ts';
import { checkWords } from './check-words.ts';
import { policyIssue } from './issue-codes.ts';
import type { Bilingual, Measure, MeasureId } from './measure.ts';
import { MEASURE_FILE } from './measure-schema.ts';
import { splitParameterPath } from './parameter-path.ts';
import { readDocuments } from './read-documents.ts';
import { unknownMeasure, unknownParameter } from './unknown-name.ts';

/** All measures by id, in the order of their ids whatever the order of their files. */
export type Measures = ReadonlyMap<MeasureId, Measure>;

/** Reads measure files, `path -> text`. One issue among all files refuses them all, and all are told at once. */
export function loadMeasures(
  files: ReadonlyMap<string, string>,
  facts: Facts,
  lineWords: LineWords = new Map(),
): Result<Measures> {
  const issues: Issue[] = [];
  const complain = (issue: Issue): void => {
    issues.push(issue);
  };
  const documents = readDocuments(files, MEASURE_FILE, complain);
  const paths = new Map<MeasureId, string>(documents.map(({ path, content }) => [content.id, path]));
  const found = documents.map(({ path, content }) => buildMeasure(path, content, facts, complain));
  const pathOf = (id: MeasureId): string => paths.get(id) ?? id;
  const measures = new Map(
    withSharedConditions(found, pathOf, complain)
      .map((measure) => {
        const path = pathOf(measure.id);
        const units = checkMeasure(path, measure, facts, complain);
        checkWords(path, measure, complain);
        return { ...measure, units, words: withLineWords(measure, lineWords) };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((measure) => [measure.id, measure] as const),
  );
  checkTogether(measures, pathOf, complain);
  return issues.some(({ severity }) => severity === 'error')
    ? failure(issues)
    : success(freezeDeep(measures), issues);
}

/** Two levels of one rule ask the same: the conditions that a measure shares stand in one file. */
function withSharedConditions(
  measures: readonly Measure[],
  pathOf: (id: MeasureId) => string,
  complain: (issue: Issue) => void,
): readonly Measure[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  return measures.map((measure) => {
    if (measure.conditionsOf === null) return measure;
    const shared = byId.get(measure.conditionsOf);
    if (!shared || shared.conditionsOf !== null) {
      complain(unknownMeasure(byId, measure.conditionsOf, `${pathOf(measure.id)}:conditions_of`));
      return measure;
    }
    return { ...measure, appliesWhen: [...shared.appliesWhen, ...measure.appliesWhen] };
  });
}

/** The words of a measure with those of every line that it speaks of. */
function withLineWords(
  { lines, makes, declaration, words }: Measure,
  lineWords: LineWords,
): ReadonlyMap<string, Bilingual> {
  const named = new Set([...lines, ...makes.keys(), ...(declaration?.steps.map(({ line }) => line) ?? [])]);
  return new Map([...[...lineWords].filter(([line]) => named.has(line)), ...words]);
}

/** What no file can know alone: parameters of others, one maker for each line, cycles among parameters. */
function checkTogether(
  measures: Measures,
  pathOf: (id: MeasureId) => string,
  complain: (issue: Issue) => void,
): void {
  const makers = new Map<string, MeasureId>();
  const units = new Map(
    [...measures.values()].flatMap(({ declaration }) =>
      (declaration?.steps ?? []).map(({ line, unit }) => [line, unit] as const),
    ),
  );
  for (const own of measures.values()) {
    const { id, makes, declaration, effects, params, overlap, regulatesSameMatter } = own;
    const at = (key: string): string => `${pathOf(id)}:${key}`;
    for (const line of [...makes.keys(), ...(declaration?.steps.map((step) => step.line) ?? [])]) {
      const other = makers.get(line);
      if (other !== undefined) complain(policyIssue('M19', at(`makes.${line}`), { line, other }));
      makers.set(line, id);
    }
    effects.forEach(({ line, unit }, index) => {
      const expected = units.get(line) ?? 'CNY';
      if (unit !== expected) complain(policyIssue('M32', at(`effect.${index}.unit`), { unit, expected }));
    });
    for (const other of [...regulatesSameMatter, ...(overlap ? [overlap.national] : [])]) {
      if (!measures.has(other)) complain(unknownMeasure(measures, other, at('overlap')));
    }
    if (overlap && params.get(overlap.parameter)?.unit !== 'flag') {
      complain(unknownParameter(own, overlap.parameter, at('overlap.parameter')));
    }
    for (const [name, { index }] of params) {
      for (const key of index) {
        const { measure, parameter } = splitParameterPath(key);
        const where = at(`params.${name}.index`);
        const other = measures.get(measure);
        if (!other) complain(unknownMeasure(measures, measure, where));
        else if (!other.params.has(parameter)) complain(unknownParameter(other, parameter, where));
        else {
          const cycle = cycleFrom(measures, `${id}.${name}`);
          if (cycle) complain(policyIssue('M16', where, { cycle: cycle.join(' -> ') }));
        }
      }
    }
  }
}

function cycleFrom(measures: Measures, start: string): readonly string[] | null {
  const walk = (key: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(key)) return key === start ? [...trail, key] : null;
    const { measure, parameter } = splitParameterPath(key);
    for (const next of measures.get(measure)?.params.get(parameter)?.index ?? []) {
      const cycle = walk(next, [...trail, key]);
      if (cycle) return cycle;
    }
    return null;
  };
  return walk(start, []);
}
