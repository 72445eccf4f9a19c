import { EQUIPMENT } from '../../consignment/equipment.ts';
import type { PlaceCode } from '../../network/terminal.ts';
import { present } from '../../units/present.ts';
import { CORRIDORS, type Corridor, isLandSea } from '../corridor.ts';
import type { MonthShares } from '../month-shares.ts';
import type { Counted } from './counted-flow.ts';
import type { SampleGoods, SamplePlace, SampleTables } from './sample-tables.ts';

/** A flow that a sample may have: every goods, place, district and corridor that go together. */
export interface SampleCell extends Counted {
  readonly corridor: Corridor;
  readonly place: PlaceCode;
  readonly district: PlaceCode;
  readonly goods: SampleGoods;
  /** How many TEU it has beside the others, before any margin is looked at. */
  readonly weight: number;
}

/** The partner group of places in China. */
const HOME = 'china';

/** What a district has of goods that are mostly made or used in others. */
const ELSEWHERE = 0.1;

/** Every cell, in the order of the tables; those of one kind of goods weigh as many TEU as their commodity has of it. */
export const sampleCells = (tables: SampleTables): readonly SampleCell[] =>
  tables.goods.flatMap((goods) => cellsOf(goods, tables));

function cellsOf(goods: SampleGoods, tables: SampleTables): readonly SampleCell[] {
  const ways = CORRIDORS.flatMap((corridor) =>
    tables.places.map((place) => ({ corridor, place, weight: weightOfWay(place, goods, corridor) })),
  ).filter(({ weight }) => weight > 0);
  const districts = tables.margins
    .filter(({ name }) => name === 'district')
    .map(({ member, value }) => ({ code: member, weight: value * districtWeight(goods, member) }));
  const { way, commodity, equipment, valueCnyPerBox } = goods;
  const scale = (teuOf(goods, tables) * goods.share) / (total(ways) * total(districts));
  const cnyPerTeu = valueCnyPerBox / EQUIPMENT[equipment].teu;
  // Field by field: there are a hundred thousand of them.
  return ways.flatMap(({ corridor, place, weight }) =>
    districts.map((district) => ({
      goods,
      way,
      commodity: commodity.id,
      cnyPerTeu,
      corridor,
      place: place.code,
      partner: place.partner,
      district: district.code,
      monthShares: monthsOf(corridor, tables),
      weight: weight * district.weight * scale,
    })),
  );
}

const total = (parts: readonly { readonly weight: number }[]): number =>
  parts.reduce((sum, { weight }) => sum + weight, 0);

function teuOf({ way, commodity }: SampleGoods, { margins }: SampleTables): number {
  const own = `${way}/${commodity.id}`;
  return present(margins.find(({ name, member }) => name === 'commodity' && member === own)).value;
}

function weightOfWay(
  { partner, weightByCorridor: ofPlace }: SamplePlace,
  { way, weightByPartner, weightByCorridor }: SampleGoods,
  corridor: Corridor,
): number {
  const isDomestic = way === 'domestic/out' || way === 'domestic/in';
  if (isDomestic !== (partner === HOME)) return 0;
  const fit = weightByPartner.size === 0 ? 1 : (weightByPartner.get(partner) ?? 0);
  return fit * (weightByCorridor.get(corridor) ?? 0) * (ofPlace.get(corridor) ?? 0);
}

const districtWeight = ({ weightByDistrict }: SampleGoods, district: PlaceCode): number =>
  weightByDistrict.size === 0 ? 1 : (weightByDistrict.get(district) ?? ELSEWHERE);

const monthsOf = (corridor: Corridor, { profiles }: SampleTables): MonthShares =>
  present(profiles.get(isLandSea(corridor) ? 'land-sea-2025' : 'trade-2025'));
