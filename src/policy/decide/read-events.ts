import { type Exact, isExact } from '../../units/exact.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import { factsOf } from '../library/build-measure.ts';
import { documentDay } from '../library/document-day.ts';
import { documentFigure } from '../library/document-figure.ts';
import { policyIssue } from '../library/issue-codes.ts';
import { ownRule } from '../library/own-rule.ts';
import { holdTo, readYaml } from '../library/read-document.ts';
import { unknownMeasure } from '../library/unknown-name.ts';
import { DEFAULT_SCENARIO } from '../scenario/default-scenario.ts';
import { readParameters } from '../scenario/read-parameters.ts';
import { scenarioOf } from '../scenario/read-scenario.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import type { PolicyLibrary, Scenario } from '../scenario/scenario.ts';
import { checkNames } from './check-names.ts';
import { EVENTS_FILE, type EventFile, type EventsFile, SINGLE_EVENT } from './events-schema.ts';
import type { PolicyEvent } from './policy-event.ts';

/** Events under one scenario. */
export interface EventRun {
  readonly scenario: Scenario;
  readonly events: readonly PolicyEvent[];
}

export interface EventsToEvaluate extends EventRun {
  /** The same events under the further scenarios of a file that names several. */
  readonly further: readonly EventRun[];
}

type Complain = (issue: Issue) => void;

/** Reads events from YAML or JSON, with their scenarios; every issue of the file at once. */
export function readEvents(
  library: PolicyLibrary,
  file: string,
  text: string,
  terminals: readonly string[] | null = null,
): Result<EventsToEvaluate> {
  const raw = readYaml(file, text);
  if (!raw.ok) return raw;
  const read = eventsFileOf(file, raw.value);
  if (!read.ok) return read;
  const { entries, scenario, scenarios } = read.value;
  const issues: Issue[] = [];
  if (scenario !== undefined && scenarios !== undefined) {
    issues.push(policyIssue('M92', `${file}:scenarios`, { first: 'scenario', second: 'scenarios' }));
  }
  const asked = scenarios?.map((one, index) => [one, `scenarios.${index}`] as const) ?? [
    [scenario ?? DEFAULT_SCENARIO, 'scenario'] as const,
  ];
  const runs: EventRun[] = [];
  for (const [one, key] of asked) {
    const overlay = typeof one === 'string' ? success(one) : scenarioOf(`${file}:${key}`, one);
    const resolved = overlay.ok ? resolveScenario(library, overlay.value, `${file}:${key}`) : overlay;
    issues.push(...resolved.issues);
    if (!resolved.ok) continue;
    const { id } = resolved.value;
    if (runs.some((run) => run.scenario.id === id)) issues.push(policyIssue('M37', `${file}:${key}`, { id }));
    const events = entries.map(({ entry, id: name, path }) =>
      readEvent(resolved.value, entry, { id: name, path, terminals }, (issue) => {
        issues.push(issue);
      }),
    );
    runs.push({ scenario: resolved.value, events });
  }
  const ids = entries.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  for (const id of repeated) issues.push(policyIssue('M44', `${file}:events.${id}`, { id }));
  const [first, ...further] = runs;
  const told = eachOnce(issues);
  return first === undefined || told.some(({ severity }) => severity === 'error')
    ? failure(told)
    : success({ ...first, further }, told);
}

/** What is wrong with an event is wrong under every scenario, and said once. */
const eachOnce = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values(),
];

/** An event of a file with the name it goes by, and where it stands. */
interface EventEntry {
  readonly entry: EventFile;
  readonly id: string;
  readonly path: string;
}

interface EventEntries extends Pick<EventsFile, 'scenario' | 'scenarios'> {
  readonly entries: readonly EventEntry[];
}

function eventsFileOf(file: string, content: unknown): Result<EventEntries> {
  const isMap = typeof content === 'object' && content !== null && 'events' in content;
  if (!isMap && !Array.isArray(content)) {
    const single = holdTo(file, content, SINGLE_EVENT);
    if (!single.ok) return single;
    const { schema: _, scenario, scenarios, ...entry } = single.value;
    return success({ scenario, scenarios, entries: [entryAt(file, entry, 0)] });
  }
  const listed = holdTo(file, isMap ? content : { events: content }, EVENTS_FILE);
  if (!listed.ok) return failure(listed.issues.map((issue) => namedInPath(issue, file, content)));
  const { scenario, scenarios, events } = listed.value;
  const entries = events.map((entry, index) => entryAt(file, entry, index));
  return success({ scenario, scenarios, entries });
}

function entryAt(file: string, entry: EventFile, index: number): EventEntry {
  const id = entry.id ?? String(index + 1);
  return { entry, id, path: `${file}:events.${id}` };
}

/** The same issue with the event named by its id, or by its place counted from 1. */
function namedInPath(issue: Issue, file: string, content: unknown): Issue {
  const start = `${file}:events.`;
  const [, place, rest = ''] = /^(\d+)(.*)$/s.exec(issue.path.slice(start.length)) ?? [];
  if (!issue.path.startsWith(start) || place === undefined) return issue;
  return { ...issue, path: `${start}${idAt(content, Number(place)) ?? Number(place) + 1}${rest}` };
}

function idAt(content: unknown, place: number): string | null {
  const events: unknown = Array.isArray(content) ? content : Object(content).events;
  const event: unknown = Array.isArray(events) ? events[place] : null;
  const id = typeof event === 'object' && event !== null && 'id' in event ? event.id : null;
  return typeof id === 'string' && id !== '' ? id : null;
}

/** Where an event stands in its file, and the terminals of a network where its places are to be held to one. */
export interface EventPlace {
  readonly id: string;
  readonly path: string;
  readonly terminals?: readonly string[] | null;
}

/** One event as data; `complain` hears of facts, parameters, measures and rules that cannot be read. */
export function readEvent(
  scenario: Scenario,
  entry: EventFile,
  { id, path, terminals = null }: EventPlace,
  complain: Complain,
): PolicyEvent {
  const date = documentDay(entry.date, `${path}.date`, complain);
  const rules = (entry.rules ?? []).flatMap((rule, index) => {
    const at = `${path}.rules.${index}`;
    if (scenario.measures.has(rule.id)) complain(policyIssue('M37', `${at}.id`, { id: rule.id }));
    for (const other of rule.regulates_same_matter ?? []) {
      if (!scenario.measures.has(other)) complain(unknownMeasure(scenario.measures, other, at));
    }
    return ownRule(rule, scenario, at, complain) ?? [];
  });
  for (const measure of entry.measures ?? []) {
    if (!scenario.measures.has(measure)) {
      complain(unknownMeasure(scenario.measures, measure, `${path}.measures`));
    }
  }
  const event: PolicyEvent = {
    id: entry.id ?? id,
    date: date ?? ('1970-01-01' as PolicyEvent['date']),
    kind: null,
    facts: factsOf(scenario.facts, entry.fields ?? {}, `${path}.fields`, complain),
    lines: readLines(entry.lines ?? {}, `${path}.lines`, complain),
    parameters: readParameters(
      scenario.measures,
      entry.params ?? {},
      { path: `${path}.params`, asked: entry.measures ?? null },
      complain,
    ),
    measures: entry.measures ?? null,
    rules,
  };
  checkNames(scenario, event, terminals, path, complain);
  return event;
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
