import { createHash } from 'node:crypto';
import type { BoxesQuestion } from '../../../contract/demand/matrix.ts';
import { capacityJson } from '../../../matrix/capacity/capacity-json.ts';
import { payerOf } from '../../../matrix/payers.ts';
import { summaryJson } from '../../../matrix/summary-json.ts';
import type { Command } from '../../command.ts';
import { isMisuse } from '../../command-line.ts';
import { cappedIssueLines } from '../../network-report.ts';
import { WAYS_PART } from '../parts/ways-part.ts';
import { boundedSlots } from './bounded-slots.ts';
import { findWaysHere } from './find-ways-here.ts';
import { NO_POLICY, prepareRun } from './prepare-run.ts';
import { RUN_OPTIONS, readRunOptions } from './read-run-options.ts';
import { reckonRun } from './reckon-run.ts';
import { type MatrixRun, runReport } from './run-report.ts';
import { searchShards } from './search-shards.ts';
import { openStore } from './shard-store.ts';
import { makeFolder, whileWriting, writeRun } from './write-run.ts';

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
    const prepared = await prepareRun(line, options, ground, language, surroundings);
    if (typeof prepared === 'number' || isMisuse(prepared)) return prepared;
    const { source, library, plan, demand } = prepared;
    const { question, shards, goods, fingerprint } = plan;
    const { baseline, scenario } = question;
    const { out } = options;
    const unmade = out === null ? null : await whileWriting(out, () => makeFolder(out));
    if (unmade !== null) return unmade;
    const store = await openStore(options, plan, WAYS_PART);
    if (isMisuse(store)) return store;
    const on = { ground, source, library, surroundings };
    const found = await searchShards(plan, store, options, {
      surroundings,
      language,
      findHere: (work, onFound) => findWaysHere(work, onFound, question, options.workers, on),
    });
    surroundings.complain(cappedIssueLines(found.issues, language));
    if (!found.ok) return 1;
    const slots = line.flag('capacity') ? await boundedSlots(demand.network, question, on) : null;
    if (slots !== null && !slots.ok) {
      surroundings.complain(cappedIssueLines(slots.issues, language));
      return 1;
    }
    const done = await reckonRun(
      { shards, goods, waysOf: store.foundOf },
      options,
      demand.corridors,
      slots?.value ?? null,
    );
    if (isMisuse(done)) return done;
    surroundings.complain(cappedIssueLines(done.issues, language));
    if (!done.ok) return 1;
    const run: MatrixRun = {
      names: { baseline: line.text('baseline') ?? NO_POLICY, scenario: nameOf(scenario.scenario) },
      months: options.months,
      isSample: demand.isSample,
      ...done.value,
      payerOf: (measure) => payerOf(library, measure),
      titleOf: (measure) => library.measures.get(measure)?.title ?? null,
    };
    const inputs = {
      demand: demand.sha256,
      network: fingerprint.network,
      baseline: sha256(JSON.stringify(baseline)),
      scenario: sha256(JSON.stringify(scenario)),
      months: options.months,
    };
    const json = {
      ...summaryJson(
        run.summary,
        run.monthSums,
        inputs,
        run.payerOf,
        [],
        done.value.certificate,
        done.value.likely,
      ),
      ...(done.value.capacity === null ? {} : { capacity: capacityJson(done.value.capacity) }),
    };
    const unwritten = out === null ? null : await writeRun(out, run, json);
    if (unwritten !== null) return unwritten;
    surroundings.print(
      options.format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : runReport(run, out, language),
    );
    return 0;
  },
};

const nameOf = (scenario: BoxesQuestion['scenario']['scenario']): string =>
  typeof scenario === 'string' ? scenario : scenario.id;

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');
