import type { Language } from '../i18n/language.ts';
import type { CommandLine, Misuse, Options } from './command-line.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** One command: the options it knows, and what it does. */
export interface Command {
  /** How many words may follow its own. */
  readonly maxArguments: number;
  readonly options: Options;
  run(line: CommandLine, language: Language, surroundings: Surroundings): Promise<ExitCode | Misuse>;
}
