import { writeFile } from 'node:fs/promises';
import type { AnsweredRow } from '../../batch/answered-list.ts';
import { batchCsv } from '../../batch/batch-rows.ts';
import { UNWATCHED } from '../../compare/unwatched.ts';
import { COMMODITIES } from '../../consignment/commodity.ts';
import type { Session } from '../../contract/engine.ts';
import { LIST_AT_MOST } from '../../contract/enquiries/enquiry-list.ts';
import type { PolicySituation } from '../../contract/policy.ts';
import { batchWords } from '../../i18n/desk/batch-words.ts';
import type { Language } from '../../i18n/language.ts';
import { readMoment } from '../../reading/moment.ts';
import { valueIn } from '../../reading/reading.ts';
import { beijingDate } from '../../units/instant.ts';
import { type CommandLine, isMisuse, type Misuse, misuse } from '../command-line.ts';
import { issueLines } from '../issue-line.ts';
import { readNamedBytes } from '../named-file.ts';
import { cappedIssueLines } from '../network-report.ts';
import { readFormat } from '../read-format.ts';
import type { ExitCode, Surroundings } from '../surroundings.ts';
import { systemReason } from '../system/system-reason.ts';
import { listTable } from './list-table.ts';

const FORMATS = ['table', 'json', 'csv', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];
const SCHEMA = 'yusuan.list/1.0.0';

/**
 * Answers every enquiry of the file that `--list` names, as `compare` answers each of them. Rows that cannot be asked are
 * told first; exit code 1 where there are any.
 */
export async function compareList(
  path: string,
  line: CommandLine,
  { session, situation, language }: ListGround,
  surroundings: Surroundings,
): Promise<ExitCode | Misuse> {
  const out = line.text('out');
  const format = readFormat(line.text('format') ?? ending(out), FORMATS);
  if (typeof format !== 'string') return format;
  if (format === 'xlsx' && out === undefined) return misuse('needsFile', { format });
  const bytes = await readNamedBytes(path, LIST_AT_MOST.bytes);
  if (isMisuse(bytes)) return bytes;
  const asOf = line.text('as-of') ?? surroundings.now();
  const at = valueIn(readMoment(asOf));
  const today = at === null ? asOf : beijingDate(at);
  const list = bytes.ok ? await session.enquiryList({ name: path, bytes: bytes.value, today, asOf }) : bytes;
  if (!list.ok) {
    surroundings.complain(issueLines(list.issues, language));
    return 1;
  }
  surroundings.complain(cappedIssueLines(list.value.issues, language));
  const enquiries = list.value.enquiries.map(({ enquiry }) => enquiry);
  const answered = await session.answerList(enquiries, situation, UNWATCHED);
  if (!answered.ok) return 1;
  const rows = list.value.enquiries.map(
    (listed, index): AnsweredRow => ({ listed, outcome: answered.value[index] ?? null }),
  );
  const content = await written(rows, format, language);
  if (out === undefined) surroundings.print(typeof content === 'string' ? content : '');
  else {
    try {
      await writeFile(out, content);
    } catch (error) {
      return misuse('cannotWrite', { x: out, reason: systemReason(error) });
    }
  }
  return list.value.refused > 0 ? 1 : 0;
}

export interface ListGround {
  readonly session: Pick<Session, 'enquiryList' | 'answerList'>;
  readonly situation: PolicySituation;
  readonly language: Language;
}

const ending = (out: string | undefined): string =>
  /\.(csv|xlsx|json)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? 'table';

async function written(
  rows: readonly AnsweredRow[],
  format: Format,
  language: Language,
): Promise<string | Uint8Array> {
  const words = batchWords(language, (id) => COMMODITIES.get(id)?.names[language]);
  switch (format) {
    case 'table':
      return listTable(rows, words, language);
    case 'csv':
      return batchCsv(rows, words);
    case 'json':
      return `${JSON.stringify({ schema: SCHEMA, rows }, null, 2)}\n`;
    case 'xlsx':
      return (await import('../../batch/batch-workbook.ts')).batchWorkbook(rows, words);
  }
}
