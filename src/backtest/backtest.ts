import { itineraryNames } from '../answer/itinerary-names.ts';
import {
  type Assessment,
  type AssessmentContext,
  assessItinerary,
  assessmentContext,
} from '../compare/assess.ts';
import { findItineraries } from '../compare/find-itineraries.ts';
import type { PreparedNetwork } from '../compare/prepared-network.ts';
import type {
  BacktestCase,
  BacktestReport,
  BacktestResult,
  BacktestUnit,
  ModelFigure,
  RouteHint,
} from '../contract/backtest.ts';
import { BLANK_ENQUIRY, type Enquiry } from '../contract/enquiry.ts';
import type { BacktestControl, ComparisonControl } from '../contract/work-control.ts';
import type { Network } from '../network/network.ts';
import { gatewayOf, ridesOf, wayOf } from '../routing/way.ts';
import { figureIn } from './model-figure.ts';
import { avoidanceOf, isOnRoute } from './route-pattern.ts';
import { summarizeBacktest } from './summary.ts';

/**
 * Holds published figures of whole routes against the model: each is asked of it as a person would ask, all else
 * than the route avoided, and read from the itinerary with the fewest bookings, of those the first of the list.
 * Goods are one box of general manufactures worth 300,000 yuan, ready on the network's price date.
 */
export async function backtest(
  network: Network,
  prepared: PreparedNetwork,
  cases: readonly BacktestCase[],
  control: BacktestControl,
): Promise<BacktestReport> {
  const ask = routeAsker(network, prepared, control);
  const results: BacktestResult[] = [];
  for (const [index, item] of cases.entries()) {
    await control.yieldNow();
    if (control.shouldStop()) break;
    const model = await ask(item, item.route);
    const other = item.than && (await ask(item, item.than));
    const result = judge(item, model, other);
    results.push(result);
    control.onProgress({ found: [result], done: index + 1, total: cases.length });
  }
  return { results, summary: summarizeBacktest(results) };
}

function judge(item: BacktestCase, model: ModelFigure | null, other: ModelFigure | null): BacktestResult {
  const { low, high } = item;
  const value = model?.value ?? null;
  if (low === null || high === null) {
    const than = other?.value ?? null;
    const isRight = value !== null && than !== null && value < than;
    return { case: item, model, other, error: null, midpointError: null, firstError: null, isRight };
  }
  const middle = (low + high) / 2;
  const errorOf = (figure: number | null): number | null => {
    if (figure === null) return null;
    if (figure >= low && figure <= high) return 0;
    const nearer = figure < low ? low : high;
    return (figure - nearer) / nearer;
  };
  return {
    case: item,
    model,
    other: null,
    error: errorOf(value),
    midpointError: value === null ? null : (value - middle) / middle,
    firstError: errorOf(model?.firstValue ?? null),
    isRight: null,
  };
}

type AskRoute = (item: BacktestCase, hint: RouteHint) => Promise<ModelFigure | null>;

/** More than these match only where a yard or a day of departure differs. */
const ASSESSED_AT_MOST = 16;

/** Asks for routes, each enquiry once: many figures are of the same route. */
function routeAsker(network: Network, prepared: PreparedNetwork, control: BacktestControl): AskRoute {
  const quiet: ComparisonControl = { ...control, onProgress: () => {} };
  const asked = new Map<string, Promise<Chosen | null>>();

  const choose = async (enquiry: Enquiry, hint: RouteHint): Promise<Chosen | null> => {
    const found = await findItineraries(network, prepared, enquiry, quiet);
    if (!found.ok) return null;
    const { read, rates, itineraries } = found.value;
    const context = assessmentContext(network, prepared, read.consignment, rates);
    const assessed = itineraries
      .filter((itinerary) => isOnRoute(network, hint, itinerary))
      .slice(0, ASSESSED_AT_MOST)
      .map((itinerary) => assessItinerary(context, itinerary));
    const [first, ...others] = assessed;
    if (!first) return null;
    return {
      context,
      assessment: others.reduce((best, next) => (isBetter(next, best) ? next : best), first),
      first: others.reduce((best, next) => (isListedBefore(next, best) ? next : best), first),
    };
  };
  const chooseOnce = (enquiry: Enquiry, hint: RouteHint): Promise<Chosen | null> => {
    const key = JSON.stringify([enquiry, hint]);
    const known = asked.get(key) ?? choose(enquiry, hint);
    asked.set(key, known);
    return known;
  };
  return async (item, hint) => {
    const enquiries = [false, true].map((withRoad) => enquiryOf(network, item, hint, withRoad));
    for (const enquiry of enquiries) {
      const chosen = await chooseOnce(enquiry, hint);
      if (chosen) return describe(chosen, item);
    }
    return null;
  };
}

interface Chosen {
  readonly context: AssessmentContext;
  readonly assessment: Assessment;
  /** The one that a list shows first. */
  readonly first: Assessment;
}

const isListedBefore = (one: Assessment, other: Assessment): boolean =>
  one.complete === other.complete ? one.economicTotal < other.economicTotal : one.complete;

/** Publications speak of through services: the fewest bookings come first, then the order of the list. */
function isBetter(one: Assessment, other: Assessment): boolean {
  if (one.complete !== other.complete) return one.complete;
  const bookings = ridesOf(one.itinerary).length - ridesOf(other.itinerary).length;
  return bookings === 0 ? one.economicTotal < other.economicTotal : bookings < 0;
}

function describe(
  { context, assessment, first }: Chosen,
  { metric, unit, scope }: BacktestCase,
): ModelFigure {
  const { network } = context;
  const { itinerary } = assessment;
  const gateway = gatewayOf(network, wayOf(itinerary));
  const inUnit: BacktestUnit = metric === 'faster' ? 'days' : unit;
  return {
    value: figureIn(inUnit, context, assessment, scope),
    firstValue: figureIn(inUnit, context, first, scope),
    names: itineraryNames(network, itinerary, gateway),
    gateway,
  };
}

const enquiryOf = (
  network: Network,
  { origin, destination, equipment, year }: BacktestCase,
  hint: RouteHint,
  withRoad: boolean,
): Enquiry => ({
  ...BLANK_ENQUIRY,
  from: origin,
  to: destination,
  equipment,
  boxes: '1',
  valueCny: '300000',
  commodity: 'general',
  ready: `${network.priceDate}T08:00`,
  avoid: avoidanceOf(network, hint, [origin, destination], withRoad),
  // A published price is held against the prices of its own year.
  pricesOn: `${year}-07-01`,
  asOf: `${network.priceDate}T00:00`,
});
