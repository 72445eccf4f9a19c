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
export function sampleCells(tables: SampleTables): readonly SampleCell[] {
  return tables.goods.flatMap((goods) => {
    const cells = cellsOf(goods, tables);
    const all = cells.reduce((sum, { weight }) => sum + weight, 0);
    const commodity = `${goods.way}/${goods.commodity.id}`;
    const margin = tables.margins.find(({ name, member }) => name === 'commodity' && member === commodity);
    const teu = present(margin).value * goods.share;
    return cells.map((cell) => ({ ...cell, weight: (cell.weight * teu) / all }));
  });
}

function cellsOf(goods: SampleGoods, tables: SampleTables): readonly SampleCell[] {
  const districts = tables.margins.filter(({ name }) => name === 'district');
  const cnyPerTeu = goods.valueCnyPerBox / EQUIPMENT[goods.equipment].teu;
  const kind = { goods, way: goods.way, commodity: goods.commodity.id, cnyPerTeu };
  return CORRIDORS.flatMap((corridor) => {
    const byCorridor = goods.weightByCorridor.get(corridor) ?? 0;
    const shares = monthsOf(corridor, tables);
    return tables.places.flatMap((place) => {
      const going = byCorridor * weightOfPlace(place, goods, corridor);
      if (going === 0) return [];
      return districts.map(({ member, value }): SampleCell => {
        const weight = going * value * districtWeight(goods, member);
        const at = { corridor, place: place.code, partner: place.partner, district: member };
        return { ...kind, ...at, monthShares: shares, weight };
      });
    });
  });
}

function weightOfPlace(
  { partner, weightByCorridor }: SamplePlace,
  { way, weightByPartner }: SampleGoods,
  corridor: Corridor,
): number {
  const isDomestic = way === 'domestic/out' || way === 'domestic/in';
  if (isDomestic !== (partner === HOME)) return 0;
  const fit = weightByPartner.size === 0 ? 1 : (weightByPartner.get(partner) ?? 0);
  return fit * (weightByCorridor.get(corridor) ?? 0);
}

const districtWeight = ({ weightByDistrict }: SampleGoods, district: PlaceCode): number =>
  weightByDistrict.size === 0 ? 1 : (weightByDistrict.get(district) ?? ELSEWHERE);

const monthsOf = (corridor: Corridor, { profiles }: SampleTables): MonthShares =>
  present(profiles.get(isLandSea(corridor) ? 'land-sea-2025' : 'trade-2025'));
