import type { Flow } from '../../demand/flow.ts';
import { takeFlows } from '../../demand/take-flows.ts';
import { type Result, success } from '../../units/issue.ts';
import type { Command } from '../command.ts';
import { type CommandLine, isMisuse, type Misuse, misuse } from '../command-line.ts';
import { openNetworkFolder } from '../network-folder.ts';
import { cappedIssueLines } from '../network-report.ts';
import type { NetworkSource } from '../open-network.ts';
import { openMeasures } from '../policy-folder.ts';
import { readFormat } from '../read-format.ts';
import type { Surroundings } from '../surroundings.ts';
import { askFlows, type FlowsAsked } from './ask-flows.ts';
import { demandCheck } from './demand-check.ts';
import { openDemandFolder } from './demand-folder.ts';
import { demandReport } from './demand-report.ts';
import { readNamedDemand } from './read-named-demand.ts';
import { readWholeOption } from './read-whole-option.ts';

const SCHEMA = 'yusuan.matrix-check/1.0.0';

const ASKED = { least: 1, most: 10_000, usual: 0 };

/** What is wrong with a demand table, what it comes to and, where asked for, which of its flows have no route. */
export const matrixCheckCommand: Command = {
  maxArguments: 1,
  options: { format: 'text', 'sound-rows': 'flag', ask: 'text', ready: 'text', network: 'text' },
  async run(line, language, surroundings) {
    const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
    if (typeof format !== 'string') return format;
    const count = readWholeOption(line, 'ask', ASKED);
    if (typeof count !== 'number') return count;
    const [path] = line.words;
    if (path === undefined) return misuse('missingArgument', { x: 'matrix check' });
    const tables = await openDemandFolder(surroundings.scenariosFolder);
    if (isMisuse(tables)) return tables;
    const { networkFolder, prebuiltFolder } = surroundings;
    const source = await openNetworkFolder(line.text('network') ?? networkFolder, prebuiltFolder);
    if (isMisuse(source)) return source;
    const reading = source.ok ? await readNamedDemand(path, source.value, tables) : source;
    if (isMisuse(reading)) return reading;
    if (!reading.ok) {
      surroundings.complain(cappedIssueLines(reading.issues, language));
      return 1;
    }
    const { demand, network } = reading.value;
    const taken = takeFlows(demand, line.flag('sound-rows') ? 'sound' : 'all');
    const asked =
      source.ok && taken.ok && count > 0
        ? await asking(taken.value, count, source.value, line, surroundings)
        : success(null);
    if (isMisuse(asked)) return asked;
    const issues = [...reading.issues, ...taken.issues, ...asked.issues];
    const check = demandCheck(demand, taken.ok, tables, asked.ok ? asked.value : null);
    if (format === 'json')
      surroundings.print(`${JSON.stringify({ schema: SCHEMA, ...check, issues }, null, 2)}\n`);
    else {
      surroundings.complain(cappedIssueLines(issues, language));
      surroundings.print(demandReport(check, network, language));
    }
    return taken.ok && asked.ok ? 0 : 1;
  },
};

/** The answers to some of the flows, of the shipped measures none. */
async function asking(
  flows: readonly Flow[],
  count: number,
  source: NetworkSource,
  line: CommandLine,
  { scenariosFolder, prebuiltFolder, openSession, now }: Surroundings,
): Promise<Result<FlowsAsked> | Misuse> {
  const library = await openMeasures(scenariosFolder, prebuiltFolder);
  if (isMisuse(library) || !library.ok) return library;
  const session = await openSession(source, library.value);
  if (!session.ok) return session;
  const moment = now();
  return success(await askFlows(session.value, flows, count, line.text('ready') ?? moment, moment));
}
