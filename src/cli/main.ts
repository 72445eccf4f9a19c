import type { GroundFiles } from './read-ground.ts';
import { runCommand } from './run.ts';

/** Where the started program finds its parts. */
export interface Installation {
  readonly networkFolder: string;
  readonly groundFiles: GroundFiles;
  readonly scenariosFolder: string;
  readonly prebuiltFolder: string;
}

/** Runs the program on this process's arguments and streams, and sets its exit code. */
export async function main(
  args: readonly string[],
  { networkFolder, groundFiles, scenariosFolder, prebuiltFolder }: Installation,
): Promise<void> {
  process.stdout.on('error', endQuietlyWhenReaderLeft);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  process.exitCode = await runCommand(args, {
    networkFolder,
    groundFiles,
    scenariosFolder,
    prebuiltFolder,
    language: (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh' : 'en',
    now: () => new Date().toISOString(),
    openSession: async (source, library) => (await import('./open-session.ts')).openSession(source, library),
    print: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
}

/** `| head` closes our output when it has read enough. */
function endQuietlyWhenReaderLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}
