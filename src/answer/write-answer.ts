import type { AssessmentContext } from '../compare/assess.ts';
import { badgesOf } from '../compare/badges.ts';
import type { Comparison } from '../compare/compare.ts';
import { CRITERIA, LIST_LENGTH, sortAssessed } from '../compare/shown-front.ts';
import { cargoTonnes, chargeableKg, teuOf, unitsOf } from '../consignment/consignment.ts';
import { ANSWER_SCHEMA_VERSION, type Answer, type AnswerItinerary } from '../contract/answer-schema.ts';
import type { ReadEnquiry } from '../enquiry/read-enquiry.ts';
import { dayCost } from '../ledger/economic-lines.ts';
import { identify } from '../routing/itinerary-id.ts';
import { SEED } from '../simulation/seed.ts';
import { beijingDate, formatInstant } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { formatFen } from '../units/money.ts';
import { describeExclusion } from './describe-exclusion.ts';
import { describeItinerary } from './describe-itinerary.ts';
import { mentioned } from './mentioned.ts';

/** Writes down what was found: sorted, lettered and with everything it refers to. */
export function writeAnswer(
  { context, read, assessments, excluded }: Comparison,
  issues: readonly Issue[],
): Answer {
  const { network } = context;
  const { shown, dominated } = sortAssessed(network, assessments);
  const badges = badgesOf(shown);
  const itineraries = shown.map(
    (assessment, index): AnswerItinerary => ({
      ...describeItinerary(context, assessment),
      letter: letterOf(index),
      badges: [...(badges.get(assessment) ?? [])],
    }),
  );
  const losers = dominated.slice(0, LIST_LENGTH).map(({ assessment, by, worse }, index) => ({
    itinerary: {
      ...describeItinerary(context, assessment),
      letter: letterOf(shown.length + index),
      badges: [],
    },
    by: identify(by.itinerary),
    reason: worse.join(','),
  }));
  const refused = excluded.map((exclusion) => describeExclusion(network, exclusion));
  const all = [...itineraries, ...losers.map(({ itinerary }) => itinerary)];
  return {
    schema: `yusuan.compare/${ANSWER_SCHEMA_VERSION}`,
    network: { id: network.id, edition: network.edition, priceDate: network.priceDate },
    query: describeQuery(context, read),
    criteria: [...CRITERIA],
    simulation: { seed: SEED, draws: context.draws.count },
    issues: issues.map((issue) => ({ ...issue, values: { ...issue.values } })),
    itineraries,
    dominated: losers,
    excluded: refused,
    ...mentioned(network, all, refused),
  };
}

function describeQuery({ network, consignment }: AssessmentContext, read: ReadEnquiry): Answer['query'] {
  return {
    from: read.from,
    to: read.to,
    equipment: consignment.equipment.code,
    boxes: consignment.boxes,
    grossTonnes: consignment.grossPerBox,
    volumeM3: consignment.volumeM3,
    units: unitsOf(consignment),
    cargoTonnes: cargoTonnes(consignment),
    teu: teuOf(consignment),
    chargeableKg: chargeableKg(consignment),
    valueCny: formatFen(consignment.value),
    commodity: consignment.commodity.id,
    dangerousGoods: consignment.dangerousGoods,
    ready: formatInstant(consignment.ready),
    deadline: consignment.deadline === null ? null : formatInstant(consignment.deadline),
    dayCostCny: formatFen(dayCost(network, consignment, beijingDate(consignment.ready))),
    dayCostIsOwn: consignment.dayCost !== null,
    latePenaltyCny: formatFen(consignment.latePenaltyPerDay),
    maxLegs: read.maxLegs,
    avoid: [...read.avoid],
  };
}

/** A, B, ... Z, AA, AB ... */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
