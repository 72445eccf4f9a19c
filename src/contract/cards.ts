import type { EquipmentClass, Load } from '../network/equipment-class.ts';
import type { HubActivity } from '../network/hub-operation.ts';
import type { ProvinceKm } from '../network/link.ts';
import type { Status } from '../network/provenance.ts';
import type { Coordinates, Mode, Names, TerminalKind } from '../network/terminal.ts';
import type { ProvenanceView, SourceView, TimetableKind } from './network-view.ts';
import type { TariffLine } from './tariff-line.ts';
import type { AnswerTime } from './time-schema.ts';

/*
 * What is known of one terminal or link, and timetables. Days, moments and absent figures as in Explore's view.
 */

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
export interface CallingService extends ProvenanceView {
  readonly id: string;
  readonly names: Names;
  readonly mode: Mode;
  readonly corridor: string;
  readonly carrier: Names | null;
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
  readonly note: Names | null;
  /** Its runs and stops in order of travel. */
  readonly times: readonly AnswerTime[];
  /** On a link: keys of the tariffs that bill the run over it; empty at a terminal. */
  readonly tariffs: readonly string[];
  /**
   * The next five to be caught from the terminal of the card (on a link, from the first call); empty where it only
   * arrives, leaves on demand, is closed or past its last run.
   */
  readonly next: readonly NextDeparture[];
}

/** What a terminal does to cargo, under one rule. */
export interface HubOperationView extends ProvenanceView {
  readonly id: string;
  readonly activity: HubActivity;
  /** What it is done to. */
  readonly loads: readonly Load[];
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
  /** Keys of what is billed each time, none where it is free; null where that is not known. */
  readonly tariffs: readonly string[] | null;
  readonly note: Names | null;
}

export interface TerminalCard extends ProvenanceView {
  readonly id: string;
  /** The moment asked for: the next departures are those whose cut-off it does not miss. */
  readonly at: string;
  /** Its day, of which the prices are. */
  readonly date: string;
  readonly names: Names;
  readonly place: { readonly code: string; readonly names: Names };
  readonly aliases: readonly string[];
  readonly country: string;
  readonly kind: TerminalKind;
  readonly position: Coordinates;
  readonly timezone: string;
  readonly utcOffsetMinutes: number;
  readonly note: Names | null;
  readonly services: readonly CallingService[];
  readonly operations: readonly HubOperationView[];
  /** Every price its operations are billed by. */
  readonly tariffs: readonly TariffLine[];
  readonly sources: Readonly<Record<string, SourceView>>;
}

/** Running over a link one way. */
export interface RunView extends ProvenanceView {
  readonly typicalHours: number;
  readonly p90Hours: number;
  readonly kmPerHour: number;
}

export interface LinkCard extends ProvenanceView {
  readonly id: string;
  /** As of a terminal's card. */
  readonly at: string;
  readonly date: string;
  readonly from: { readonly id: string; readonly names: Names };
  readonly to: { readonly id: string; readonly names: Names };
  readonly mode: Mode;
  readonly distanceKm: number;
  readonly tariffKm: number;
  readonly tollKmChongqing: number;
  readonly tollKmByProvince: readonly ProvinceKm[];
  readonly out: RunView;
  /** Null where it is run one way only. */
  readonly back: RunView | null;
  readonly emissionFactor: ProvenanceView & {
    readonly id: string;
    readonly unit: string;
    readonly low: number;
    readonly value: number;
    readonly high: number;
  };
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

export interface TimetableRun extends ProvenanceView {
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
