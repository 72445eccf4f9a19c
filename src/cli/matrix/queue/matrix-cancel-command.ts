import { cliText } from '../../../i18n/cli-texts.ts';
import type { Command } from '../../command.ts';
import { withRegistry } from './with-registry.ts';

/** Stops the runs that are looked after on a queue, or one of them; what is done is kept. */
export const matrixCancelCommand: Command = {
  maxArguments: 1,
  options: { redis: 'text' },
  run: (line, language, surroundings) =>
    withRegistry(line, 'matrix cancel', language, surroundings, async (registry) => {
      const [named] = line.words;
      const runs = (await registry.runs()).filter(({ run }) => named === undefined || run.startsWith(named));
      for (const { run } of runs) await registry.cancel(run);
      const t = cliText(language);
      const lines = runs.map(({ run }) => t('queue.cancelled', { x: run }));
      surroundings.print(`${lines.length === 0 ? t('queue.noRun') : lines.join('\n')}\n`);
      return lines.length === 0 ? 1 : 0;
    }),
};
