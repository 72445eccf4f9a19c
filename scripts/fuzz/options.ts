import { parseArgs } from 'node:util';

/** What a run of the fuzzer is to do. */
export interface FuzzOptions {
  readonly runs: number;
  readonly seed: number;
  /** Readers by their names or the beginnings of them; empty for all. */
  readonly only: readonly string[];
}

const USUAL_RUNS = 100_000;
const SEEDS = 2 ** 31;

/** Reads the command line; a text says what cannot be followed. */
export function readFuzzOptions(args: readonly string[], anySeed: number): FuzzOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        runs: { type: 'string', default: String(USUAL_RUNS) },
        seed: { type: 'string', default: String(anySeed % SEEDS) },
        only: { type: 'string', multiple: true, default: [] },
      },
    });
    const runs = wholeNumber(values.runs);
    const seed = wholeNumber(values.seed);
    if (runs === null) return `--runs ${values.runs}: give a whole number.`;
    if (seed === null || seed >= SEEDS) return `--seed ${values.seed}: give a whole number below ${SEEDS}.`;
    return { runs, seed, only: values.only };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const wholeNumber = (text: string): number | null => (/^\d{1,10}$/.test(text) ? Number(text) : null);
