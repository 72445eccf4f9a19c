import { runCommand } from '../../src/cli/run.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { GROUND_FILES } from './ground-files.ts';

/** Of a command that reads no network, no measures and asks no engine. */
const BARE = {
  networkFolder: '',
  groundFiles: GROUND_FILES,
  scenariosFolder: '',
  prebuiltFolder: null,
  release: 'test',
  language: 'en',
  now: () => '2026-11-22T00:00:00Z',
  openSession: async () => {
    throw new Error('no engine is needed');
  },
} satisfies Omit<Surroundings, 'print' | 'complain'>;

/** Runs a command in surroundings of which only what matters is named: how it ends, and what it prints and complains of. */
export async function runRecorded(
  args: readonly string[],
  own: Partial<Omit<Surroundings, 'print' | 'complain'>> = {},
) {
  let [printed, complained] = ['', ''];
  const exit = await runCommand(args, {
    ...BARE,
    ...own,
    print(text) {
      printed += text;
    },
    complain(text) {
      complained += text;
    },
  });
  return { exit, printed, complained };
}
