import { allowedArcs } from '../compare/exclusions.ts';
import { type PricedEnquiry, priceEnquiry } from '../compare/find-itineraries.ts';
import type { PreparedNetwork } from '../compare/prepared-network.ts';
import { leastArcMoney } from '../compare/search-inputs.ts';
import { type Consignment, unitsOf } from '../consignment/consignment.ts';
import type { Isochrone, IsochroneQuestion, ReachedTerminal } from '../contract/isochrone.ts';
import type { IsochroneControl } from '../contract/work-control.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { isWithin, type ReadLimit, readLimit } from '../enquiry/isochrone-limit.ts';
import { type ReadEnquiry, readEnquiry } from '../enquiry/read-enquiry.ts';
import type { CompiledGraph } from '../graph/compiled-graph.ts';
import type { Trade } from '../network/conditions/trade.ts';
import { findPlace } from '../network/find-place.ts';
import { groupBy } from '../network/group-by.ts';
import type { Network } from '../network/network.ts';
import type { TerminalId } from '../network/terminal.ts';
import { LEAST_SHARE } from '../simulation/duration-spread.ts';
import { tradeOf } from '../tariff/due.ts';
import { formatInstant } from '../units/instant.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { leastFrom, leastMinutes, leastMoney } from './least-from.ts';
import { type ListedItinerary, reachedBy } from './reached-by.ts';
import { type ListedTerminal, TerminalMeter } from './terminal-meter.ts';

/**
 * How far a box gets from one place, and for how much: asks of every terminal what Compare would be asked of it, over
 * one pricing of the network and one set of draws, the nearest first. Fails with every issue of the enquiry (those of
 * the limit at path `limit`), or as cancelled.
 */
export async function isochrone(
  network: Network,
  prepared: PreparedNetwork,
  { enquiry, limit }: IsochroneQuestion,
  control: IsochroneControl,
): Promise<Result<Isochrone>> {
  const read = readEnquiry(network, { ...enquiry, to: anyOtherEnd(network, enquiry.from) });
  const understood = limit === null ? success(null) : readLimit(limit);
  if (!read.ok || !understood.ok) return failure([...read.issues, ...understood.issues]);
  const most = understood.value;
  const { consignment } = read.value;
  const fields = fieldsOf(network, prepared, read.value, control.shouldStop);
  await control.yieldNow();

  const fieldOf = (terminal: TerminalId): Field =>
    present(fields.get(tradeOf(network, { ...consignment, destinations: [terminal] })));
  const minutesTo = (terminal: TerminalId): number => fieldOf(terminal).bounds.minutes(terminal);
  const targets = targetsOf(network, consignment.origins).sort((a, b) => minutesTo(a) - minutesTo(b));
  const isBeyond = (terminal: TerminalId): boolean =>
    most !== null && isSurelyBeyond(fieldOf(terminal).bounds, terminal, most, unitsOf(consignment));
  const found = new Map<TerminalId, ReachedTerminal>();
  for (const group of inGroups(targets)) {
    await control.yieldNow();
    const open = groupBy(
      group.filter((terminal) => !isBeyond(terminal)),
      fieldOf,
    );
    const listed = listAll(open);
    // A search that was stopped has found only some of the ways: what it measured is not told.
    if (listed === null || control.shouldStop())
      return failure([...read.issues, cancelled(found.size, targets.length)]);
    const listOf = new Map(listed.map(({ terminal, shown }) => [terminal, shown]));
    const reached = group.map((terminal) => {
      const shown = listOf.get(terminal);
      return shown
        ? placed(leadersOf(network, consignment, terminal, shown), most)
        : nothing(terminal, 'beyond');
    });
    for (const one of reached) found.set(one.terminal, one);
    control.onProgress({ found: reached, done: found.size, total: targets.length });
  }
  const terminals = [...network.terminals.keys()].flatMap((id) => found.get(id) ?? []);
  return success(
    {
      from: read.value.from,
      origins: consignment.origins,
      equipment: consignment.equipment.code,
      boxes: consignment.boxes,
      grossTonnes: consignment.grossPerBox,
      commodity: consignment.commodity.id,
      ready: formatInstant(consignment.ready),
      limit,
      terminals,
      within: terminals.filter(({ state }) => state === 'within').map(({ terminal }) => terminal),
    },
    read.issues,
  );
}

/** What is asked of the terminals to which goods are traded alike: charges of trade are due to all of them or to none. */
interface Field {
  readonly bounds: Bounds;
  readonly meter: TerminalMeter;
}

