/**
 * How long a new worker takes until it can be asked: the shipped network unpacked, compiled to be searched, and the
 * draws of the simulation begun; what its first comparison takes then; the same for a worker that is handed the graph
 * compiled; and, for a user's own folder, reading its tables with every check. Each worker is new, so that nothing has
 * been run before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { packFolder } from '../scripts/network/pack-folder.ts';
import { prepareNetwork } from '../src/compare/prepared-network.ts';
import { type GraphBuffers, NetworkGraphs } from '../src/graph/network-graphs.ts';
import { loadNetwork } from '../src/network/build/load.ts';
import { unpackNetwork } from '../src/network/build/pack-network.ts';
import { answerEnquiry } from '../test/builders/answer-enquiry.ts';
import { LAPTOPS } from './laptops-enquiry.ts';
import { barAtMost, describeTimes, quantile, threadMs } from './measure.ts';

const WORKERS = 15;
const BAR_MS = 150;
const BAR_PROCESSOR_MS = 120;

interface Task {
  /** Packed, as it is shipped, or the files of its folder. */
  readonly network: string | ReadonlyMap<string, string>;
  /** What another worker has compiled. */
  readonly graphs: GraphBuffers | null;
}

const STEPS = ['load', 'compile', 'first compare'] as const;
type Step = (typeof STEPS)[number];

/** Milliseconds by the clock and, where the system tells a thread its own, by the processor. */
interface Duration {
  readonly clock: number;
  readonly processor: number | null;
}

type Measured = Readonly<Record<Step, Duration>>;

if (isMainThread) await runWorkers();
else parentPort?.postMessage(await openOnce(workerData));

async function runWorkers(): Promise<void> {
  const folder = fileURLToPath(new URL('../../networks/chongqing/', import.meta.url));
  const packed = packFolder(folder).text;
  const files = readFolder(folder);
  const compiled = new NetworkGraphs(unpackNetwork(packed));
  compiled.of('box');
  const graphs = compiled.toBuffers();
  const asShipped: Measured[] = [];
  const second: Measured[] = [];
  const withChecks: Measured[] = [];
  for (let run = 0; run < WORKERS; run++) {
    asShipped.push(await measureWorker({ network: packed, graphs: null }));
    second.push(await measureWorker({ network: packed, graphs }));
    withChecks.push(await measureWorker({ network: files, graphs: null }));
  }
  console.log(`load: ${WORKERS} new workers, load average ${loadavg()[0]?.toFixed(1)}`);
  const describe = (name: string, pick: (run: Measured) => number | null, runs = asShipped): void => {
    const times = runs.flatMap((run) => pick(run) ?? []);
    if (times.length > 0) console.log(`  ${name}: ${describeTimes(times)}`);
  };
  for (const step of STEPS) {
    describe(`${step}, by the clock`, (run) => run[step].clock);
    describe(`${step}, by the processor`, (run) => run[step].processor);
  }
  describe('load and compile, by the clock', (run) => untilAsked(run, 'clock'));
  describe('load and compile, by the processor', (run) => untilAsked(run, 'processor'));
  describe('load and read the graph compiled, by the clock', (run) => untilAsked(run, 'clock'), second);
  describe(
    'load and read the graph compiled, by the processor',
    (run) => untilAsked(run, 'processor'),
    second,
  );
  describe("load of an own folder's tables, by the clock", (run) => run.load.clock, withChecks);
  describe("load of an own folder's tables, by the processor", (run) => run.load.processor, withChecks);
  const median = (by: keyof Duration) =>
    quantile(
      asShipped.flatMap((run) => untilAsked(run, by) ?? []),
      0.5,
    );
  barAtMost('median of load and compile by the clock', median('clock'), BAR_MS, 'ms');
  if (asShipped.some((run) => run.load.processor !== null))
    barAtMost('median of load and compile by the processor', median('processor'), BAR_PROCESSOR_MS, 'ms');
}

function untilAsked({ load, compile }: Measured, by: keyof Duration): number | null {
  return load[by] === null || compile[by] === null ? null : load[by] + compile[by];
}

function measureWorker(task: Task): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function openOnce({ network: form, graphs }: Task): Promise<Measured> {
  const start = now();
  const network = typeof form === 'string' ? unpackNetwork(form) : loadFolder(form);
  const loaded = now();
  const prepared = prepareNetwork(network, graphs ? { graphs: NetworkGraphs.from(network, graphs) } : {});
  const ready = now();
  const control = { shouldStop: () => false, onProgress: () => {}, yieldNow: async () => {} };
  const answer = await answerEnquiry(network, prepared, LAPTOPS, control);
  const answered = now();
  if (!answer.ok) throw new Error('the comparison has no answer');
  return {
    load: between(start, loaded),
    compile: between(loaded, ready),
    'first compare': between(ready, answered),
  };
}

function loadFolder(files: ReadonlyMap<string, string>) {
  const loaded = loadNetwork(files);
  if (!loaded.ok) throw new Error('the network does not load');
  return loaded.value;
}

function now(): Duration {
  return { clock: performance.now(), processor: threadMs() };
}

function between(from: Duration, to: Duration): Duration {
  const processor = from.processor === null || to.processor === null ? null : to.processor - from.processor;
  return { clock: to.clock - from.clock, processor };
}

function readFolder(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => /\.(csv|yaml)$/.test(name))
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(`${folder}${name}`, 'utf8')]),
  );
}
