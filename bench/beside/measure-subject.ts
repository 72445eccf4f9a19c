import { readFileSync, writeFileSync } from 'node:fs';
import { formatInstant, instant, parseInstant } from '../../src/units/instant.ts';
import { LAPTOPS } from '../laptops-enquiry.ts';
import { quantile, threadMs } from '../measure.ts';
import type { Shipped, Subject } from './subject.ts';

/** What is measured in a process of its own, so that nothing has run before. */
export type Figure = 'warm comparison' | 'isochrone' | 'second worker';

/** Processor time in milliseconds: of the thread alone where the system tells, and with those that compile and collect for it. */
export interface Spent {
  readonly thread: number;
  readonly process: number;
}

/** Of a person's session: the first comparisons are not counted. Each asks for another hour. */
const ROUNDS = { first: 3, last: 13 };
const MINUTES_BETWEEN = 97;

/**
 * The program of a child process: `pack FOLDER` writes what is shipped into a folder, any other figure sends what it
 * took of the processor.
 */
export async function measureSubject(subject: Subject): Promise<void> {
  const [figure, folder = ''] = process.argv.slice(2);
  if (figure === 'pack') return writeShipped(folder, subject.pack());
  const shipped = readShipped(folder);
  if (figure === 'second worker') {
    process.send?.(await spentOn(async () => subject.startSecond(shipped)));
    return;
  }
  const engine = subject.open(shipped);
  if (figure === 'isochrone') {
    const { to: _, ...from } = LAPTOPS;
    process.send?.(await spentOn(() => engine.isochrone(from)));
    return;
  }
  const ready = parseInstant(LAPTOPS.ready) ?? instant(0);
  const times: Spent[] = [];
  for (let round = 0; round < ROUNDS.last; round++) {
    const hour = formatInstant(instant(ready + round * MINUTES_BETWEEN));
    times.push(await spentOn(() => engine.compare({ ...LAPTOPS, to: 'DEDUI', ready: hour })));
  }
  const counted = times.slice(ROUNDS.first);
  const median = (of: keyof Spent) =>
    quantile(
      counted.map((spent) => spent[of]),
      0.5,
    );
  process.send?.({ thread: median('thread'), process: median('process') });
}

async function spentOn(work: () => Promise<unknown>): Promise<Spent> {
  const [thread, before] = [threadMs(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const whole = (user + system) / 1000;
  return { thread: thread === null ? whole : (threadMs() ?? Number.NaN) - thread, process: whole };
}

function writeShipped(folder: string, { network, library, graph }: Shipped): void {
  writeFileSync(`${folder}/network.json`, network);
  writeFileSync(`${folder}/library.json`, library);
  writeFileSync(`${folder}/graph.bin`, graph ?? '');
}

function readShipped(folder: string): Shipped {
  const graph = new Uint8Array(readFileSync(`${folder}/graph.bin`));
  return {
    network: readFileSync(`${folder}/network.json`, 'utf8'),
    library: readFileSync(`${folder}/library.json`, 'utf8'),
    graph: graph.length === 0 ? null : graph,
  };
}
