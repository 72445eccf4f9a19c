import { borneLines } from '../compare/assess.ts';
import { isContrived } from '../compare/contrived.ts';
import { eventfulSimulator } from '../compare/eventful-simulator.ts';
import { allowedArcs } from '../compare/exclusions.ts';
import { ASSESSED_AT_MOST, type PricedEnquiry, queryOf, SLACK } from '../compare/find-itineraries.ts';
import type { PreparedNetwork } from '../compare/prepared-network.ts';
import { keepsFor } from '../compare/shelf-life.ts';
import { type SavingRule, savingRule, sortAssessed } from '../compare/shown-front.ts';
import { createStepEmissions } from '../compare/step-emissions.ts';
import { type ExpectedTime, StrictRivals } from '../compare/strict-rivals.ts';
import { WayFigures } from '../compare/way-figures.ts';
import type { Consignment } from '../consignment/consignment.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { createStepBilling } from '../ledger/bill-itinerary.ts';
import { insuranceTerms } from '../ledger/insurance.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { ItineraryBuilder } from '../routing/build-itinerary.ts';
import type { Itinerary, Step } from '../routing/itinerary.ts';
import { ParetoSearch } from '../routing/pareto-search.ts';
import { promisingLabels } from '../routing/search-itineraries.ts';
import { walkWays } from '../routing/walk-ways.ts';
import { isFilledAtLeast } from '../simulation/quantile-bound.ts';
import { type ArrivalSpread, spreadOfArrival } from '../simulation/simulate-itinerary.ts';
import { type Passage, passages } from '../simulation/take-step.ts';
import { totalOf } from '../tariff/charge.ts';
import { addFen, type Fen } from '../units/money.ts';
import { present } from '../units/present.ts';
import type { ListedItinerary } from './reached-by.ts';

const MEDIAN = 0.5;

/** A terminal with Compare's list of the ways to it. */
export interface ListedTerminal {
  readonly terminal: TerminalId;
  readonly shown: readonly ListedItinerary[];
}

interface Arrival {
  readonly itinerary: Itinerary;
  readonly spread: ArrivalSpread;
}

interface Target {
  readonly terminal: TerminalId;
  /** Labels of the ways to it, in the order in which Compare assesses them. */
  readonly ends: readonly number[];
  readonly rivals: StrictRivals;
  /** Of those that no other beats outright. */
  readonly arrivals: Map<number, Arrival>;
}

/**
 * Finds what Compare would list of each of many terminals. What the ways to them have in common is searched, billed
 * and run through the draws once, and a way that another beats outright is given up as soon as that is sure.
 */
export class TerminalMeter {
  readonly #network: Network;
  readonly #consignment: Consignment;
  readonly #saving: SavingRule;
  readonly #shouldStop: () => boolean;
  readonly #search: ParetoSearch;
  readonly #builder: ItineraryBuilder;
  readonly #figures: WayFigures;
  readonly #passageOf: (step: Step) => Passage;
  readonly #draws: number;
  /** By how much each draw is late; of one arrival after the other. */
  readonly #late: Float64Array;
  /** Where the draws stand at each depth of the walk. */
  readonly #clocks: Float64Array[] = [];
  readonly #passages: Passage[] = [];
  readonly #steps: Step[] = [];
  readonly #borne = new Map<string, Fen>();

