import type { Answer } from '../contract/answer-schema.ts';
import { createNodeEngineClient } from '../engine/node-client.ts';
import type { Language } from '../i18n/language.ts';
import type { Result } from '../units/issue.ts';
import { answerCsv } from './answer-csv.ts';
import { answerTable } from './answer-table.ts';
import type { Command } from './command.ts';
import { isMisuse } from './command-line.ts';
import { COMPARE_OPTIONS, enquiryFrom } from './compare-options.ts';
import { openScenario } from './compare-scenario.ts';
import { issueLines } from './issue-line.ts';
import { openNetworkFolder } from './network-folder.ts';
import { readFormat } from './read-format.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

const FORMATS = ['table', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** The engine's own breakdown, which no input explains. */
const BREAKDOWN = 'E20';
/** Answered, but no quotation: the ready time lies in the past. */
const LOOK_BACK = 'E19';

export const compareCommand: Command = {
  words: ['compare'],
  maxArguments: 0,
  options: COMPARE_OPTIONS,
  async run(line, language, surroundings) {
    const format = readFormat(line.text('format') ?? 'table', FORMATS);
    if (typeof format !== 'string') return format;
    const files = await openNetworkFolder(line.text('network') ?? surroundings.networkFolder);
    if (isMisuse(files)) return files;
    const folder = line.text('scenarios') ?? surroundings.scenariosFolder;
    const pricer = await openScenario(folder, line.text('scenario'));
    if (isMisuse(pricer)) return pricer;
    surroundings.complain(issueLines(pricer.issues, language));
    if (!pricer.ok) return 1;
    const enquiry = enquiryFrom(line, surroundings.now());
    const client = createNodeEngineClient(() => surroundings.spawnEngine(files));
    const result = await client.compare(enquiry, () => {}).result;
    client.dispose();
    const priced = result.ok ? { ...result, value: pricer.value(result.value) } : result;
    return report(priced, { format, language, all: line.flag('all') }, surroundings);
  },
};

interface Wanted {
  readonly format: Format;
  readonly language: Language;
  readonly all: boolean;
}

function report(result: Result<Answer>, wanted: Wanted, surroundings: Surroundings): ExitCode {
  const issues = result.ok ? result.value.issues : result.issues;
  surroundings.complain(issueLines(issues, wanted.language));
  if (!result.ok) return issues.some(({ code }) => code === BREAKDOWN) ? 3 : 1;
  surroundings.print(write(result.value, wanted));
  return issues.some(({ code }) => code === LOOK_BACK) ? 4 : 0;
}

function write(answer: Answer, { format, language, all }: Wanted): string {
  if (format === 'table') return `${answerTable(answer, language, all)}\n`;
  if (format === 'json') return `${JSON.stringify(answer, null, 2)}\n`;
  return answerCsv(all ? answer : { ...answer, dominated: [], excluded: [] }, language);
}
