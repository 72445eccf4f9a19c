import type { CapacityReport } from '../../contract/demand/capacity.ts';
import type { LikelyRanges } from '../../contract/demand/likely-ranges.ts';
import type { BoxWays, ShipperChoice } from '../../contract/demand/matrix.ts';
import type { RunCertificate } from '../../contract/demand/run-certificate.ts';
import type { Corridor } from '../../demand/corridor.ts';
import { type Result, success } from '../../units/issue.ts';
import { present } from '../../units/present.ts';
import type { Chooser } from '../calibrate-choice.ts';
import type { Congestion, GoodsInMonth } from '../capacity/congestion.ts';
import { crowdedOut } from '../capacity/crowded-out.ts';
import { type BoundedSlots, settle } from '../capacity/search-ways.ts';
import { chosen, ObservedCorridors, type RunChoice } from '../chosen.ts';
import { dividedBox } from '../flow-outcome.ts';
import { boxesIn } from '../handed-over.ts';
import { LikelySums } from '../likely/likely-sums.ts';
import { CertificateSums } from '../run-certificate.ts';
import { type DividedGroup, type FlowMerge, type MergedSums, outcomesOf } from './flow-merge.ts';
import type { GoodsGroup, Shard } from './plan-shards.ts';
import { strippedChooser } from './stripped-chooser.ts';

/** Shards whose boxes have been compared. */
export interface FoundShards {
  readonly shards: readonly Shard[];
  /** What was found of the boxes of a shard, in their order; from memory or from where it was put. */
  waysOf(shard: number): Promise<readonly BoxWays[]>;
}

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
 * Divides the boxes of all shards over their ways and has their flows merged, shard by shard, so that no more than one is
 * in memory beside what the constants of a logit are fitted to.
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
  const { choosers, observed } =
    kind === 'logit' && corridors.size > 0
      ? await choosersIn(found, corridors)
      : { choosers: [], observed: new ObservedCorridors() };
  const choice = chosen(choosers, kind, observed);
  const settled = slots === null ? null : await settle(slots, await openBoxesIn(found), choice.choice);
  if (settled !== null && !settled.ok) return settled;
  const { congestion, search } = settled?.value ?? ROOM_FOR_ALL;
  let crowded = 0;
  const certificate = new CertificateSums();
  const boxes = found.shards.reduce((sum, shard) => sum + shard.boxes.length, 0);
  const likely = congestion === null && boxes <= DRAWN_AT_MOST ? new LikelySums(choice.choice) : null;
  for (const [index, shard] of found.shards.entries()) {
    const ways = await found.waysOf(index);
    for (const group of shard.groups) {
      if (likely !== null) addDraws(likely, group, ways);
      addCertified(certificate, group, ways);
      const free = divided(shard, group, ways, choice.choice, null);
      const own = congestion === null ? free : divided(shard, group, ways, choice.choice, congestion);
      if (congestion !== null)
        for (const flow of group.flows) crowded += crowdedOut(outcomesOf(free, flow), outcomesOf(own, flow));
      await merge.add(own);
    }
  }
  return success({
    choice,
    ...(await merge.sums()),
    likely: likely?.ranges() ?? null,
    certificate: certificate.certificate(),
    capacity: congestion?.report(crowded, search) ?? null,
  });
}

const ROOM_FOR_ALL = { congestion: null, search: { rounds: 0, added: 0, cheaper: 0 } };

function addDraws(likely: LikelySums, { months, flows }: GoodsGroup, ways: readonly BoxWays[]): void {
  for (const { month, box } of months) {
    const own = present(ways[box]);
    if (own.status === 'open')
      likely.add(
        own,
        flows.map((flow) => boxesIn(flow, month)).filter((boxes) => boxes > 0),
      );
  }
}

/** Boxes with ways, in the order of the plan, and how many of each are handed over. */
async function openBoxesIn(found: FoundShards): Promise<readonly GoodsInMonth[]> {
  const all: GoodsInMonth[] = [];
  for (const [index, shard] of found.shards.entries()) {
    const ways = await found.waysOf(index);
    for (const { flows, months } of shard.groups) {
      for (const { month, box } of months) {
        const own = present(ways[box]);
        if (own.status !== 'open') continue;
        const boxes = flows.reduce((sum, flow) => sum + boxesIn(flow, month), 0);
        all.push({ box: own, boxes, ...present(shard.boxes[box]) });
      }
    }
  }
  return all;
}

/** Each flow in a month that is carried. */
function addCertified(
  certificate: CertificateSums,
  { months, flows }: GoodsGroup,
  ways: readonly BoxWays[],
): void {
  for (const { month, box } of months) {
    const own = present(ways[box]);
    if (own.status !== 'open') continue;
    for (const flow of flows) if (boxesIn(flow, month) > 0) certificate.add(own);
  }
}

/** Boxes of which each month's are divided once, for all flows of the goods. */
function divided(
  { boxes }: Shard,
  { months, flows }: GoodsGroup,
  ways: readonly BoxWays[],
  choice: ShipperChoice,
  congestion: Congestion | null,
): DividedGroup {
  const inMonth = (box: number): DividedGroup['months'][number]['box'] => {
    const own = present(ways[box]);
    if (own.status !== 'open') return own;
    const slowed = congestion?.of({ box: own, ...present(boxes[box]) });
    const way = slowed ? dividedBox(slowed.box, choice, slowed.model) : dividedBox(own, choice);
    // Over which links goods go is asked on a map alone.
    return { status: 'open', divided: { ...way, links: [] } };
  };
  return {
    flows,
    months: months.map(({ month, box }) => ({ month, box: inMonth(box) })),
  };
}

async function choosersIn(
  found: FoundShards,
  corridors: ReadonlyMap<string, Corridor>,
): Promise<{ readonly choosers: readonly Chooser[]; readonly observed: ObservedCorridors }> {
  const choosers: Chooser[] = [];
  const observed = new ObservedCorridors();
  const strip = strippedChooser();
  for (const [index, { groups }] of found.shards.entries()) {
    const ways = await found.waysOf(index);
    for (const { flows, months } of groups) {
      for (const { month, box } of months) {
        const own = present(ways[box]);
        if (own.status !== 'open') continue;
        let boxes = 0;
        for (const flow of flows) {
          const each = boxesIn(flow, month);
          boxes += each;
          const corridor = corridors.get(flow.id);
          if (corridor !== undefined && each > 0) observed.add(corridor, each * own.teuPerBox);
        }
        choosers.push(strip(own, boxes));
      }
    }
  }
  return { choosers, observed };
}
