import type { Km } from '../units/distance.ts';
import type { Range } from '../units/range.ts';
import type { StraitId } from './crossings/strait.ts';
import type { Provenance } from './provenance.ts';
import type { TollProvince } from './province.ts';
import type { Mode, TerminalId } from './terminal.ts';

export type LinkId = string;

/** Running time of one direction: median and 90th percentile, hours. */
export interface RunTime extends Provenance {
  readonly typicalHours: number;
  readonly p90Hours: number;
}

/** Expressway inside one province. */
export interface ProvinceKm {
  readonly province: TollProvince;
  readonly km: Km;
}

/** A physical stretch between two terminals by one mode, run both ways with figures of each way's own. */
export interface Link extends Provenance {
  readonly id: LinkId;
  readonly from: TerminalId;
  readonly to: TerminalId;
  readonly mode: Mode;
  /** Distance for time and emissions. */
  readonly distanceKm: Km;
  /** Distance for billing by km; differs from geometry and is its own figure. */
  readonly tariffKm: Km;
  /** Of a road link: expressway inside Chongqing and in each other province, where the tolls differ. */
  readonly tollKmChongqing: Km;
  readonly tollKmByProvince: readonly ProvinceKm[];
  readonly out: RunTime;
  /** Null where the stretch is run one way only. */
  readonly back: RunTime | null;
  /** Key of `emission-factors.csv`. */
  readonly emissionFactor: string;
  /** Key of `alignments.json`; null draws a great circle marked schematic. */
  readonly alignment: string | null;
  /**
   * ISO 3166-1 alpha-2 of the countries on whose ground it runs, from `from` to `to`; a ship that passes a coast runs on
   * none. Null where that is not known, as of flights.
   */
  readonly countries: readonly string[] | null;
  /** Straits, canals and locks that it runs through; null where that is not known. */
  readonly straits: readonly StraitId[] | null;
}

/** Well-to-wheel intensity of carriage. */
export interface EmissionFactor extends Provenance {
  readonly id: string;
  readonly unit: 'g/tkm' | 'g/teu-km' | 'kg/teu-move';
  readonly intensity: Range;
}
