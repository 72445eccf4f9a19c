import type { Language } from '../i18n/language.ts';
import { writeExplanation } from '../i18n/policy-sentences/write-explanation.ts';
import { policyText } from '../i18n/policy-words.ts';
import { attributeEvent, type EventAttribution } from '../policy/decide/attribute-event.ts';
import type { EventOutcome } from '../policy/decide/decision.ts';
import { evaluateEvent } from '../policy/decide/evaluate-event.ts';
import type { PolicyEvent } from '../policy/decide/policy-event.ts';
import { type EventRun, readEvents } from '../policy/decide/read-events.ts';
import { type ExplanationKey, explainOutcome } from '../policy/explain/explain.ts';
import type { Facts } from '../policy/facts/fact.ts';
import type { Bilingual } from '../policy/library/measure.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import type { Result } from '../units/issue.ts';
import type { Command } from './command.ts';
import { isMisuse, misuse } from './command-line.ts';
import { issueLines } from './issue-line.ts';
import { readNamedFile } from './named-file.ts';
import { openPolicyFolder } from './policy-folder.ts';
import { terminalIdsIn } from './terminal-ids.ts';

/** Decides the events of a file; as JSON the whole of every decision, otherwise its explanation in words. */
export const policyEvaluateCommand: Command = {
  maxArguments: 1,
  options: { scenarios: 'text', json: 'flag', attribute: 'flag' },
  async run(line, language, surroundings) {
    const [path] = line.words;
    if (path === undefined) return misuse('missingArgument', { x: 'policy evaluate' });
    const terminals = await terminalIdsIn(surroundings.networkFolder);
    const library = await openPolicyFolder(line.text('scenarios') ?? surroundings.scenariosFolder, terminals);
    if (isMisuse(library)) return library;
    const file = await readNamedFile(path);
    if (isMisuse(file)) return file;
    surroundings.complain(issueLines(file.issues, language));
    if (!file.ok) return 1;
    const read = library.ok ? readEvents(library.value, path, file.value.text, terminals) : library;
    surroundings.complain(issueLines(read.issues, language));
    if (!read.ok) return 1;
    const { facts } = read.value.scenario;
    const runs = [read.value, ...read.value.further];
    const evaluated = runs.flatMap(({ scenario, events }) =>
      events.map((event) => evaluate(scenario, event, line.flag('attribute'))),
    );
    const issues = evaluated.flatMap(({ outcome, attribution }) => [
      ...outcome.issues,
      ...(attribution?.issues ?? []),
    ]);
    surroundings.complain(issueLines(issues, language));
    surroundings.print(
      line.flag('json')
        ? `${JSON.stringify(evaluationOf(runs, evaluated), null, 2)}\n`
        : evaluated.map((one) => `${evaluatedText(one, facts, language)}\n`).join('\n'),
    );
    return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

interface EvaluatedEvent {
  readonly outcome: EventOutcome;
  /** Null where nobody asks for it. */
  readonly attribution: Result<EventAttribution | null> | null;
}

const evaluate = (scenario: Scenario, event: PolicyEvent, isAttributed: boolean): EvaluatedEvent => ({
  outcome: evaluateEvent(scenario, event),
  attribution: isAttributed ? attributeEvent(scenario, event) : null,
});

/** The whole of every decision; each event says under which of the scenarios it was decided. */
const evaluationOf = (runs: readonly EventRun[], evaluated: readonly EvaluatedEvent[]) => ({
  schema: 1,
  scenarios: runs.map(({ scenario: { id, lineage } }) => ({ id, lineage })),
  events: evaluated.map(({ outcome, attribution }) =>
    attribution === null ? outcome : { ...outcome, attribution: attribution.ok ? attribution.value : null },
  ),
});

/** Lines about what a file of events or a scenario can set, and so names by its code. */
const SETTABLE: ReadonlySet<ExplanationKey> = new Set([
  'measure',
  'question',
  'input',
  'parameter',
  'parameterFrom',
  'parameterUntil',
  'parameterStated',
  'parameterPaused',
  'parameterSum',
  'parameterTaken',
  'notApplied',
  'notAppliedBeside',
]);

function evaluatedText({ outcome, attribution }: EvaluatedEvent, facts: Facts, language: Language): string {
  const { id, date, scenario } = outcome;
  const text = policyText(language);
  const titles = Object.fromEntries(outcome.decisions.map(({ measure, trace }) => [measure, trace.title]));
  const names = { titles, questionOf: (field: string) => facts.get(field)?.question[language] };
  return [
    text('event', { id, date, scenario }),
    ...explainOutcome(outcome, facts).map((line) => {
      const code = line.code !== null && SETTABLE.has(line.key) ? `  [${line.code}]` : '';
      return `${'  '.repeat(line.depth)}${writeExplanation(line, names, language)}${code}`;
    }),
    ...(attribution?.ok ? attributionLines(attribution.value, titles, language) : []),
  ].join('\n');
}

function attributionLines(
  attribution: EventAttribution | null,
  titles: Readonly<Record<string, Bilingual>>,
  language: Language,
): readonly string[] {
  const text = policyText(language);
  if (attribution === null) return [text('attributionOpen')];
  return attribution.measures.map(({ measure, shapley, first_in: first, last_in: last }) => {
    const title = titles[measure]?.[language] ?? measure;
    return `${text('attribution', { title, shapley, first, last })}  [${measure}]`;
  });
}
