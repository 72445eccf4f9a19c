import { randomOf } from './random.ts';
import type { Reader, Verdict } from './reader.ts';
import { vary } from './vary.ts';

/** An input that takes longer than this is a hang. */
export const MOST_MILLISECONDS = 1_000;
/** Every so many inputs one is a sample as it is: were none accepted, nothing would be tested. */
const PLAIN_ONCE_IN = 20;

export type Fault = 'crash' | 'hang' | 'silent';

export interface Finding {
  readonly fault: Fault;
  readonly index: number;
  readonly input: string;
  readonly reason: string;
}

/** The input of a number: the same for the same seed, whatever was read before. */
export function inputOf(reader: Reader, seed: number, index: number): string {
  const random = randomOf(seed, reader.name, index);
  if (random.onceIn(PLAIN_ONCE_IN)) return random.pick(reader.samples);
  if (reader.make && random.onceIn(3)) return reader.make(random);
  return vary(random, reader.samples, reader.words);
}

/** What is wrong with how an input is read, and whether it was accepted. */
export async function examine(
  reader: Reader,
  input: string,
): Promise<{ readonly accepted: boolean; readonly fault: Fault | null; readonly reason: string }> {
  let took = 0;
  let verdict: Verdict;
  try {
    [verdict, took] = await timed(reader, input);
    // What is collected meanwhile counts too: what is slow once and not again is no fault of the reader.
    for (let again = 0; again < 2 && took > MOST_MILLISECONDS; again++)
      took = (await timed(reader, input))[1];
  } catch (error) {
    const reason =
      error instanceof Error
        ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n')
        : String(error);
    return { accepted: false, fault: 'crash', reason };
  }
  if (took > MOST_MILLISECONDS) return { accepted: false, fault: 'hang', reason: `${took.toFixed(0)} ms` };
  if (typeof verdict === 'object') return { accepted: true, fault: 'silent', reason: verdict.silent };
  return { accepted: verdict === 'accepted', fault: null, reason: '' };
}

/** Milliseconds of processor time, which do not grow with what else the machine has to do. */
async function timed(reader: Reader, input: string): Promise<readonly [Verdict, number]> {
  const start = process.cpuUsage();
  const verdict = await reader.read(input);
  const { user, system } = process.cpuUsage(start);
  return [verdict, (user + system) / 1_000];
}
