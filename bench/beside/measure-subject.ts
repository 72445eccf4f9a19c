import { readFileSync, writeFileSync } from 'node:fs';
import { formatInstant, instant, parseInstant } from '../../src/units/instant.ts';
import { LAPTOPS } from '../laptops-enquiry.ts';
import { countSpent, quantile, type Spent } from '../measure.ts';
import type { Shipped, Subject } from './subject.ts';

/** What is measured in a process of its own, so that nothing has run before. */
export type Figure = 'warm comparison' | 'first isochrone' | 'warm isochrone' | 'second worker';

/** Of a person's session: the first comparisons are not counted. Each asks for another hour. */
const ROUNDS = { first: 3, last: 13 };
const MINUTES_BETWEEN = 97;
/** Isochrones after the first, each of the next day. */
const WARM_ISOCHRONES = 3;
const MINUTES_PER_DAY = 1440;

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
  const ready = parseInstant(LAPTOPS.ready) ?? instant(0);
  if (figure === 'warm comparison') {
    const times: Spent[] = [];
    for (let round = 0; round < ROUNDS.last; round++) {
      const hour = formatInstant(instant(ready + round * MINUTES_BETWEEN));
      times.push(await spentOn(() => engine.compare({ ...LAPTOPS, to: 'DEDUI', ready: hour })));
    }
    process.send?.(medianOf(times.slice(ROUNDS.first)));
    return;
  }
  const { to: _, ...from } = LAPTOPS;
  const first = await spentOn(() => engine.isochrone(from));
  if (figure === 'first isochrone') {
    process.send?.(first);
    return;
  }
  const times: Spent[] = [];
  for (let round = 1; round <= WARM_ISOCHRONES; round++) {
    const day = formatInstant(instant(ready + round * MINUTES_PER_DAY));
    times.push(await spentOn(() => engine.isochrone({ ...from, ready: day })));
  }
  process.send?.(medianOf(times));
}

function medianOf(times: readonly Spent[]): Spent {
  const median = (of: keyof Spent) =>
    quantile(
      times.map((spent) => spent[of]),
      0.5,
    );
  return { thread: median('thread'), process: median('process') };
}

async function spentOn(work: () => Promise<unknown>): Promise<Spent> {
  const spent = countSpent();
  await work();
  return spent();
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
