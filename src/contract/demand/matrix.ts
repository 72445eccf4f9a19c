import type { Corridor } from '../../demand/corridor.ts';
import type { Flow } from '../../demand/flow.ts';
import type { Names } from '../../network/terminal.ts';
import type { Issue } from '../../units/issue.ts';
import type { Fen } from '../../units/money.ts';
import type { EventChanges } from '../event-sheet.ts';
import type { PolicySituation } from '../policy.ts';
import type { BeforeAfter } from './before-after.ts';
import type { CapacityReport } from './capacity.ts';
import type { Grouping, GroupSum } from './groups.ts';
import type { LikelyRanges } from './likely-ranges.ts';
import type { LinkLoads } from './link-loads.ts';
import type { OutlaySum } from './outlay-sum.ts';
import type { PayerSum, WelfareAccount } from './payers.ts';
import type { InputRange } from './ranges.ts';
import type { RunCertificate } from './run-certificate.ts';
import type { EmissionSpan, PriceSpan } from './way-spans.ts';

export type { BeforeAfter } from './before-after.ts';

/* A matrix of flows under two situations. Amounts are fen, of all boxes of a flow in its month. */

/** What statistics of demand count ways by, and what they leave out: planes, trucks to the coast, ways within China. */
export const WAY_CORRIDORS = [
  'rail_sea',
  'road',
  'china_europe',
  'river',
  'coast_rail',
  'coast_road',
  'air',
  'inland',
] as const;
export type WayCorridor = (typeof WAY_CORRIDORS)[number];

/** What of a flow is handed over in one month, all of it at one moment. */
export interface FlowInMonth {
  readonly flow: Flow;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Beijing time, `YYYY-MM-DDTHH:mm`. */
  readonly ready: string;
  readonly boxes: number;
}

/** How shippers choose; constants by corridor, in yuan a box. */
export type ShipperChoice =
  | { readonly kind: 'cheapest' }
  | {
      readonly kind: 'logit';
      /** Of an even chance in the flow's least cost, from which its scale follows. */
      readonly elasticity: number;
      readonly dissimilarity: number;
      readonly overlap: number;
      readonly constants: Readonly<Partial<Record<WayCorridor, number>>>;
    };

/** All of a flow that its ways depend on: flows of the same goods between the same places have the same ways. */
export type Goods = Pick<
  Flow,
  'origin' | 'destination' | 'equipment' | 'commodity' | 'tonnesPerBox' | 'valueCnyPerBox'
>;

/** One box of goods, handed over at the moment that stands for a month. */
export interface BoxInMonth extends Pick<FlowInMonth, 'month' | 'ready'> {
  readonly goods: Goods;
}

/** Boxes under two situations. What is found of one does not hang on which others are asked. */
export interface BoxesQuestion {
  readonly boxes: readonly BoxInMonth[];
  readonly baseline: PolicySituation;
  readonly scenario: PolicySituation;
  /** As an enquiry supposes of events; left out: as the network has them. */
  readonly events?: EventChanges;
}

/** What a way costs under one situation. Amounts are fen a box. */
export interface WayCost {
  readonly invoice: Fen;
  /** Before any relief, as the levers of the situation have it. */
  readonly billed: Fen;
  /** Invoice, capital, decay and unreliability. */
  readonly generalised: Fen;
  /** What the owner bears beside the bill: capital, decay, lateness and unreliability. */
  readonly borne: Fen;
  /** Mean minutes from door to door. */
  readonly minutes: number;
  readonly co2eKg: number;
  /** What each measure takes off, benefits beside the invoice in. */
  readonly reliefs: ReadonlyMap<string, Fen>;
  /** Measures that nobody can decide on the facts at hand. */
  readonly undecided: readonly string[];
  /** Prices and intensities that have a range; what is exact is left out. */
  readonly prices: readonly PriceSpan[];
  readonly emissions: readonly EmissionSpan[];
}

/** A chain of services by which goods of a flow may go. */
export interface Way {
  /** Services with the places where they are boarded and left. */
  readonly key: string;
  readonly corridor: WayCorridor;
  /** What it shares with other ways: its rides. */
  readonly rides: readonly string[];
  readonly links: readonly string[];
  /** Null where it is not open under a situation; open under one at least. */
  readonly cost: BeforeAfter<WayCost | null>;
}

/** A box with the ways open to it: some under each situation. */
export interface OpenBox {
  readonly status: 'open';
  readonly teuPerBox: number;
  readonly ways: readonly Way[];
  /** Why it was searched again: some whose prices leave the bank's box, or `bank` where that has no way. Else empty. */
  readonly again: readonly string[];
}

/** A box that no way carries, or none of known price. */
export interface UncarriedBox {
  readonly status: 'no_route' | 'no_price' | 'refused';
  /** Null where it is not known what the box is. */
  readonly teuPerBox: number | null;
  readonly issues: readonly Issue[];
}

/** What the engine finds of a box. */
export type BoxWays = OpenBox | UncarriedBox;

/** A flow in a month with the ways open to its boxes. */
export interface OpenFlow extends OpenBox {
  readonly handed: FlowInMonth;
}

/** A flow that no way carries, or none of known price: counted, never dropped. */
export interface UncarriedFlow {
  readonly status: UncarriedBox['status'];
  readonly flow: string;
  readonly month: string;
  readonly teu: number | null;
  readonly boxes: number;
  readonly issues: readonly Issue[];
}

/** What is found of a flow. */
export type FlowWays = OpenFlow | UncarriedFlow;

