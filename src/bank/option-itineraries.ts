import { arcEventsOf } from '../compare/arc-events.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { stepEventsOf } from '../network/events/step-events.ts';
import type { StepWindow } from '../network/events/step-window.ts';
import { ItineraryBuilder } from '../routing/build-itinerary.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import type { LabelTree } from '../routing/label-tree.ts';
import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { BankGround } from './build/bank-ground.ts';
import { timingTree } from './search/timed-tree.ts';

/** A demand in a slot, and the position of one of its options. */
export interface PlacedOption {
  readonly demand: number;
  readonly slot: number;
  readonly option: number;
}

/** The same with the arcs that it takes, in their order. */
export interface PlacedArcs extends Omit<PlacedOption, 'option'> {
  readonly arcs: readonly number[];
}

const NONE = -1;

/** What goods that set out together share. */
interface Outset {
  readonly graph: CompiledGraph;
  readonly arcEvents: readonly (readonly StepWindow[])[] | null;
  readonly tree: LabelTree;
  readonly builder: ItineraryBuilder;
}

/** Times options anew along their arcs: what a ledger bills and a person is shown. Ways that begin alike are timed once. */
export class OptionItineraries {
  readonly #ground: BankGround;
  readonly #outsets = new Map<string, Outset[]>();

  constructor(ground: BankGround) {
    this.#ground = ground;
  }

  /** Throws where bank and ground do not belong together. */
  of(bank: Bank, { option, ...place }: PlacedOption): Itinerary {
    const { graph } = this.#outsetOf(place.demand, place.slot);
    const itinerary = this.along({ ...place, arcs: arcsOf(bank, option, graph.arcCount) });
    if (itinerary === null) throw new Error(`option ${option} cannot be taken from slot ${place.slot}`);
    return itinerary;
  }

  /** Null where the arcs cannot be taken one after the other. */
  along({ demand, slot, arcs }: PlacedArcs): Itinerary | null {
    const { graph, tree, builder } = this.#outsetOf(demand, slot);
    const { labels, roots } = tree;
    const start = present(graph.arrays.arcTail[present(arcs[0])]);
    let label = roots.find((root) => labels.node[root] === start) ?? NONE;
    for (const arc of arcs) {
      if (label < 0) return null;
      label = tree.onward(label, present(labels.node[label]), arc);
    }
    return label < 0 ? null : builder.build(labels, label);
  }

  #outsetOf(demand: number, slot: number): Outset {
    const { network, graphOf, plan } = this.#ground;
    const { origins, goods } = present(plan.demands[demand]);
    const { consignment } = present(plan.classes[goods]);
    const ready = present(plan.slots[slot]);
    const graph = graphOf(consignment.equipment.load);
    const events = stepEventsOf(network, { ...consignment, ready });
    const arcEvents = arcEventsOf(network, graph, events)?.windows ?? null;
    const key = `${slot} ${origins.join(' ')}`;
    const alike = this.#outsets.get(key) ?? [];
    this.#outsets.set(key, alike);
    const known = alike.find((one) => one.graph === graph && one.arcEvents === arcEvents);
    if (known) return known;
    const made = {
      graph,
      arcEvents,
      tree: timingTree(graph, { origins, ready, arcEvents, maxLegs: plan.maxLegs }),
      builder: new ItineraryBuilder(network, graph),
    };
    alike.push(made);
    return made;
  }
}

/** The arcs that an option takes, in their order. */
export function arcsOf(
  { sequences, fareSequence, optionFare }: Bank,
  option: number,
  arcCount: number,
): readonly number[] {
  const { firstCell, cell } = sequences;
  const sequence = present(fareSequence[present(optionFare[option])]);
  return Array.from(cell.subarray(firstCell[sequence], firstCell[sequence + 1]), (own) => own % arcCount);
}
