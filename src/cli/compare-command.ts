import { UNWATCHED } from '../compare/unwatched.ts';
import type { Answer } from '../contract/answer-schema.ts';
import type { Language } from '../i18n/language.ts';
import type { Result } from '../units/issue.ts';
import { answerTable } from './answer/answer-table.ts';
import type { Command } from './command.ts';
import { isMisuse, misuse } from './command-line.ts';
import { COMPARE_OPTIONS, enquiryFrom } from './compare-options.ts';
import { situationOf } from './compare-scenario.ts';
import { type OwnEvents, ownEventsOf } from './enquiry/own-events.ts';
import { saidInLine } from './enquiry/said-in-line.ts';
import { issueLines } from './issue-line.ts';
import { openNetworkFolder } from './network-folder.ts';
import { openMeasures } from './policy-folder.ts';
import { ownPricesInUse } from './rates/own-prices-in-use.ts';
import { readFormat } from './read-format.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

const FORMATS = ['table', 'json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** Answered, but no quotation: the ready time lies in the past. */
const LOOK_BACK = 'E19';

export const compareCommand: Command = {
  maxArguments: 0,
  options: COMPARE_OPTIONS,
  async run(line, language, surroundings) {
    const list = line.text('list');
    if (list === undefined && line.text('out') !== undefined) return misuse('unknownOption', { x: 'out' });
    const format = list === undefined ? readFormat(line.text('format') ?? 'table', FORMATS) : 'table';
    if (typeof format !== 'string') return format;
    const { networkFolder, scenariosFolder, prebuiltFolder } = surroundings;
    const source = await openNetworkFolder(line.text('network') ?? networkFolder, prebuiltFolder);
    if (isMisuse(source)) return source;
    surroundings.complain(issueLines(source.issues, language));
    if (!source.ok) return 1;
    const library = await openMeasures(line.text('scenarios') ?? scenariosFolder, prebuiltFolder);
    if (isMisuse(library)) return library;
    const situation = library.ok ? await situationOf(library.value, line.text('scenario')) : library;
    if (isMisuse(situation)) return situation;
    surroundings.complain(issueLines(situation.issues, language));
    if (!library.ok || !situation.ok) return 1;
    const own = await ownEventsOf(line.repeated('event'));
    if (isMisuse(own)) return own;
    surroundings.complain(issueLines(own.issues, language));
    if (!own.ok) return 1;
    const { typed, located } = own.value;
    const session = await surroundings.openSession(source.value, library.value);
    const used = session.ok ? await ownPricesInUse(line, source.value, session.value) : session;
    if (isMisuse(used)) return used;
    surroundings.complain(issueLines(used.issues, language));
    if (!used.ok) return 1;
    if (session.ok && list !== undefined) {
      const { compareList } = await import('./enquiry/compare-list.ts');
      return compareList(
        list,
        line,
        { session: session.value, situation: situation.value, language },
        surroundings,
      );
    }
    const said = session.ok ? await saidInLine(line, session.value, language, surroundings) : session;
    if (!said.ok) surroundings.complain(issueLines(said.issues, language));
    if (!session.ok || !said.ok) return 1;
    const enquiry = enquiryFrom(line, surroundings.now(), typed, said.value);
    const result = await session.value.compare(enquiry, situation.value, UNWATCHED);
    return report(result, { format, language, all: line.flag('all'), located }, surroundings);
  },
};

interface Wanted {
  readonly format: Format;
  readonly language: Language;
  readonly all: boolean;
  readonly located: OwnEvents['located'];
}

async function report(result: Result<Answer>, wanted: Wanted, surroundings: Surroundings): Promise<ExitCode> {
  const issues = result.ok ? result.value.issues : result.issues;
  surroundings.complain(issueLines(issues.map(wanted.located), wanted.language));
  if (!result.ok) return 1;
  surroundings.print(await write(result.value, wanted));
  return issues.some(({ code }) => code === LOOK_BACK) ? 4 : 0;
}

async function write(answer: Answer, { format, language, all }: Wanted): Promise<string> {
  if (format === 'table') return `${answerTable(answer, language, all)}\n`;
  if (format === 'json') return (await import('./answer/answer-json.ts')).answerJson(answer);
  const { answerCsv } = await import('./answer/answer-csv.ts');
  return answerCsv(all ? answer : { ...answer, dominated: [], excluded: [] }, language);
}
