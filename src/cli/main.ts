import { cliText } from '../i18n/cli-texts.ts';
import type { Language } from '../i18n/language.ts';
import type { GroundFiles } from './read-ground.ts';
import { languageOf, reasonText, runCommand } from './run.ts';
import { keepHeapLean } from './system/lean-heap.ts';

/** Where the started program finds its parts. */
export interface Installation {
  readonly networkFolder: string;
  readonly groundFiles: GroundFiles;
  readonly scenariosFolder: string;
  readonly prebuiltFolder: string;
  readonly release: string;
}

/** Commands on a year of cargo, which may be a million flows. */
const WITH_MUCH_TO_HOLD = 'matrix';

/** Runs the program on this process's arguments and streams, and sets its exit code. */
export async function main(
  args: readonly string[],
  { networkFolder, groundFiles, scenariosFolder, prebuiltFolder, release }: Installation,
): Promise<void> {
  if (args[0] === WITH_MUCH_TO_HOLD) keepHeapLean();
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh' : 'en';
  process.stdout.on('error', (error) => endWithoutOutput(error, languageOf(args) ?? language));
  // Complaints that cannot be written have nobody to read them.
  process.stderr.on('error', () => {});
  process.exitCode = await runCommand(args, {
    networkFolder,
    groundFiles,
    scenariosFolder,
    prebuiltFolder,
    release,
    language,
    now: () => new Date().toISOString(),
    openSession: async (source, library) => (await import('./open-session.ts')).openSession(source, library),
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
}

/** `| head` closes our output when it has read enough; anything else that ends it is said. */
function endWithoutOutput(error: NodeJS.ErrnoException, language: Language): never {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`${cliText(language)('notPrinted', { reason: reasonText(error, language) })}\n`);
  process.exit(3);
}
