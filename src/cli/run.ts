import { cliText } from '../i18n/cli-texts.ts';
import { isLanguage, type Language } from '../i18n/language.ts';
import { nearest } from '../reading/nearest.ts';
import { quotation } from '../reading/plain-text.ts';
import { isMisuse, type Misuse, misuse, readCommandLine } from './command-line.ts';
import { COMMANDS } from './commands.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';
import { codeOf, isSystemReason, systemReason } from './system/system-reason.ts';

/** Follows one command line. Answers go to `print`, all else to `complain`; nothing is thrown. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const language = languageOf(args) ?? surroundings.language;
  const t = cliText(language);
  if (args.includes('--help')) {
    surroundings.print(`${t('usage')}\n`);
    return 0;
  }
  try {
    const outcome = await follow(args, language, surroundings);
    if (typeof outcome === 'number') return outcome;
    const usage = OF_FILES.has(outcome.message) ? '' : `\n${t('usage')}\n`;
    surroundings.complain(`${misuseText(outcome, language)}\n${usage}`);
    return 2;
  } catch (error) {
    const text =
      codeOf(error) === null
        ? t('fault', { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })
        : t('refusedBySystem', { reason: reasonText(error, language) });
    surroundings.complain(`${text}\n`);
    return 3;
  }
}

/** The command was right, and how to write it is no help. */
const OF_FILES: ReadonlySet<Misuse['message']> = new Set([
  'noFolder',
  'noFile',
  'emptyPipe',
  'folderInUse',
  'cannotWrite',
]);

async function follow(
  args: readonly string[],
  language: Language,
  surroundings: Surroundings,
): Promise<ExitCode | Misuse> {
  const named = COMMANDS.find(({ words }) => words.every((word, index) => args[index] === word));
  if (!named) return unknownCommand(args);
  const command = await named.load();
  const line = readCommandLine(args.slice(named.words.length), command.options);
  if (isMisuse(line)) return line;
  const asked = line.text('lang');
  if (asked !== undefined && !isLanguage(asked)) {
    return misuse('notAChoice', { x: 'lang', choices: 'zh, en', value: asked });
  }
  const surplus = line.words[command.maxArguments];
  if (surplus !== undefined) return misuse('surplus', { x: surplus });
  return command.run(line, language, surroundings);
}

function unknownCommand(args: readonly string[]): Misuse {
  const firstOption = args.findIndex((arg) => arg.startsWith('-'));
  const typed = args.slice(0, firstOption === -1 ? 2 : Math.min(2, firstOption)).join(' ');
  if (typed === '') return misuse('noCommand', {});
  return misuse(
    'unknownCommand',
    { x: typed },
    nearest(
      typed,
      COMMANDS.map(({ words }) => words.join(' ')),
    ),
  );
}

function misuseText({ message, values, meant }: Misuse, language: Language): string {
  const t = cliText(language);
  const { reason } = values;
  const quoted = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, quotation(text)]));
  const written =
    reason !== undefined && isSystemReason(reason) ? { ...quoted, reason: t(`reasons.${reason}`) } : quoted;
  const text = t(message, { defaultValue: message, replace: written });
  return meant === null ? text : `${text} ${t('didYouMean', { x: meant })}`;
}

/** Why the operating system refused something, in words where there are any. */
export function reasonText(error: unknown, language: Language): string {
  const reason = systemReason(error);
  return isSystemReason(reason) ? cliText(language)(`reasons.${reason}`) : reason;
}

/** Found before all else, so that even a complaint about the command line is in the language asked for. */
export function languageOf(args: readonly string[]): Language | null {
  const next = args[args.indexOf('--lang') + 1];
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const asked = joined ?? (args.includes('--lang') ? next : undefined);
  return asked !== undefined && isLanguage(asked) ? asked : null;
}
