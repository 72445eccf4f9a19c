import { freezeDeep } from '../../network/build/freeze-deep.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { buildMeasure } from './build-measure.ts';
import { checkMeasure } from './check-measure.ts';
import { checkWords } from './check-words.ts';
import { policyIssue } from './issue-codes.ts';
import type { Measure, MeasureId } from './measure.ts';
import { MEASURE_FILE } from './measure-schema.ts';
import { splitParameterPath } from './parameter-path.ts';
import { readDocument } from './read-document.ts';

/** All measures by id, in the order of their ids whatever the order of their files. */
export type Measures = ReadonlyMap<MeasureId, Measure>;

/** Reads measure files, `path -> text`. One issue among all files refuses them all, and all are told at once. */
export function loadMeasures(files: ReadonlyMap<string, string>): Result<Measures> {
  const issues: Issue[] = [];
  const complain = (issue: Issue): void => {
    issues.push(issue);
  };
  const paths = new Map<MeasureId, string>();
  const found: Measure[] = [];
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = readDocument(path, text, MEASURE_FILE);
    if (!read.ok) {
      issues.push(...read.issues);
      continue;
    }
    const { id } = read.value;
    if (!path.endsWith(`${id}.yaml`)) complain(policyIssue('M05', `${path}:id`, { id, file: path }));
    const other = paths.get(id);
    if (other !== undefined) complain(policyIssue('M06', `${path}:id`, { id, file: other }));
    paths.set(id, path);
    const measure = buildMeasure(path, read.value, complain);
    const units = checkMeasure(path, measure, complain);
    checkWords(path, measure, complain);
    found.push({ ...measure, units });
  }
  const measures = new Map(
    found.sort((a, b) => (a.id < b.id ? -1 : 1)).map((measure) => [measure.id, measure] as const),
  );
  checkTogether(measures, (id) => paths.get(id) ?? id, complain);
  return issues.some(({ severity }) => severity === 'error')
    ? failure(issues)
    : success(freezeDeep(measures), issues);
}

/** What no file can know alone: parameters of others, one maker for each line, cycles among parameters. */
function checkTogether(
  measures: Measures,
  pathOf: (id: MeasureId) => string,
  complain: (issue: Issue) => void,
): void {
  const makers = new Map<string, MeasureId>();
  for (const { id, makes, params, overlap, regulatesSameMatter } of measures.values()) {
    const at = (key: string): string => `${pathOf(id)}:${key}`;
    for (const line of makes.keys()) {
      const other = makers.get(line);
      if (other !== undefined) complain(policyIssue('M19', at(`makes.${line}`), { line, other }));
      makers.set(line, id);
    }
    for (const other of [...regulatesSameMatter, ...(overlap ? [overlap.national] : [])]) {
      if (!measures.has(other)) complain(policyIssue('M30', at('overlap'), { measure: other }));
    }
    if (overlap && params.get(overlap.parameter)?.unit !== 'flag') {
      complain(policyIssue('M31', at('overlap.parameter'), { parameter: overlap.parameter, measure: id }));
    }
    for (const [name, { index }] of params) {
      for (const key of index) {
        const { measure, parameter } = splitParameterPath(key);
        const where = at(`params.${name}.index`);
        if (!measures.has(measure)) complain(policyIssue('M30', where, { measure }));
        else if (!measures.get(measure)?.params.has(parameter)) {
          complain(policyIssue('M31', where, { parameter, measure }));
        } else {
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
