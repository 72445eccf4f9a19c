/**
 * What a person waits for, beside the same at the commit before the rooms of today: the first answer of the command
 * line, a comparison in a worker that has answered before, an isochrone of the whole network, and a worker that starts
 * second. Processor time, each in a new process, the two commits in turn, so that a busy machine is busy for both; of
 * the thread that works, and of the whole process, whose other threads compile and collect garbage for it.
 */
import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BASELINE, baselineTree } from './beside/baseline-tree.ts';
import type { Figure } from './beside/measure-subject.ts';
import { barAtMost, quantile, type Spent } from './measure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RUNS = 7;

interface Commit {
  readonly name: string;
  readonly tree: string;
  /** The bundle that measures its engine, and the folder of what it ships. */
  readonly program: string;
  readonly shipped: string;
}

interface Measurement {
  readonly name: string;
  readonly bar: number | null;
  readonly runs: number;
  measure(commit: Commit): Promise<Spent>;
}

const inProcess = (name: string, figure: Figure, bar: number | null, runs = RUNS): Measurement => ({
  name,
  bar,
  runs,
  async measure({ program, shipped }) {
    const [spent]: Spent[] = await once(fork(program, [figure, shipped], { cwd: root }), 'message');
    if (spent === undefined) throw new Error(`${figure} was not measured`);
    return spent;
  },
});

const MEASUREMENTS: readonly Measurement[] = [
  { name: 'first answer of the command line', bar: 1000, runs: RUNS, measure: firstAnswer },
  inProcess('comparison 4 to 13 of a worker, Chongqing to Duisburg', 'warm comparison', 90),
  inProcess('isochrones 2 to 4 of a worker, the whole network', 'warm isochrone', 600, 3),
  inProcess('first isochrone of a worker', 'first isochrone', null, 3),
  inProcess('second worker until it can be asked', 'second worker', null),
];

const commits = [
  await prepare(BASELINE, baselineTree(root), 'baseline.mjs'),
  await prepare('now', root, 'now.ts'),
] as const;
console.log(`beside ${BASELINE}: medians of processor time, load average ${loadavg()[0]?.toFixed(1)}`);
for (const { name, bar, runs, measure } of MEASUREMENTS) {
  const spent = commits.map((): Spent[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, commit] of commits.entries()) spent[index]?.push(await measure(commit));
  }
  const medians = (of: keyof Spent) =>
    spent.map((own) =>
      quantile(
        own.map((one) => one[of]),
        0.5,
      ),
    );
  const now = medians('thread')[1] ?? Number.NaN;
  console.log(`  ${name}`);
  for (const of of ['thread', 'process'] as const) {
    const [before = Number.NaN, after = Number.NaN] = medians(of);
    console.log(
      `    ${of}: ${BASELINE} ${before.toFixed(0)} ms, now ${after.toFixed(0)} ms, ${(after / before).toFixed(2)} x`,
    );
  }
  if (bar !== null) barAtMost(name, now, bar, 'ms');
}

/** Bundles what measures a commit, has it pack what it ships, and has its command line build itself. */
async function prepare(name: string, tree: string, entry: string): Promise<Commit> {
  const folder = join(root, 'build/bench/beside', name);
  const program = join(folder, 'program.mjs');
  await build({
    entryPoints: [join(root, 'bench/beside', entry)],
    outfile: program,
    bundle: true,
    alias: { baseline: tree },
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  mkdirSync(folder, { recursive: true });
  for (const [file, ...args] of [
    [program, 'pack', folder],
    ['scripts/yusuan.mjs', '--help'],
  ] as const) {
    const { status, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: tree, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
  }
  return { name, tree, program, shipped: folder };
}

/** A person waits for a process: all of it counts. */
async function firstAnswer({ tree }: Commit): Promise<Spent> {
  const asked = [
    ...[
      'compare',
      '--from',
      'CNCKG',
      '--to',
      'DEDUI',
      '--equipment',
      '40HQ',
      '--boxes',
      '2',
      '--gross-t',
      '9.5',
    ],
    ...['--commodity', 'laptops', '--value-cny', '6000000', '--ready', '2026-12-07T18:00'],
    ...['--as-of', '2026-11-20T00:00'],
  ];
  const reporter = join(root, 'bench/beside/report-processor-time.mjs');
  const program = spawn(process.execPath, ['--import', reporter, 'scripts/yusuan.mjs', ...asked], {
    cwd: tree,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const written = program.stdio[3];
  if (!written || !('read' in written)) throw new Error('the program cannot be heard');
  const whole = Number(await text(written));
  return { thread: whole, process: whole };
}
