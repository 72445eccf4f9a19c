import { type Assessment, chargesOf } from '../compare/assess.ts';
import type { Comparison } from '../compare/compare.ts';
import type { Consignment } from '../consignment/consignment.ts';
import type { Way, WayCost } from '../contract/demand/matrix.ts';
import type { ItineraryRelief } from '../contract/relief-schema.ts';
import { dayCost } from '../ledger/economic-lines.ts';
import { billedPricing, type PricedItinerary, type PriceItinerary } from '../measures/pricing.ts';
import { runTo } from '../network/call-at.ts';
import type { Network } from '../network/network.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { endsOf, ridesOf } from '../routing/way.ts';
import type { MeasureRelief } from '../tariff/rate-overlay.ts';
import { MINUTES_PER_DAY } from '../units/duration.ts';
import { beijingDate } from '../units/instant.ts';
import { type Fen, fen } from '../units/money.ts';
import { present } from '../units/present.ts';
import { corridorOf } from './corridor.ts';
import { emissionSpans, priceSpans } from './way-spans.ts';

/** A comparison with what is paid under the measures of its situation. */
export interface PricedComparison {
  readonly comparison: Comparison;
  readonly price: PriceItinerary;
}

/** What a day of spread costs against a day of mean time (de Jong et al. 2014, Transport Policy 36). */
const RELIABILITY_RATIO = 0.4;
/** Standard deviations from the median to the ninth decile of a normal spread. */
const DEVIATIONS_TO_P90 = 1.2816;

/**
 * A way that costs more than so many times the least is none that is chosen: at an elasticity of -1 and an even share,
 * its odds against the least are below 1 in 400.
 */
export const DEAREST = 4;

/** A way as one comparison has it. */
export type OwnWay = Omit<Way, 'cost'> & { readonly cost: WayCost };

/** The ways open to a flow under either situation. */
export const waysOf = (before: PricedComparison, after: PricedComparison): readonly Way[] =>
  pairedWays(ownWays(before), ownWays(after));

/**
 * Ways under both situations, by their keys, those left out that are too dear to be chosen under either. What stays open
 * under one stays open under the other: a relief that makes the least cheaper takes no way out of the choice.
 */
export function pairedWays(
  before: ReadonlyMap<string, OwnWay>,
  after: ReadonlyMap<string, OwnWay>,
): readonly Way[] {
  const limits = { before: dearestOf(before), after: dearestOf(after) };
  return allPaired(before, after).filter(({ cost }) =>
    (['before', 'after'] as const).some((side) => {
      const own = cost[side];
      return own !== null && own.generalised <= limits[side];
    }),
  );
}

/** The same with those in that are too dear to be chosen. */
export function allPaired(
  before: ReadonlyMap<string, OwnWay>,
  after: ReadonlyMap<string, OwnWay>,
): readonly Way[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.map((key) => {
    const { corridor, rides, links } = present(after.get(key) ?? before.get(key));
    const cost = { before: before.get(key)?.cost ?? null, after: after.get(key)?.cost ?? null };
    return { key, corridor, rides, links, cost };
  });
}

const dearestOf = (ways: ReadonlyMap<string, OwnWay>): number =>
  DEAREST * Math.min(...[...ways.values()].map(({ cost }) => cost.generalised));

const ownWays = ({ comparison, price }: PricedComparison): ReadonlyMap<string, OwnWay> =>
  waysByKey(comparison.context.network, comparison.read.consignment, comparison.assessments, price);

/** Of known price, by key; of the same chain at several departures the one that costs least. */
export function waysByKey(
  network: Network,
  consignment: Consignment,
  assessments: readonly Assessment[],
  price: PriceItinerary,
): ReadonlyMap<string, OwnWay> {
  const ways = new Map<string, OwnWay>();
  for (const assessment of assessments) {
    if (!assessment.complete) continue;
    const way = wayOfAssessment(network, consignment, price(assessment));
    const known = ways.get(way.key);
    if (!known || way.cost.generalised < known.cost.generalised) ways.set(way.key, way);
  }
  return ways;
}

