/**
 * How long a change of measures takes to reach the totals: the shipped library unpacked, then the twelve itineraries
 * of an answer priced under one situation after the other, each with another toll rate and day of hand-over.
 */
import { fileURLToPath } from 'node:url';
import { packScenarios } from '../scripts/policy/pack-scenarios.ts';
import { answerEnquiry } from '../src/answer/answer-enquiry.ts';
import { prepareNetwork } from '../src/compare/prepared-network.ts';
import type { Answer } from '../src/contract/answer-schema.ts';
import type { Enquiry } from '../src/contract/enquiry.ts';
import type { PolicySituation } from '../src/contract/policy.ts';
import { policyEngine } from '../src/measures/policy-engine.ts';
import { unpackLibrary } from '../src/policy/library/pack-library.ts';
import { LAPTOPS } from './laptops-enquiry.ts';
import { barAtMost, describeTimes, leastOfRounds, quantile, timeEach } from './measure.ts';
import { openChongqing } from './open-chongqing.ts';

const ITINERARIES = 12;
const CHANGES = 60;
const ROUNDS = 6;
const BAR_MS = 5;

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
  const answer = twelve(await compared(enquiry));
  const engine = policyEngine(unpackLibrary(text));
  engine.consider(answer);
  const price = (situation: PolicySituation): void => {
    if (!engine.price(situation).ok) throw new Error('a situation was refused');
  };
  const times = leastOfRounds(ROUNDS, situations, price);
  const events = answer.itineraries.reduce((sum, { charges }) => sum + charges.length, 0);
  console.log(
    `${enquiry.from} to ${enquiry.to}, ${ITINERARIES} itineraries, ${events} charges: ${describeTimes(times)}`,
  );
  barAtMost('a change of measures, median', quantile(times, 0.5), BAR_MS, 'ms');
}

/** The itineraries listed, then those that others make needless, as many as the bar speaks of. */
function twelve(answer: Answer): Answer {
  const all = [...answer.itineraries, ...answer.dominated.map(({ itinerary }) => itinerary)];
  if (all.length < ITINERARIES) throw new Error(`${all.length} itineraries are too few`);
  return { ...answer, itineraries: all.slice(0, ITINERARIES), dominated: [] };
}

async function compared(enquiry: Enquiry): Promise<Answer> {
  const control = { shouldStop: () => false, onProgress: () => {}, yieldNow: async () => {} };
  const answer = await answerEnquiry(network, prepared, enquiry, control);
  if (!answer.ok) throw new Error('the comparison has no answer');
  return answer.value;
}
