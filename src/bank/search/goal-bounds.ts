import type { CompiledGraph } from '../../graph/compiled-graph.ts';
import type { StepWindow } from '../../network/events/step-window.ts';
import type { TerminalId } from '../../network/terminal.ts';
import { createLeadPenalties, type LeadPenalties } from '../../routing/lead-penalty.ts';
import { arcsInto, DistancesTo } from '../../routing/lower-bounds.ts';
import { passableTerminals } from '../../routing/passable-terminals.ts';
import { prepareDestinations } from '../../routing/prepared-query.ts';
import { present } from '../../units/present.ts';
import { extremesOf, type ParametricCosts } from './parametric-costs.ts';

/** What a minute under way may be worth, CNY. */
export interface TimeValue {
  readonly low: number;
  readonly high: number;
}

/** Of each node, what any way on to the goal has at least, whatever the point of the box; infinite where there is none. */
export interface GoalBounds {
  readonly rides: Float64Array;
  /** Least money over the box plus minutes at the lowest and at the highest value of time, CNY. */
  readonly atLowTime: Float64Array;
  readonly atHighTime: Float64Array;
  /** Money in the middle of the box plus minutes at the middle value of time, CNY: the order of the search. */
  readonly atCentre: Float64Array;
  /** What being early may cost on the way on, CNY; null where nothing does. */
  readonly penalties: LeadPenalties | null;
  /** As {@link passableTerminals} gives them, for any origin. */
  readonly passable: Int32Array;
  readonly isDestination: Uint8Array;
}

export interface BoundedGraph {
  readonly graph: CompiledGraph;
  readonly costs: ParametricCosts;
  readonly allowed: Uint8Array;
  readonly timeValue: TimeValue;
  readonly maxLegs: number;
  readonly arcEvents: readonly (readonly StepWindow[])[] | null;
}

/** Bounds of one class of goods for whichever goal is asked for; each goal is worked out once and kept. */
export class GoalBoundsOf {
  readonly #parts: BoundedGraph;
  readonly #known = new Map<string, GoalBounds>();
  readonly #rides: DistancesTo;
  readonly #low: DistancesTo;
  readonly #high: DistancesTo;
  readonly #centre: DistancesTo;
  readonly #penaltiesTo: (ridesOnward: Float64Array) => LeadPenalties | null;

  constructor(parts: BoundedGraph) {
    const { graph, costs, allowed, timeValue, maxLegs, arcEvents } = parts;
    this.#parts = parts;
    const { least, centre } = leastOverSegments(graph, costs);
    const { arcs, firstInto, tails } = arcsInto(graph, allowed);
    const { arcMinutes, arcCutOff, arcService } = graph.arrays;
    const distances = (cost: (arc: number) => number) =>
      new DistancesTo(firstInto, tails, costsOf(arcs, cost));
    const minutes = (arc: number) => present(arcMinutes[arc]) + present(arcCutOff[arc]);
    const middle = (timeValue.low + timeValue.high) / 2;
    this.#rides = distances((arc) => (present(arcService[arc]) < 0 ? 0 : 1));
    this.#low = distances((arc) => present(least[arc]) + timeValue.low * minutes(arc));
    this.#high = distances((arc) => present(least[arc]) + timeValue.high * minutes(arc));
    this.#centre = distances((arc) => present(centre[arc]) + middle * minutes(arc));
    this.#penaltiesTo = createLeadPenalties(graph, waitCosts(graph, costs), allowed, { maxLegs, arcEvents });
  }

  to(destinations: readonly TerminalId[]): GoalBounds {
    const key = destinations.join(' ');
    const known = this.#known.get(key);
    if (known) return known;
    const { graph, maxLegs } = this.#parts;
    const { sinks, isDestination } = prepareDestinations(graph, destinations);
    const rides = this.#rides.measure(sinks).slice();
    const penalties = this.#penaltiesTo(rides);
    const words = Math.ceil(graph.keys.terminals.length / 32);
    const bounds: GoalBounds = {
      rides,
      atLowTime: this.#low.measure(sinks).slice(),
      atHighTime: this.#high.measure(sinks).slice(),
      atCentre: this.#centre.measure(sinks).slice(),
      penalties: penalties && copyOf(penalties),
      passable: passableTerminals(graph, isDestination, { rides }, maxLegs, words),
      isDestination,
    };
    this.#known.set(key, bounds);
    return bounds;
  }
}

