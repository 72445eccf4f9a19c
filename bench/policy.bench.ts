/**
 * How long a change of measures takes to reach the totals: the shipped library unpacked, then the twelve itineraries
 * of an answer priced under one situation after the other, each with another toll rate and day of hand-over; last, all
 * itineraries of an answer under a lever that moves the price of handling at many terminals.
 */
import { fileURLToPath } from 'node:url';
import { packScenarios } from '../scripts/policy/pack-scenarios.ts';
import { chargesOf } from '../src/compare/assess.ts';
import { type Comparison, compareEnquiry } from '../src/compare/compare.ts';
import { prepareNetwork } from '../src/compare/prepared-network.ts';
import { rank } from '../src/compare/ranking.ts';
import { UNWATCHED } from '../src/compare/unwatched.ts';
import type { Enquiry } from '../src/contract/enquiry.ts';
import type { PolicySituation } from '../src/contract/policy.ts';
import type { PricesQuestion } from '../src/contract/prices.ts';
import { createPricing } from '../src/measures/pricing.ts';
import { createTermsReader, goodsOf } from '../src/measures/terms.ts';
import { unpackLibrary } from '../src/policy/library/pack-library.ts';
import { createSession } from '../src/session/session.ts';
import { LAPTOPS } from './laptops-enquiry.ts';
import { barAtMost, describeTimes, leastOfRounds, quantile, threadMs, timeEach } from './measure.ts';
import { openChongqing } from './open-chongqing.ts';

const ITINERARIES = 12;
const CHANGES = 60;
const ROUNDS = 6;
const BAR_MS = 5;
const LEVER = 'a14.port_fee_guidance';
const FRAME_MS = 1000 / 60;

const situations = Array.from(
  { length: CHANGES },
  (_, index): PolicySituation => ({
    scenario: {
      schema: 1,
      id: 'mine',
      title: 'mine',
      base: 'in-force',
      set: { 'a14.container_toll.bus_class3_per_km': { '2024-01-01': 1 + (index % 50) / 100 } },
    },
    facts: {},
    parameters: { 'tax.import.duty_rate': (index % 20) / 100 },
    handOver: `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`,
  }),
);

const { text } = packScenarios(fileURLToPath(new URL('../../scenarios', import.meta.url)));
const unpacked = timeEach(Array.from({ length: 12 }), () => unpackLibrary(text));
console.log(`measures unpacked, ${(text.length / 1000).toFixed(0)} kB: ${describeTimes(unpacked)}`);

const { network } = await openChongqing();
const prepared = prepareNetwork(network);
for (const enquiry of [LAPTOPS, { ...LAPTOPS, from: LAPTOPS.to, to: LAPTOPS.from }]) {
  const comparison = twelve(await compared(enquiry));
  const reader = createTermsReader(unpackLibrary(text));
  const price = (situation: PolicySituation): void => {
    const terms = reader.read(situation, goodsOf(comparison));
    if (!terms.ok) throw new Error('a situation was refused');
    rank(comparison, createPricing(terms.value));
  };
  const times = leastOfRounds(ROUNDS, situations, price);
  const events = comparison.assessments.reduce((sum, assessment) => sum + chargesOf(assessment).length, 0);
  console.log(
    `${enquiry.from} to ${enquiry.to}, ${ITINERARIES} itineraries, ${events} charges: ${describeTimes(times)}`,
  );
  barAtMost('a change of measures, median', quantile(times, 0.5), BAR_MS, 'ms');
}

const session = createSession({
  network,
  graphs: new Map(),
  openTexts: async () => ({ backtest: null, changeLog: null }),
  openLibrary: async () => unpackLibrary(text),
  openDemandTexts: async () => ({ sample: '', monthProfiles: '' }),
  openScenarioReader: () => import('../src/policy/scenario/read-scenario.ts'),
  openSolver: () => Promise.reject(new Error('no target is asked for')),
});
const cuts = Array.from(
  { length: CHANGES },
  (_, index): PricesQuestion => ({
    enquiry: LAPTOPS,
    situation: {
      scenario: { schema: 1, id: 'mine', title: 'mine', base: 'in-force', enable: [LEVER] },
      facts: {},
      parameters: { [`${LEVER}.handling_cut`]: (1 + (index % 40)) / 100 },
      handOver: null,
    },
  }),
);
/** Processor time where the system counts it: the question is long enough to be interrupted. */
const clock = (): number => threadMs() ?? performance.now();
const best = cuts.map(() => Number.POSITIVE_INFINITY);
let moved = 0;
for (let round = 0; round <= ROUNDS; round++) {
  for (const [index, asked] of cuts.entries()) {
    const start = clock();
    const prices = await session.prices(asked);
    if (round > 0) best[index] = Math.min(best[index] ?? Number.NaN, clock() - start);
    if (!prices.ok) throw new Error('a lever was refused');
    moved = Object.keys(prices.value.itineraries).length;
  }
}
console.log(`${LEVER} on all terminals of Chongqing, ${moved} itineraries: ${describeTimes(best)}`);
barAtMost('a lever on prices alone, median', quantile(best, 0.5), FRAME_MS, 'ms');

/** The itineraries first found, as many as the bar speaks of. */
function twelve(comparison: Comparison): Comparison {
  const { assessments } = comparison;
  if (assessments.length < ITINERARIES) throw new Error(`${assessments.length} itineraries are too few`);
  const first = assessments.slice(0, ITINERARIES);
  return { ...comparison, assessments: first, front: { shown: first, dominated: [] } };
}

async function compared(enquiry: Enquiry): Promise<Comparison> {
  const result = await compareEnquiry(network, prepared, enquiry, UNWATCHED);
  if (!result.ok) throw new Error('the comparison has no answer');
  return result.value;
}
