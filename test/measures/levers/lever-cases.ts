import type { Enquiry } from '../../../src/contract/enquiry.ts';
import type { PolicySituation } from '../../../src/contract/policy.ts';

type Values = Readonly<Record<string, number | boolean | string>>;
type Stated = PolicySituation['facts'];

/** What is asked about a lever: goods and a lane it is for, and a setting that is not its neutral one. */
export interface LeverCase {
  readonly ask: Partial<Enquiry>;
  readonly set: Values;
  readonly facts?: Stated;
  /** Facts that only a scenario can hold: lists. */
  readonly assumptions?: Readonly<Record<string, readonly string[]>>;
  /** What happens to some route that rests on it. */
  readonly moves: 'dearer' | 'cheaper' | 'sooner' | 'later' | 'cleaner' | 'gone' | 'more departures';
  /** Fen that the invoice of such a route changes by, worked out by hand. */
  readonly fen?: number;
}

const SINGAPORE = { from: 'CNCKG-TJC', to: 'SGSIN' };
const DUISBURG = { from: 'CNCKG-TJC', to: 'DEDUI' };
const ROTTERDAM = { from: 'CNCKG-GYP', to: 'NLRTM', commodity: 'general', valueCny: '300000' };
const SHANGHAI = { from: 'CNCKG-GYP', to: 'CNSHA', commodity: 'general', valueCny: '300000' };
const FRANKFURT = { from: 'CKG', to: 'DEFRA' };
const CARS = { equipment: 'CAR', commodity: 'electric_vehicles', boxes: '4', grossTonnes: '' };
const FREQUENCY = { departures_per_week_before: 1, departures_per_week_after: 3 };
const DEARER = { price_per_teu_before: 100, price_per_teu_after: 350 };
/** Two boxes of 40 ft are four TEU: 250 yuan on each. */
const DEARER_FEN = 100_000;
const FEE = { fee_per_teu_before: 0, fee_per_teu_after: 25 };
const FEE_FEN = 10_000;
const SLOWER = { days_before: 0, days_after: 1 };

