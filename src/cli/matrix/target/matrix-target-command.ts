import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UNWATCHED } from '../../../compare/unwatched.ts';
import { NO_EVENT_CHANGES } from '../../../contract/event-sheet.ts';
import { takeFlows } from '../../../demand/take-flows.ts';
import { DEFAULT_SCENARIO } from '../../../policy/scenario/default-scenario.ts';
import type { Issue } from '../../../units/issue.ts';
import type { Command } from '../../command.ts';
import { type CommandLine, isMisuse, type Misuse, misuse } from '../../command-line.ts';
import { situationOf } from '../../compare-scenario.ts';
import { cappedIssueLines } from '../../network-report.ts';
import { readFormat } from '../../read-format.ts';
import { openRunGround } from '../run/open-run-ground.ts';
import { readMonths } from '../run/read-run-options.ts';
import { progressLines } from '../run/run-progress.ts';
import { makeFolder, whileWriting } from '../run/write-run.ts';
import { targetJson } from './target-json.ts';
import { targetReport } from './target-report.ts';

const FIELDS = ['move', 'from', 'to', 'keep', 'flow', 'outlay', 'worse'] as const;

/** Which changes to a scenario reach a target: the cheapest packages, each run as a scenario is. */
export const matrixTargetCommand: Command = {
  maxArguments: 0,
  options: {
    demand: 'text',
    month: 'text',
    year: 'text',
    scenario: 'text',
    baseline: 'text',
    choice: 'text',
    move: 'text',
    from: 'text',
    to: 'text',
    keep: 'text',
    flow: 'text',
    outlay: 'text',
    worse: 'text',
    change: 'repeated',
    out: 'text',
    'sound-rows': 'flag',
    scenarios: 'text',
    network: 'text',
    format: 'text',
  },
  async run(line, language, surroundings) {
    const options = readOptions(line);
    if (isMisuse(options)) return options;
    const { demand, months, choice, format, out } = options;
    const ground = {
      networkFolder: line.text('network') ?? surroundings.networkFolder,
      scenariosFolder: line.text('scenarios') ?? surroundings.scenariosFolder,
      prebuiltFolder: surroundings.prebuiltFolder,
    };
    const complain = (issues: readonly Issue[]): void =>
      surroundings.complain(cappedIssueLines(issues.map(atOption), language));
    const opened = await openRunGround(ground, demand, surroundings);
    if (isMisuse(opened)) return opened;
    complain(opened.issues);
    if (!opened.ok) return 1;
    const { source, library, named } = opened.value;
    const taken = takeFlows(named.demand, line.flag('sound-rows') ? 'sound' : 'all');
    complain(taken.issues);
    const names = { scenario: line.text('scenario') ?? DEFAULT_SCENARIO, baseline: line.text('baseline') };
    const scenario = await situationOf(library, names.scenario);
    const baseline = await situationOf(library, names.baseline ?? names.scenario);
    if (isMisuse(scenario)) return scenario;
    if (isMisuse(baseline)) return baseline;
    complain([...scenario.issues, ...(names.baseline === undefined ? [] : baseline.issues)]);
    if (!taken.ok || !scenario.ok || !baseline.ok) return 1;
    const unmade = out === null ? null : await whileWriting(out, () => makeFolder(out));
    if (unmade !== null) return unmade;
    const session = await surroundings.openSession(source, library);
    if (!session.ok) {
      complain(session.issues);
      return 1;
    }
    const say = progressLines('flows', 0, language, surroundings);
    const found = await session.value.matrixTarget(
      {
        flows: taken.value,
        corridors: named.demand.corridors,
        months,
        baseline: baseline.value,
        scenario: scenario.value,
        choice,
        events: NO_EVENT_CHANGES,
        asked: {
          move: line.text('move') ?? '',
          from: line.text('from') ?? '',
          to: line.text('to') ?? '',
          keep: line.text('keep') ?? '',
          flow: line.text('flow') ?? '',
          outlay: line.text('outlay') ?? '',
          worse: line.text('worse') ?? '',
          changes: line.repeated('change'),
        },
      },
      { ...UNWATCHED, onProgress: ({ done, total }) => say(done, total) },
    );
    complain(found.issues);
    if (!found.ok) return 1;
    const { packages } = found.value;
    const unwritten =
      out === null
        ? null
        : await whileWriting(out, async () => {
            for (const [index, { scenario: own }] of packages.entries())
              await writeFile(join(out, `package-${index + 1}.json`), `${JSON.stringify(own, null, 2)}\n`);
          });
    if (unwritten !== null) return unwritten;
    const said = {
      months,
      scenario: names.scenario,
      baseline: names.baseline ?? names.scenario,
      isSample: named.demand.isSample,
    };
    surroundings.print(
      format === 'json'
        ? `${JSON.stringify(targetJson(found.value, said), null, 2)}\n`
        : targetReport(found.value, { ...said, folder: out }, language),
    );
    return packages.length > 0 ? 0 : 1;
  },
};

interface TargetOptions {
  readonly demand: string;
  readonly months: readonly string[];
  readonly choice: 'logit' | 'cheapest';
  readonly format: 'table' | 'json';
  readonly out: string | null;
}

function readOptions(line: CommandLine): TargetOptions | Misuse {
  const demand = line.text('demand');
  if (demand === undefined) return misuse('missingArgument', { x: 'matrix target --demand' });
  const months = readMonths(line, 'matrix target');
  if (isMisuse(months)) return months;
  const choice = line.text('choice') ?? 'logit';
  if (choice !== 'logit' && choice !== 'cheapest')
    return misuse('notAChoice', { x: 'choice', choices: 'logit, cheapest', value: choice });
  const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
  if (typeof format !== 'string') return format;
  return { demand, months, choice, format, out: line.text('out') ?? null };
}

/** Fields of a target go by their options. */
function atOption(issue: Issue): Issue {
  const field = [...FIELDS, 'change', 'goal'].find(
    (own) => issue.path === own || issue.path.startsWith(`${own}.`),
  );
  if (field === undefined) return issue;
  return { ...issue, path: field === 'goal' ? '--move --keep' : `--${issue.path.replace('.', ' ')}` };
}
