import { createHash } from 'node:crypto';
import type { FlowsQuestion, FlowWays, OpenFlow } from '../../../contract/demand/matrix.ts';
import { NO_EVENT_CHANGES } from '../../../contract/event-sheet.ts';
import { takeFlows } from '../../../demand/take-flows.ts';
import { matrixText } from '../../../i18n/demand/matrix-texts.ts';
import { chosen } from '../../../matrix/chosen.ts';
import { flowOutcome } from '../../../matrix/flow-outcome.ts';
import { handedOver } from '../../../matrix/handed-over.ts';
import { monthSums } from '../../../matrix/months.ts';
import { payerOf } from '../../../matrix/payers.ts';
import { summarize } from '../../../matrix/summary.ts';
import { summaryJson } from '../../../matrix/summary-json.ts';
import type { PolicyLibrary } from '../../../policy/scenario/scenario.ts';
import type { Result } from '../../../units/issue.ts';
import type { Command } from '../../command.ts';
import { isMisuse } from '../../command-line.ts';
import { situationOf } from '../../compare-scenario.ts';
import { digestOf } from '../../folder-bytes.ts';
import { tableBytes } from '../../network-folder.ts';
import { cappedIssueLines } from '../../network-report.ts';
import type { NetworkSource } from '../../open-network.ts';
import type { Surroundings } from '../../surroundings.ts';
import { findWays, threads } from './find-ways.ts';
import { openRunGround, type RunFolders } from './open-run-ground.ts';
import { RUN_OPTIONS, readRunOptions } from './read-run-options.ts';
import { type MatrixRun, runReport } from './run-report.ts';
import { writeRun } from './write-run.ts';

const NO_POLICY = 'none';

/** A demand under a baseline and a scenario: the ways of each flow, how it divides over them, and what that comes to. */
export const matrixRunCommand: Command = {
  maxArguments: 0,
  options: RUN_OPTIONS,
  async run(line, language, surroundings) {
    const options = readRunOptions(line);
    if (isMisuse(options)) return options;
    const ground = {
      networkFolder: line.text('network') ?? surroundings.networkFolder,
      scenariosFolder: line.text('scenarios') ?? surroundings.scenariosFolder,
      prebuiltFolder: surroundings.prebuiltFolder,
    };
    const opened = await openRunGround(ground, options.demand, surroundings);
    if (isMisuse(opened)) return opened;
    surroundings.complain(cappedIssueLines(opened.issues, language));
    if (!opened.ok) return 1;
    const { source, library, named } = opened.value;
    const taken = takeFlows(named.demand, line.flag('sound-rows') ? 'sound' : 'all');
    surroundings.complain(cappedIssueLines(taken.issues, language));
    const scenario = await situationOf(library, line.text('scenario'));
    const baseline = await situationOf(library, line.text('baseline') ?? NO_POLICY);
    if (isMisuse(scenario)) return scenario;
    if (isMisuse(baseline)) return baseline;
    surroundings.complain(cappedIssueLines([...scenario.issues, ...baseline.issues], language));
    if (!taken.ok || !scenario.ok || !baseline.ok) return 1;

    const question: FlowsQuestion = {
      flows: handedOver(taken.value, options.months),
      baseline: baseline.value,
      scenario: scenario.value,
      events: NO_EVENT_CHANGES,
    };
    const say = progressOf(question.flows.length, language, surroundings);
    const found = await search(question, options.workers, ground, source, library, surroundings, say);
    if (!found.ok) {
      surroundings.complain(cappedIssueLines(found.issues, language));
      return 1;
    }
    const open = found.value.filter((flow): flow is OpenFlow => flow.status === 'open');
    const choice = chosen(open, options.choice, named.demand.corridors);
    const outcomes = found.value.map((flow) =>
      flow.status === 'open' ? flowOutcome(flow, choice.choice) : flow,
    );
    const run: MatrixRun = {
      names: { baseline: line.text('baseline') ?? NO_POLICY, scenario: nameOf(scenario.value.scenario) },
      months: options.months,
      isSample: named.demand.isSample,
      outcomes,
      summary: summarize(outcomes),
      monthSums: monthSums(outcomes),
      choice,
      payerOf: (measure) => payerOf(library, measure),
      titleOf: (measure) => library.measures.get(measure)?.title ?? null,
    };
    const inputs = {
      demand: sha256(named.bytes),
      network: await networkDigest(ground.networkFolder),
      baseline: sha256(JSON.stringify(baseline.value)),
      scenario: sha256(JSON.stringify(scenario.value)),
      months: options.months,
    };
    // Nothing is taken from a bank: each flow in each month is compared anew.
    const certificate = { covered: false, lines: [], searchedAgain: question.flows.length };
    const json = summaryJson(run.summary, run.monthSums, inputs, run.payerOf, [], certificate);
    const out = line.text('out');
    const unwritten = out === undefined ? null : await writeRun(out, run, json);
    if (unwritten !== null) return unwritten;
    surroundings.print(
      options.format === 'json'
        ? `${JSON.stringify(json, null, 2)}\n`
        : runReport(run, out ?? null, language),
    );
    return 0;
  },
};

/** In threads where there are several workers, else here. */
async function search(
  question: FlowsQuestion,
  workers: number,
  ground: RunFolders,
  source: NetworkSource,
  library: PolicyLibrary,
  { openSession }: Surroundings,
  onProgress: (done: number) => void,
): Promise<Result<readonly FlowWays[]>> {
  if (workers === 1) {
    const session = await openSession(source, library);
    if (!session.ok) return session;
    const { flowWays } = session.value;
    return findWays(question, [async (piece) => flowWays(piece, UNWATCHED)], onProgress);
  }
  const { finders, end } = threads(ground, workers);
  try {
    return await findWays(question, finders, onProgress);
  } finally {
    end();
  }
}

const UNWATCHED = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

/** Said where somebody watches, and not too often. */
function progressOf(
  total: number,
  language: Parameters<Command['run']>[1],
  { complain }: Surroundings,
): (done: number) => void {
  const t = matrixText(language);
  let said = 0;
  return (done) => {
    const tenth = Math.floor((10 * done) / total);
    if (tenth === said) return;
    said = tenth;
    complain(`${t('progress', { done, total })}\n`);
  };
}

const nameOf = (scenario: FlowsQuestion['scenario']['scenario']): string =>
  typeof scenario === 'string' ? scenario : scenario.id;

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function networkDigest(folder: string): Promise<string> {
  const bytes = await tableBytes(folder);
  return isMisuse(bytes) ? '' : (digestOf(bytes) ?? '');
}
