/** Fields of an enquiry that a line of text can fill. */
export const LINE_FIELDS = [
  'from',
  'to',
  'equipment',
  'boxes',
  'volumeM3',
  'grossTonnes',
  'commodity',
  'valueCny',
  'dangerousGoods',
  'batteryWh',
  'insured',
  'ready',
  'deadline',
  'avoid',
] as const;
export type LineField = (typeof LINE_FIELDS)[number];

/** Why a reading is a guess, to be looked at by whoever wrote the line. */
export type GuessReason =
  /** Not written: what is usual is taken. */
  | 'usual'
  /** A box of which only the length is written. */
  | 'usual_box'
  /** Goods or a temperature that ask for a reefer. */
  | 'cooled'
  /** A volume alone: a part load. */
  | 'lot'
  /** Cartons are called the same. */
  | 'cartons'
  /** The kind that a narrower word belongs to. */
  | 'kind'
  /** No word says which end is which: the first is where it starts. */
  | 'order'
  /** Not written: the other end is the place that the network is about. */
  | 'home'
  /** The place of a delivery term. */
  | 'terms'
  | 'misspelt'
  | 'place_unknown'
  | 'place_shared'
  /** No currency is written: CNY. */
  | 'no_currency'
  /** `w` for 万. */
  | 'ten_thousands'
  /** Not said whether of one unit or of all: of one. */
  | 'per_unit'
  /** Of all units, divided by their number. */
  | 'divided'
  /** Of one unit, times their number. */
  | 'multiplied'
  /** Units that carry the mass of all, by that of one. */
  | 'by_mass'
  /** Net: the unit's own mass is added. */
  | 'net'
  /** Two figures: the greater. */
  | 'range'
  | 'two_readings'
  /** The class that the UN number usually has. */
  | 'un_class'
  /** Dangerous, of a class that is not known. */
  | 'class_unknown'
  /** The weekday is that of today, or `next` may be this week's: the one after. */
  | 'weekday'
  /** Month and day could be the other way about. */
  | 'day_month'
  /** A day without its month. */
  | 'month'
  /** A day without a word for what is on it. */
  | 'bare_day'
  /** Days without a word for what they limit. */
  | 'bare_days'
  /** `About`, the end or the middle of a month. */
  | 'about'
  /** Counted from a ready time that is a guess itself. */
  | 'counted';

/** Why a piece of text fills no field. */
export type UnreadReason =
  | 'unknown'
  /** Its field is filled by another piece. */
  | 'said_twice'
  /** Understood, but the form has no place for it. */
  | 'no_field'
  /** A price of carriage, not a value of goods. */
  | 'freight'
  /** Ways and modes are compared, not chosen. */
  | 'way'
  | 'contact'
  /** A second kind of unit: one enquiry carries one. */
  | 'second_unit'
  /** Whether they are dangerous goods is to be asked. */
  | 'batteries';

/** What a piece of a line says of a field. */
export interface LineSetting {
  readonly field: LineField;
  /** As the form holds it. */
  readonly value: string;
  /** Null where it can be meant in no other way. */
  readonly guess: GuessReason | null;
}

/** A piece of a line as it was typed; the pieces one after another are the line. */
export type LinePart =
  | { readonly kind: 'read'; readonly text: string; readonly settings: readonly LineSetting[] }
  /** Joins, labels and courtesies: they say nothing of their own. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unread'; readonly text: string; readonly reason: UnreadReason };

/** A line as it was understood. */
export interface LineReading {
  readonly parts: readonly LinePart[];
  /** Every field that is filled, by a piece of the line or by what is usual; in the order of {@link LINE_FIELDS}. */
  readonly settings: readonly LineSetting[];
  /** What an answer needs and the line does not say, nor anything usual fill. */
  readonly missing: readonly LineField[];
}

/** A line to be read on a day, `YYYY-MM-DD` in Beijing, from which `tomorrow` and `Monday` count. */
export interface LineAsked {
  readonly text: string;
  readonly today: string;
}
