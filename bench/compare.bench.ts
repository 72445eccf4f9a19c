/**
 * What a comparison costs a worker that has answered before, in processor time: of the thread that works, which is what
 * the bar is about, and, without a bar, of the whole process, whose other threads compile and collect garbage. The
 * system counts a thread in steps of some milliseconds, so stages are those of the whole process; each stands also as
 * how often the search alone would have run in it, which a busy machine does not change. Each round asks for another
 * hour, as a person does who moves the day, so nothing is remembered but what every comparison may remember. Each
 * process is new: a person asks some ten times, and code that has run but ten times is slower than code that has run a
 * hundred.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { packScenarios } from '../scripts/policy/pack-scenarios.ts';
import { writeAnswer } from '../src/answer/write-answer.ts';
import { assessItinerary, assessmentContext } from '../src/compare/assess.ts';
import type { Comparison } from '../src/compare/compare.ts';
import { allowedArcs, exclusionsOf, NO_REFUSALS } from '../src/compare/exclusions.ts';
import { priceEnquiry, promisingOf, queryOf, SLACK } from '../src/compare/find-itineraries.ts';
import { type PreparedNetwork, prepareNetwork } from '../src/compare/prepared-network.ts';
import { savingRule, sortAssessed } from '../src/compare/shown-front.ts';
import type { PolicySituation } from '../src/contract/policy.ts';
import { readEnquiry } from '../src/enquiry/read-enquiry.ts';
import { economicLines } from '../src/ledger/economic-lines.ts';
import { createPricing } from '../src/measures/pricing.ts';
import { createTermsReader, goodsOf, type TermsReader } from '../src/measures/terms.ts';
import type { Network } from '../src/network/network.ts';
import { unpackLibrary } from '../src/policy/library/pack-library.ts';
import { searchItineraries } from '../src/routing/search-itineraries.ts';
import { formatInstant, instant, parseInstant } from '../src/units/instant.ts';
import { LAPTOPS } from './laptops-enquiry.ts';
import { barAtMost, countSpent, quantile } from './measure.ts';
import { openChongqing } from './open-chongqing.ts';

const PROCESSES = 6;
/** Comparisons of a process: the first are not counted, then those of a person, and the last, all code compiled. */
const ROUNDS = { first: 3, person: 13, settled: 40 };
const MINUTES_BETWEEN = 97;
const IN_FORCE: PolicySituation = { scenario: 'in-force', facts: {}, parameters: {}, handOver: null };
const BAR_MS = 90;

const STAGES = [
  'read',
  'price',
  'search',
  'exclusions',
  'simulate',
  'bill',
  'economic lines',
  'emissions',
  'sum up',
  'measures',
  'write',
  'clone',
] as const;
type Stage = (typeof STAGES)[number];

/** Processor milliseconds of one comparison. */
interface Spent {
  readonly thread: number;
  /** Of the whole process. */
  readonly stages: Readonly<Record<Stage, number>>;
}

if (process.send) process.send(await measureProcess());
else await runProcesses();

async function runProcesses(): Promise<void> {
  const person: Spent[] = [];
  const settled: Spent[] = [];
  for (let run = 0; run < PROCESSES; run++) {
    const child = fork(fileURLToPath(import.meta.url));
    const [rounds = []]: Spent[][] = await once(child, 'message');
    person.push(...rounds.slice(ROUNDS.first, ROUNDS.person));
    settled.push(...rounds.slice(ROUNDS.person));
  }
  console.log(
    `compare, Chongqing to Duisburg: ${PROCESSES} processes, load average ${loadavg()[0]?.toFixed(1)}`,
  );
  report(`comparisons ${ROUNDS.first + 1} to ${ROUNDS.person} of a process`, person);
  report(`comparisons ${ROUNDS.person + 1} to ${ROUNDS.settled} of a process`, settled);
  barAtMost(
    'a comparison, median of the thread',
    medianOf(person, ({ thread }) => thread),
    BAR_MS,
    'ms',
  );
}

