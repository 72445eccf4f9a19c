import type { BankedFlow } from '../../src/bank/build/plan-flows.ts';
import { COMMODITIES } from '../../src/consignment/commodity.ts';
import { EQUIPMENT, type EquipmentCode } from '../../src/consignment/equipment.ts';
import { usualTonnes } from '../../src/enquiry/usual-tonnes.ts';
import type { Network } from '../../src/network/network.ts';
import { pick, seededRandom } from '../seeded-random.ts';

const GOODS: readonly (readonly [string, EquipmentCode, number])[] = [
  ['laptops', '40HQ', 3_000_000],
  ['vehicle_parts', '40HQ', 600_000],
  ['general', '40GP', 300_000],
  ['motorcycles', '40HQ', 350_000],
  ['chemicals', '20GP', 150_000],
  ['grain', '20GP', 60_000],
];
const SEED = 1310;

/** So many flows between a district of Chongqing, or the city, and a place abroad, both ways, at random. */
export function sampleFlows(network: Network, count: number, seed = SEED): readonly BankedFlow[] {
  const random = seededRandom(seed);
  const places = [...network.places.values()];
  const home = places
    .filter(({ code }) => code === 'CNCKG' || /^CN50\d{4}$/.test(code))
    .map(({ code }) => code);
  const served = new Set([...network.terminals.values()].map(({ place }) => place));
  const abroad = places
    .filter(({ code, country }) => country !== 'CN' && served.has(code))
    .map(({ code }) => code);
  return Array.from({ length: count }, () => {
    const [commodity, equipment, valueCnyPerBox] = pick(random, GOODS);
    const [inland, foreign] = [pick(random, home), pick(random, abroad)];
    const [origin, destination] = random() < 0.5 ? [inland, foreign] : [foreign, inland];
    const goods = COMMODITIES.get(commodity);
    if (!goods) throw new Error(`no commodity ${commodity}`);
    return {
      origin,
      destination,
      commodity,
      equipment,
      tonnesPerBox: usualTonnes(goods, EQUIPMENT[equipment]),
      valueCnyPerBox,
    };
  });
}
