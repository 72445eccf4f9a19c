import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { inputOf } from './fuzz-reader.ts';
import { readFuzzOptions } from './options.ts';
import { BEAT, INDEX, type ReaderReport, readMany } from './read-many.ts';
import type { Reader } from './reader.ts';
import { READERS } from './readers.ts';
import { shown } from './shrink.ts';

/** A reader that has not gone on for so long is ended, and the input it hangs on is named. */
const PATIENCE_SECONDS = 20;

if (isMainThread) process.exitCode = await fuzz();
else
  parentPort?.postMessage(await readMany(await readerOf(workerData.name), workerData, workerData.progress));

async function fuzz(): Promise<number> {
  const options = readFuzzOptions(process.argv.slice(2), randomInt(2 ** 31));
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const { runs, seed, only } = options;
  const names = Object.keys(READERS).filter(
    (name) => only.length === 0 || only.some((start) => name.startsWith(start)),
  );
  console.log(
    `${runs} inputs, seed ${seed}: npm run fuzz -- --runs ${runs} --seed ${seed} runs them again.\n`,
  );
  console.log(
    `${'reader'.padEnd(18)}${'inputs'.padStart(9)}${'accepted'.padStart(10)}${'crash'.padStart(7)}${'hang'.padStart(6)}${'silent'.padStart(8)}${'seconds'.padStart(9)}`,
  );
  const readers = await Promise.all(names.map(readerOf));
  const weights = readers.reduce((sum, { weight }) => sum + weight, 0);
  const totals = { inputs: 0, accepted: 0, crash: 0, hang: 0, silent: 0, seconds: 0 };
  for (const reader of readers) {
    const count = Math.ceil((runs * reader.weight) / weights);
    const report = await readInWorker(reader, seed, count);
    print(reader.name, report);
    for (const { fault, index, input, reason } of report.findings)
      console.log(`  ${fault}, input ${index}: ${shown(input)}\n    ${reason}`);
    for (const key of ['inputs', 'accepted', 'crash', 'hang', 'silent', 'seconds'] as const)
      totals[key] += report[key];
  }
  print('all', totals);
  return totals.crash + totals.hang + totals.silent === 0 ? 0 : 1;
}

async function readerOf(name: string): Promise<Reader> {
  const open = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (!open) throw new Error(`no reader ${name}`);
  return open();
}

function print(
  name: string,
  { inputs, accepted, crash, hang, silent, seconds }: Omit<ReaderReport, 'findings'>,
): void {
  const share = `${((100 * accepted) / Math.max(1, inputs)).toFixed(0)} %`;
  console.log(
    `${name.padEnd(18)}${String(inputs).padStart(9)}${share.padStart(10)}${String(crash).padStart(7)}${String(hang).padStart(6)}${String(silent).padStart(8)}${seconds.toFixed(1).padStart(9)}`,
  );
}

/** In a thread of its own, so that one that never comes back can be ended; what is left of its inputs is then left out. */
function readInWorker(reader: Reader, seed: number, count: number): Promise<ReaderReport> {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(fileURLToPath(import.meta.url), {
    workerData: { name: reader.name, seed, count, progress },
    resourceLimits: { maxOldGenerationSizeMb: 2_000 },
  });
  return new Promise((resolve, reject) => {
    let last = -1;
    let still = 0;
    const watch = setInterval(() => {
      const beat = Atomics.load(progress, BEAT);
      // Until the first look the files that the reader is held against are being opened.
      still = beat === last && beat > 0 ? still + 1 : 0;
      last = beat;
      if (still >= PATIENCE_SECONDS)
        give(hung(Atomics.load(progress, INDEX), `more than ${PATIENCE_SECONDS} s`));
    }, 1_000);
    const give = (report: ReaderReport): void => {
      clearInterval(watch);
      resolve(report);
      void worker.terminate();
    };
    const hung = (index: number, reason: string): ReaderReport => ({
      ...{ inputs: index + 1, accepted: 0, crash: 0, hang: 1, silent: 0, seconds: 0 },
      findings: [{ fault: 'hang', index, input: inputOf(reader, seed, index), reason }],
    });
    worker.on('message', give);
    worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        give(hung(Atomics.load(progress, INDEX), 'out of memory'));
      else {
        clearInterval(watch);
        reject(error);
      }
    });
  });
}
