import { relievedPrices } from '../bank/prices/relieved-prices.ts';
import { waitBox } from '../bank/prices/wait-box.ts';
import type { Way } from '../contract/demand/matrix.ts';
import type { WaitingBoxesQuestion, WaitsInMonth } from '../contract/demand/waiting-boxes.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import { BoxAssessor } from '../matrix/banked/assess-boxes.ts';
import { CheapestWays } from '../matrix/banked/cheapest-ways.ts';
import type { MonthPlan } from '../matrix/banked/month-plan.ts';
import { Bottlenecks, type RideQueues } from '../matrix/capacity/bottlenecks.ts';
import { daysOf } from '../matrix/capacity/equilibrium.ts';
import { instantIn } from '../matrix/handed-over.ts';
import { allPaired, waysByKey } from '../matrix/ways-of.ts';
import { entryOf } from '../network/entry-of.ts';
import type { Network } from '../network/network.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import type { WaysGround } from './box-ways.ts';
import {
  type ArcWays,
  boxesByMonth,
  type PlacedBox,
  QuestionSides,
  type SidedBox,
  united,
} from './sided-box.ts';

type Side = 'before' | 'after';

/** What carries boxes of one network and situation at its waits. */
interface WaitingMonth {
  readonly plan: MonthPlan;
  readonly cheapest: CheapestWays;
  readonly assessor: BoxAssessor;
}

/**
 * Searches boxes anew at what they pay under either situation and wait for: of each the cheapest way under either
 * that it does not have yet, billed under both. What it costs beyond planned times weighs in no search.
 */
export async function waysAtWaits(
  ground: WaysGround,
  question: WaitingBoxesQuestion,
  control: WorkControl<Progress>,
): Promise<Result<readonly (readonly Way[])[]>> {
  const { boxes, waits } = question;
  const sides = new QuestionSides(ground, question);
  const found: (readonly Way[])[] = boxes.map(() => []);
  let done = 0;
  const has = boxes.map((box) => new Set(box.has));
  for (const all of boxesByMonth(boxes)) {
    const read = await sides.boxes(all, () => {});
    if (!read.ok) return read;
    const month = all[0]?.box.month;
    const own = waits.find((one) => one.month === month);
    const searched = await waitingMonths(sides, all, read.value, own, control);
    if (searched === null) return failure([refuse('E13', '', { n: done, m: boxes.length })]);
    if (!searched.ok) return searched;
    for (const one of read.value)
      found[one.position] = pricedWays(sides, one, present(has[one.position]), searched.value);
    done += all.length;
    control.onProgress({ stage: 'search', done, total: boxes.length });
  }
  return success(found);
}

/** By situation and network; null where it was stopped. */
async function waitingMonths(
  sides: QuestionSides,
  all: readonly PlacedBox[],
  sided: readonly SidedBox[],
  waits: WaitsInMonth | undefined,
  { shouldStop, yieldNow }: WorkControl<Progress>,
): Promise<Result<(one: SidedBox, side: Side) => WaitingMonth> | null> {
  const known = new Map<string, WaitingMonth>();
  for (const side of ['before', 'after'] as const) {
    const under = side === 'before' ? sides.baseline : sides.scenario;
    for (const on of new Set(sided.map((one) => one[side].on))) {
      const some = sided.filter(({ before, after }) => before.on === on || after.on === on);
      const opened = sides.month(on, all, some, shouldStop);
      if (opened === null || !opened.ok) return opened;
      const { plan } = opened.value;
      const daysOn = new Map<CompiledGraph, Float64Array>();
      const boxes = [];
      for (const [goods, { consignment, timeValue }] of plan.plan.classes.entries()) {
        const terms = under.termsOf(on.network, consignment);
        if (!terms.ok) return terms;
        const priced = present(plan.priced[goods]);
        const { graph } = priced;
        const days = daysOn.get(graph) ?? rideDays(on.network, graph, waits, side);
        daysOn.set(graph, days);
        boxes.push(waitBox(relievedPrices(priced, terms.value), days, timeValue));
      }
      const cheapest = await CheapestWays.of(plan, boxes, { shouldStop, yieldNow, onBuilt: () => {} });
      if (cheapest === null) return null;
      known.set(`${side} ${on.key}`, { plan, cheapest, assessor: new BoxAssessor(plan) });
    }
  }
  return success((one, side) => present(known.get(`${side} ${one[side].on.key}`)));
}

function pricedWays(
  sides: QuestionSides,
  one: SidedBox,
  has: ReadonlySet<string>,
  monthOf: (one: SidedBox, side: Side) => WaitingMonth,
): readonly Way[] {
  const { index, read, before, after } = one;
  const cheapest = (side: Side): ArcWays => {
    const { plan, cheapest: ways } = monthOf(one, side);
    const demand = present(plan.demandOf[index]);
    const way = demand < 0 ? null : ways.wayAt(demand, present(plan.cnyPerMinute[index]));
    if (way === null) return [];
    const { load } = read.consignment.equipment;
    return has.has(rideKey(plan.prepared.graphOf(load), way.arcs)) ? [] : [way.arcs];
  };
  const own = { before: cheapest('before'), after: cheapest('after') };
  if (own.before.length + own.after.length === 0) return [];
  const shared = sides.areShared(one) ? united(own.before, own.after) : null;
  const priced = (side: Side) => {
    const { plan, cheapest: ways, assessor } = monthOf(one, side);
    const demand = present(plan.demandOf[index]);
    const itineraries = (shared ?? own[side]).flatMap((arcs) => ways.itinerary(demand, arcs) ?? []);
    const { goods } = present(plan.plan.demands[demand]);
    const { on, price } = side === 'before' ? before : after;
    return waysByKey(
      on.network,
      read.consignment,
      assessor.assess(goods, read.consignment, itineraries),
      price,
    );
  };
  return allPaired(priced('before'), priced('after'));
}

/** The key of the way that arcs make. */
const rideKey = ({ arrays, keys }: CompiledGraph, arcs: readonly number[]): string =>
  arcs
    .flatMap((arc) => {
      const service = keys.services[present(arrays.arcService[arc])];
      if (service === undefined) return [];
      const [from, to] = [arrays.arcTail, arrays.arcHead].map((ends) =>
        present(keys.terminals[present(arrays.nodeTerminal[present(ends[arc])])]),
      );
      return [`${service}:${from}:${to}`];
    })
    .join(' ');

/** Days that a box waits for each arc. */
function rideDays(
  network: Network,
  { arrays, keys, arcCount }: CompiledGraph,
  waits: WaitsInMonth | undefined,
  side: Side,
): Float64Array {
  const days = new Float64Array(arcCount);
  if (waits === undefined) return days;
  const bottlenecks = new Bottlenecks(network, instantIn(waits.month));
  const queues = Array.from(days, (_, arc): RideQueues => {
    const id = keys.services[present(arrays.arcService[arc])];
    if (id === undefined) return [];
    const service = entryOf(network.services, id, 'service');
    return bottlenecks.between(service, present(arrays.arcBoard[arc]), present(arrays.arcAlight[arc]));
  });
  const known = new Map(waits.bottlenecks.map(({ key, days: own }) => [key, own[side]]));
  // What no box has loaded yet, nobody waits for.
  const own = bottlenecks.all.map(({ key }) => known.get(key) ?? 0);
  return days.map((_, arc) => daysOf(present(queues[arc]), own));
}
