import { cliText } from '../i18n/cli-texts.ts';
import { isLanguage, type Language } from '../i18n/language.ts';
import { nearest } from '../reading/nearest.ts';
import { isMisuse, type Misuse, misuse, readCommandLine } from './command-line.ts';
import { COMMANDS } from './commands.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

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
    surroundings.complain(`${misuseText(outcome, language)}\n\n${t('usage')}\n`);
    return 2;
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    surroundings.complain(`${t('fault', { reason })}\n`);
    return 3;
  }
}

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
  const text = t(message, { defaultValue: message, replace: values });
  return meant === null ? text : `${text} ${t('didYouMean', { x: meant })}`;
}

/** Found before all else, so that even a complaint about the command line is in the language asked for. */
function languageOf(args: readonly string[]): Language | null {
  const next = args[args.indexOf('--lang') + 1];
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const asked = joined ?? (args.includes('--lang') ? next : undefined);
  return asked !== undefined && isLanguage(asked) ? asked : null;
}
