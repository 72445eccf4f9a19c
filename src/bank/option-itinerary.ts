import { arcEventsOf } from '../compare/arc-events.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import { ItineraryBuilder } from '../routing/build-itinerary.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { BankGround } from './build/bank-ground.ts';
import { timingTree } from './search/timed-tree.ts';

/**
 * The itinerary that an option of a demand in a slot stands for, timed anew along its arcs: what a ledger bills and a
 * person is shown. Throws where bank and ground do not belong together.
 */
export function itineraryOf(
  { network, graphOf, plan }: BankGround,
  bank: Bank,
  { demand, slot, option }: { readonly demand: number; readonly slot: number; readonly option: number },
): Itinerary {
  const { origins, goods } = present(plan.demands[demand]);
  const { consignment } = present(plan.classes[goods]);
  const ready = present(plan.slots[slot]);
  const graph = graphOf(consignment.equipment.load);
  const events = stepEventsOf(network, { ...consignment, ready });
  const tree = timingTree(graph, {
    origins,
    ready,
    arcEvents: arcEventsOf(network, graph, events)?.windows ?? null,
    maxLegs: plan.maxLegs,
  });
  const { firstCell, cell } = bank.sequences;
  const sequence = present(bank.fareSequence[present(bank.optionFare[option])]);
  const { labels, roots } = tree;
  const arcs = Array.from(
    cell.subarray(firstCell[sequence], firstCell[sequence + 1]),
    (own) => own % graph.arcCount,
  );
  const start = present(graph.arrays.arcTail[present(arcs[0])]);
  let label = present(roots.find((root) => labels.node[root] === start));
  for (const arc of arcs) {
    label = tree.onward(label, present(labels.node[label]), arc);
    if (label < 0) throw new Error(`option ${option} cannot be taken from slot ${slot}`);
  }
  return new ItineraryBuilder(network, graph).build(labels, label);
}