/** A way before any measure bears on it. */
export const billedWay = (network: Network, consignment: Consignment, assessment: Assessment): OwnWay =>
  wayOfAssessment(network, consignment, billedPricing(assessment));

function wayOfAssessment(network: Network, consignment: Consignment, priced: PricedItinerary): OwnWay {
  const { itinerary } = priced.assessment;
  const perDay = dayCost(network, consignment, beijingDate(itinerary.start));
  return { ...chainOf(network, itinerary), cost: costOf(priced, perDay) };
}

const chains = new WeakMap<Itinerary, Omit<OwnWay, 'cost'>>();

/** What hangs on no price; the same itinerary is asked about under one scenario after the other. */
function chainOf(network: Network, itinerary: Itinerary): Omit<OwnWay, 'cost'> {
  const known = chains.get(itinerary);
  if (known) return known;
  const rides = ridesOf(itinerary).map((ride) => {
    const { from, to } = endsOf(ride);
    return `${ride.service.id}:${from}:${to}`;
  });
  const links = ridesOf(itinerary).flatMap(({ service, board, alight }) =>
    Array.from({ length: alight - board }, (_, index) => runTo(service, board + 1 + index).link),
  );
  const chain = { key: rides.join(' '), corridor: corridorOf(network, itinerary), rides, links };
  chains.set(itinerary, chain);
  return chain;
}

function costOf({ assessment, invoiceTotal, economicTotal, policy }: PricedItinerary, perDay: Fen): WayCost {
  const spread = unreliability(assessment, perDay);
  return {
    invoice: invoiceTotal,
    billed: assessment.invoiceTotal,
    generalised: fen(economicTotal + spread),
    borne: fen(assessment.economicTotal - assessment.invoiceTotal + spread),
    minutes: assessment.spread.meanMinutes,
    co2eKg: assessment.co2e.value,
    reliefs: policy === null ? new Map() : reliefsOf(assessment, policy),
    undecided: policy === null ? [] : policy.undecided.map(({ measure }) => measure),
    prices: priceSpans(assessment, policy),
    emissions: emissionSpans(assessment),
  };
}

function unreliability({ spread }: Assessment, perDay: Fen): Fen {
  const deviation = (spread.p90Minutes - spread.p50Minutes) / DEVIATIONS_TO_P90 / MINUTES_PER_DAY;
  return fen(Math.round(RELIABILITY_RATIO * deviation * perDay));
}

function reliefsOf(assessment: Assessment, { lines, benefits }: ItineraryRelief): ReadonlyMap<string, Fen> {
  const reliefs = new Map<string, Fen>();
  const charges = chargesOf(assessment);
  const inInvoice = lines.filter(({ charge }) => charges[charge]?.inInvoice === true);
  const taken = [
    ...inInvoice.map(({ before, after, measures }) => ({ amount: before - after, measures })),
    ...benefits,
  ];
  for (const { amount, measures } of taken)
    for (const [measure, own] of amongMeasures(amount, measures))
      reliefs.set(measure, fen((reliefs.get(measure) ?? 0) + own));
  return reliefs;
}

/** What is taken off a line falls to the measures kept on it, in proportion to what each gives by itself. */
export function amongMeasures(
  amount: number,
  measures: readonly Pick<MeasureRelief, 'measure' | 'gross' | 'kept'>[],
): readonly (readonly [measure: string, amount: number])[] {
  const kept = measures.filter((measure) => measure.kept);
  const whole = kept.reduce((sum, { gross }) => sum + gross, 0);
  let left: number = amount;
  return kept.map(({ measure, gross }, index) => {
    const own = index === kept.length - 1 || whole === 0 ? left : Math.round((amount * gross) / whole);
    left -= own;
    return [measure, own];
  });
}
