import type { Provenance } from './provenance.ts';

/** UN/CEFACT Rec. 19 modes; `river` is inland waterway. */
export const MODES = ['rail', 'sea', 'river', 'road', 'air'] as const;
export type Mode = (typeof MODES)[number];

export const TERMINAL_KINDS = [
  'rail_yard',
  'river_port',
  'sea_port',
  'airport',
  'border_crossing',
  'inland_depot',
  'overseas_hub',
  'chokepoint',
] as const;
export type TerminalKind = (typeof TERMINAL_KINDS)[number];

/** `CNCKG-TJC`: code of the place and facility suffix; airports keep their IATA code. */
export type TerminalId = string;
/**
 * UN/LOCODE of a city or port, `CN500101` for a Chinese district, or a code of the network's own; stands for all its
 * terminals.
 */
export type PlaceCode = string;

export interface Names {
  readonly zh: string;
  readonly en: string;
}

/** WGS-84 degrees. */
export interface Coordinates {
  readonly lon: number;
  readonly lat: number;
}

export interface Place {
  readonly code: PlaceCode;
  readonly names: Names;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly position: Coordinates;
  /** Other spellings a person may type: pinyin, old codes, districts. */
  readonly aliases: readonly string[];
}

/** A place where freight is handled. */
export interface Terminal extends Provenance {
  readonly id: TerminalId;
  readonly place: PlaceCode;
  readonly names: Names;
  readonly country: string;
  readonly position: Coordinates;
  readonly kind: TerminalKind;
  /** IANA zone of its clock, found in `time-zones.csv`. */
  readonly timezone: string;
  readonly aliases: readonly string[];
  readonly note: Names | null;
}
