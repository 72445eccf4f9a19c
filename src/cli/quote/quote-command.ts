import { writeFile } from 'node:fs/promises';
import { UNWATCHED } from '../../compare/unwatched.ts';
import { COMMODITIES } from '../../consignment/commodity.ts';
import type { Answer } from '../../contract/answer-schema.ts';
import { quoteWords } from '../../i18n/quote/quote-words.ts';
import { buildQuote } from '../../quote/build-quote.ts';
import { chatText } from '../../quote/chat-text.ts';
import { emailText } from '../../quote/email-text.ts';
import { quoteCsv } from '../../quote/quote-csv.ts';
import { customerJson, officeJson } from '../../quote/quote-file.ts';
import { quoteWorkbook } from '../../quote/quote-workbook.ts';
import { type SealedQuote, sealQuote } from '../../quote/seal.ts';
import { parseDay } from '../../units/calendar-day.ts';
import { type BeijingDate, beijingDate, parseInstant } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import type { Command } from '../command.ts';
import { isMisuse, type Misuse, misuse } from '../command-line.ts';
import { enquiryFrom } from '../compare-options.ts';
import { situationOf } from '../compare-scenario.ts';
import { ownEventsOf } from '../enquiry/own-events.ts';
import { saidInLine } from '../enquiry/said-in-line.ts';
import { issueLines } from '../issue-line.ts';
import { readFormat } from '../read-format.ts';
import { systemReason } from '../system/system-reason.ts';
import { openQuoteGround } from './quote-ground.ts';
import { draftFrom, QUOTE_OPTIONS } from './quote-options.ts';
import { sha256 } from './sha256.ts';

const FORMATS = ['chat', 'email', 'csv', 'xlsx', 'json'] as const;
type Format = (typeof FORMATS)[number];
const COPIES = ['customer', 'office'] as const;

/** Makes a quote of routes of a comparison: the same bytes as the page for the same number, day and inputs. */
export const quoteCommand: Command = {
  maxArguments: 0,
  options: QUOTE_OPTIONS,
  async run(line, language, surroundings) {
    const out = line.text('out');
    const format = readFormat(line.text('format') ?? ending(out), FORMATS);
    if (typeof format !== 'string') return format;
    if (format === 'xlsx' && out === undefined) return misuse('needsFile', { format });
    const copy = COPIES.find((one) => one === (line.text('copy') ?? 'customer'));
    if (copy === undefined)
      return misuse('notAChoice', { x: 'copy', choices: COPIES.join(', '), value: line.text('copy') ?? '' });
    const draft = draftFrom(line, language);
    if (isMisuse(draft)) return draft;
    const issued = issuedOn(line.text('issued'), surroundings.now());
    if (typeof issued !== 'string') return issued;
    const ground = await openQuoteGround(line, language, surroundings);
    if (ground === null) return 1;
    if (isMisuse(ground)) return ground;
    const situation = await situationOf(ground.library, line.text('scenario'));
    if (isMisuse(situation)) return situation;
    const own = await ownEventsOf(line.repeated('event'));
    if (isMisuse(own)) return own;
    surroundings.complain(issueLines([...situation.issues, ...own.issues], language));
    if (!situation.ok || !own.ok) return 1;
    const said = await saidInLine(line, ground.session, language, surroundings);
    if (!said.ok) surroundings.complain(issueLines(said.issues, language));
    if (!said.ok) return 1;
    const enquiry = enquiryFrom(line, surroundings.now(), own.value.typed, said.value);
    const answer = await ground.session.compare(enquiry, situation.value, UNWATCHED);
    surroundings.complain(issueLines(answer.issues, language));
    if (!answer.ok) return 1;
    const { commodity } = answer.value.query;
    const quote = buildQuote({
      answer: answer.value,
      inputs: { enquiry, situation: situation.value, figures: [] },
      routes: routesOf(answer.value, line.list('route')),
      draft,
      number: line.text('number') ?? `Q-${issued.replaceAll('-', '')}-1`,
      issued,
      commodity: COMMODITIES.get(commodity)?.names ?? { zh: commodity, en: commodity },
    });
    surroundings.complain(issueLines(quote.issues.map(atOption), language));
    if (!quote.ok) return 1;
    const content = contentOf(format, await sealQuote(quote.value, sha256), copy);
    if (out === undefined) {
      surroundings.print(typeof content === 'string' ? content : '');
      return 0;
    }
    try {
      await writeFile(out, content);
    } catch (error) {
      return misuse('cannotWrite', { x: out, reason: systemReason(error) });
    }
    return 0;
  },
};

/** An issue at the option that its field was given through: `--margin-percent` for `marginPercent`. */
const atOption = (issue: Issue): Issue => ({
  ...issue,
  path:
    issue.path === 'routes'
      ? '--route'
      : `--${issue.path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
});

/** The format that the name of a file ends in, where it is one; else the text for a chat. */
const ending = (file: string | undefined): Format =>
  FORMATS.find((format) => file?.toLowerCase().endsWith(`.${format}`)) ?? 'chat';

function issuedOn(typed: string | undefined, now: string): BeijingDate | Misuse {
  const today = parseInstant(now);
  const day = typed === undefined ? today && beijingDate(today) : parseDay(typed);
  return day ?? misuse('notAChoice', { x: 'issued', choices: 'YYYY-MM-DD', value: typed ?? now });
}

/** Routes by their letters; the first of the list where none is named, a letter as it is where there is none such. */
function routesOf({ itineraries }: Answer, letters: readonly string[]): readonly string[] {
  const [first] = itineraries;
  if (letters.length === 0) return first === undefined ? [] : [first.id];
  return letters.map(
    (wanted) => itineraries.find(({ letter }) => letter === wanted.toUpperCase())?.id ?? wanted,
  );
}

function contentOf(
  format: Format,
  sealed: SealedQuote,
  copy: (typeof COPIES)[number],
): string | Uint8Array<ArrayBuffer> {
  const { quote } = sealed;
  const words = quoteWords(quote.draft.language);
  switch (format) {
    case 'chat':
      return `${chatText(quote, words)}\n`;
    case 'email': {
      const { subject, body } = emailText(quote, words);
      return `${subject}\n\n${body}\n`;
    }
    case 'csv':
      return quoteCsv(quote, words);
    case 'xlsx':
      return quoteWorkbook(sealed, words, copy);
    case 'json':
      return copy === 'office' ? officeJson(sealed) : customerJson(sealed);
  }
}
