import type { TargetChange } from '../../contract/demand/target.ts';
import type { Measure } from '../../policy/library/measure.ts';
import { splitParameterPath } from '../../policy/library/parameter-path.ts';
import { OTHER } from '../../policy/library/read-parameter.ts';
import { NONE_NEAR } from '../../policy/library/unknown-name.ts';
import type { Scenario } from '../../policy/scenario/scenario.ts';
import { nearest } from '../../reading/nearest.ts';
import { readNumber } from '../../reading/number.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import { targetIssue } from './target-issue.ts';
import { usualChanges } from './usual-changes.ts';

/** So many changes tried together are a minute's work each. */
const CHANGES_AT_MOST = 12;

interface Changed {
  readonly scenario: Scenario;
  /** The day on which a parameter stands as it does: of the first month asked. */
  readonly day: BeijingDate;
}

/** The changes that a package may make to a scenario, each read by itself; the usual ones where none is named. */
export function readChanges(
  texts: readonly string[],
  { scenario, day }: Changed,
  issues: Issue[],
): readonly TargetChange[] {
  const changes = texts.flatMap((text, index) => {
    const path = `change.${index + 1}`;
    const read = readChange(text.trim(), { scenario, day });
    if ('code' in read) issues.push({ ...read, path });
    return 'code' in read ? [] : [read];
  });
  for (const [index, change] of changes.entries())
    if (changes.findIndex((other) => nameOf(other) === nameOf(change)) < index)
      issues.push(targetIssue('T14', 'change', { x: nameOf(change) }));
  if (changes.length > CHANGES_AT_MOST)
    issues.push(targetIssue('T10', 'change', { n: changes.length, most: CHANGES_AT_MOST }));
  if (texts.length > 0) return changes;
  const usual = usualChanges(scenario, (id) => valueOn(scenario, id, day));
  if (usual.length === 0) issues.push(targetIssue('T11', 'change', {}));
  return usual;
}

export const nameOf = (change: TargetChange): string =>
  change.kind === 'measure' ? change.measure : change.path;

const SEPARATOR = /[,，;；]/;
const CHANGE = /^([\w.-]+)(?:=(?:([^=]*?)\.\.)?([^=]+))?$/;

function readChange(text: string, { scenario, day }: Changed): TargetChange | Issue {
  const [first = '', ...others] = text.split(SEPARATOR).map((part) => part.trim());
  const [, path, fromText, toText] = CHANGE.exec(first) ?? [];
  if (path === undefined) return targetIssue('T05', '', { value: text });
  const { measure: id, parameter: name } = splitParameterPath(path);
  const measure = scenario.measures.get(id);
  if (!measure) return unknown(id, [...scenario.measures.keys()]);
  if (name === '') {
    if (toText !== undefined) return targetIssue('T05', '', { value: text });
    return scenario.enabled.has(id) ? targetIssue('T15', '', { x: id }) : { kind: 'measure', measure: id };
  }
  const parameter = measure.params.get(name);
  if (!parameter)
    return unknown(
      path,
      [...measure.params.keys()].map((own) => `${id}.${own}`),
    );
  if (toText === undefined) return targetIssue('T05', '', { value: text });
  const now = valueOn(scenario, path, day);
  const from = fromText === undefined || fromText.trim() === '' ? now : numberIn(fromText);
  const to = numberIn(toText);
  if (now === null) return targetIssue('T07', '', { value: path });
  if (from === null || to === null || from === to) return targetIssue('T05', '', { value: text });
  const [least, most] = parameter.limits;
  for (const value of [from, to])
    if (value < least || value > most)
      return targetIssue('T08', '', { x: path, value: String(value), least, most });
  const beside: Record<string, string | number> = {};
  for (const other of others) {
    const [own = '', value = ''] = other.split('=').map((part) => part.trim());
    if (value === '') return targetIssue('T05', '', { value: text });
    if (!measure.params.has(own))
      return unknown(
        `${id}.${own}`,
        [...measure.params.keys()].map((one) => `${id}.${one}`),
      );
    beside[own] = numberIn(value) ?? value;
  }
  return { kind: 'parameter', path, from, to, beside };
}

/** The number that a parameter is on a day; null where it is none, or its cases differ. */
function valueOn({ measures }: Scenario, path: string, day: BeijingDate): number | null {
  const { measure, parameter, case: own } = splitParameterPath(path);
  const cases = paramOf(measures.get(measure), parameter)?.cases;
  const segments = cases?.get(own ?? OTHER);
  if (segments === undefined || (own === null && cases?.size !== 1)) return null;
  const segment = segments.find(({ from, to }) => from <= day && (to === null || day <= to));
  return segment?.value?.kind === 'number' ? segment.value.value.toNumber() : null;
}

const paramOf = (measure: Measure | undefined, name: string) => measure?.params.get(name);

const unknown = (value: string, known: readonly string[]): Issue =>
  targetIssue('T06', '', { value, nearest: nearest(value, known) ?? NONE_NEAR });

/** A figure of which there is one reading; a share may be written in per cent. */
function numberIn(text: string): number | null {
  const read = readNumber(text.trim(), ['%']);
  if (read.kind !== 'value') return null;
  return /[%％]/.test(text) ? read.value.value / 100 : read.value.value;
}
