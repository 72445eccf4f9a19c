/** What a person typed, unread: text wherever text was typed, so that an error never loses it. */
export interface Enquiry {
  readonly from: string;
  readonly to: string;
  readonly equipment: string;
  /** Boxes, cars or wagons; not read of a part load. */
  readonly boxes: string;
  /** Gross tonnes of one unit, or of a whole part load; empty takes the commodity's usual mass. */
  readonly grossTonnes: string;
  /** Of a part load; empty takes the commodity's density. Not read of anything else. */
  readonly volumeM3: string;
  readonly valueCny: string;
  readonly commodity: string;
  /** A UN class or division (`3`, `2.1`), `yes` where the class is not known; empty or `no` for goods that are not dangerous. */
  readonly dangerousGoods: string;
  /** Rated energy of one lithium battery, watt-hours; empty where nobody has said. */
  readonly batteryWh: string;
  /** Days that the goods keep; empty takes the commodity's. */
  readonly shelfLifeDays: string;
  /** `yes` where the goods are to be insured; empty or `no` where not. */
  readonly insured: string;
  /** Beijing time, `YYYY-MM-DDTHH:mm`. */
  readonly ready: string;
  /** Empty for none. */
  readonly deadline: string;
  /** CNY a day; empty takes capital and decay. */
  readonly dayCostCny: string;
  readonly latePenaltyCny: string;
  readonly maxLegs: string;
  /** Terminals, countries or modes to keep out. */
  readonly avoid: readonly string[];
  /** Events of the network, by their keys, that are supposed not to happen. */
  readonly withoutEvents: readonly string[];
  /** Events that are supposed to end on another day: `hormuz-war-risk=2027-01-31`; without a day, with no known end. */
  readonly eventEnds: readonly string[];
  /** Events of the user's own: `where; from; to; effect; what`, such as `suez; 2027-01-01; 2027-01-20; closed`. */
  readonly ownEvents: readonly string[];
  /** Per cent of the invoice whose saving is worth any wait; empty for the usual. Routes that save less may be folded away. */
  readonly leastSaving: string;
  /** The day whose prices are billed; empty takes those of the day that each charge falls on. */
  readonly pricesOn: string;
  /** The moment against which a ready time counts as past; the caller's clock, since the engine has none. */
  readonly asOf: string;
}

/** One in which nothing was typed. Whoever asks without a form fills in what matters; the engine takes what is usual. */
export const BLANK_ENQUIRY: Enquiry = {
  from: '',
  to: '',
  equipment: '',
  boxes: '',
  grossTonnes: '',
  volumeM3: '',
  valueCny: '',
  commodity: '',
  dangerousGoods: '',
  batteryWh: '',
  shelfLifeDays: '',
  insured: '',
  ready: '',
  deadline: '',
  dayCostCny: '',
  latePenaltyCny: '',
  maxLegs: '',
  avoid: [],
  withoutEvents: [],
  eventEnds: [],
  ownEvents: [],
  leastSaving: '',
  pricesOn: '',
  asOf: '',
};
