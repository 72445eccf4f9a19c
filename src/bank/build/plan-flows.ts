import { COMMODITIES } from '../../consignment/commodity.ts';
import type { Consignment } from '../../consignment/consignment.ts';
import { EQUIPMENT, type EquipmentCode } from '../../consignment/equipment.ts';
import { dayCost } from '../../ledger/economic-lines.ts';
import { customsTerritoryOf } from '../../network/conditions/trade.ts';
import { entryOf } from '../../network/entry-of.ts';
import type { EventEdits } from '../../network/events/event-edits.ts';
import { findPlace } from '../../network/find-place.ts';
import type { Network } from '../../network/network.ts';
import type { TerminalId } from '../../network/terminal.ts';
import { tradeOf } from '../../tariff/due.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { type BeijingDate, beijingDate, type Instant } from '../../units/instant.ts';
import { tonnes } from '../../units/mass.ts';
import { type Fen, fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import type { BankDemand, BankPlan, GoodsClass } from './bank-plan.ts';

/** A flow as far as a bank is concerned with it. */
export interface BankedFlow {
  /** Ids of places or terminals. */
  readonly origin: string;
  readonly destination: string;
  /** Id of a commodity. */
  readonly commodity: string;
  readonly equipment: EquipmentCode;
  /** Gross, tare included. */
  readonly tonnesPerBox: number;
  readonly valueCnyPerBox: number;
}

/** What holds for all flows of a plan. */
export interface PlanTerms extends Pick<BankPlan, 'slots' | 'maxLegs' | 'slackShare'> {
  /** Units in one consignment: what is billed by the shipment is shared by so many. */
  readonly boxes: number;
  /** By what share of itself the value of time may be less or more than a flow's own. */
  readonly timeSpread: number;
  readonly pricesOn: BeijingDate | null;
  readonly knownOn: BeijingDate | null;
  readonly eventEdits: EventEdits;
  /**
   * `joint`: a class holds whatever is priced alike, and covers the values of time of the flows in it. `separate`: it holds
   * goods of one direction whose value of time is within one doubling, all of which it covers, so that what a bank has for
   * a flow does not hang on the others. Left out: joint.
   */
  readonly classes?: 'joint' | 'separate';
}

/** A plan, and how the flows stand in it. */
export interface PlannedFlows {
  readonly plan: BankPlan;
  /** Position of each flow's demand; -1 where one of its ends is no place of the network. */
  readonly demandOf: Int32Array;
  /** CNY that a minute under way costs a consignment of each flow: capital and decay of its value. */
  readonly cnyPerMinute: Float64Array;
}

interface DraftClass {
  readonly position: number;
  readonly consignment: Consignment;
  low: number;
  high: number;
}

const FEN_PER_CNY = 100;

/** Flows of one class between the same ends share a demand; classes and demands stand in the order of the flows. */
export function planFlows(network: Network, flows: readonly BankedFlow[], terms: PlanTerms): PlannedFlows {
  const classes = new Map<string, DraftClass>();
  const demands: BankDemand[] = [];
  const known = new Map<string, number>();
  const demandOf = new Int32Array(flows.length).fill(-1);
  const cnyPerMinute = new Float64Array(flows.length);
  const ends = new Map<string, readonly TerminalId[] | null>();
  const terminalsOf = (id: string): readonly TerminalId[] | null => {
    const before = ends.get(id);
    if (before !== undefined) return before;
    const found = findPlace(network, id);
    const terminals = found.kind === 'found' ? found.terminals : null;
    ends.set(id, terminals);
    return terminals;
  };
  flows.forEach((flow, index) => {
    const origins = terminalsOf(flow.origin);
    const destinations = terminalsOf(flow.destination);
    if (!origins || !destinations) return;
    const consignment = consignmentOf(flow, origins, destinations, present(terms.slots[0]), terms);
    const worth = perMinute(network, consignment);
    cnyPerMinute[index] = worth;
    const range = terms.classes === 'separate' ? doublingOf(worth) : { low: worth, high: worth };
    const apart = terms.classes === 'separate' ? ` ${sideOf(network, origins)} ${range.low}` : '';
    const key = classKey(network, consignment) + apart;
    const goods = classes.get(key) ?? { position: classes.size, consignment, ...range };
    classes.set(key, goods);
    goods.low = Math.min(goods.low, range.low);
    goods.high = Math.max(goods.high, range.high);
    const lane = `${origins.join(' ')} > ${destinations.join(' ')} ${key}`;
    const demand = known.get(lane) ?? demands.push({ origins, destinations, goods: goods.position }) - 1;
    known.set(lane, demand);
    demandOf[index] = demand;
  });
  return {
    plan: {
      slots: terms.slots,
      maxLegs: terms.maxLegs,
      slackShare: terms.slackShare,
      classes: [...classes].map(
        ([id, { consignment, low, high }]): GoodsClass => ({
          id,
          consignment,
          timeValue: { low: low * (1 - terms.timeSpread), high: high * (1 + terms.timeSpread) },
        }),
      ),
      demands,
    },
    demandOf,
    cnyPerMinute,
  };
}

/** From a power of two to the next; nothing where time is worth nothing. */
function doublingOf(worth: number): { readonly low: number; readonly high: number } {
  if (worth === 0) return { low: 0, high: 0 };
  let low = 1;
  while (low > worth) low /= 2;
  while (low * 2 <= worth) low *= 2;
  return { low, high: low * 2 };
}

const sideOf = (network: Network, [origin]: readonly TerminalId[]): 'out' | 'in' =>
  entryOf(network.terminals, present(origin), 'terminal').country === 'CN' ? 'out' : 'in';

/** One consignment of a flow, as an enquiry with its fields is read. Throws on goods that no list has. */
export function consignmentOf(
  { commodity: id, equipment, tonnesPerBox, valueCnyPerBox }: BankedFlow,
  origins: readonly TerminalId[],
  destinations: readonly TerminalId[],
  ready: Instant,
  { boxes, pricesOn, knownOn, eventEdits }: Pick<PlanTerms, 'boxes' | 'pricesOn' | 'knownOn' | 'eventEdits'>,
): Consignment {
  const commodity = COMMODITIES.get(id);
  if (!commodity) throw new RangeError(`no commodity "${id}"`);
  return {
    origins,
    destinations,
    equipment: EQUIPMENT[equipment],
    boxes,
    grossPerBox: tonnes(tonnesPerBox),
    volumeM3: null,
    value: worthOf(valueCnyPerBox, boxes),
    commodity,
    dangerousGoods: [],
    shelfLifeDays: commodity.shelfLifeDays,
    isInsured: false,
    ready,
    deadline: null,
    dayCost: null,
    latePenaltyPerDay: fen(0),
    pricesOn,
    knownOn,
    eventEdits,
  };
}

const worthOf = (cnyPerBox: number, boxes: number): Fen => fen(Math.round(cnyPerBox * boxes * FEN_PER_CNY));

const perMinute = (network: Network, consignment: Consignment): number =>
  dayCost(network, consignment, beijingDate(consignment.ready)) / FEN_PER_CNY / MINUTES_PER_DAY;

/** What prices and refusals go by: the goods, and whether and where they stay within one customs territory. */
function classKey(network: Network, consignment: Consignment): string {
  const { equipment, commodity, grossPerBox, boxes, origins } = consignment;
  const trade = tradeOf(network, consignment);
  const { country } = entryOf(network.terminals, present(origins[0]), 'terminal');
  const within = trade === 'domestic' ? ` in ${customsTerritoryOf(country)}` : '';
  return `${boxes} ${equipment.code} ${commodity.id} ${grossPerBox} t ${trade}${within}`;
}