  constructor(
    network: Network,
    prepared: PreparedNetwork,
    graph: CompiledGraph,
    priced: PricedEnquiry,
    shouldStop: () => boolean,
  ) {
    const { consignment } = priced.read;
    const events = stepEventsOf(network, consignment);
    const { draws, catchDepartures } = eventfulSimulator(prepared, events);
    this.#network = network;
    this.#consignment = consignment;
    this.#saving = savingRule(priced.read.leastSaving);
    this.#shouldStop = shouldStop;
    this.#search = new ParetoSearch(
      graph,
      queryOf(priced, allowedArcs(network, graph, priced.refusals), SLACK, shouldStop),
    );
    this.#builder = new ItineraryBuilder(network, graph);
    this.#figures = new WayFigures(
      this.#search.labels,
      this.#stepTo,
      createStepBilling(network, consignment, priced.rates),
      createStepEmissions(network, consignment),
      insuranceTerms(network, consignment),
      network.contractFreights.size > 0,
    );
    this.#passageOf = passages(draws, catchDepartures, events);
    this.#draws = draws.count;
    this.#late = new Float64Array(draws.count);
  }

  /** Lists terminals, in their order; null when it was stopped. */
  list(terminals: readonly TerminalId[]): readonly ListedTerminal[] | null {
    const targets: Target[] = [];
    for (const terminal of terminals) {
      const { found, cancelled } = this.#search.to([terminal]);
      if (cancelled) return null;
      const ends = promisingLabels(this.#search.labels, found, ASSESSED_AT_MOST);
      targets.push({
        terminal,
        ends: this.#isAnyInTime(ends) ? ends : [],
        rivals: new StrictRivals(),
        arrivals: new Map(),
      });
    }
    if (!this.#simulate(targets)) return null;
    return targets.map((target) => ({ terminal: target.terminal, shown: this.#shownOf(target) }));
  }

  #isAnyInTime(ends: readonly number[]): boolean {
    const { deadline } = this.#consignment;
    const { time } = this.#search.labels;
    return ends.some((end) => deadline === null || present(time[end]) <= deadline);
  }

  /** False when it was stopped. */
  #simulate(targets: readonly Target[]): boolean {
    const targetOf = new Map(targets.flatMap((target) => target.ends.map((end) => [end, target] as const)));
    let stopped = false;
    // What lies on the front comes first, so that what is behind it is found to be beaten.
    walkWays([...targetOf.keys()].reverse(), this.#search.labels.parent, (label, depth, only) => {
      const target = targetOf.get(label);
      const last = only === null ? undefined : targetOf.get(only);
      if (target) this.#arrive(target, label, depth, [label]);
      else if (last && only !== null) this.#arrive(last, only, depth, [label, only]);
      else this.#advance(label, depth);
      if (!target && !last) return 'on';
      stopped = this.#shouldStop();
      return stopped ? 'end' : 'leave out';
    });
    return !stopped;
  }

  #clockAt(depth: number): Float64Array {
    this.#clocks[depth] ??= new Float64Array(this.#draws);
    return this.#clocks[depth];
  }

  /** Takes the draws to a label from where they stood one step before. */
  #advance(label: number, depth: number): void {
    const clock = this.#clockAt(depth);
    if (depth === 0) clock.fill(present(this.#search.labels.time[label]));
    else this.#passageTo(label)(this.#clockAt(depth - 1), clock);
  }

  /** Labels that one arc leads to are reached by the same passage. */
  #passageTo(label: number): Passage {
    const arc = present(this.#search.labels.arc[label]);
    this.#passages[arc] ??= this.#passageOf(this.#stepTo(label));
    return this.#passages[arc];
  }

  readonly #stepTo = (label: number): Step => {
    this.#steps[label] ??= this.#builder.stepTo(this.#search.labels, label);
    return this.#steps[label];
  };

  /** Takes the draws by the last steps to an end, until that is surely beaten by an end that was reached before. */
  #arrive({ rivals, arrivals }: Target, end: number, depth: number, steps: readonly number[]): void {
    const { ready, deadline, latePenaltyPerDay } = this.#consignment;
    const figures = this.#figures.at(end);
    const time = this.#expectedAt(end);
    const [before, clock] = [this.#clockAt(depth - 1), this.#clockAt(depth)];
    const [first, ...others] = steps.map((label) => this.#passageTo(label));
    const isBeaten = isFilledAtLeast(
      clock,
      MEDIAN,
      rivals.beatenFrom(figures, time),
      ready,
      (from, until) => {
        first?.(before, clock, from, until);
        for (const passage of others) passage(clock, clock, from, until);
      },
    );
    if (isBeaten) return;
    // Nothing that is listed says how late an arrival is, unless that costs something.
    const costlyAfter = latePenaltyPerDay > 0 ? deadline : null;
    const spread = spreadOfArrival(clock, ready, costlyAfter, () => this.#late);
    const itinerary = this.#builder.build(this.#search.labels, end, this.#stepTo);
    // A way that nobody offers stands for no other.
    if (!isContrived(this.#network, itinerary)) rivals.add(figures, time, spread.p50Minutes);
    arrivals.set(end, { itinerary, spread });
  }

  #expectedAt(end: number): ExpectedTime {
    const { expected, variance } = this.#search.labels;
    return { expected: present(expected[end]), variance: present(variance[end]) };
  }

  #shownOf({ ends, arrivals }: Target): readonly ListedItinerary[] {
    const unbeaten = ends.flatMap((label) => {
      const arrival = arrivals.get(label);
      return arrival && keepsFor(this.#consignment, arrival.spread) ? [this.#listed(label, arrival)] : [];
    });
    return sortAssessed(this.#network, unbeaten, this.#saving).shown;
  }

  #listed(label: number, { itinerary, spread }: Arrival): ListedItinerary {
    const { invoiceTotal, co2eKg, complete } = this.#figures.at(label);
    return {
      itinerary,
      invoiceTotal,
      economicTotal: addFen([invoiceTotal, this.#borneBy(itinerary, spread)]),
      complete,
      spread,
      co2e: { value: co2eKg },
    };
  }

  /** Itineraries that begin at one time cost their owner the same by the time they take. */
  #borneBy(itinerary: Itinerary, spread: ArrivalSpread): Fen {
    const key = `${spread.meanMinutes} ${spread.meanLateMinutes}`;
    const goods = { network: this.#network, consignment: this.#consignment };
    const borne = this.#borne.get(key) ?? totalOf(borneLines(goods, itinerary, spread));
    this.#borne.set(key, borne);
    return borne;
  }
}