/** A case for every lever that edits figures. */
export const LEVER_CASES: Readonly<Record<string, LeverCase>> = {
  'a01.cross_border_road': {
    ask: { from: 'CNCKG-NP', to: 'VNHAN' },
    set: DEARER,
    moves: 'dearer',
    fen: DEARER_FEN,
  },
  'a01.daily_sailing': { ask: SINGAPORE, set: { departures_per_week_before: 4 }, moves: 'more departures' },
  'a01.green': {
    ask: { from: 'CNCKG-NP', to: 'VNHAN' },
    set: { equipped_share: 0.5, reduction: 0.4 },
    moves: 'cleaner',
  },
  'a01.rail_intl': { ask: { from: 'CNCKG', to: 'LAVTE' }, set: DEARER, moves: 'dearer', fen: DEARER_FEN },
  'a01.rail_sea': { ask: SINGAPORE, set: FREQUENCY, moves: 'more departures' },
  'a01.road_sea': { ask: { from: 'CNCKG-NP', to: 'SGSIN' }, set: DEARER, moves: 'dearer', fen: DEARER_FEN },
  'a02.assembly_centre': { ask: DUISBURG, set: { stock_after: 50 }, moves: 'more departures' },
  'a02.full_timetable_train': { ask: DUISBURG, set: FEE, moves: 'dearer', fen: FEE_FEN },
  'a03.express_line': { ask: ROTTERDAM, set: FEE, moves: 'dearer', fen: FEE_FEN },
  'a03.green_vessel': { ask: SHANGHAI, set: { equipped_share: 1, reduction: 0.5 }, moves: 'cleaner' },
  'a03.heavy_roro_above_dam': {
    ask: { from: 'CNCKG-RRO', to: 'CNWHN' },
    set: FEE,
    moves: 'dearer',
    fen: FEE_FEN,
  },
  'a03.larger_vessel': {
    ask: SHANGHAI,
    set: { voyage_cost_before: 105_000, voyage_cost_after: 94_500 },
    moves: 'cheaper',
    fen: -40_000,
  },
  'a03.lock_efficiency': { ask: SHANGHAI, set: { capacity_gain: 0.25 }, moves: 'sooner' },
  'a03.rail_water': {
    ask: { from: 'CNFLG-LTP', to: 'CNSHA', commodity: 'general', valueCny: '300000' },
    set: SLOWER,
    moves: 'later',
  },
  'a03.river_sea': { ask: ROTTERDAM, set: FEE, moves: 'dearer', fen: FEE_FEN },
  'a03.shared_car_liner': {
    ask: { ...CARS, from: 'CNCKG-RRO', to: 'CNSHA-WGQ' },
    set: FREQUENCY,
    moves: 'more departures',
  },
  'a03.standard_vessel': {
    ask: SHANGHAI,
    set: { voyage_cost_before: 0, voyage_cost_after: 10_500 },
    moves: 'dearer',
    fen: 40_000,
  },
  'a03.water_water_transfer': {
    ask: { from: 'CN511500', to: 'CNSHA', commodity: 'general', valueCny: '300000' },
    set: FEE,
    moves: 'dearer',
    fen: FEE_FEN,
  },
  'a04.base': { ask: FRANKFURT, set: FEE, moves: 'dearer', fen: FEE_FEN },
  'a04.ecommerce': { ask: FRANKFURT, facts: { trade_mode: '9610' }, set: SLOWER, moves: 'later' },
  'a04.express': { ask: FRANKFURT, set: SLOWER, moves: 'later' },
  'a04.frequency': { ask: FRANKFURT, set: FREQUENCY, moves: 'more departures' },
  'a04.transfer': { ask: { from: 'DEFRA', to: 'JPTYO' }, set: SLOWER, moves: 'later' },
  'a04.truck_flight': { ask: { from: 'CKG', to: 'HKHKG' }, set: FEE, moves: 'dearer', fen: FEE_FEN },
  'a05.corridor_link': { ask: { from: 'LAVTE', to: 'DEDUI' }, set: SLOWER, moves: 'later' },
  'a05.new_trains': { ask: { from: 'CNCKG-TJC', to: 'CNNBG' }, set: FREQUENCY, moves: 'more departures' },
  'a05.single_document': {
    ask: SINGAPORE,
    assumptions: { documents: ['multimodal_document'] },
    set: { fee_per_teu_before: 30, fee_per_teu_after: 0 },
    moves: 'cheaper',
    fen: -12_000,
  },
  'a07.box_pool': {
    ask: DUISBURG,
    set: { fee_per_teu_before: 500, fee_per_teu_after: 0 },
    moves: 'cheaper',
    fen: -200_000,
  },
  'a07.cage_train': {
    ask: { ...CARS, from: 'CNCKG-TJC', to: 'SAJED' },
    set: FREQUENCY,
    moves: 'more departures',
  },
  'a07.overseas_depot_pdi': { ask: DUISBURG, set: SLOWER, moves: 'later' },
  'a07.rail_rail_cage': {
    ask: { ...CARS, from: 'CNCKG-TJC', to: 'CNHRG-HGS' },
    set: FREQUENCY,
    moves: 'more departures',
  },
  'a07.roro': { ask: { ...CARS, from: 'CNCKG-TJC', to: 'SAJED' }, set: FREQUENCY, moves: 'more departures' },
  'a09.bulk_import': {
    ask: {
      from: 'LAVTE',
      to: 'CNCKG',
      commodity: 'copper_concentrate',
      grossTonnes: '25',
      valueCny: '300000',
    },
    facts: { goods: 'ore' },
    set: DEARER,
    moves: 'dearer',
    fen: DEARER_FEN,
  },
  'a09.ecommerce_train': {
    ask: { ...DUISBURG, commodity: 'ecommerce' },
    facts: { goods: 'ecommerce', trade_mode: '9810' },
    set: FREQUENCY,
    moves: 'more departures',
  },
  'a09.mixed_consolidation': {
    ask: { ...SINGAPORE, equipment: 'LCL', grossTonnes: '3', volumeM3: '10' },
    set: { fill_before: 0.6, fill_after: 0.8 },
    moves: 'cheaper',
  },
  'a10.fast_road': { ask: { from: 'CNCKG-NP', to: 'VNHAN' }, set: FEE, moves: 'dearer', fen: FEE_FEN },
  'a10.rail_into_port_or_park': {
    ask: { from: 'CN500107', to: 'SGSIN' },
    set: { siding_open: true, siding_fee: 60 },
    moves: 'dearer',
    fen: 24_000,
  },
  'a11.nodes': { ask: { from: 'CNCKG-NP', to: 'VNHAN' }, set: SLOWER, moves: 'later' },
  'a12.single_window': { ask: SINGAPORE, set: FEE, moves: 'dearer', fen: FEE_FEN },
  'a12.smart_port': { ask: SINGAPORE, set: { days_before: 0.25, days_after: 0 }, moves: 'sooner' },
  'a13.reefer_truck': {
    ask: { from: 'CNCKG-NP', to: 'VNHAN', equipment: '40RF', commodity: 'chilled_food', grossTonnes: '20' },
    set: { capital_cost_per_km_before: 0.8, capital_cost_per_km_after: 0.5 },
    moves: 'cheaper',
  },
  'a14.port_fee_guidance': { ask: SINGAPORE, set: { handling_cut: 0.2 }, moves: 'cheaper', fen: -11_700 },
  'a14.special_goods': {
    ask: SINGAPORE,
    facts: { goods: 'drug' },
    set: { designated: false },
    moves: 'gone',
  },
  'a14.toll_reform': { ask: { from: 'CNCKG-NP', to: 'VNHAN' }, set: FEE, moves: 'dearer', fen: FEE_FEN },
  'a14.volume_price': {
    ask: SINGAPORE,
    facts: { in_key_park: true, contract: true, period_volume: 3000 },
    set: { tier_mode: 'flat', discount_agreed: 0.1, volume_agreed: 2000 },
    moves: 'cheaper',
    // To the Beibu Gulf a tenth of 2 x 369.0484 + 2 x 1,450 km x 2.3287509 CNY: 7,491.48 becomes 6,742.33.
    fen: -74_915,
  },
  'a16.tax_platform': { ask: SINGAPORE, set: SLOWER, moves: 'later' },
  's13.customs_credit': {
    ask: SINGAPORE,
    facts: { confirmed: true },
    set: { p_inspect_after: 0.02 },
    moves: 'cheaper',
  },
  's15.green_power': {
    ask: DUISBURG,
    assumptions: { documents: ['green_certificate'] },
    set: { certified_share: 0.8 },
    moves: 'cleaner',
  },
};