function copyOf({ full, storageOnly }: LeadPenalties): LeadPenalties {
  const copy = storageOnly.slice();
  return { storageOnly: copy, full: full === storageOnly ? copy : full.slice() };
}

/** Of each arc the least money over box and segments, and the least of the middle of the box over the segments. */
function costsOf(arcs: Int32Array, cost: (arc: number) => number): Float64Array {
  const costs = new Float64Array(arcs.length);
  for (let index = 0; index < arcs.length; index++) costs[index] = cost(present(arcs[index]));
  return costs;
}

function leastOverSegments({ arcCount }: CompiledGraph, { cells }: ParametricCosts) {
  const over = extremesOf(cells);
  const least = over.least.slice(0, arcCount);
  const centre = over.centre.slice(0, arcCount);
  for (let cell = arcCount; cell < over.least.length; cell++) {
    const arc = cell % arcCount;
    least[arc] = Math.min(present(least[arc]), present(over.least[cell]));
    centre[arc] = Math.min(present(centre[arc]), present(over.centre[cell]));
  }
  return { least, centre };
}

/** What waiting costs at the top of the box, and by how much a price may fall from one segment to a later one. */
function waitCosts(graph: CompiledGraph, { cells, storage, segmentStarts }: ParametricCosts) {
  const tariffs = graph.keys.storageTariffs.length;
  const { most } = extremesOf(storage);
  const mostStorage = Float64Array.from(graph.arrays.nodeStorageTariff, (tariff) => {
    if (tariff < 0) return 0;
    let dearest = 0;
    for (let segment = 0; segment < segmentStarts.length; segment++) {
      const rate = present(most[segment * tariffs + tariff]);
      dearest = Number.isNaN(rate) ? Number.POSITIVE_INFINITY : Math.max(dearest, rate);
    }
    return dearest;
  });
  const fall = fallsOf(graph, cells, segmentStarts.length);
  return {
    mostStorage,
    anyStorage: mostStorage.some((rate) => rate > 0),
    fall,
    anyFall: fall.some((drop) => drop > 0),
  };
}

/** The base and each slope fall apart from each other, so their greatest falls bound that of any point of the box. */
function fallsOf(
  { arcCount }: CompiledGraph,
  cells: ParametricCosts['cells'],
  segments: number,
): Float64Array {
  const fall = new Float64Array(arcCount);
  if (segments === 1) return fall;
  for (let arc = 0; arc < arcCount; arc++) {
    let sum = greatestFall(segments, (segment) => present(cells.base[segment * arcCount + arc]));
    for (const parameter of parametersOf(cells, arc, arcCount, segments)) {
      sum += greatestFall(segments, (segment) => slopeOf(cells, segment * arcCount + arc, parameter));
    }
    fall[arc] = sum;
  }
  return fall;
}

function greatestFall(segments: number, valueIn: (segment: number) => number): number {
  let least = Number.POSITIVE_INFINITY;
  let fall = 0;
  for (let segment = segments - 1; segment >= 0; segment--) {
    const value = valueIn(segment);
    fall = Math.max(fall, value - least);
    least = Math.min(least, value);
  }
  return fall;
}

function parametersOf(
  { first, parameter }: ParametricCosts['cells'],
  arc: number,
  arcCount: number,
  segments: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let segment = 0; segment < segments; segment++) {
    const cell = segment * arcCount + arc;
    for (let entry = present(first[cell]); entry < present(first[cell + 1]); entry++)
      found.add(present(parameter[entry]));
  }
  return found;
}

function slopeOf(
  { first, parameter, slope }: ParametricCosts['cells'],
  cell: number,
  wanted: number,
): number {
  for (let entry = present(first[cell]); entry < present(first[cell + 1]); entry++) {
    if (parameter[entry] === wanted) return present(slope[entry]);
  }
  return 0;
}
