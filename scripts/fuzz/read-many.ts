import { examine, type Finding, inputOf } from './fuzz-reader.ts';
import type { Reader } from './reader.ts';
import { shrink } from './shrink.ts';

export interface ReaderReport {
  readonly inputs: number;
  readonly accepted: number;
  readonly crash: number;
  readonly hang: number;
  readonly silent: number;
  readonly seconds: number;
  /** The first of each fault, shrunk; others are mostly the same. */
  readonly findings: readonly Finding[];
}

const FINDINGS_OF_A_FAULT = 3;

/** Places in what a thread shares with who watches over it: the number of the input, and a count that goes on with each look at one. */
export const INDEX = 0;
export const BEAT = 1;

/** Has a reader read so many inputs, and shrinks the first that fail. */
export async function readMany(
  reader: Reader,
  { seed, count }: { readonly seed: number; readonly count: number },
  progress: Int32Array = new Int32Array(2),
): Promise<ReaderReport> {
  const start = performance.now();
  const counts = { accepted: 0, crash: 0, hang: 0, silent: 0 };
  const findings: Finding[] = [];
  const look = (input: string): ReturnType<typeof examine> => {
    Atomics.add(progress, BEAT, 1);
    return examine(reader, input);
  };
  for (let index = 0; index < count; index++) {
    Atomics.store(progress, INDEX, index);
    const input = inputOf(reader, seed, index);
    const { accepted, fault, reason } = await look(input);
    if (accepted) counts.accepted++;
    if (fault === null) continue;
    counts[fault]++;
    if (counts[fault] > FINDINGS_OF_A_FAULT) continue;
    const short =
      fault === 'hang' ? input : await shrink(input, async (other) => (await look(other)).fault === fault);
    findings.push({
      fault,
      index,
      input: short,
      reason: fault === 'hang' ? reason : (await look(short)).reason,
    });
  }
  return { inputs: count, ...counts, seconds: (performance.now() - start) / 1_000, findings };
}
