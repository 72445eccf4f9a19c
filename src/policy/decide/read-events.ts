import { type Exact, isExact } from '../../units/exact.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { factsOf } from '../library/build-measure.ts';
import { documentDay } from '../library/document-day.ts';
import { documentFigure } from '../library/document-figure.ts';
import { policyIssue } from '../library/issue-codes.ts';
import { ownRule } from '../library/own-rule.ts';
import { holdTo, readYaml } from '../library/read-document.ts';
import { DEFAULT_SCENARIO } from '../scenario/default-scenario.ts';
import { readParameters } from '../scenario/read-parameters.ts';
import { scenarioOf } from '../scenario/read-scenario.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import type { PolicyLibrary, Scenario } from '../scenario/scenario.ts';
import { EVENTS_FILE, type EventFile, SINGLE_EVENT } from './events-schema.ts';
import type { PolicyEvent } from './policy-event.ts';

export interface EventsToEvaluate {
  readonly scenario: Scenario;
  readonly events: readonly PolicyEvent[];
}

type Complain = (issue: Issue) => void;

/** Reads events from YAML or JSON, with their scenario; every issue of the file at once. */
export function readEvents(library: PolicyLibrary, file: string, text: string): Result<EventsToEvaluate> {
  const raw = readYaml(file, text);
  if (!raw.ok) return raw;
  const read = eventsFileOf(file, raw.value);
  if (!read.ok) return read;
  const { scenario: asked = DEFAULT_SCENARIO, events: entries } = read.value;
  const overlay = typeof asked === 'string' ? success(asked) : scenarioOf(`${file}:scenario`, asked);
  if (!overlay.ok) return overlay;
  const scenario = resolveScenario(library, overlay.value);
  if (!scenario.ok) return scenario;
  const issues: Issue[] = [...scenario.issues];
  const events = entries.map((entry, index) =>
    readEvent(scenario.value, entry, { id: String(index + 1), path: `${file}:events.${index}` }, (issue) => {
      issues.push(issue);
    }),
  );
  const ids = events.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
  for (const id of repeated) issues.push(policyIssue('M44', `${file}:events`, { id }));
  return issues.some(({ severity }) => severity === 'error')
    ? failure(issues)
    : success({ scenario: scenario.value, events }, issues);
}

function eventsFileOf(file: string, content: unknown) {
  const isList = typeof content === 'object' && content !== null && 'events' in content;
  if (isList || Array.isArray(content)) {
    return holdTo(file, Array.isArray(content) ? { events: content } : content, EVENTS_FILE);
  }
  const single = holdTo(file, content, SINGLE_EVENT);
  if (!single.ok) return single;
  const { schema: _, scenario, ...event } = single.value;
  return success({ ...(scenario === undefined ? {} : { scenario }), events: [event] });
}

/** One event as data; `complain` hears of facts, parameters, measures and rules that cannot be read. */
export function readEvent(
  scenario: Scenario,
  entry: EventFile,
  { id, path }: { id: string; path: string },
  complain: Complain,
): PolicyEvent {
  const date = documentDay(entry.date, `${path}.date`, complain);
  const rules = (entry.rules ?? []).flatMap((rule, index) => {
    const at = `${path}.rules.${index}`;
    if (scenario.measures.has(rule.id)) complain(policyIssue('M37', `${at}.id`, { id: rule.id }));
    for (const other of rule.regulates_same_matter ?? []) {
      if (!scenario.measures.has(other)) complain(policyIssue('M30', at, { measure: other }));
    }
    return ownRule(rule, at, complain) ?? [];
  });
  for (const measure of entry.measures ?? []) {
    if (!scenario.measures.has(measure)) complain(policyIssue('M30', `${path}.measures`, { measure }));
  }
  return {
    id: entry.id ?? id,
    date: date ?? ('1970-01-01' as PolicyEvent['date']),
    facts: factsOf(entry.fields ?? {}, `${path}.fields`, complain),
    lines: readLines(entry.lines ?? {}, `${path}.lines`, complain),
    parameters: readParameters(scenario.measures, entry.params ?? {}, `${path}.params`, complain),
    measures: entry.measures ?? null,
    rules,
  };
}

/** Amounts before any relief. */
const AMOUNT = { unit: 'CNY', least: 0, most: Number.POSITIVE_INFINITY } as const;

function readLines(
  lines: Readonly<Record<string, string | number>>,
  path: string,
  complain: Complain,
): ReadonlyMap<string, Exact> {
  return new Map(
    Object.entries(lines).flatMap(([line, raw]): [string, Exact][] => {
      const read = documentFigure(raw, AMOUNT, `${path}.${line}`);
      if (isExact(read)) return [[line, read]];
      complain(read);
      return [];
    }),
  );
}
