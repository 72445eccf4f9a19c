import type { Session } from '../../contract/engine.ts';
import type { LineReading } from '../../contract/enquiries/enquiry-line.ts';
import type { Enquiry } from '../../contract/enquiry.ts';
import { enquiryOfLine } from '../../enquiry/line/enquiry-of-line.ts';
import { lineText } from '../../i18n/desk/line-texts.ts';
import { fields as fieldsEn } from '../../i18n/en/fields.ts';
import type { Language } from '../../i18n/language.ts';
import { fields as fieldsZh } from '../../i18n/zh/fields.ts';
import { readMoment } from '../../reading/moment.ts';
import { valueIn } from '../../reading/reading.ts';
import { beijingDate } from '../../units/instant.ts';
import { type Result, success } from '../../units/issue.ts';
import type { CommandLine } from '../command-line.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * What `--enquiry` says, read on the day of `--as-of`, else today; every guess and all that fills no field is told.
 * Empty without the option.
 */
export async function saidInLine(
  line: CommandLine,
  session: Pick<Session, 'enquiryLine'>,
  language: Language,
  { now, complain }: Pick<Surroundings, 'now' | 'complain'>,
): Promise<Result<Partial<Enquiry>>> {
  const text = line.text('enquiry');
  if (text === undefined) return success({});
  const asOf = line.text('as-of') ?? now();
  const at = valueIn(readMoment(asOf));
  const read = await session.enquiryLine({ text, today: at === null ? asOf : beijingDate(at) });
  if (!read.ok) return read;
  complain(lineReport(read.value, language));
  return success(enquiryOfLine(read.value));
}

/** What was guessed, what was not used and what is missing, one to a line. */
export function lineReport({ parts, settings, missing }: LineReading, language: Language): string {
  const t = lineText(language);
  const names: Readonly<Record<string, string>> = language === 'zh' ? fieldsZh : fieldsEn;
  const nameOf = (field: string): string => names[field] ?? field;
  const lines = [
    ...settings.map(({ field, value, guess }) =>
      guess === null
        ? t('readLine', { field: nameOf(field), value })
        : t('readGuess', { field: nameOf(field), value, reason: t(`guesses.${guess}`) }),
    ),
    ...parts.flatMap((part) =>
      part.kind === 'unread'
        ? [t('unreadPiece', { text: part.text.trim(), reason: t(`unread.${part.reason}`) })]
        : [],
    ),
    ...(missing.length === 0
      ? []
      : [t('missingFields', { fields: missing.map(nameOf).join(language === 'zh' ? '、' : ', ') })]),
  ];
  return lines.map((one) => `${one}\n`).join('');
}
