import { COMMODITIES, type Commodity } from '../../consignment/commodity.ts';
import { BOX_CODES, type BoxCode } from '../../consignment/equipment.ts';
import { STATUSES } from '../../network/provenance.ts';
import type { PlaceCode } from '../../network/terminal.ts';
import { BASIC_PROFILES, type MonthProfiles } from '../month-profile.ts';
import { MONTHS_PER_YEAR, monthShares } from '../month-shares.ts';
import { WAYS, type Way } from './counted-flow.ts';
import { MARGIN_NAMES, MARGIN_UNITS, type Margin } from './margin.ts';
import { numberIn, oneOf, recordsOf, type TableRecord, weightsIn } from './table-records.ts';

/** Where goods come from or go to, with how much of each corridor's boxes do. */
export interface SamplePlace {
  readonly code: PlaceCode;
  readonly partner: string;
  readonly weightByCorridor: ReadonlyMap<string, number>;
}

/** A kind of goods in a kind of box, with how likely it goes by each corridor, to each partner, from each district. */
export interface SampleGoods {
  readonly way: Way;
  readonly commodity: Commodity;
  readonly equipment: BoxCode;
  readonly valueCnyPerBox: number;
  /** Of the TEU of its commodity. */
  readonly share: number;
  readonly weightByCorridor: ReadonlyMap<string, number>;
  /** Empty where every partner is as likely. */
  readonly weightByPartner: ReadonlyMap<string, number>;
  /** Empty where every district is as likely. */
  readonly weightByDistrict: ReadonlyMap<string, number>;
}

/** An issuing body's document. */
export interface DemandSource {
  readonly id: string;
  readonly issuer: { readonly zh: string; readonly en: string };
  readonly title: { readonly zh: string; readonly en: string };
  readonly date: string;
  /** Empty where no address of the issuer's own is known. */
  readonly url: string;
}

/** What a sample is made of; the tables stand in `scenarios/demand`. */
export interface SampleTables {
  readonly margins: readonly Margin[];
  readonly places: readonly SamplePlace[];
  readonly goods: readonly SampleGoods[];
  readonly profiles: MonthProfiles;
  readonly sources: ReadonlyMap<string, DemandSource>;
}

/** The files, by name. */
export const SAMPLE_FILES = [
  'margins.csv',
  'places.csv',
  'goods.csv',
  'month-profiles.csv',
  'sources.csv',
] as const;
export type SampleFile = (typeof SAMPLE_FILES)[number];

/** Reads the tables that ship with the program; throws where one is broken. */
export function readSampleTables(files: Readonly<Record<SampleFile, string>>): SampleTables {
  const sources = recordsOf(files['sources.csv']).map(sourceOf);
  return {
    margins: recordsOf(files['margins.csv']).map(marginOf),
    places: recordsOf(files['places.csv']).map(placeOf),
    goods: recordsOf(files['goods.csv']).map(goodsOf),
    profiles: readMonthProfiles(files['month-profiles.csv']),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

/** The month profiles that every demand table may name. */
export const readMonthProfiles = (text: string): MonthProfiles =>
  new Map([
    ...BASIC_PROFILES,
    ...recordsOf(text).map((record) => {
      const shares = Array.from({ length: MONTHS_PER_YEAR }, (_, month) =>
        numberIn(record(`m${String(month + 1).padStart(2, '0')}`)),
      );
      return [record('profile'), monthShares((month) => shares[month] ?? 0)] as const;
    }),
  ]);

const marginOf = (record: TableRecord): Margin => ({
  name: oneOf(MARGIN_NAMES, record('margin')),
  member: record('member'),
  unit: oneOf(MARGIN_UNITS, record('unit')),
  value: numberIn(record('value')),
  use: oneOf(['fitted', 'compared'], record('use')),
  status: oneOf(STATUSES, record('status')),
  sources: record('source').split(';'),
  derivation: { zh: record('derivation_zh'), en: record('derivation') },
});

const placeOf = (record: TableRecord): SamplePlace => ({
  code: record('place'),
  partner: record('partner'),
  weightByCorridor: weightsIn(record('corridors')),
});

const goodsOf = (record: TableRecord): SampleGoods => ({
  way: oneOf(WAYS, record('direction')),
  commodity: commodityOf(record('commodity')),
  equipment: oneOf(BOX_CODES, record('equipment')),
  valueCnyPerBox: numberIn(record('value_cny_per_box')),
  share: numberIn(record('share')),
  weightByCorridor: weightsIn(record('corridors')),
  weightByPartner: weightsIn(record('partners')),
  weightByDistrict: weightsIn(record('districts')),
});

function commodityOf(id: string): Commodity {
  const commodity = COMMODITIES.get(id);
  if (!commodity) throw new RangeError(`no commodity: ${id}`);
  return commodity;
}

const sourceOf = (record: TableRecord): DemandSource => ({
  id: record('source'),
  issuer: { zh: record('issuer_zh'), en: record('issuer') },
  title: { zh: record('title_zh'), en: record('title') },
  date: record('date'),
  url: record('url'),
});
