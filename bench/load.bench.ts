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

if (isMainThread) await runWorkers();
else parentPort?.postMessage(loadOnce(workerData));

async function runWorkers(): Promise<void> {
  const files = readFolder(new URL('../../networks/chongqing/', import.meta.url));
  const times: Times[] = [];
  const checked: number[] = [];
  for (let run = 0; run < WORKERS; run++) {
    times.push(await timesOfWorker({ files, withChecks: false }));
    checked.push((await timesOfWorker({ files, withChecks: true })).load);
  }
  const totals = times.map(({ load, compile }) => load + compile);
  console.log(`load: ${WORKERS} new workers, load average ${loadavg()[0]?.toFixed(1)}`);
  console.log(`  load     ${describeTimes(times.map(({ load }) => load))}`);
  console.log(`  checking ${describeTimes(checked)} (load with all checks)`);
  console.log(`  compile  ${describeTimes(times.map(({ compile }) => compile))}`);
  console.log(`  together ${describeTimes(totals)}`);
  barAtMost('least of load and compile together', quantile(totals, 0), BAR_MS, 'ms');
}

function timesOfWorker(task: Task): Promise<Times> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function loadOnce({ files, withChecks }: Task): Times {
  const start = performance.now();
  const loaded = withChecks ? loadNetwork(files) : loadCheckedNetwork(files);
  const between = performance.now();
  if (!loaded.ok) throw new Error('the shipped network does not load');
  compileGraph(loaded.value);
  return { load: between - start, compile: performance.now() - between };
}

function readFolder(folder: URL): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.(csv|yaml)$/.test(name))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(new URL(name, folder), 'utf8')]),
  );
}
