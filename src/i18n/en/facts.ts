import type { FactDictionary } from '../fact-words.ts';

export const facts = {
  direction: {
    name: 'direction of trade',
    question: 'Are the goods imported, exported or domestic?',
    values: { export: 'export', domestic: 'domestic', import: 'import' },
  },
  terminal: {
    name: 'terminal',
    question: 'At which terminal does it happen?',
    values: {
      chongqing_rail_port: 'Chongqing rail port',
      guoyuan_water_port: 'Guoyuan port',
      jiangbei_airport: 'Jiangbei airport',
    },
  },
  origin_country: {
    name: 'country of origin',
    question: 'Which country do the goods come from (two-letter code)?',
    values: { LA: 'Laos', VN: 'Vietnam' },
  },
  destination_country: {
    name: 'country of destination',
    question: 'Which country do the goods go to (two-letter code)?',
  },
  exit_port: {
    name: 'place of exit',
    question: 'At which place do the goods leave the country?',
    values: { CNQZH: 'Qinzhou', 'CNQZH-DLP': 'Qinzhou Dalanping' },
  },
  goods: {
    name: 'kind of goods',
    question: 'What kind of goods are they?',
    values: {
      general: 'general goods',
      farm_goods: 'farm goods',
      ore: 'ore',
      non_ferrous_metal: 'non-ferrous metal',
      bulk: 'bulk goods',
      car: 'cars',
      chilled: 'chilled goods',
      drug: 'drugs',
      ecommerce: 'e-commerce goods',
      battery: 'batteries',
      photovoltaic: 'photovoltaic goods',
      aluminium_copper: 'aluminium or copper products',
      listed_oil_mineral: 'listed oil or mineral products',
      dangerous: 'dangerous goods',
      solid_waste: 'solid waste',
    },
  },
  hs: { name: 'HS heading', question: 'What is the HS heading of the goods?' },
  trade_mode: {
    name: 'mode of trade',
    question: 'Under which mode of trade is it declared?',
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
    question: 'Is the box loaded or empty?',
    values: { heavy: 'loaded', empty: 'empty' },
  },
  box_ft: { name: 'length of the box', question: 'How many feet long is the box?' },
  reefer: { name: 'reefer', question: 'Is it a reefer?' },
  original_box: { name: 'same box all the way', question: 'Do the goods stay in the same box all the way?' },
  teu: { name: 'number of TEU', question: 'How many TEU are there?' },
  tonnes: { name: 'weight of the goods', question: 'How many tonnes do the goods weigh?' },
  inspected: { name: 'inspected by customs', question: 'Did customs inspect the box?' },
  outcome: {
    name: 'outcome of the inspection',
    question: 'What came of the inspection?',
    values: { no_problem: 'nothing found', problem_found: 'a problem found', none: 'no inspection' },
  },
  inspection_storage_days: {
    name: 'time in store for the inspection',
    question: 'How many days was the box in store for the inspection?',
  },
  late_pickup_days: { name: 'time picked up late', question: 'How many days late did the firm pick it up?' },
  own_premises: {
    name: 'inspected on the premises of the firm',
    question: 'Was it inspected on the premises of the firm?',
  },
  truck_class: { name: 'truck class', question: 'Which toll class is the truck?' },
  carries: {
    name: 'box on the truck',
    question: 'What does the truck carry?',
    values: {
      iso_container: 'an ISO container',
      non_iso_container: 'a box of another kind',
      nothing: 'a bare chassis',
    },
  },
  etc_device: {
    name: 'ETC device',
    question: 'Which ETC device does the truck have?',
    values: {
      J1: 'container device J1',
      J2: 'container device J2',
      ordinary: 'an ordinary device',
      none: 'none',
    },
  },
  booked: { name: 'trip booked', question: 'Was the trip booked before entering the expressway?' },
  hours_booking_to_entry: {
    name: 'time from booking to entry',
    question: 'How many hours after booking does the truck enter?',
  },
  legal_load: { name: 'legally loaded', question: 'Is the truck within the legal limits of load and size?' },
  chongqing_km: {
    name: 'expressway distance in Chongqing',
    question: 'How many kilometres of expressway in Chongqing?',
  },
  other_km: {
    name: 'expressway distance elsewhere',
    question: 'How many kilometres of expressway elsewhere?',
  },
  mode_chain: {
    name: 'modes of carriage',
    question: 'Which modes of carriage are used?',
    values: { rail: 'rail', river: 'river', sea: 'sea', road: 'road', air: 'air' },
  },
  carrier: {
    name: 'carrier',
    question: 'Who carries the goods to the place of exit?',
    values: { china_railway: 'China Railway', listed_ship: 'a listed ship', other: 'another carrier' },
  },
  direct_to_exit: {
    name: 'straight to the place of exit',
    question: 'Do the goods go straight to the place of exit?',
  },
  departure_listed: {
    name: 'place of departure is listed',
    question: 'Is the place of departure on the national list?',
  },
  exit_listed: { name: 'place of exit is listed', question: 'Is the place of exit on the national list?' },
  exited: { name: 'has left the country', question: 'Have the goods left the country?' },
  tax_class: {
    name: 'export refund class of the firm',
    question: 'Which export refund class is the firm in?',
  },
  discredited: { name: 'discredited firm', question: 'Is the firm listed as discredited?' },
  exporter: {
    name: 'kind of exporter',
    question: 'Is the exporter a trader or a maker?',
    values: { trader: 'a trading firm', maker: 'a manufacturer' },
  },
  retained_input_vat: {
    name: 'input VAT not yet credited',
    question: 'How much input VAT is not yet credited, in CNY?',
  },
  domestic_mode: {
    name: 'mode of the domestic leg',
    question: 'How are the goods carried after the border?',
    values: { rail: 'rail', river: 'river', road: 'road' },
  },
  split_shown: {
    name: 'domestic freight shown apart',
    question: 'Do the documents show the domestic freight apart?',
  },
  vat_creditable: { name: 'import VAT can be credited', question: 'Can the import VAT be credited?' },
  processing_or_bonded: {
    name: 'processing trade or bonded goods',
    question: 'Is it processing trade, or are the goods bonded?',
  },
  firm_role: {
    name: 'role of the firm',
    question: 'What is the role of the firm in this trade?',
    values: { exporter: 'exporter', importer: 'importer', agent: 'agent', other: 'other' },
  },
  in_key_park: { name: 'in a key logistics park', question: 'Is it handled in a key logistics park?' },
  contract: { name: 'has a framework contract', question: 'Is there a framework contract with the carrier?' },
  period_volume: {
    name: 'volume really shipped in the period',
    question: 'How many TEU were really shipped in the period?',
  },
  documents: {
    name: 'documents',
    question: 'Which documents are at hand?',
    values: {
      release_mark: 'a release mark',
      multimodal_document: 'a multimodal document',
      pledged_multimodal_document: 'a pledged multimodal document',
      guarantee_letter: 'a guarantee letter',
      green_certificate: 'green certificates',
      single_window_record: 'a single window record',
    },
  },
  goods_value: { name: 'value of the goods', question: 'What are the goods worth, in CNY?' },
  loan: { name: 'amount of the loan', question: 'How much is borrowed, in CNY?' },
  recognised_key_project: {
    name: 'recognised key project',
    question: 'Has the municipality recognised the project as a key one?',
  },
  gfa_m2: { name: 'gross floor area', question: 'How large is the gross floor area, in square metres?' },
  production_use_m2: {
    name: 'floor area of factory and warehouse',
    question: 'How much of it is factory or warehouse, in square metres?',
  },
  encouraged_project: { name: 'encouraged project', question: 'Is it a project the State encourages?' },
  within_total_investment: {
    name: 'within the total investment',
    question: 'Is the equipment within the total investment of the project?',
  },
  on_excluded_list: {
    name: 'on the list not exempted',
    question: 'Is the equipment on the list of goods not exempted?',
  },
  confirmed: {
    name: 'confirmed by the office in charge',
    question: 'Has the office in charge confirmed it?',
  },
  origin_certificate: { name: 'has a certificate of origin', question: 'Is there a certificate of origin?' },
  qualifies: { name: 'meets the rules of origin', question: 'Do the goods meet the rules of origin?' },
} as const satisfies FactDictionary;
