import { cliText } from '../../../i18n/cli-texts.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Command } from '../../command.ts';
import { readFormat } from '../../read-format.ts';
import { type Column, textTable } from '../../text-table.ts';
import { withRegistry } from './with-registry.ts';

/** Runs that are looked after on a queue, and the hosts that work on it. */
export const matrixStatusCommand: Command = {
  maxArguments: 0,
  options: { redis: 'text', format: 'text' },
  async run(line, language, surroundings) {
    const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
    if (typeof format !== 'string') return format;
    return withRegistry(line, 'matrix status', language, surroundings, async (registry) => {
      const [runs, workers] = [await registry.runs(), await registry.workers()];
      if (format === 'json') {
        surroundings.print(`${JSON.stringify({ schema: 1, runs, workers }, null, 2)}\n`);
        return 0;
      }
      const t = cliText(language);
      const runColumns: readonly Column[] = [
        { heading: t('queue.run'), alignment: 'left' },
        { heading: t('queue.done'), alignment: 'right' },
        { heading: t('queue.shards'), alignment: 'right' },
        { heading: t('queue.coordinator'), alignment: 'left' },
        { heading: t('queue.since'), alignment: 'left' },
      ];
      const workerColumns: readonly Column[] = [
        { heading: t('queue.worker'), alignment: 'left' },
        { heading: t('queue.done'), alignment: 'right' },
        { heading: t('queue.release'), alignment: 'left' },
        { heading: t('queue.since'), alignment: 'left' },
      ];
      const runRows = runs.map(({ run, done, total, coordinator, since }) => [
        ...[run, formatNumber(done), formatNumber(total), coordinator, since],
      ]);
      const workerRows = workers.map(({ worker, shards, fingerprint, since }) => [
        ...[worker, formatNumber(shards), fingerprint.code, since],
      ]);
      surroundings.print(
        `${runs.length === 0 ? t('queue.noRun') : textTable(runColumns, runRows)}\n\n${
          workers.length === 0 ? t('queue.noWorker') : textTable(workerColumns, workerRows)
        }\n`,
      );
      return 0;
    });
  },
};
