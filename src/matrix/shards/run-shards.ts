import type { CapacityReport } from '../../contract/demand/capacity.ts';
import type { LikelyRanges } from '../../contract/demand/likely-ranges.ts';
import type { ShipperChoice } from '../../contract/demand/matrix.ts';
import type { RunCertificate } from '../../contract/demand/run-certificate.ts';
import type { Corridor } from '../../demand/corridor.ts';
import { type Result, success } from '../../units/issue.ts';
import type { Chooser } from '../calibrate-choice.ts';
import type { Congestion, GoodsInMonth } from '../capacity/congestion.ts';
import { crowdedOut } from '../capacity/crowded-out.ts';
import { type BoundedSlots, settle } from '../capacity/search-ways.ts';
import { chosen, ObservedCorridors, type RunChoice } from '../chosen.ts';
import { dividedBox } from '../flow-outcome.ts';
import { boxesIn } from '../handed-over.ts';
import { LikelySums } from '../likely/likely-sums.ts';
import { CertificateSums } from '../run-certificate.ts';
import {
  type DividedGroup,
  type DividedInMonth,
  type FlowMerge,
  type MergedSums,
  outcomesOf,
} from './flow-merge.ts';
import { type FoundBox, type FoundShards, foundBoxes } from './found-boxes.ts';
import { strippedChooser } from './stripped-chooser.ts';

export interface ShardsOutcome extends MergedSums {
  readonly choice: RunChoice;
  readonly certificate: RunCertificate;
  /** Null where departures have only so many slots, or there are too many boxes to draw their prices. */
  readonly likely: LikelyRanges | null;
  /** Null where there is room for all. */
  readonly capacity: CapacityReport | null;
}

/** Boxes whose prices are drawn: a year of twenty thousand flows takes some minutes, beyond it more than the run. */
const DRAWN_AT_MOST = 240_000;

/**
 * Divides the boxes of all shards over their ways, shard by shard, so that no more than one is in memory beside what the
 * constants of a logit are fitted to; then has the flows merged, goods by goods, whichever shards their months lie in.
 *
 * @param slots that bound what goes where, which takes all boxes at once; null: there is room for all
 */
export async function runShards(
  found: FoundShards,
  kind: ShipperChoice['kind'],
  corridors: ReadonlyMap<string, Corridor>,
  merge: FlowMerge,
  slots: BoundedSlots | null = null,
): Promise<Result<ShardsOutcome>> {
  const choice = await choiceIn(found, kind, corridors);
  const settled = slots === null ? null : await settle(slots, await openBoxesIn(found), choice.choice);
  if (settled !== null && !settled.ok) return settled;
  const { congestion, search } = settled?.value ?? ROOM_FOR_ALL;
  const { likely, certificate, crowded } = await mergeAll(found, choice.choice, congestion, merge);
  return success({
    choice,
    ...(await merge.sums()),
    likely: likely?.ranges() ?? null,
    certificate: certificate.certificate(),
    capacity: congestion?.report(crowded, search) ?? null,
  });
}

const ROOM_FOR_ALL = { congestion: null, search: { rounds: 0, added: 0, cheaper: 0 } };

/** Divides all boxes and hands all flows on; boxes are let go before anything is summed. */
async function mergeAll(
  found: FoundShards,
  choice: ShipperChoice,
  congestion: Congestion | null,
  merge: FlowMerge,
) {
  const certificate = new CertificateSums();
  const boxes = found.shards.reduce((sum, shard) => sum + shard.boxes.length, 0);
  const likely = congestion === null && boxes <= DRAWN_AT_MOST ? new LikelySums(choice) : null;
  const free: DividedInMonth[] = [];
  const congested: DividedInMonth[] = [];
  for await (const box of foundBoxes(found)) {
    const { ways, handed, place } = box;
    if (ways.status === 'open') {
      likely?.add(ways, handed);
      for (const _ of handed) certificate.add(ways);
    }
    free[place] = divided(box, choice, null);
    if (congestion !== null) congested[place] = divided(box, choice, congestion);
  }
  let crowded = 0;
  let next = 0;
  for (const { flows, months } of found.goods) {
    const group = (own: readonly DividedInMonth[]): DividedGroup => ({
      flows,
      months: own.slice(next, next + months.length),
    });
    const merged = group(congestion === null ? free : congested);
    if (congestion !== null)
      for (const flow of flows)
        crowded += crowdedOut(outcomesOf(group(free), flow), outcomesOf(merged, flow));
    await merge.add(merged);
    next += months.length;
  }
  return { likely, certificate, crowded };
}

/** Boxes with ways, in the order of the goods, and how many of each are handed over. */
async function openBoxesIn(found: FoundShards): Promise<readonly GoodsInMonth[]> {
  const all: GoodsInMonth[] = [];
  for await (const { asked, ways, handed, place } of foundBoxes(found))
    if (ways.status === 'open') all[place] = { box: ways, boxes: sumOf(handed), ...asked };
  return withoutGaps(all);
}

/** A box as it divides, once for all flows of its goods in its month. */
function divided(
  { asked, ways }: FoundBox,
  choice: ShipperChoice,
  congestion: Congestion | null,
): DividedInMonth {
  const { month } = asked;
  if (ways.status !== 'open') return { month, box: ways };
  const slowed = congestion?.of({ box: ways, ...asked });
  const own = slowed ? dividedBox(slowed.box, choice, slowed.model) : dividedBox(ways, choice);
  // Its ways are as large as a shard in memory, and over which links goods go is asked on a map alone.
  return { month, box: { status: 'open', divided: { ...own, ways: [], links: [] } } };
}

async function choiceIn(
  found: FoundShards,
  kind: ShipperChoice['kind'],
  corridors: ReadonlyMap<string, Corridor>,
): Promise<RunChoice> {
  const observed = new ObservedCorridors();
  if (kind !== 'logit' || corridors.size === 0) return chosen([], kind, observed);
  const choosers: Chooser[] = [];
  const strip = strippedChooser();
  for await (const { asked, ways, flows, handed, place } of foundBoxes(found)) {
    if (ways.status !== 'open') continue;
    for (const flow of flows) {
      const corridor = corridors.get(flow.id);
      const each = boxesIn(flow, asked.month);
      if (corridor !== undefined && each > 0) observed.add(corridor, each * ways.teuPerBox);
    }
    choosers[place] = strip(ways, sumOf(handed));
  }
  return chosen(withoutGaps(choosers), kind, observed);
}

const sumOf = (boxes: readonly number[]): number => boxes.reduce((sum, each) => sum + each, 0);

/** Places of boxes that nothing carries are empty. */
const withoutGaps = <T>(placed: readonly T[]): readonly T[] => placed.filter(() => true);