function fieldsOf(
  network: Network,
  prepared: PreparedNetwork,
  read: ReadEnquiry,
  shouldStop: () => boolean,
): ReadonlyMap<Trade, Field> {
  const { consignment } = read;
  const graph = prepared.graphOf(consignment.equipment.load);
  const ends = groupBy(targetsOf(network, consignment.origins), (terminal) =>
    tradeOf(network, { ...consignment, destinations: [terminal] }),
  );
  return new Map(
    Array.from(ends, ([trade, [end]]) => {
      const own = { ...read, consignment: { ...consignment, destinations: [present(end)] } };
      const priced = priceEnquiry(network, graph, own);
      const bounds = boundsOf(network, graph, priced);
      return [trade, { bounds, meter: new TerminalMeter(network, prepared, graph, priced, shouldStop) }];
    }),
  );
}

/** Null when it was stopped. */
function listAll(open: ReadonlyMap<Field, readonly TerminalId[]>): readonly ListedTerminal[] | null {
  const listed: ListedTerminal[] = [];
  for (const [{ meter }, terminals] of open) {
    const found = meter.list(terminals);
    if (found === null) return null;
    listed.push(...found);
  }
  return listed;
}

const cancelled = (n: number, m: number): Issue => refuse('E13', '', { n, m });

/** An enquiry is read with both its ends; any end but where it starts will do. */
function anyOtherEnd(network: Network, from: string): TerminalId {
  const start = findPlace(network, from);
  const origins = start.kind === 'found' ? start.terminals : [];
  return [...network.terminals.keys()].find((id) => !origins.includes(id)) ?? '';
}

const targetsOf = (network: Network, origins: readonly TerminalId[]): TerminalId[] =>
  [...network.terminals.values()]
    .filter(({ id, kind }) => kind !== 'chokepoint' && !origins.includes(id))
    .map(({ id }) => id);

/** What no itinerary to a terminal falls below; infinite where none leads. */
interface Bounds {
  minutes(terminal: TerminalId): number;
  cny(terminal: TerminalId): number;
}

function boundsOf(
  network: Network,
  graph: CompiledGraph,
  { read: { consignment }, rates, refusals }: PricedEnquiry,
): Bounds {
  const { origins } = consignment;
  const allowed = allowedArcs(network, graph, refusals);
  return {
    minutes: leastFrom(graph, origins, leastMinutes(graph, LEAST_SHARE), allowed),
    cny: leastFrom(
      graph,
      origins,
      leastMoney(graph, leastArcMoney(network, graph, consignment, rates)),
      allowed,
    ),
  };
}

/** Bounds add up rounded parts: a figure must pass the limit by this much to be surely beyond it. */
const ROUNDING_MINUTES = 60;
const ROUNDING_FEN = 100;
const FEN_PER_CNY = 100;

function isSurelyBeyond(
  bounds: Bounds,
  terminal: TerminalId,
  { measure, most }: ReadLimit,
  units: number,
): boolean {
  const minutes = bounds.minutes(terminal);
  if (minutes === Number.POSITIVE_INFINITY) return false;
  return measure === 'invoice'
    ? bounds.cny(terminal) * FEN_PER_CNY - ROUNDING_FEN > most * units
    : minutes - ROUNDING_MINUTES > most;
}

/** The nearest are told of at once, more at a time as it goes on: the larger a group, the more its ways have in common. */
const LARGEST_GROUP = 256;

function* inGroups<T>(items: readonly T[]): Generator<readonly T[]> {
  let size = 1;
  for (let first = 0; first < items.length; ) {
    yield items.slice(first, first + size);
    first += size;
    size = Math.min(size * 4, LARGEST_GROUP);
  }
}

type Measured = Omit<ReachedTerminal, 'state'> & { readonly reachable: boolean };

/** The itineraries of Compare's list that lead on each measure. */
function leadersOf(
  network: Network,
  consignment: Consignment,
  terminal: TerminalId,
  shown: readonly ListedItinerary[],
): Measured {
  const priced = shown.filter(({ complete }) => complete);
  const best = (of: readonly ListedItinerary[], figure: (listed: ListedItinerary) => number) => {
    const [first, ...others] = of;
    return first
      ? reachedBy(
          network,
          consignment,
          others.reduce((least, next) => (figure(next) < figure(least) ? next : least), first),
        )
      : null;
  };
  return {
    terminal,
    reachable: shown.length > 0,
    fastest: best(shown, ({ spread }) => spread.p50Minutes),
    surest: best(shown, ({ spread }) => spread.p90Minutes),
    cheapest: best(priced, ({ invoiceTotal }) => invoiceTotal),
  };
}

function placed({ reachable, ...terminal }: Measured, limit: ReadLimit | null): ReachedTerminal {
  if (!reachable) return nothing(terminal.terminal, 'unreachable');
  if (limit === null) return { ...terminal, state: 'within' };
  const beyond: ReachedTerminal = { ...terminal, state: 'beyond' };
  return isWithin(beyond, limit) ? { ...terminal, state: 'within' } : beyond;
}

const nothing = (terminal: TerminalId, state: 'beyond' | 'unreachable'): ReachedTerminal => ({
  terminal,
  state,
  fastest: null,
  surest: null,
  cheapest: null,
});
