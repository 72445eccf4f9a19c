import type { ChecklistItem } from '../../network/conditions/checklist-items.ts';
import type { Trade } from '../../network/conditions/trade.ts';
import type { Load } from '../../network/equipment-class.ts';
import type { ChargeCode } from '../../network/tariff-item.ts';
import type { Mode } from '../../network/terminal.ts';

/** The item that each charge of the ledger is billed under: a charge without a place here does not compile. */
export const ITEM_OF_CHARGE: Readonly<Record<ChargeCode, ChecklistItem>> = {
  RAIL_BASE: 'carriage',
  RAIL_RUN: 'carriage',
  RAIL_FUND: 'carriage',
  RAIL_FOREIGN: 'carriage',
  RAIL_THROUGH: 'carriage',
  RIVER_FREIGHT: 'carriage',
  OCEAN_FREIGHT: 'carriage',
  AIR_FREIGHT: 'carriage',
  ROAD_HAUL: 'carriage',
  DRAYAGE: 'carriage',
  TOLL: 'toll',
  RAIL_LIFT: 'handling',
  PORT_HANDLING: 'handling',
  TERMINAL_TRANSFER: 'handling',
  AIR_HANDLING: 'handling',
  GAUGE_CHANGE: 'border',
  BORDER: 'border',
  LOCK: 'border',
  STORAGE: 'storage',
  DOCUMENTS: 'documents',
  CUSTOMS_EXPORT: 'customs',
  CUSTOMS_IMPORT: 'customs',
  INSPECTION: 'inspection',
  QUARANTINE: 'quarantine',
  WAR_RISK: 'war_risk',
  EVENT_SURCHARGE: 'fuel_surcharges',
  FREIGHT_SURCHARGE: 'fuel_surcharges',
  BOX_ONE_WAY: 'empties',
  REEFER_PLUG: 'reefer',
  DANGEROUS_GOODS: 'dangerous_goods',
  INSURANCE: 'insurance',
  CAPITAL: 'owner',
  DECAY: 'owner',
  LATENESS: 'owner',
};

/** What of goods and way an item hangs on: a key names why it is not applicable. */
export interface ChecklistFacts {
  readonly load: Load;
  readonly mode: ReadonlySet<Mode>;
  readonly trade: Trade;
  readonly reefer: boolean;
  readonly danger: boolean;
  readonly food: boolean;
  readonly insured: boolean;
  /** Territories of the last call and of all calls, as {@link customsTerritoryOf} gives them. */
  readonly destination: string;
  readonly territories: ReadonlySet<string>;
}

/** What has to hold for an item to be asked about; what is left out asks nothing. */
export interface ChecklistRule {
  readonly load?: readonly Load[];
  /** One of them is ridden. */
  readonly mode?: readonly Mode[];
  readonly trade?: Trade;
  readonly needs?: 'reefer' | 'danger' | 'food' | 'insured';
  /** The goods end in one of these territories. */
  readonly destination?: readonly string[];
  /** The way touches one of these territories. */
  readonly territories?: readonly string[];
  /** An item that is not billed where it applies: unknown, or not on this way. */
  readonly unbilled: 'not_known' | 'none_on_way';
}

/** Territories that ask for data of the cargo before it is loaded or arrives: ENS, AMS, ACI, AFR. */
const ADVANCE_FILING = ['EU', 'GB', 'CH', 'NO', 'US', 'CA', 'JP'];
/** Territories on the Red Sea, the Gulf and the Black Sea, for which carriers and insurers charge the risk of war. */
const WAR_RISK = ['YE', 'SA', 'EG', 'IL', 'JO', 'DJ', 'AE', 'QA', 'BH', 'KW', 'IQ', 'IR', 'OM', 'UA'];

/** When each item applies, and what it is where nothing bills it. */
export const CHECKLIST_RULES: Readonly<Record<ChecklistItem, ChecklistRule>> = {
  carriage: { unbilled: 'not_known' },
  pick_up: { unbilled: 'not_known' },
  delivery: { unbilled: 'not_known' },
  toll: { mode: ['road'], unbilled: 'none_on_way' },
  handling: { unbilled: 'none_on_way' },
  border: { unbilled: 'none_on_way' },
  storage: { unbilled: 'none_on_way' },
  demurrage: { load: ['box'], unbilled: 'none_on_way' },
  detention: { load: ['box'], unbilled: 'not_known' },
  empties: { load: ['box'], unbilled: 'not_known' },
  deposit: { load: ['box'], unbilled: 'not_known' },
  seal: { load: ['box'], unbilled: 'not_known' },
  interchange: { load: ['box'], unbilled: 'not_known' },
  weighing: { load: ['box'], mode: ['sea'], unbilled: 'not_known' },
  documents: { unbilled: 'not_known' },
  release: { mode: ['sea'], trade: 'foreign', unbilled: 'not_known' },
  agency: { unbilled: 'not_known' },
  filing: { trade: 'foreign', destination: ADVANCE_FILING, unbilled: 'not_known' },
  customs: { trade: 'foreign', unbilled: 'not_known' },
  inspection: { trade: 'foreign', unbilled: 'not_known' },
  quarantine: { trade: 'foreign', needs: 'food', unbilled: 'not_known' },
  duties: { trade: 'foreign', unbilled: 'not_known' },
  dangerous_goods: { needs: 'danger', unbilled: 'not_known' },
  road_restrictions: { mode: ['road'], needs: 'danger', unbilled: 'not_known' },
  reefer: { needs: 'reefer', unbilled: 'not_known' },
  fuel_surcharges: { mode: ['sea'], unbilled: 'not_known' },
  war_risk: { mode: ['sea'], territories: WAR_RISK, unbilled: 'not_known' },
  insurance: { needs: 'insured', unbilled: 'not_known' },
  owner: { unbilled: 'none_on_way' },
};
