import type { FactDictionary } from '../fact-dictionary.ts';

export const facts = {
  direction: {
    name: 'direction of trade',
    values: { export: 'export', domestic: 'domestic', import: 'import' },
  },
  terminal: {
    name: 'terminal',
    values: {
      chongqing_rail_port: 'Chongqing rail port',
      guoyuan_water_port: 'Guoyuan port',
      jiangbei_airport: 'Jiangbei airport',
    },
  },
  origin_country: {
    name: 'country of origin',
    values: { LA: 'Laos', VN: 'Vietnam' },
  },
  destination_country: {
    name: 'country of destination',
  },
  train_from: {
    name: 'country where the train starts',
    values: { LA: 'Laos', VN: 'Vietnam', TH: 'Thailand', MY: 'Malaysia' },
  },
  exit_port: {
    name: 'place of exit',
    values: { CNQZH: 'Qinzhou', 'CNQZH-DLP': 'Qinzhou Dalanping' },
  },
  goods: {
    name: 'kind of goods',
    values: {
      general: 'general goods',
      farm_goods: 'farm goods',
      ore: 'ore',
      non_ferrous_metal: 'non-ferrous metal',
      bulk: 'bulk goods',
      car: 'cars',
      chilled: 'chilled goods',
      drug: 'pharmaceuticals',
      ecommerce: 'e-commerce goods',
      battery: 'batteries',
      photovoltaic: 'photovoltaic goods',
      aluminium_copper: 'aluminium or copper products',
      listed_oil_mineral: 'listed oil or mineral products',
      dangerous: 'dangerous goods',
      solid_waste: 'solid waste',
    },
  },
  hs: { name: 'HS heading' },
  trade_mode: {
    name: 'mode of trade',
    values: {
      general: 'general trade',
      processing: 'processing trade',
      9610: 'e-commerce retail (9610)',
      9710: 'e-commerce between firms (9710)',
      9810: 'e-commerce to a depot abroad (9810)',
      mail: 'mail and express',
    },
  },
  box: {
    name: 'loaded or empty box',
    values: { heavy: 'loaded', empty: 'empty' },
  },
  box_ft: { name: 'length of the box' },
  reefer: { name: 'reefer' },
  original_box: { name: 'same box all the way' },
  teu: { name: 'number of TEU' },
  tonnes: { name: 'weight of the goods' },
  inspected: { name: 'inspected by customs' },
  outcome: {
    name: 'outcome of the inspection',
    values: { no_problem: 'nothing found', problem_found: 'a problem found', none: 'no inspection' },
  },
  inspection_storage_days: {
    name: 'time in store for the inspection',
  },
  late_pickup_days: { name: 'time picked up late' },
  late_attendance_days: { name: 'time late for the inspection' },
  firm_caused_fees: { name: 'inspection fees the firm itself caused' },
  own_premises: {
    name: 'inspected on the premises of the firm',
  },
  truck_class: { name: 'truck class' },
  carries: {
    name: 'box on the truck',
    values: {
      iso_container: 'an ISO container',
      non_iso_container: 'a box of another kind',
      loose_goods: 'goods in no container',
      nothing: 'a bare chassis',
    },
  },
  etc_device: {
    name: 'ETC device',
    values: {
      J1: 'container device J1',
      J2: 'container device J2',
      ordinary: 'an ordinary device',
      none: 'none',
    },
  },
  booked: { name: 'trip booked' },
  hours_booking_to_entry: {
    name: 'time from booking to entry',
  },
  legal_load: { name: 'legally loaded' },
  chongqing_km: {
    name: 'expressway distance in Chongqing',
  },
  other_km: {
    name: 'expressway distance elsewhere',
  },
  mode_chain: {
    name: 'modes of carriage',
    values: { rail: 'rail', river: 'river', sea: 'sea', road: 'road', air: 'air' },
  },
  carrier: {
    name: 'carrier',
    values: { china_railway: 'China Railway', listed_ship: 'a listed ship', other: 'another carrier' },
  },
  direct_to_exit: {
    name: 'straight to the place of exit',
  },
  sealed_to_exit: { name: 'under seal to the place of exit' },
  departure_listed: {
    name: 'place of departure is listed',
  },
  exit_listed: { name: 'place of exit is listed' },
  exited: { name: 'has left the country' },
  tax_class: {
    name: 'export refund class of the firm',
  },
  discredited: { name: 'discredited firm' },
  exporter: {
    name: 'kind of exporter',
    values: { trader: 'a trading firm', maker: 'a manufacturer' },
  },
  retained_input_vat: {
    name: 'input VAT not yet credited',
  },
  domestic_mode: {
    name: 'mode of the domestic leg',
    values: {
      rail: 'rail',
      river: 'river',
      rail_and_river: 'rail and river',
      road: 'road',
      none: 'none of these',
    },
  },
  split_shown: {
    name: 'domestic freight shown apart',
  },
  vat_creditable: { name: 'import VAT can be credited' },
  processing_or_bonded: {
    name: 'processing trade or bonded goods',
  },
  firm_role: {
    name: 'role of the firm',
    values: { exporter: 'exporter', importer: 'importer', agent: 'agent', other: 'other' },
  },
  in_key_park: { name: 'in a key industrial park' },
  contract: { name: 'has a framework contract' },
  period_volume: {
    name: 'volume really shipped in the period',
  },
  documents: {
    name: 'documents',
    values: {
      release_mark: 'a release mark',
      multimodal_document: 'a multimodal document',
      pledged_multimodal_document: 'a pledged multimodal document',
      guarantee_letter: 'a guarantee letter',
      green_certificate: 'green certificates',
      single_window_record: 'a single window record',
    },
  },
  goods_value: { name: 'value of the goods' },
  loan: { name: 'amount of the loan' },
  recognised_key_project: {
    name: 'recognised key project',
  },
  gfa_m2: { name: 'gross floor area' },
  production_use_m2: {
    name: 'floor area of factory and warehouse',
  },
  encouraged_project: { name: 'encouraged project' },
  within_total_investment: {
    name: 'within the total investment',
  },
  on_excluded_list: {
    name: 'on the list not exempted',
  },
  confirmed: {
    name: 'confirmed by the office in charge',
  },
  origin_certificate: { name: 'has a certificate of origin' },
  qualifies: { name: 'meets the rules of origin' },
} as const satisfies FactDictionary;
