import type { NetworkCounts } from '../network/counts.ts';
import type { HubActivity } from '../network/hub-operation.ts';
import type { Grade, Status } from '../network/provenance.ts';
import type { EquipmentClass } from '../network/service.ts';
import type { Basis, ChargeCode, Party } from '../network/tariff-item.ts';
import type { Coordinates, Mode, Names, TerminalKind } from '../network/terminal.ts';
import type { Enquiry } from './contract.ts';
import type { FigureRef } from './figure-contract.ts';

/*
 * What Explore shows of a network. Everything is plain data. Days are `YYYY-MM-DD` in Beijing, moments
 * `YYYY-MM-DDTHH:mm+08:00`; a local time says so by its own offset. An absent figure is null, never 0.
 */

/** How a figure is known. `grade` is null where the figure is unknown. */
export interface Vouched {
  readonly status: Status;
  readonly grade: Grade | null;
  /** Key of the sources beside it; `own` for the person's own figure. */
  readonly source: string;
  /** The year it describes. */
  readonly year: number;
}

/** The document behind figures. `issuer: 'Yusuan'` marks reasoning of the data's own, stated in `note`. */
export interface SourceView {
  readonly id: string;
  readonly issuer: string;
  readonly title: string;
  readonly date: string;
  readonly url: string | null;
  readonly note: string;
}

export type TimetableKind = 'published' | 'frequency' | 'on_demand';

export interface ViewTerminal extends Vouched {
  readonly id: string;
  readonly names: Names;
  readonly place: string;
  readonly country: string;
  readonly kind: TerminalKind;
  readonly position: Coordinates;
  /** Services that can be booked from here or to here. */
  readonly services: number;
  /** Departures that can be boarded here; on-demand services count none. */
  readonly departuresPerWeek: number;
}

export interface ViewService extends Vouched {
  readonly id: string;
  readonly names: Names;
  readonly mode: Mode;
  readonly corridor: string;
  readonly carrier: string | null;
  /** Terminals called at, in the order of travel. */
  readonly terminals: readonly string[];
  readonly links: readonly string[];
  readonly timetable: TimetableKind;
  /** Null where it leaves on demand. */
  readonly departuresPerWeek: number | null;
  readonly equipment: readonly EquipmentClass[];
  readonly dangerousGoods: 'accepted' | 'refused' | 'unknown';
  /** First and last day of the departures printed; null at an open end, and where none are printed. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Why it cannot be booked now; null where it can. */
  readonly closed: Names | null;
}

export interface ViewLink extends Vouched {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mode: Mode;
  readonly distanceKm: number;
  /** Key of the drawn lines; null draws a great circle marked schematic. */
  readonly alignment: string | null;
  readonly corridors: readonly string[];
  /** Ids of services that run over it from `from` to `to`, and the other way. */
  readonly servicesOut: readonly string[];
  readonly servicesBack: readonly string[];
  /** Both ways, of services that can be booked; those on demand count none. */
  readonly departuresPerWeek: number;
  readonly equipment: readonly EquipmentClass[];
  /** The weakest of its figures (distance, times each way), and that of most of them. */
  readonly worstGrade: Grade | null;
  readonly typicalGrade: Grade | null;
  /** Services run over it, but none can be booked. */
  readonly closed: boolean;
}

export interface ViewCorridor {
  readonly id: string;
  readonly modes: readonly Mode[];
  readonly links: number;
  readonly services: number;
  readonly departuresPerWeek: number;
}

/** How well the network is known. */
export interface ProvenanceSummary {
  readonly figures: Readonly<Record<Grade, number>>;
  readonly unknownFigures: number;
  /** Links by the grade of their distance and outward times. */
  readonly links: Readonly<Record<Grade, number>>;
  readonly sources: number;
  /** By its date, of those that figures rest on. */
  readonly oldestSource: SourceView | null;
}

/** What a map, its filters and its twin list need of the network, at one go. */
export interface NetworkView {
  readonly network: {
    readonly id: string;
    readonly names: Names;
    readonly edition: string;
    readonly priceDate: string;
  };
  readonly terminals: readonly ViewTerminal[];
  readonly links: readonly ViewLink[];
  readonly services: readonly ViewService[];
  readonly corridors: readonly ViewCorridor[];
  readonly counts: NetworkCounts;
  readonly provenance: ProvenanceSummary;
}

