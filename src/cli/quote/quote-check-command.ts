import { UNWATCHED } from '../../compare/unwatched.ts';
import type { Language } from '../../i18n/language.ts';
import { type ReportPart, writeReport } from '../../i18n/quote/write-report.ts';
import { checkQuote } from '../../quote/check-quote.ts';
import { MOST_QUOTE_BYTES, type QuoteFile, readQuoteFile } from '../../quote/read-quote-file.ts';
import { beijingDate, parseInstant } from '../../units/instant.ts';
import type { Command } from '../command.ts';
import { isMisuse, type Misuse, misuse } from '../command-line.ts';
import { issueLines } from '../issue-line.ts';
import { readNamedBytes } from '../named-file.ts';
import { readFormat } from '../read-format.ts';
import type { Surroundings } from '../surroundings.ts';
import { openQuoteGround } from './quote-ground.ts';
import { sha256 } from './sha256.ts';

/** Something in the file was changed by hand. */
const ALTERED = 1;

/** Holds a quote's file against itself and against the data of today: what was changed, and which lines cost what now. */
export const quoteCheckCommand: Command = {
  maxArguments: 1,
  options: {
    office: 'text',
    ready: 'text',
    network: 'text',
    scenarios: 'text',
    rates: 'text',
    calibration: 'text',
    'as-of': 'text',
    format: 'text',
  },
  async run(line, language, surroundings) {
    const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
    if (typeof format !== 'string') return format;
    const [path] = line.words;
    if (path === undefined) return misuse('missingArgument', { x: 'quote check' });
    const file = await openFile(path, language, surroundings);
    if (file === null || isMisuse(file)) return file ?? 1;
    const officePath = line.text('office');
    const office = officePath === undefined ? null : await openFile(officePath, language, surroundings);
    if (office !== null && isMisuse(office)) return office;
    if (officePath !== undefined && office === null) return 1;
    const ground = await openQuoteGround(line, language, surroundings);
    if (ground === null || isMisuse(ground)) return ground ?? 1;
    const now = line.text('as-of') ?? surroundings.now();
    const today = parseInstant(now);
    if (today === null) return misuse('notAChoice', { x: 'as-of', choices: 'YYYY-MM-DDTHH:mm', value: now });
    const report = await checkQuote({
      file,
      office: office?.record.kind === 'office' ? office.record.sealed : null,
      today: beijingDate(today),
      digest: sha256,
      ready: line.text('ready') ?? null,
      recompare: (inputs) => ground.session.recompare(inputs, UNWATCHED),
    });
    surroundings.complain(issueLines(report.issues, language));
    if (!report.ok) return 1;
    surroundings.print(
      format === 'json'
        ? `${JSON.stringify(report.value, null, 2)}\n`
        : `${lines(writeReport(report.value, language), '').join('\n')}\n`,
    );
    return report.value.alterations.length > 0 ? ALTERED : 0;
  },
};

async function openFile(
  path: string,
  language: Language,
  surroundings: Surroundings,
): Promise<QuoteFile | Misuse | null> {
  const bytes = await readNamedBytes(path, MOST_QUOTE_BYTES);
  if (isMisuse(bytes)) return bytes;
  const file = bytes.ok ? await readQuoteFile(path, bytes.value) : bytes;
  surroundings.complain(issueLines(file.issues, language));
  return file.ok ? file.value : null;
}

const lines = (parts: readonly ReportPart[], indent: string): readonly string[] =>
  parts.flatMap(({ text, items }) => [`${indent}${text}`, ...lines(items, `${indent}  `)]);
