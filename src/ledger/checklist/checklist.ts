import type { Consignment } from '../../consignment/consignment.ts';
import {
  CHECKLIST_ITEMS,
  type ChecklistItem,
  type ChecklistReason,
} from '../../network/conditions/checklist-items.ts';
import { customsTerritoryOf } from '../../network/conditions/trade.ts';
import type { Network } from '../../network/network.ts';
import type { Itinerary } from '../../routing/itinerary.ts';
import { ridesOf, terminalOf, wayOf } from '../../routing/way.ts';
import type { ItinerarySpread } from '../../simulation/simulate-itinerary.ts';
import type { Charge } from '../../tariff/charge.ts';
import { tradeOf } from '../../tariff/due.ts';
import { present } from '../../units/present.ts';
import type { BillStorage } from '../bill-storage.ts';
import { CHECKLIST_RULES, type ChecklistFacts, ITEM_OF_CHARGE } from './items.ts';
import { isPriced, type Overstay, overstaysOf, type PricedOverstay } from './overstays.ts';

/** What of an item is known: where it is billed, why it has no place here, or that somebody has to be asked. */
export type ChecklistEntry =
  /** By these charges, of the ledger with the owner's lines behind it. */
  | { readonly item: ChecklistItem; readonly state: 'included'; readonly charges: readonly number[] }
  | { readonly item: ChecklistItem; readonly state: 'not_applicable'; readonly reason: ChecklistReason }
  /** It may fall due: one time in ten so much or more, which is in no total. */
  | { readonly item: ChecklistItem; readonly state: 'at_risk'; readonly overstays: readonly PricedOverstay[] }
  | { readonly item: ChecklistItem; readonly state: 'not_known'; readonly overstays: readonly Overstay[] };

/** What is gone through of one itinerary. */
export interface Checked {
  readonly network: Network;
  readonly consignment: Consignment;
  readonly itinerary: Itinerary;
  readonly charges: readonly Charge[];
  readonly spread: Pick<ItinerarySpread, 'steps'>;
  readonly billStorage: BillStorage;
}

/** Every item a bill may hold, once each and in their order: included, not applicable or not known. Nothing is priced here. */
export function checklistOf(checked: Checked): readonly ChecklistEntry[] {
  const facts = factsOf(checked);
  const billed = billedBy(checked);
  const overstays = overstaysOf(checked.itinerary, checked.spread, checked.billStorage);
  return CHECKLIST_ITEMS.map((item): ChecklistEntry => {
    const charges = billed.get(item);
    if (charges) return { item, state: 'included', charges };
    const reason = whyNot(item, facts);
    if (reason) return { item, state: 'not_applicable', reason };
    if (item === 'demurrage' && overstays.length > 0)
      return overstays.every(isPriced)
        ? { item, state: 'at_risk', overstays }
        : { item, state: 'not_known', overstays };
    return CHECKLIST_RULES[item].unbilled === 'not_known'
      ? { item, state: 'not_known', overstays: [] }
      : { item, state: 'not_applicable', reason: 'none_on_way' };
  });
}

function factsOf({ network, consignment, itinerary }: Checked): ChecklistFacts {
  const { equipment, commodity, dangerousGoods, isInsured } = consignment;
  const way = wayOf(itinerary);
  const territoryOf = (id: string): string => customsTerritoryOf(terminalOf(network, id).country);
  return {
    load: equipment.load,
    mode: new Set(ridesOf(itinerary).map(({ service }) => service.mode)),
    trade: tradeOf(network, consignment),
    reefer: equipment.class === 'reefer',
    danger: dangerousGoods.length > 0,
    food: commodity.isFood,
    insured: isInsured,
    destination: territoryOf(present(way.at(-1))),
    territories: new Set(way.map(territoryOf)),
  };
}

function whyNot(item: ChecklistItem, facts: ChecklistFacts): ChecklistReason | null {
  const { load, mode, trade, needs, destination, territories } = CHECKLIST_RULES[item];
  if (load && !load.includes(facts.load)) return 'load';
  if (mode && !mode.some((one) => facts.mode.has(one))) return 'mode';
  if (trade && trade !== facts.trade) return 'trade';
  if (needs !== undefined && !facts[needs]) return needs;
  if (destination && !destination.includes(facts.destination)) return 'destination';
  if (territories && !territories.some((one) => facts.territories.has(one))) return 'territories';
  return null;
}

/** The charges of each item that is billed. A road leg at either end is its pick-up or delivery as well. */
function billedBy({ network, itinerary, charges }: Checked): ReadonlyMap<ChecklistItem, readonly number[]> {
  const rides = ridesOf(itinerary);
  const [first, last] = [rides[0], rides.at(-1)];
  const way = wayOf(itinerary);
  const items = new Map<ChecklistItem, number[]>();
  charges.forEach((charge, index) => {
    const { code, place, toPlace, tariff, rate } = charge;
    const covers = network.tariffConditions.get(tariff)?.covers ?? [];
    const isIndexed = code === 'OCEAN_FREIGHT' && rate.move !== null;
    const isRoad = code === 'ROAD_HAUL' || code === 'DRAYAGE';
    const named: ChecklistItem[] = [
      ITEM_OF_CHARGE[code],
      ...covers,
      // An index of spot freight holds the surcharges that ships ask besides.
      ...(isIndexed ? (['fuel_surcharges'] as const) : []),
      ...(isRoad && first?.service.mode === 'road' && place === way[0] ? (['pick_up'] as const) : []),
      ...(isRoad && last?.service.mode === 'road' && toPlace === way.at(-1) ? (['delivery'] as const) : []),
    ];
    for (const item of new Set(named)) {
      const known = items.get(item);
      if (known) known.push(index);
      else items.set(item, [index]);
    }
  });
  return items;
}
