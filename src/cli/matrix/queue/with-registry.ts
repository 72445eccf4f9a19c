import type { Language } from '../../../i18n/language.ts';
import type { CommandLine, Misuse } from '../../command-line.ts';
import { misuse } from '../../command-line.ts';
import { cappedIssueLines } from '../../network-report.ts';
import type { ExitCode, Surroundings } from '../../surroundings.ts';
import { openRedis } from './open-redis.ts';
import { readRedisAddress } from './redis-address.ts';
import { type RunRegistry, runRegistry } from './run-registry.ts';

/** Does something with who is at work on the server that `--redis` names. */
export async function withRegistry(
  line: CommandLine,
  command: string,
  language: Language,
  { complain }: Surroundings,
  use: (registry: RunRegistry) => Promise<ExitCode>,
): Promise<ExitCode | Misuse> {
  const text = line.text('redis');
  if (text === undefined) return misuse('missingArgument', { x: `${command} --redis` });
  const address = readRedisAddress(text, process.env);
  const opened = address.ok ? await openRedis(address.value) : address;
  complain(cappedIssueLines(opened.issues, language));
  if (!opened.ok) return 1;
  try {
    return await use(runRegistry(opened.value));
  } finally {
    opened.value.disconnect();
  }
}
