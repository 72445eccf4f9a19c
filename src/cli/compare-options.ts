import type { Enquiry } from '../contract/enquiry.ts';
import type { CommandLine, Options } from './command-line.ts';

/** The option through which each field of an enquiry is given. */
const OPTION_OF_FIELD = {
  from: 'from',
  to: 'to',
  equipment: 'equipment',
  boxes: 'boxes',
  grossTonnes: 'gross-t',
  volumeM3: 'volume-m3',
  valueCny: 'value-cny',
  commodity: 'commodity',
  dangerousGoods: 'dangerous-goods',
  batteryWh: 'battery-wh',
  shelfLifeDays: 'shelf-life-days',
  insured: 'insured',
  ready: 'ready',
  deadline: 'deadline',
  dayCostCny: 'day-cost-cny',
  latePenaltyCny: 'late-penalty-cny',
  maxLegs: 'max-legs',
  avoid: 'avoid',
  withoutEvents: 'without-event',
  eventEnds: 'event-until',
  ownEvents: 'event',
  leastSaving: 'least-saving',
  pricesOn: 'prices-on',
  asOf: 'as-of',
} as const satisfies Record<keyof Enquiry, string>;

/** Says which dangerous goods they are; the other option only that they are some. */
const DANGER_CLASS = 'dg-class';

export const COMPARE_OPTIONS: Options = {
  ...Object.fromEntries(Object.values(OPTION_OF_FIELD).map((option) => [option, 'text' as const])),
  'dangerous-goods': 'flag',
  insured: 'flag',
  [DANGER_CLASS]: 'text',
  avoid: 'list',
  'without-event': 'list',
  'event-until': 'list',
  event: 'repeated',
  enquiry: 'text',
  list: 'text',
  out: 'text',
  network: 'text',
  scenario: 'text',
  scenarios: 'text',
  rates: 'text',
  calibration: 'text',
  all: 'flag',
  format: 'text',
};

/** `--gross-t` for `grossTonnes`; undefined for what is no field of an enquiry. */
export function optionOfField(field: string): string | undefined {
  // That goods are dangerous is a flag and cannot be mistyped: what is wrong is the class.
  if (field === 'dangerousGoods') return `--${DANGER_CLASS}`;
  const [whole] = field.split(':');
  const found = Object.entries(OPTION_OF_FIELD).find(([name]) => name === whole);
  return found && `--${found[1]}`;
}

/** What a line of text says of an enquiry; an option of its own goes before it. */
export type SaidInLine = Partial<Enquiry>;

/** The enquiry as typed. What is left out is left to the engine, but for a single 40 ft high cube. */
export function enquiryFrom(
  line: CommandLine,
  now: string,
  ownEvents: readonly string[],
  said: SaidInLine = {},
): Enquiry {
  const typed = (field: TextField, otherwise = ''): string =>
    line.text(OPTION_OF_FIELD[field]) ?? said[field] ?? otherwise;
  const avoid = line.list(OPTION_OF_FIELD.avoid);
  return {
    from: typed('from'),
    to: typed('to'),
    equipment: typed('equipment', '40HQ'),
    boxes: typed('boxes', '1'),
    grossTonnes: typed('grossTonnes'),
    volumeM3: typed('volumeM3'),
    valueCny: typed('valueCny'),
    commodity: typed('commodity'),
    dangerousGoods:
      line.text(DANGER_CLASS) ??
      (line.flag(OPTION_OF_FIELD.dangerousGoods) ? 'yes' : (said.dangerousGoods ?? '')),
    batteryWh: typed('batteryWh'),
    shelfLifeDays: typed('shelfLifeDays'),
    insured: line.flag(OPTION_OF_FIELD.insured) ? 'yes' : (said.insured ?? ''),
    ready: typed('ready'),
    deadline: typed('deadline'),
    dayCostCny: typed('dayCostCny'),
    latePenaltyCny: typed('latePenaltyCny'),
    maxLegs: typed('maxLegs'),
    avoid: avoid.length > 0 ? avoid : (said.avoid ?? []),
    withoutEvents: line.list(OPTION_OF_FIELD.withoutEvents),
    eventEnds: line.list(OPTION_OF_FIELD.eventEnds),
    ownEvents,
    leastSaving: typed('leastSaving'),
    pricesOn: typed('pricesOn'),
    asOf: typed('asOf', now),
  };
}

type TextField = Exclude<keyof typeof OPTION_OF_FIELD, 'avoid' | 'withoutEvents' | 'eventEnds' | 'ownEvents'>;
