/**
 * What an isochrone of the whole network costs a worker in processor time: the first in a new process, and those of a
 * person who then moves the day; its outline; and as a ratio to the searches alone of all its terminals, one by one,
 * which a busy machine does not change. The bar is for the thread that works; beside it, without a bar, what the whole
 * process takes, whose other threads compile and collect garbage.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isochrone } from '../src/atlas/isochrone.ts';
import { outlineAround } from '../src/atlas/outline-around.ts';
import { allowedArcs } from '../src/compare/exclusions.ts';
import { priceEnquiry, queryOf, SLACK } from '../src/compare/find-itineraries.ts';
import { type PreparedNetwork, prepareNetwork } from '../src/compare/prepared-network.ts';
import { readEnquiry } from '../src/enquiry/read-enquiry.ts';
import type { Network } from '../src/network/network.ts';
import type { TerminalId } from '../src/network/terminal.ts';
import { searchItineraries } from '../src/routing/search-itineraries.ts';
import { formatInstant, type Instant, instant, parseInstant } from '../src/units/instant.ts';
import { LAPTOPS } from './laptops-enquiry.ts';
import { barAtMost, countSpent, describeTimes, quantile } from './measure.ts';
import { openChongqing } from './open-chongqing.ts';

const PROCESSES = 6;
const ROUNDS = 4;
const MINUTES_BETWEEN = 1440;
/** Every so many terminals are within what is outlined. */
const OUTLINED = 2;
const BAR_MS = 600;
const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: async () => {} };

/** Processor milliseconds, of the thread but for the last. */
interface Figures {
  readonly isochrone: number;
  readonly outline: number;
  readonly searches: number;
  readonly 'whole process': number;
}

if (process.send) process.send(await measureProcess());
else await runProcesses();

async function runProcesses(): Promise<void> {
  const first: Figures[] = [];
  const next: Figures[] = [];
  for (let run = 0; run < PROCESSES; run++) {
    const child = fork(fileURLToPath(import.meta.url));
    const [rounds = []]: Figures[][] = await once(child, 'message');
    first.push(...rounds.slice(0, 1));
    next.push(...rounds.slice(1));
  }
  console.log(
    `isochrone of the whole network: ${PROCESSES} processes, load average ${loadavg()[0]?.toFixed(1)}`,
  );
  report('the first of a process', first);
  report('those after it', next);
  const all = next.map((spent) => spent.isochrone);
  barAtMost('an isochrone after the first, median of the thread', quantile(all, 0.5), BAR_MS, 'ms');
}

function report(title: string, rounds: readonly Figures[]): void {
  console.log(`  ${title}`);
  for (const part of ['isochrone', 'whole process', 'outline', 'searches'] as const)
    console.log(`    ${part.padEnd(13)} ${describeTimes(rounds.map((spent) => spent[part]))}`);
  const ratios = rounds.map((spent) => spent.isochrone / spent.searches);
  console.log(`    isochrone     ${quantile(ratios, 0.5).toFixed(2)} x the searches alone`);
}

async function measureProcess(): Promise<readonly Figures[]> {
  const { network } = await openChongqing();
  const prepared = prepareNetwork(network);
  const firstReady = parseInstant(LAPTOPS.ready) ?? instant(0);
  const rounds: Figures[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push(await measureRound(network, prepared, instant(firstReady + round * MINUTES_BETWEEN)));
  return rounds;
}

async function measureRound(network: Network, prepared: PreparedNetwork, ready: Instant): Promise<Figures> {
  const { to, ...enquiry } = { ...LAPTOPS, ready: formatInstant(ready) };
  const spentAsking = countSpent();
  const found = await isochrone(network, prepared, { enquiry, limit: null }, PATIENT);
  const asked = spentAsking();
  if (!found.ok) throw new Error('the isochrone is refused');
  const terminals = found.value.terminals.map(({ terminal }) => terminal);
  const within = terminals.filter((_, index) => index % OUTLINED === 0);
  const spentDrawing = countSpent();
  if (!outlineAround(network, within).ok) throw new Error('the outline is refused');
  const outline = spentDrawing().thread;
  const searches = searchEach(network, prepared, ready, terminals);
  return { isochrone: asked.thread, outline, searches, 'whole process': asked.process };
}

/** The searches that as many comparisons would begin with. */
function searchEach(
  network: Network,
  prepared: PreparedNetwork,
  ready: Instant,
  terminals: readonly TerminalId[],
): number {
  const read = readEnquiry(network, { ...LAPTOPS, ready: formatInstant(ready) });
  if (!read.ok) throw new Error('the enquiry is refused');
  const graph = prepared.graphOf(read.value.consignment.equipment.load);
  const priced = priceEnquiry(network, graph, read.value);
  const query = queryOf(priced, allowedArcs(network, graph, priced.refusals), SLACK, () => false);
  const spent = countSpent();
  for (const terminal of terminals) searchItineraries(network, graph, { ...query, destinations: [terminal] });
  return spent().thread;
}