function report(title: string, rounds: readonly Spent[]): void {
  const search = medianOf(rounds, ({ stages }) => stages.search);
  const line = (name: string, pick: (spent: Spent) => number): void => {
    const [least, median] = [quantile(rounds.map(pick), 0).toFixed(2), medianOf(rounds, pick)];
    const ratio = (median / search).toFixed(2);
    console.log(
      `    ${name.padEnd(14)} least ${least.padStart(7)} ms, median ${median.toFixed(2).padStart(7)} ms, ${ratio.padStart(6)} x search`,
    );
  };
  console.log(`  ${title}`);
  for (const stage of STAGES) line(stage, ({ stages }) => stages[stage]);
  line('whole process', ({ stages }) => Object.values(stages).reduce((sum, ms) => sum + ms, 0));
  line('the thread', ({ thread }) => thread);
}

function medianOf(rounds: readonly Spent[], pick: (spent: Spent) => number): number {
  return quantile(rounds.map(pick), 0.5);
}

async function measureProcess(): Promise<readonly Spent[]> {
  const { network } = await openChongqing();
  const prepared = prepareNetwork(network);
  const { text } = packScenarios(fileURLToPath(new URL('../../scenarios', import.meta.url)));
  const terms = createTermsReader(unpackLibrary(text));
  return Array.from({ length: ROUNDS.settled }, (_, round) => compareOnce(network, prepared, terms, round));
}

function compareOnce(network: Network, prepared: PreparedNetwork, terms: TermsReader, round: number): Spent {
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
  const stage = <T>(name: Stage, work: () => T): T => {
    const spent = countSpent();
    const made = work();
    stages[name] = spent().process;
    return made;
  };
  const spentComparing = countSpent();
  const firstReady = parseInstant(LAPTOPS.ready) ?? instant(0);
  const ready = formatInstant(instant(firstReady + round * MINUTES_BETWEEN));
  const read = stage('read', () => readEnquiry(network, { ...LAPTOPS, to: 'DEDUI', ready }));
  if (!read.ok) throw new Error('the enquiry is refused');
  const graph = prepared.graphOf(read.value.consignment.equipment.load);
  const priced = stage('price', () => priceEnquiry(network, graph, read.value));
  const { consignment } = read.value;
  const search = (arcAllowed: Uint8Array, slack: typeof SLACK | null) =>
    searchItineraries(
      network,
      graph,
      queryOf(priced, arcAllowed, slack, () => false),
    );
  const found = stage('search', () => search(allowedArcs(network, graph, priced.refusals), SLACK));
  const excluded = stage('exclusions', () => {
    const { front } = search(allowedArcs(network, graph, NO_REFUSALS), null);
    return exclusionsOf(
      front.map(({ itinerary }) => itinerary),
      priced.refusals,
    );
  });
  const itineraries = promisingOf(found);
  const context = assessmentContext(network, prepared, consignment, priced.rates);
  const spreads = stage('simulate', () =>
    itineraries.map((itinerary) => prepared.simulate(itinerary, consignment.deadline)),
  );
  stage('bill', () => itineraries.map(context.bill));
  stage('economic lines', () =>
    itineraries.map(({ start, arrival }, index) => {
      const spread = spreads[index];
      return spread && economicLines(network, consignment, spread, { start, arrival, from: '', to: '' });
    }),
  );
  stage('emissions', () => itineraries.map(({ steps }) => steps.map(context.stepEmissions)));
  // What is worked out above is worked out once more where it is not remembered; only the rest is the stage's own.
  const comparison = stage('sum up', (): Comparison => {
    const again = { ...context, simulate: rememberedSpreads };
    const assessments = itineraries.map((itinerary) => assessItinerary(again, itinerary));
    return {
      context,
      read: read.value,
      assessments,
      front: sortAssessed(network, assessments, savingRule(read.value.leastSaving)),
      excluded,
    };
  });
  function rememberedSpreads(itinerary: (typeof itineraries)[number]) {
    const spread = spreads[itineraries.indexOf(itinerary)];
    if (!spread) throw new Error('an itinerary was not simulated');
    return spread;
  }
  const measures = stage('measures', () => terms.read(IN_FORCE, goodsOf(comparison)));
  if (!measures.ok) throw new Error('the measures in force are refused');
  const answer = stage('write', () => writeAnswer(comparison, createPricing(measures.value), []));
  stage('clone', () => structuredClone(answer));
  return { thread: spentComparing().thread, stages };
}
