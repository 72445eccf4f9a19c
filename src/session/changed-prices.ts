import type { Consignment } from '../consignment/consignment.ts';
import type { PolicySituation } from '../contract/policy.ts';
import { type ChangedWays, changedWays } from '../matrix/target/changed-ways.ts';
import { waysByKey } from '../matrix/ways-of.ts';
import { createRebilling } from '../measures/levers/rebilling.ts';
import type { Network } from '../network/network.ts';
import type { Issue } from '../units/issue.ts';
import { BoxSides, type SideGround } from './box-sides.ts';
import type { WatchedWays, WaysWatcher } from './box-ways.ts';
import type { SidedBox } from './sided-box.ts';

/** What is known of a change from the ways of a run alone. */
export type PricedChange =
  /** By position of the box. */
  | { readonly kind: 'priced'; readonly moved: ReadonlyMap<number, ChangedWays> }
  /** Times, departures or paths differ: its ways have to be searched. */
  | { readonly kind: 'other_ways' }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

interface Pricing {
  readonly sides: BoxSides;
  readonly moved: Map<number, ChangedWays>;
  ended: PricedChange | null;
}

/**
 * What changes to a scenario, each made by itself, make of the prices of the ways that a run finds under it: taken while it
 * finds them, without a search. Ways that would be offered under a change alone are not among them.
 */
export class ChangedPrices implements WaysWatcher {
  readonly #pricings: readonly Pricing[];
  #rebilled = new WeakMap<Consignment, Map<Network, ReturnType<typeof createRebilling>>>();

  /** @param situations the scenario with one change made each */
  constructor(ground: SideGround, situations: readonly PolicySituation[]) {
    this.#pricings = situations.map((situation) => ({
      sides: new BoxSides(ground, situation),
      moved: new Map(),
      ended: null,
    }));
  }

  async box(one: SidedBox, found: WatchedWays): Promise<void> {
    for (const pricing of this.#pricings)
      if (pricing.ended === null) pricing.ended = await this.#price(pricing, one, found);
  }

  goods(): void {}

  /** @param change by its position among the situations */
  of(change: number): PricedChange | undefined {
    const pricing = this.#pricings[change];
    return pricing && (pricing.ended ?? { kind: 'priced', moved: pricing.moved });
  }

  async #price(
    { sides, moved }: Pricing,
    one: SidedBox,
    { after, goods, ways }: WatchedWays,
  ): Promise<PricedChange | null> {
    const side = await sides.of(one);
    if (!side.ok) return { kind: 'refused', issues: side.issues };
    const { on, searched, price } = side.value;
    if (searched !== one.after.searched) return { kind: 'other_ways' };
    const rebilled = after.map(this.#rebilling(one.after.on.network, on.network, goods));
    const under = waysByKey(on.network, one.read.consignment, rebilled, price);
    const changed = changedWays(ways, ({ key }) => under.get(key)?.cost);
    if (changed !== null) moved.set(one.position, changed);
    return null;
  }

  #rebilling(from: Network, to: Network, goods: Consignment): ReturnType<typeof createRebilling> {
    const known = this.#rebilled.get(goods) ?? new Map<Network, ReturnType<typeof createRebilling>>();
    this.#rebilled.set(goods, known);
    const made = known.get(to) ?? createRebilling(from, to, goods);
    known.set(to, made);
    return made;
  }
}
