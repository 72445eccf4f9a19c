import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { fewestRides } from '../routing/fewest-rides.ts';
import { arcsInto, DistancesTo } from '../routing/lower-bounds.ts';
import { prepareDestinations } from '../routing/prepared-query.ts';
import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { BankDemand, BankPlan } from './build/bank-plan.ts';
import type { PricedClass } from './prices/priced-class.ts';

/**
 * Why a bank has no option for a demand: no way at all within the rides allowed, none by services that take the goods,
 * none of which every price is known, or none that still departs.
 */
export type UnservedReason = 'unconnected' | 'refused' | 'unpriced' | 'no_departure';

/** A demand without an option in some slots, and how many of them. */
export interface UnservedDemand {
  readonly demand: number;
  readonly slots: number;
  readonly reason: UnservedReason;
}

/** Demands that lack options, each with why: counted and listed, never dropped. */
export function unservedDemands(
  { demands, maxLegs }: Pick<BankPlan, 'demands' | 'maxLegs'>,
  bank: Bank,
  classes: readonly PricedClass[],
): readonly UnservedDemand[] {
  return demands.flatMap((demand, position): readonly UnservedDemand[] => {
    let slots = 0;
    for (let place = position * bank.slots; place < (position + 1) * bank.slots; place++)
      if (bank.firstOption[place] === bank.firstOption[place + 1]) slots++;
    if (slots === 0) return [];
    return [{ demand: position, slots, reason: reasonOf(demand, present(classes[demand.goods]), maxLegs) }];
  });
}

function reasonOf(
  demand: BankDemand,
  { graph, allowed, unpriced }: PricedClass,
  maxLegs: number,
): UnservedReason {
  const { origins, destinations } = demand;
  const fewest = fewestRides(graph, origins, destinations);
  if (fewest === null || fewest > maxLegs) return 'unconnected';
  const taken = allowed.map((flag, arc) => flag | present(unpriced[arc]));
  if (ridesBy(graph, demand, taken) > maxLegs) return 'refused';
  return ridesBy(graph, demand, allowed) > maxLegs ? 'unpriced' : 'no_departure';
}

/** The fewest rides over the arcs of a set. */
function ridesBy(graph: CompiledGraph, { origins, destinations }: BankDemand, allowed: Uint8Array): number {
  const { arcService } = graph.arrays;
  const { arcs, firstInto, tails } = arcsInto(graph, allowed);
  const rides = Float64Array.from(arcs, (arc) => (present(arcService[arc]) < 0 ? 0 : 1));
  const onward = new DistancesTo(firstInto, tails, rides).measure(
    prepareDestinations(graph, destinations).sinks,
  );
  return Math.min(...origins.map((origin) => present(onward[graph.sourceOf(origin)])));
}
