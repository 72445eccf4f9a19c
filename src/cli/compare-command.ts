import { UNWATCHED } from '../compare/unwatched.ts';
import { type Answer, answerSchema } from '../contract/answer-schema.ts';
import type { Language } from '../i18n/language.ts';
import { z } from '../network/zod.ts';
import type { Result } from '../units/issue.ts';
import { answerCsv } from './answer-csv.ts';
import { answerTable } from './answer-table.ts';
import type { Command } from './command.ts';
import { isMisuse } from './command-line.ts';
import { COMPARE_OPTIONS, enquiryFrom } from './compare-options.ts';
import { situationOf } from './compare-scenario.ts';
import { issueLines } from './issue-line.ts';
import { openNetworkFolder } from './network-folder.ts';
import { openPolicyFolder } from './policy-folder.ts';
import { readFormat } from './read-format.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

const FORMATS = ['table', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

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
    surroundings.complain(issueLines(files.issues, language));
    if (!files.ok) return 1;
    const library = await openPolicyFolder(line.text('scenarios') ?? surroundings.scenariosFolder);
    if (isMisuse(library)) return library;
    const situation = library.ok ? await situationOf(library.value, line.text('scenario')) : library;
    if (isMisuse(situation)) return situation;
    surroundings.complain(issueLines(situation.issues, language));
    if (!library.ok || !situation.ok) return 1;
    const session = surroundings.openSession(files.value, library.value);
    const result = session.ok
      ? await session.value.compare(enquiryFrom(line, surroundings.now()), situation.value, UNWATCHED)
      : session;
    return report(result, { format, language, all: line.flag('all') }, surroundings);
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
  if (!result.ok) return 1;
  surroundings.print(write(result.value, wanted));
  return issues.some(({ code }) => code === LOOK_BACK) ? 4 : 0;
}

function write(answer: Answer, { format, language, all }: Wanted): string {
  if (format === 'table') return `${answerTable(answer, language, all)}\n`;
  if (format === 'json') return `${JSON.stringify(z.encode(answerSchema, answer), null, 2)}\n`;
  return answerCsv(all ? answer : { ...answer, dominated: [], excluded: [] }, language);
}
