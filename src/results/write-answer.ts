import { cargoTonnes, chargeableKg, teuOf, unitsOf } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import { beijingDate, formatInstant } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { formatFen } from '../units/money.ts';
import { ANSWER_SCHEMA_VERSION, type Answer, type AnswerItinerary } from './answer-schema.ts';
import type { Assessment, AssessmentContext } from './assess.ts';
import { badgesOf } from './badges.ts';
import { describeItinerary, identify } from './describe-itinerary.ts';
import { dayCost } from './economic-lines.ts';
import { familyOf } from './itinerary-names.ts';
import { mentioned } from './mentioned.ts';
import type { ReadEnquiry } from './read-enquiry.ts';
import { SEED } from './seed.ts';
import { CRITERIA, LIST_LENGTH, type ShownFront, shownFront } from './shown-front.ts';

/** What of the assessed is listed, and what another makes needless. */
export const sortAssessed = (network: Network, assessments: readonly Assessment[]): ShownFront =>
  shownFront(
    assessments.map((assessment) => ({ assessment, family: familyOf(network, assessment.itinerary) })),
  );

/** Writes down what was found: sorted, lettered and with everything it refers to. */
export function writeAnswer(
  context: AssessmentContext,
  read: ReadEnquiry,
  assessments: readonly Assessment[],
  excluded: Answer['excluded'],
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
    excluded: [...excluded],
    ...mentioned(network, all, excluded),
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
