import { availableParallelism } from 'node:os';
import { monthsOf, readyIn } from '../../../matrix/handed-over.ts';
import { type CommandLine, isMisuse, type Misuse, misuse } from '../../command-line.ts';
import { readFormat } from '../../read-format.ts';
import { readWholeOption } from '../read-whole-option.ts';

export const SHARD_OPTIONS = { parts: 'text', resume: 'flag', executor: 'text', redis: 'text' } as const;

export const RUN_OPTIONS = {
  demand: 'text',
  month: 'text',
  year: 'text',
  scenario: 'text',
  baseline: 'text',
  choice: 'text',
  capacity: 'flag',
  out: 'text',
  'sound-rows': 'flag',
  workers: 'text',
  ...SHARD_OPTIONS,
  scenarios: 'text',
  network: 'text',
  format: 'text',
} as const;

/** Where shards are found, and where what is found of them is put. */
export interface ShardOptions {
  /** The folder that what is found is put into; null where it is kept in this process alone. */
  readonly parts: string | null;
  readonly resume: boolean;
  /** Where the queue is on which the shards are put, as it was typed; null where they are found on this machine. */
  readonly redis: string | null;
}

export interface RunOptions extends ShardOptions {
  readonly demand: string;
  readonly months: readonly string[];
  readonly choice: 'logit' | 'cheapest';
  readonly workers: number;
  /** The folder that results are written into; null where they are printed alone. */
  readonly out: string | null;
  readonly format: 'table' | 'json';
}

const YEARS = { least: 2024, most: 2099 };

export function readRunOptions(line: CommandLine): RunOptions | Misuse {
  const demand = line.text('demand');
  if (demand === undefined) return misuse('missingArgument', { x: 'matrix run --demand' });
  const months = readMonths(line, 'matrix run');
  if (isMisuse(months)) return months;
  const choice = line.text('choice') ?? 'logit';
  if (choice !== 'logit' && choice !== 'cheapest')
    return misuse('notAChoice', { x: 'choice', choices: 'logit, cheapest', value: choice });
  const workers = readWholeOption(line, 'workers', { least: 1, most: 64, usual: availableParallelism() });
  if (typeof workers !== 'number') return workers;
  const format = readFormat(line.text('format') ?? 'table', ['table', 'json']);
  if (typeof format !== 'string') return format;
  const shards = readShardOptions(line, 'matrix run');
  if (isMisuse(shards)) return shards;
  const out = line.text('out') ?? null;
  return { demand, months, choice, workers, out, ...shards, format };
}

export function readShardOptions(line: CommandLine, command: string): ShardOptions | Misuse {
  const parts = line.text('parts') ?? null;
  const resume = line.flag('resume');
  if (resume && parts === null) return misuse('missingArgument', { x: `${command} --resume --parts` });
  const redis = readRedis(line, command);
  if (redis !== null && typeof redis !== 'string') return redis;
  if (redis !== null && parts === null) return misuse('missingArgument', { x: `${command} --parts` });
  return { parts, resume, redis };
}

function readRedis(line: CommandLine, command: string): string | null | Misuse {
  const executor = line.text('executor') ?? 'local';
  if (executor !== 'local' && executor !== 'bullmq')
    return misuse('notAChoice', { x: 'executor', choices: 'local, bullmq', value: executor });
  if (executor === 'local') return null;
  return line.text('redis') ?? misuse('missingArgument', { x: `${command} --redis` });
}

export function readMonths(line: CommandLine, command: string): readonly string[] | Misuse {
  const month = line.text('month');
  const year = line.text('year');
  if (month !== undefined && year !== undefined)
    return misuse('notAChoice', {
      x: 'month',
      choices: '--month, --year',
      value: `${month}, --year ${year}`,
    });
  if (year !== undefined) {
    const read = readWholeOption(line, 'year', { ...YEARS, usual: YEARS.least });
    return typeof read === 'number' ? monthsOf(String(read)) : read;
  }
  const read = readMonth(line, command);
  return typeof read === 'string' ? [read] : read;
}

export function readMonth(line: CommandLine, command: string): string | Misuse {
  const month = line.text('month');
  if (month === undefined) return misuse('missingArgument', { x: `${command} --month` });
  const isMonth = /^\d{4}-\d{2}$/.test(month) && readyIn(month) !== null;
  return isMonth ? month : misuse('notAChoice', { x: 'month', choices: '2027-01', value: month });
}
