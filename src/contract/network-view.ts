import type { NetworkCounts } from '../network/counts.ts';
import type { EquipmentClass } from '../network/equipment-class.ts';
import type { Grade, Status } from '../network/provenance.ts';
import type { Source } from '../network/source.ts';
import type { Coordinates, Mode, Names, TerminalKind } from '../network/terminal.ts';

/*
 * What Explore shows of a network. Everything is plain data. Days are `YYYY-MM-DD` in Beijing, moments
 * `YYYY-MM-DDTHH:mm+08:00`; a local time says so by its own offset. An absent figure is null, never 0.
 */

/** How a figure is known. `grade` is null where the figure is unknown. */
export interface ProvenanceView {
  readonly status: Status;
  readonly grade: Grade | null;
  /** Key of the sources beside it; `own` for the user's figure. */
  readonly source: string;
  /** The year it describes. */
  readonly year: number;
}

/** The document or reasoning behind figures. */
export type SourceView = Source;

export type TimetableKind = 'published' | 'frequency' | 'on_demand';

export interface ViewTerminal extends ProvenanceView {
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

export interface ViewService extends ProvenanceView {
  readonly id: string;
  readonly names: Names;
  readonly mode: Mode;
  readonly corridor: string;
  readonly carrier: Names | null;
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

export interface ViewLink extends ProvenanceView {
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
