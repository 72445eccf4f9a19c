import type { ChecklistItem } from '../../network/conditions/checklist-items.ts';
import type { ChargeCode } from '../../network/tariff-item.ts';
import { plainText } from '../../reading/plain-text.ts';

/** What an invoiced amount is for: an item of the checklist, or the bill as a whole. */
export interface ItemSought {
  readonly item: ChecklistItem | 'total';
  /** Of the item, these charges alone; null for all of them. */
  readonly charges: readonly ChargeCode[] | null;
  /** Up to the ride of the main carriage, from there on, or in China, where who writes 报关费 sits; null for anywhere. */
  readonly side: 'before' | 'after' | 'home' | null;
}

const RAIL: readonly ChargeCode[] = ['RAIL_BASE', 'RAIL_RUN', 'RAIL_FUND', 'RAIL_FOREIGN', 'RAIL_THROUGH'];

const sought = (
  item: ItemSought['item'],
  charges: ItemSought['charges'] = null,
  side: ItemSought['side'] = null,
): ItemSought => ({ item, charges, side });

/** Names of items as invoices write them; the first that is met counts, so the narrower come first. */
const NAMES: readonly (readonly [words: RegExp, means: ItemSought])[] = [
  [
    /目的港.*(thc|操作|码头)|\bd-?thc\b|destination (terminal )?handling/,
    sought('handling', ['PORT_HANDLING'], 'after'),
  ],
  [
    /\bo?thc\b|\borc\b|码头(操作|作业|装卸)|港(杂|口|建).{0,3}费|起运港操作|port handling|terminal handling/,
    sought('handling', ['PORT_HANDLING'], 'before'),
  ],
  [/吊(装|箱)|上下车|装卸车|\blift(-?o(n|ff))?\b|\blolo\b/, sought('handling', ['RAIL_LIFT'])],
  [/装卸|操作费|handling/, sought('handling')],
  [/换轨|换装|gauge|transhipment at border|口岸(费|换)|过境(费|手续)|border/, sought('border')],
  [/船闸|过闸|lock/, sought('border', ['LOCK'])],
  [/还箱|返空|空箱|one-?way|drop-?off|\bdoc\b(?=.*还)|container (use|lease)|用箱/, sought('empties')],
  [/危险品|\bdg\b|dangerous|hazard/, sought('dangerous_goods')],
  [/插电|打冷|制冷|reefer|plug|genset/, sought('reefer')],
  [/战争|war risk|\bwrs\b/, sought('war_risk')],
  [/检疫|quarantine/, sought('quarantine')],
  [/查验|inspection/, sought('inspection')],
  [/进口(报关|清关)|import (customs|clearance)|目的.*清关/, sought('customs', ['CUSTOMS_IMPORT'])],
  [/出口(报关|清关)|export (customs|clearance|declaration)/, sought('customs', ['CUSTOMS_EXPORT'])],
  [/报关/, sought('customs', null, 'home')],
  [/清关|customs|clearance|declaration/, sought('customs')],
  [
    /文件|单证|提单|运单|电放|换单|订舱|铅封|封条|b\/?l fee|\bdocs?\b|document|telex|booking fee|seal/,
    sought('documents', null, 'home'),
  ],
  [/堆存|仓储|storage/, sought('storage')],
  [/保险|insurance|premium/, sought('insurance')],
  [/通行费|过路|过桥|高速|\btolls?\b/, sought('toll')],
  [/提(箱|柜|货)|集卡|装箱拖车|上门|pick-?up|pre-?carriage|first mile/, sought('pick_up')],
  [/送货|派送|配送|末端|delivery|on-?carriage|last mile/, sought('delivery')],
  [/拖车|拖柜|短驳|短倒|drayage|cartage/, sought('carriage', ['DRAYAGE', 'ROAD_HAUL'])],
  [
    /燃油|附加费|\b(baf|caf|lss|ebs|fsc|pss|gri|cic|isps|ens|ams|ets)\b|surcharge|bunker|fuel/,
    sought('fuel_surcharges'),
  ],
  [/海运|远洋|ocean|sea ?freight|\bo\/?f\b/, sought('carriage', ['OCEAN_FREIGHT'])],
  [/江运|驳船|水运|长江|barge|river/, sought('carriage', ['RIVER_FREIGHT'])],
  [/空运|航空|air ?freight|\ba\/?f\b/, sought('carriage', ['AIR_FREIGHT'])],
  [/铁路|班列|火车|rail|train/, sought('carriage', RAIL)],
  [/汽运|公路|卡车|卡航|truck|road|haulage/, sought('carriage', ['ROAD_HAUL', 'DRAYAGE'])],
  [/合计|总计|总额|全程|全包|包干|一口价|all[- ]?in|total|lump ?sum|door[- ]to[- ]door/, sought('total')],
  [/运费|freight|carriage/, sought('carriage')],
];

/** The item that a text names; null for words that are not known. */
export function itemSought(text: string): ItemSought | null {
  const plain = plainText(text).toLowerCase();
  return NAMES.find(([words]) => words.test(plain))?.[1] ?? null;
}

/** A table without items has one amount for each bill. */
export const WHOLE_BILL: ItemSought = sought('total');
