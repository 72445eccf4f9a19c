import type { WaySearch } from '../../contract/demand/capacity.ts';
import type { BoxInMonth, ShipperChoice, Way } from '../../contract/demand/matrix.ts';
import type { WaitsInMonth } from '../../contract/demand/waiting-boxes.ts';
import type { Network } from '../../network/network.ts';
import { type Result, success } from '../../units/issue.ts';
import { present } from '../../units/present.ts';
import { AddedWays, boxKey } from './added-ways.ts';
import { Congestion, type GoodsInMonth } from './congestion.ts';

/** Gives of each box, in the order asked, the ways that cost it least at some waits. */
export type SearchAtWaits = (
  boxes: readonly BoxInMonth[],
  waits: readonly WaitsInMonth[],
) => Promise<Result<readonly (readonly Way[])[]>>;

/** Slots of a network, and how boxes are searched anew once these are full. */
export interface BoundedSlots {
  readonly network: Network;
  readonly search: SearchAtWaits;
}

/** So many searches at most; each adds a way to one box at least, and few take more than a handful. */
const MOST_ROUNDS = 12;

/**
 * Brings months to their equilibria by column generation: boxes are searched at the waits that all of them bring about,
 * what is cheaper than any way they have is added to theirs, and so on until nothing is.
 *
 * @param choice constants of corridors as fitted without waits
 */
export async function settle(
  { network, search }: BoundedSlots,
  all: readonly GoodsInMonth[],
  choice: ShipperChoice,
): Promise<Result<{ readonly congestion: Congestion; readonly search: WaySearch }>> {
  const boxes = new Map<string, { readonly box: BoxInMonth; readonly outset: ReadonlySet<string> }>();
  for (const { box, goods, month, ready } of all) {
    const key = boxKey(goods, { month, ready });
    const outset = new Set(box.ways.map((way) => way.key));
    if (!boxes.has(key)) boxes.set(key, { box: { goods, month, ready }, outset });
  }
  const asked = [...boxes.values()].map(({ box }) => box);
  const added = new AddedWays();
  for (let rounds = 1; ; rounds++) {
    const congestion = new Congestion(network, all, choice, added);
    const found = await search(asked, congestion.waits());
    if (!found.ok) return found;
    const lacking = [...boxes].flatMap(([key, { outset }], index) => {
      const ways = added.lacking(key, outset, present(found.value[index]));
      return ways.length === 0 ? [] : [{ key, ways }];
    });
    if (lacking.length === 0 || rounds === MOST_ROUNDS) {
      const done = { rounds, added: added.count, cheaper: lacking.length };
      return success({ congestion, search: done }, found.issues);
    }
    for (const { key, ways } of lacking) added.add(key, ways);
  }
}
