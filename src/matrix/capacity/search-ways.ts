import type { WaySearch } from '../../contract/demand/capacity.ts';
import type { ShipperChoice, Way } from '../../contract/demand/matrix.ts';
import type { WaitingBox, WaitsInMonth } from '../../contract/demand/waiting-boxes.ts';
import type { Network } from '../../network/network.ts';
import { type Result, success } from '../../units/issue.ts';
import { present } from '../../units/present.ts';
import { AddedWays, boxKey } from './added-ways.ts';
import { Congestion, type GoodsInMonth } from './congestion.ts';

/** Gives of each box, in the order asked, the ways that cost it least at some waits, but for those it has. */
export type SearchAtWaits = (
  boxes: readonly WaitingBox[],
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
  const boxes = new Map(all.map((one) => [boxKey(one.goods, one), one]));
  const added = new AddedWays();
  for (let rounds = 1; ; rounds++) {
    const congestion = new Congestion(network, all, choice, added);
    const asked = [...boxes].map(
      ([key, { box, goods, month, ready }]): WaitingBox => ({
        ...{ goods, month, ready },
        has: added.with(key, box).ways.map((way) => way.key),
      }),
    );
    const found = await search(asked, congestion.waits());
    if (!found.ok) return found;
    const cheaper = [...boxes.keys()].flatMap((key, index) => {
      const ways = present(found.value[index]);
      return ways.length === 0 ? [] : [{ key, ways }];
    });
    if (cheaper.length === 0 || rounds === MOST_ROUNDS) {
      const done = { rounds, added: added.count, cheaper: cheaper.length };
      return success({ congestion, search: done }, found.issues);
    }
    for (const { key, ways } of cheaper) added.add(key, ways);
  }
}
