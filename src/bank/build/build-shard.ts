import { arcEventsOf } from '../../compare/arc-events.ts';
import type { CompiledGraph } from '../../graph/compiled-graph.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { Load } from '../../network/equipment-class.ts';
import { stepEventsOf } from '../../network/events/step-events.ts';
import type { Instant } from '../../units/instant.ts';
import { present } from '../../units/present.ts';
import { type PricedClass, priceClass } from '../prices/priced-class.ts';
import { BoxSearch } from '../search/box-search.ts';
import { CorridorIndex, corridorName } from '../search/corridor-index.ts';
import { GoalBoundsOf } from '../search/goal-bounds.ts';
import { type ParametricCosts, parametricCosts } from '../search/parametric-costs.ts';
import { type Outset, TimedTree } from '../search/timed-tree.ts';
import type { BankGround } from './bank-ground.ts';
import { type BankPart, PartBuilder } from './bank-part.ts';
import type { BankDemand, BankShard, GoodsClass } from './bank-plan.ts';

type ArcWindows = Outset['arcEvents'];

/** What the searches of a class share. */
interface PreparedClass {
  readonly goods: GoodsClass;
  readonly priced: PricedClass;
  readonly costs: ParametricCosts;
  readonly bounds: GoalBoundsOf;
  readonly on: LoadGround;
}

/** What the searches on one graph share. */
interface LoadGround {
  readonly graph: CompiledGraph;
  readonly corridors: CorridorIndex;
  readonly search: BoxSearch;
}

/**
 * Builds shards one after the other. Ways of one origin are timed once for all classes and goals, bounds of a class once
 * for each goal, buffers are reused; none of it changes what a shard comes to.
 */
export class ShardBuilder {
  readonly #ground: BankGround;
  readonly #loads = new Map<Load, LoadGround>();
  readonly #classes = new Map<number, PreparedClass>();
  #origin = '';
  /** Of the origin, by what closes and slows its ways. */
  #trees: { readonly timed: TimedTree; readonly events: ArcWindows }[] = [];
  readonly #events = new Map<GoodsClass, Map<Instant, ArcWindows>>();

  constructor(ground: BankGround) {
    this.#ground = ground;
  }

  /** Null where it was stopped. */
  build({ goods, demands }: BankShard, shouldStop: () => boolean): BankPart | null {
    const { plan } = this.#ground;
    const prepared = this.#prepare(goods);
    const part = new PartBuilder();
    for (const position of demands) {
      const demand = present(plan.demands[position]);
      const bounds = prepared.bounds.to(demand.destinations);
      for (const slot of plan.slots) {
        const timed = this.#treeOf(prepared, demand, slot);
        const { search } = prepared.on;
        const found = search.run(timed, bounds, {
          costs: prepared.costs,
          allowed: prepared.priced.allowed,
          timeValue: prepared.goods.timeValue,
          maxLegs: plan.maxLegs,
          slackShare: plan.slackShare,
          shouldStop,
        });
        if (found === null) return null;
        for (const entry of found) this.#addOption(part, prepared, timed, entry);
        part.closeSlot();
      }
    }
    return part.build();
  }

  #addOption(part: PartBuilder, { on }: PreparedClass, timed: TimedTree, entry: number): void {
    const { entries } = on.search;
    const cells: number[] = [];
    const stays: number[] = [];
    const { parent } = timed.tree.labels;
    const end = present(entries.label[entry]);
    for (let label = end; present(parent[label]) >= 0; label = present(parent[label])) {
      cells.push(present(timed.cell[label]));
      const days = present(timed.stayDays[label]);
      if (days > 0) stays.push(days, present(timed.stayCell[label]));
    }
    const corridor = on.corridors.corridor(present(entries.corridor[entry]));
    part.addOption(cells.reverse(), stays.reverse(), present(entries.time[entry]), corridorName(corridor));
  }

  #prepare(position: number): PreparedClass {
    const known = this.#classes.get(position);
    if (known) return known;
    const { network, plan, dates, boxOf } = this.#ground;
    const goods = present(plan.classes[position]);
    const on = this.#loadGround(goods.consignment.equipment.load);
    const priced = priceClass(network, on.graph, goods.consignment, dates);
    const costs = parametricCosts(boxOf(priced, position));
    const bounds = new GoalBoundsOf({
      graph: on.graph,
      costs,
      allowed: priced.allowed,
      timeValue: goods.timeValue,
      maxLegs: plan.maxLegs,
      arcEvents: this.#eventsFrom(on.graph, goods, present(plan.slots[0])),
    });
    const made = { goods, priced, costs, bounds, on };
    this.#classes.set(position, made);
    return made;
  }

  #loadGround(load: Load): LoadGround {
    const known = this.#loads.get(load);
    if (known) return known;
    const { network, graphOf, plan } = this.#ground;
    const graph = graphOf(load);
    const made = {
      graph,
      corridors: new CorridorIndex(network, graph),
      search: new BoxSearch(graph, plan.maxLegs),
    };
    this.#loads.set(load, made);
    return made;
  }

  #eventsFrom(graph: CompiledGraph, goods: GoodsClass, ready: Instant): ArcWindows {
    const ofClass = this.#events.get(goods) ?? new Map<Instant, ArcWindows>();
    this.#events.set(goods, ofClass);
    const known = ofClass.get(ready);
    if (known !== undefined) return known;
    const { network } = this.#ground;
    const events = stepEventsOf(network, { ...goods.consignment, ready });
    const windows = arcEventsOf(network, graph, events)?.windows ?? null;
    ofClass.set(ready, windows);
    return windows;
  }

  #treeOf({ goods, on, costs }: PreparedClass, { origins }: BankDemand, ready: Instant): TimedTree {
    const origin = origins.join(' ');
    if (origin !== this.#origin) {
      this.#origin = origin;
      this.#trees = [];
    }
    const arcEvents = this.#eventsFrom(on.graph, goods, ready);
    const known = this.#trees.find(
      ({ timed, events }) => timed.graph === on.graph && timed.ready === ready && events === arcEvents,
    );
    if (known) return known.timed;
    const { network, plan } = this.#ground;
    const timed = new TimedTree(on.graph, on.corridors, {
      origins,
      ready,
      arcEvents,
      segmentStarts: costs.segmentStarts,
      isFromHome: entryOf(network.terminals, present(origins[0]), 'terminal').country === 'CN',
      maxLegs: plan.maxLegs,
    });
    this.#trees.push({ timed, events: arcEvents });
    return timed;
  }
}