/** A price of a tariff as a card shows it. */
export interface TariffLine extends Vouched {
  readonly tariff: string;
  readonly charge: ChargeCode;
  readonly basis: Basis;
  /** `20`, `40`, an equipment code, or `*` for any box. */
  readonly equipment: string;
  /** Tariff price before factors, decimal text; null when unknown. */
  readonly listPrice: string | null;
  /** The list price times its factors on the card's day; null when unknown. */
  readonly unitPrice: string | null;
  /** Span of `unitPrice`. */
  readonly low: string | null;
  readonly high: string | null;
  readonly currency: string;
  readonly minimum: string | null;
  readonly factors: readonly { readonly parameter: string; readonly value: string; readonly unit: string }[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Whether the price is in force on the card's day; one that is not is the last before it, or the first after. */
  readonly inForce: boolean;
  readonly payer: Party;
  readonly payee: Party;
  readonly note: string;
  /** Asks for the figure's card, and names it in an own figure. */
  readonly figure: FigureRef;
}

/** One run that can be boarded. */
export interface NextDeparture {
  /** Beijing time. */
  readonly at: string;
  /** By the clock of the terminal boarded at, with its offset. */
  readonly local: string;
  /** Latest delivery, Beijing time; null for a service on demand. */
  readonly cutOff: string | null;
}

/** A service as it is met at one terminal or on one link. */
export interface CallingService extends Vouched {
  readonly id: string;
  readonly names: Names;
  readonly mode: Mode;
  readonly corridor: string;
  readonly carrier: string | null;
  /** `departing` where it can be boarded, `arriving` where it ends or only sets down; at a link `out` or `back`. */
  readonly direction: 'departing' | 'arriving' | 'out' | 'back';
  /** First and last call of the service. */
  readonly from: string;
  readonly to: string;
  /** Calls where cargo boarded here may be set down, or where cargo set down here may have been boarded. */
  readonly counterparts: readonly string[];
  readonly timetable: TimetableKind;
  readonly departuresPerWeek: number | null;
  /** `assumed` where only the number of departures a week is known and the days follow from a rule. */
  readonly departureStatus: Status;
  readonly cutOffHours: number;
  readonly capacityTeu: number | null;
  readonly equipment: readonly EquipmentClass[];
  readonly dangerousGoods: 'accepted' | 'refused' | 'unknown';
  readonly maxGross20Tonnes: number | null;
  readonly maxGross40Tonnes: number | null;
  readonly closed: Names | null;
  readonly note: string;
  /** From the terminal of the card (from its first call, on a link); empty on demand, closed or past its last run. */
  readonly next: readonly NextDeparture[];
}

/** What a terminal does to cargo, under one rule. */
export interface HubOperationView extends Vouched {
  readonly id: string;
  readonly activity: HubActivity;
  /** Whether the rule names this terminal, or its kind (and country). */
  readonly scope: 'terminal' | 'kind';
  /** The mode the cargo came by and leaves by, each where the activity has one; `to` where it ends elsewhere. */
  readonly occasions: readonly {
    readonly fromMode: Mode | null;
    readonly toMode: Mode | null;
    readonly to: string | null;
  }[];
  readonly distanceKm: number;
  readonly typicalHours: number;
  readonly p90Hours: number;
  readonly freeDays: number;
  readonly storageTariff: string | null;
  readonly tariffs: readonly string[];
  readonly note: string;
}

export interface TerminalCard extends Vouched {
  readonly id: string;
  /** The day on which prices and departures are shown. */
  readonly date: string;
  readonly names: Names;
  readonly place: { readonly code: string; readonly names: Names };
  readonly aliases: readonly string[];
  readonly country: string;
  readonly kind: TerminalKind;
  readonly position: Coordinates;
  readonly timezone: string;
  readonly utcOffsetMinutes: number;
  readonly note: string;
  readonly services: readonly CallingService[];
  readonly operations: readonly HubOperationView[];
  /** Every price its operations are billed by. */
  readonly tariffs: readonly TariffLine[];
  readonly sources: Readonly<Record<string, SourceView>>;
}

/** Running over a link one way. */
export interface RunView extends Vouched {
  readonly typicalHours: number;
  readonly p90Hours: number;
  readonly kmPerHour: number;
}

export interface LinkCard extends Vouched {
  readonly id: string;
  readonly date: string;
  readonly from: { readonly id: string; readonly names: Names };
  readonly to: { readonly id: string; readonly names: Names };
  readonly mode: Mode;
  readonly distanceKm: number;
  readonly tariffKm: number;
  readonly tollKmChongqing: number;
  readonly tollKmOther: number;
  readonly out: RunView;
  /** Null where it is run one way only. */
  readonly back: RunView | null;
  readonly emissionFactor:
    | (Vouched & {
        readonly id: string;
        readonly unit: string;
        readonly low: number;
        readonly value: number;
        readonly high: number;
      })
    | null;
  readonly alignment: string | null;
  readonly corridors: readonly string[];
  readonly services: readonly CallingService[];
  /** Prices of the runs over it. */
  readonly tariffs: readonly TariffLine[];
  readonly sources: Readonly<Record<string, SourceView>>;
}

/** A week of departures of one service or from one terminal. */
export interface TimetableQuestion {
  /** A service's id or a terminal's. */
  readonly of: { readonly service: string } | { readonly terminal: string };
  /** Any day of the week wanted, `YYYY-MM-DD`. */
  readonly week: string;
}

export interface TimetableRun extends Vouched {
  readonly service: string;
  readonly names: Names;
  readonly mode: Mode;
  /** Where it is boarded. */
  readonly terminal: string;
  readonly to: string;
  /** Position in `days`: by the clock of the terminal boarded at. */
  readonly day: number;
  /** `HH:mm` by that clock. */
  readonly localTime: string;
  readonly at: string;
  /** Beijing time; null on services without one. */
  readonly cutOff: string | null;
  /** Planned arrival at `to`, Beijing time. */
  readonly arrival: string;
  /** Days on which the printed departure is valid; null where open or not printed. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface Timetable {
  /** Seven days, Monday first. */
  readonly days: readonly string[];
  /** In order of departure. */
  readonly runs: readonly TimetableRun[];
  /** Services that leave when loaded, and so stand in no column. */
  readonly onDemand: readonly { readonly service: string; readonly names: Names; readonly mode: Mode }[];
}

/** What "within" means. Figures are text as typed: days, or CNY for one box. */
export type IsochroneLimit =
  | { readonly measure: 'p50' | 'p90'; readonly days: string }
  | { readonly measure: 'invoice'; readonly cnyPerBox: string };

/** An enquiry without destination: what Compare would be asked for each of them. */
export interface IsochroneQuestion {
  readonly enquiry: Omit<Enquiry, 'to'>;
  /** Null measures every terminal; with a limit those surely beyond it are left unmeasured, which is faster. */
  readonly limit: IsochroneLimit | null;
}

/** An itinerary that leads on one measure; the figures are Compare's to the minute and the fen. */
export interface ReachedBy {
  /** As in Compare's answer. */
  readonly id: string;
  readonly names: Names;
  readonly modes: readonly Mode[];
  readonly gateway: string;
  readonly legs: readonly {
    readonly mode: Mode;
    readonly from: string;
    readonly to: string;
    readonly service: string;
    readonly serviceNames: Names;
  }[];
  readonly p50Minutes: number;
  readonly p90Minutes: number;
  /** CNY, decimal text; "at least" when not complete. */
  readonly invoiceTotal: string;
  readonly perBox: string;
  readonly complete: boolean;
}

export interface ReachedTerminal {
  readonly terminal: string;
  /**
   * `within` and `beyond` the limit (without one, all that can be reached are within); `unreachable`: Compare finds
   * no route. What is `beyond` without figures was left unmeasured.
   */
  readonly state: 'within' | 'beyond' | 'unreachable';
  /** Least P50, least P90 and least invoice of Compare's list. The cheapest has every price known. */
  readonly fastest: ReachedBy | null;
  readonly surest: ReachedBy | null;
  readonly cheapest: ReachedBy | null;
}

export interface Isochrone {
  readonly from: string;
  readonly origins: readonly string[];
  readonly equipment: string;
  readonly boxes: number;
  readonly grossTonnes: number;
  readonly commodity: string;
  readonly ready: string;
  readonly limit: IsochroneLimit | null;
  /** Every terminal but the origins and chokepoints, in the order of the network. */
  readonly terminals: readonly ReachedTerminal[];
  /** Ids of those within: what a hull has to contain, no more and no less. */
  readonly within: readonly string[];
}

/** Terminals measured since the last word, and how many there are in all. */
export interface IsochroneProgress {
  readonly found: readonly ReachedTerminal[];
  readonly done: number;
  readonly total: number;
}