/** What a measure takes off the bills of a flow; a lever's cut of prices goes by the name of `LEVERS`. */
export interface MeasureOutlay {
  readonly measure: string;
  readonly outlay: BeforeAfter<Fen>;
  /** Of the outlay under the scenario beyond that of the baseline: what falls to boxes that would have gone so anyway. */
  readonly deadweight: Fen;
}

export const LEVERS = 'levers';

/** A flow in a month, carried. */
export interface CarriedFlow {
  readonly status: 'carried';
  readonly flow: string;
  readonly month: string;
  readonly teu: number;
  readonly boxes: number;
  readonly invoice: BeforeAfter<Fen>;
  readonly generalised: BeforeAfter<Fen>;
  /** What having the choice costs, by its logsum: the measure of welfare. */
  readonly choiceCost: BeforeAfter<Fen>;
  readonly minutes: BeforeAfter;
  readonly co2eKg: BeforeAfter;
  /** TEU by corridor and their share of the flow, corridors of no TEU left out. */
  readonly corridors: readonly {
    readonly corridor: WayCorridor;
    readonly share: BeforeAfter;
    readonly teu: BeforeAfter;
  }[];
  /** TEU that change from one corridor to another. */
  readonly shifts: readonly { readonly from: WayCorridor; readonly to: WayCorridor; readonly teu: number }[];
  /** TEU by link of the network. */
  readonly links: readonly { readonly link: string; readonly teu: BeforeAfter }[];
  readonly outlays: readonly MeasureOutlay[];
  /** Measures that nobody can decide on the facts at hand. */
  readonly undecided: readonly string[];
}

export type FlowOutcome = CarriedFlow | UncarriedFlow;

/** TEU of one corridor under the baseline that go by another, or the same, under the scenario. */
export interface CorridorShift {
  readonly from: WayCorridor;
  readonly to: WayCorridor;
  readonly teu: number;
}

export interface MeasureSum {
  readonly measure: string;
  readonly outlay: BeforeAfter<Fen>;
  readonly deadweight: Fen;
}

/** All flows of a run together. Amounts are fen; differences are scenario less baseline. */
export interface MatrixSummary {
  readonly flows: number;
  readonly teu: number;
  readonly invoice: BeforeAfter<Fen>;
  readonly generalised: BeforeAfter<Fen>;
  readonly choiceCost: BeforeAfter<Fen>;
  readonly co2eKg: BeforeAfter;
  readonly teuMinutes: BeforeAfter;
  readonly teuShifted: number;
  readonly corridors: readonly CorridorShift[];
  readonly links: readonly { readonly link: string; readonly teu: BeforeAfter }[];
  readonly measures: readonly MeasureSum[];
  /** All that measures and levers take off beyond the baseline. */
  readonly outlay: Fen;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Flows that nothing carries, or nothing of known price. */
  readonly uncarried: number;
  /** Of those whose boxes are known. */
  readonly uncarriedTeu: number;
  /** Of {@link uncarried}, flows of which it is not known what their boxes are, and so how many TEU. */
  readonly uncarriedUnsized: number;
  /** Flows by measure that nobody can decide for them. */
  readonly undecided: readonly { readonly measure: string; readonly flows: number }[];
}

/** All of it but what goes over each link, which a map alone asks for. */
export type RunSummary = Omit<MatrixSummary, 'links'>;

/** What of a run is handed over in one month; months of a run add up to its summary. */
export interface MonthSum
  extends Pick<MatrixSummary, 'teu' | 'invoice' | 'co2eKg' | 'teuShifted' | 'outlay'> {
  /** `YYYY-MM`. */
  readonly month: string;
}

/** A demand under two situations, as a planner asks. */
export interface MatrixQuestion {
  readonly flows: readonly Flow[];
  /** By the id of a flow: the corridor by which its goods are known to have gone, to which a logit is fitted. */
  readonly corridors: ReadonlyMap<string, Corridor>;
  readonly months: readonly string[];
  readonly baseline: PolicySituation;
  readonly scenario: PolicySituation;
  readonly choice: ShipperChoice['kind'];
  /** Whether it is also told how far the headline moves with prices, time and the parameters of the choice. */
  readonly withRanges?: boolean;
  /** Whether departures have only so many slots; else there is room for all. */
  readonly capacity?: boolean;
  readonly events: EventChanges;
}

/** What a run comes to, or one month of it. */
export interface MonthReport {
  /** Of which flows, months and situations it is, in a few letters: what a question about the run names. */
  readonly run: string;
  readonly summary: MatrixSummary;
  /** Null where departures have only so many slots: waits hang on all flows at once. */
  readonly likely: LikelyRanges | null;
  readonly months: readonly MonthSum[];
  readonly payers: readonly PayerSum[];
  readonly welfare: WelfareAccount;
  /** Null where it was not asked for. */
  readonly ranges: readonly InputRange[] | null;
  /** Of all payers together. */
  readonly outlay: OutlaySum;
  readonly titles: ReadonlyMap<string, Names>;
  /** Null where all go the cheapest way, or no corridor is known. */
  readonly calibration: {
    readonly constants: ReadonlyMap<WayCorridor, number>;
    readonly residual: number;
    readonly meanInvoiceCny: number;
    readonly suspect: readonly WayCorridor[];
  } | null;
  readonly groups: Readonly<Record<Grouping, readonly GroupSum[]>>;
  readonly certificate: RunCertificate;
  /** Null where there is room for all. */
  readonly capacity: CapacityReport | null;
  readonly loads: LinkLoads;
  /** Flow by flow, as `flows.csv` has it. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface MatrixReport extends MonthReport {
  /** Each month by itself, where there are several; shippers choose in it as in the run, so that months add up to the run. */
  readonly ofMonths: ReadonlyMap<string, MonthReport>;
}
