import type { Assessment } from '../compare/assess.ts';
import type { Comparison } from '../compare/compare.ts';
import { rank } from '../compare/ranking.ts';
import { powerIssues } from '../compare/reefer/power-issues.ts';
import { CRITERIA, type Dominated, savingRule, TOLERANCE } from '../compare/shown-front.ts';
import { asBilled } from '../compare/standing.ts';
import { cargoTonnes, chargeableKg, teuOf, unitsOf } from '../consignment/consignment.ts';
import type { Answer, AnswerItinerary } from '../contract/answer-schema.ts';
import { ANSWER_SCHEMA_VERSION } from '../contract/answer-version.ts';
import { dayCost } from '../ledger/economic-lines.ts';
import { priceIssues } from '../ledger/price-issues.ts';
import { worthIssues } from '../ledger/worth-issues.ts';
import type { PricedItinerary } from '../measures/pricing.ts';
import { itineraryId } from '../routing/itinerary-id.ts';
import { terminalOf } from '../routing/way.ts';
import { SEED } from '../simulation/seed.ts';
import { beijingDate, formatInstant } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { describeEventEdits } from './describe-event-edits.ts';
import { describeExclusion } from './describe-exclusion.ts';
import { describeItinerary } from './describe-itinerary.ts';
import { describeItineraryPrices, describeSwitchingPoints } from './describe-prices.ts';
import { mentioned } from './mentioned.ts';
import { tellApart } from './tell-apart.ts';

/** Describes a comparison under the measures in force: ordered, lettered and with everything it refers to. */
export function writeAnswer(
  comparison: Comparison,
  price: (assessment: Assessment) => PricedItinerary,
  issues: readonly Issue[],
): Answer {
  const { context, front, excluded } = comparison;
  const { network, consignment } = context;
  const ranking = rank(comparison, price);
  const priced = new Map(ranking.all.map((one) => [one.assessment, one]));
  const units = unitsOf(consignment);
  const describe = (assessment: Assessment, letter: string): AnswerItinerary => ({
    ...describeItinerary(context, assessment),
    ...describeItineraryPrices(priced.get(assessment) ?? price(assessment), ranking, units),
    letter,
    detail: null,
  });
  const letters = new Map(front.shown.map((assessment, index) => [assessment, letterOf(index)]));
  const listed = ranking.listed.map(({ assessment }) =>
    describe(assessment, present(letters.get(assessment))),
  );
  const losers = describedDominated(comparison);
  const beaten = losers.map(({ assessment }, index) =>
    describe(assessment, letterOf(front.shown.length + index)),
  );
  const details = tellApart([...listed, ...beaten], (id) => terminalOf(network, id).names);
  const toldApart = (itinerary: AnswerItinerary): AnswerItinerary => ({
    ...itinerary,
    detail: details.get(itinerary.id) ?? null,
  });
  const itineraries = listed.map(toldApart);
  const dominated = losers.map(({ by, kind, worse }, index) => ({
    itinerary: toldApart(present(beaten[index])),
    by: itineraryId(by.itinerary),
    kind,
    reason: worse.join(','),
  }));
  const all = [...itineraries, ...dominated.map(({ itinerary }) => itinerary)];
  const described = [...front.shown, ...losers.map(({ assessment }) => assessment)];
  const refused = excluded.map((exclusion) => describeExclusion(network, exclusion));
  return {
    schema: `yusuan.compare/${ANSWER_SCHEMA_VERSION}`,
    network: { id: network.id, edition: network.edition, priceDate: network.priceDate },
    query: describeQuery(comparison),
    eventEdits: describeEventEdits(network, consignment.eventEdits),
    criteria: [...CRITERIA],
    tolerance: {
      betweenRoutes: { ...TOLERANCE.betweenRoutes },
      withinFamily: { ...TOLERANCE.withinFamily },
      saving: savingRule(comparison.read.leastSaving),
    },
    simulation: { seed: SEED, draws: context.draws.count },
    issues: [
      ...issues,
      ...priceIssues(described, consignment.equipment.code),
      ...worthIssues(described, consignment.value),
      ...(consignment.equipment.class === 'reefer'
        ? powerIssues(
            network,
            described.map(({ itinerary }) => itinerary),
          )
        : []),
    ].map((issue) => ({ ...issue, values: { ...issue.values } })),
    itineraries,
    switchingPoints: describeSwitchingPoints(ranking),
    dominated,
    excluded: refused,
    ...mentioned(network, all, refused),
  };
}

/** Dominated itineraries that are described whatever they lead on. */
const DOMINATED_DESCRIBED = 12;

/** The first of them, and those that a badge, a switching point or another's reason names: whoever is named can be seen. */
function describedDominated(comparison: Comparison): readonly Dominated[] {
  const { badges, switchingPoints } = rank(comparison, asBilled);
  const named = new Set([
    ...badges.keys(),
    ...switchingPoints.flatMap(({ below, above }) => [below.assessment, above.assessment]),
  ]);
  const { dominated } = comparison.front;
  const isDescribed = ({ assessment }: Dominated, index: number): boolean =>
    index < DOMINATED_DESCRIBED || named.has(assessment);
  for (const { by } of dominated.filter(isDescribed)) named.add(by);
  return dominated.filter(isDescribed);
}

function describeQuery({ context: { network, consignment }, read }: Comparison): Answer['query'] {
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
    valueCny: consignment.value,
    commodity: consignment.commodity.id,
    dangerousGoods: [...consignment.dangerousGoods],
    shelfLifeDays: consignment.shelfLifeDays,
    isInsured: consignment.isInsured,
    ready: formatInstant(consignment.ready),
    deadline: consignment.deadline === null ? null : formatInstant(consignment.deadline),
    dayCostCny: dayCost(network, consignment, beijingDate(consignment.ready)),
    dayCostIsOwn: consignment.dayCost !== null,
    latePenaltyCny: consignment.latePenaltyPerDay,
    maxLegs: read.maxLegs,
    avoid: [...read.avoid],
    pricesOn: consignment.pricesOn,
  };
}

/** A, B, ... Z, AA, AB ... */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
