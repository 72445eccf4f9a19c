/**
 * How long a worker takes to load the shipped network and to make it searchable, each worker for the first time;
 * and what all checks of its tables would add.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { compileGraph } from '../src/graph/compile-graph.ts';
import { loadNetwork } from '../src/network/load.ts';
import { loadCheckedNetwork } from '../src/network/load-checked.ts';
import { barAtMost, describeTimes, quantile } from './measure.ts';

const WORKERS = 12;
const BAR_MS = 150;

type Files = ReadonlyMap<string, string>;

interface Task {
  readonly files: Files;
  readonly withChecks: boolean;
}

interface Times {
  readonly load: number;
  readonly compile: number;
}

/** By the clock, and by the processor where the system tells a thread its time: on a busy machine they are far apart. */
interface Measured {
  readonly clock: Times;
  readonly processor: Times | null;
}

if (isMainThread) await runWorkers();
else parentPort?.postMessage(loadOnce(workerData));

async function runWorkers(): Promise<void> {
  const files = readFolder(new URL('../../networks/chongqing/', import.meta.url));
  const asShipped: Measured[] = [];
  const withChecks: Measured[] = [];
  for (let run = 0; run < WORKERS; run++) {
    asShipped.push(await measureWorker({ files, withChecks: false }));
    withChecks.push(await measureWorker({ files, withChecks: true }));
  }
  console.log(`load: ${WORKERS} new workers, load average ${loadavg()[0]?.toFixed(1)}`);
  const byClock = asShipped.map(({ clock }) => clock);
  const byProcessor = asShipped.flatMap(({ processor }) => processor ?? []);
  describe('by the clock', byClock);
  if (byProcessor.length > 0) describe('by the processor', byProcessor);
  console.log(
    `  with all checks, by the clock: load ${describeTimes(withChecks.map(({ clock }) => clock.load))}`,
  );
  const judged = byProcessor.length > 0 ? byProcessor : byClock;
  barAtMost('least of load and compile together', quantile(judged.map(total), 0), BAR_MS, 'ms');
}

function total({ load, compile }: Times): number {
  return load + compile;
}

function describe(name: string, times: readonly Times[]): void {
  console.log(`  ${name}: load ${describeTimes(times.map(({ load }) => load))}`);
  console.log(`  ${name}: compile ${describeTimes(times.map(({ compile }) => compile))}`);
  console.log(`  ${name}: together ${describeTimes(times.map(total))}`);
}

function measureWorker(task: Task): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function loadOnce({ files, withChecks }: Task): Measured {
  const start = now();
  const loaded = withChecks ? loadNetwork(files) : loadCheckedNetwork(files);
  const between = now();
  if (!loaded.ok) throw new Error('the shipped network does not load');
  compileGraph(loaded.value);
  const end = now();
  const timesBy = (at: (moment: Moment) => number): Times => ({
    load: at(between) - at(start),
    compile: at(end) - at(between),
  });
  return {
    clock: timesBy(({ clock }) => clock),
    processor: start.processor === null ? null : timesBy(({ processor }) => processor ?? Number.NaN),
  };
}

interface Moment {
  readonly clock: number;
  readonly processor: number | null;
}

function now(): Moment {
  return { clock: performance.now(), processor: processorMs() };
}

/** Milliseconds this thread has run, as Linux counts them; null elsewhere. */
function processorMs(): number | null {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}

function readFolder(folder: URL): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.(csv|yaml)$/.test(name))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(new URL(name, folder), 'utf8')]),
  );
}
