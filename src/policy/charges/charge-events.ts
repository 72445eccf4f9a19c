import type { Basis, ChargeCode } from '../../network/tariff-item.ts';
import { type Exact, exactly } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { addFen, type Fen, formatFen } from '../../units/money.ts';
import { NotedFacts } from '../decide/known-by-reads.ts';
import { createMeasureContext } from '../decide/measure-context.ts';
import type { PolicyEvent } from '../decide/policy-event.ts';
import { flagValue, numberValue, type Value, writeValue } from '../expression/value.ts';
import type { EventKind, LineId, Parameter } from '../library/measure.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A billed line as far as measures are concerned with it: of a ledger, or of an answer. */
export interface BilledLine {
  readonly code: ChargeCode;
  readonly basis: Basis;
  /** Null: not known, and so nothing to relieve. */
  readonly amount: Fen | null;
  readonly eventDate: BeijingDate;
  readonly place: string;
  /** What the route decides of the event: goes before what is stated for all routes. */
  readonly facts?: ReadonlyMap<string, Value>;
}

/** What the measures are told besides the charges. */
export interface OverlayFacts {
  readonly facts: ReadonlyMap<string, Value>;
  /** Parameters of this consignment: `duty_rate`, `vat_rate`, `days_earlier` ... */
  readonly parameters: ReadonlyMap<string, Value>;
}

/** A charge that measures are asked of, before any scenario bears on it. */
export interface ChargeSeed {
  /** Place among the charges. */
  readonly charge: number;
  readonly kind: EventKind;
  /** The charge line that measures reduce; null for a declaration, whose taxes are no charge. */
  readonly line: LineId | null;
  readonly amount: Fen;
  readonly eventDate: BeijingDate;
  readonly place: string;
  /** What the route decides of it. */
  readonly facts: ReadonlyMap<string, Value> | null;
  /** Of a declaration; null of any other event. */
  readonly freight: DomesticFreight | null;
  /** The same for events that nothing tells apart but what is known of the goods. */
  readonly key: string;
}

/** One charge as the event that measures are asked of. */
export interface ChargeEvent extends Pick<ChargeSeed, 'charge' | 'kind' | 'line' | 'amount' | 'key'> {
  /** Part of the amount that can be relieved: of inspections, those without a finding. */
  readonly share: Exact;
  readonly event: PolicyEvent;
}

/** Carriage by China's railways, which customs may leave out of the dutiable value. */
const DOMESTIC_RAIL: ReadonlySet<ChargeCode> = new Set(['RAIL_BASE', 'RAIL_RUN', 'RAIL_FUND']);
const DOMESTIC_RIVER: ReadonlySet<ChargeCode> = new Set(['RIVER_FREIGHT']);
const INSPECTION_LINE = 'inspection.fees';
const TOLL_LINE = 'toll.chongqing';
const WHOLE = exactly(1);

/**
 * The events among the charges of an itinerary, each on its own day. Tolls in Chongqing and inspections are relieved
 * charge by charge; taxes and refunds come with the declaration, on the day it is billed.
 */
export const chargeEvents = (
  scenario: Scenario,
  told: OverlayFacts,
  charges: readonly BilledLine[],
): readonly ChargeEvent[] =>
  chargeSeeds(told.facts, charges).map((seed) => chargeEvent(scenario, told, seed));

/** The same before any scenario bears on them: cheap, where most of them have been decided before. */
export function chargeSeeds(
  told: OverlayFacts['facts'],
  charges: readonly BilledLine[],
): readonly ChargeSeed[] {
  const seeds: ChargeSeed[] = [];
  charges.forEach(({ code, basis, amount, eventDate, place, facts = null }, charge) => {
    const of = (
      kind: EventKind,
      line: LineId | null,
      freight: DomesticFreight | null,
      ...told: readonly (string | number | null)[]
    ): ChargeSeed => ({
      ...{ charge, kind, line, amount: amount ?? NOTHING, eventDate, place, facts, freight },
      key: [kind, eventDate, ...told, writeFacts(facts)].join(' '),
    });
    if (code === 'CUSTOMS_IMPORT' || code === 'CUSTOMS_EXPORT') {
      if (isAbroad(code, told)) return;
      const freight = domesticFreight(charges);
      const kind = code === 'CUSTOMS_IMPORT' ? 'import_declaration' : 'export_declaration';
      seeds.push(of(kind, null, freight, freight.rail, freight.river));
    } else if (amount === null) return;
    else if (code === 'INSPECTION') seeds.push(of('inspection', INSPECTION_LINE, null, amount, place));
    else if (code === 'TOLL' && basis === 'toll_km_chongqing')
      seeds.push(of('toll_transaction', TOLL_LINE, null, amount));
  });
  return seeds;
}

/** What tells such a charge from others but for its day and amount; inspections alone are asked where they are. */
export const formOfSeed = ({ kind, place, facts }: ChargeSeed): string =>
  [kind, kind === 'inspection' ? place : '', writeFacts(facts)].join(' ');

/** The same event with another amount on its line. */
export const withAmount = (seed: ChargeSeed, amount: Fen): ChargeSeed => ({
  ...seed,
  amount,
  key: [seed.eventDate, amount, formOfSeed(seed)].join(' '),
});

const written = new WeakMap<ReadonlyMap<string, Value>, string>();

/** Put together once: a route says the same of many of its charges. */
function writeFacts(facts: ReadonlyMap<string, Value> | null): string {
  if (facts === null) return '';
  const known =
    written.get(facts) ?? [...facts].map(([name, fact]) => `${name}=${writeValue(fact)}`).join(' ');
  written.set(facts, known);
  return known;
}

/** Facts that the parameters of a declaration are made of. */
const DECLARED_FROM = ['goods_value', 'domestic_mode'] as const;

/**
 * A charge as an event, for goods of which so much is known.
 *
 * @param note is told what is read of it, where somebody asks
 */
export function chargeEvent(
  scenario: Scenario,
  told: OverlayFacts,
  seed: ChargeSeed,
  note: ((name: string) => void) | null = null,
): ChargeEvent {
  const { charge, kind, line, amount, eventDate, place, freight, key } = seed;
  const known = seed.facts ? new Map([...told.facts, ...seed.facts]) : told.facts;
  const parameters =
    freight === null
      ? told.parameters
      : declarationParameters(scenario, freight, { facts: known, parameters: told.parameters });
  if (note !== null && freight !== null) DECLARED_FROM.forEach(note);
  const all = line === INSPECTION_LINE ? inspected(known, place) : known;
  const facts = note === null ? all : new NotedFacts(all, note);
  const event: PolicyEvent = {
    id: String(charge),
    date: eventDate,
    kind,
    facts,
    parameters,
    lines: new Map(line === null ? [] : [[line, exactly(formatFen(amount))]]),
    measures: null,
    rules: [],
  };
  const share = line === INSPECTION_LINE ? relievedShare(scenario, INSPECTION_LINE, event) : WHOLE;
  return { charge, kind, line, amount, key, share, event };
}

/** What leaves China is declared on import elsewhere, and what enters it on export. */
function isAbroad(code: 'CUSTOMS_IMPORT' | 'CUSTOMS_EXPORT', facts: ReadonlyMap<string, Value>): boolean {
  const direction = facts.get('direction');
  if (direction?.kind !== 'text') return false;
  return direction.value !== (code === 'CUSTOMS_IMPORT' ? 'import' : 'export');
}

const NOTHING = addFen([]);

/** The charge is already the fee times the share inspected: given that it falls due, the box was inspected. */
const inspected = (facts: ReadonlyMap<string, Value>, terminal: string): ReadonlyMap<string, Value> =>
  new Map<string, Value>([
    ...facts,
    ['terminal', { kind: 'text', value: terminal }],
    ['inspected', flagValue(true)],
    ['outcome', { kind: 'text', value: 'no_problem' }],
    ...OWN_FAULTS.map((fact): [string, Value] => [fact, numberValue(exactly(0))]),
  ]);

/** The fee that is billed holds nothing that the firm itself brought about. */
const OWN_FAULTS = ['late_pickup_days', 'late_attendance_days', 'firm_caused_fees'] as const;

/** Of what is charged on a line, the part whose cases turn out as the measure on that line expects of them. */
function relievedShare(scenario: Scenario, line: LineId, event: PolicyEvent): Exact {
  for (const measure of scenario.measures.values()) {
    const share = measure.lines.includes(line) ? measure.expectation?.onceCharged : null;
    if (!share) continue;
    const value = createMeasureContext(scenario, measure, event, false).evaluate(share);
    return value.kind === 'number' ? value.value : WHOLE;
  }
  return WHOLE;
}

/** Freight of the domestic legs that the bill holds; null where one of them has no price. */
export interface DomesticFreight {
  readonly rail: Fen | null;
  readonly river: Fen | null;
}

const domesticFreight = (charges: readonly BilledLine[]): DomesticFreight => ({
  rail: sumOf(charges, DOMESTIC_RAIL),
  river: sumOf(charges, DOMESTIC_RIVER),
});

function sumOf(charges: readonly BilledLine[], codes: ReadonlySet<ChargeCode>): Fen | null {
  const amounts = charges.flatMap(({ code, amount }) => (codes.has(code) ? [amount] : []));
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : addFen(known);
}

/** Whether a scenario has a value of its own for it. */
const isSet = (parameter: Parameter | undefined): boolean =>
  parameter !== undefined &&
  [...parameter.cases.values()].some((segments) => segments.some(({ setBy }) => setBy !== null));

/**
 * Value of the goods as CIF and the domestic freight among the charges, unless they are stated. Where the river is the
 * only domestic leg, its freight is the domestic freight.
 */
function declarationParameters(
  { measures }: Scenario,
  { rail, river }: DomesticFreight,
  { facts, parameters }: OverlayFacts,
): ReadonlyMap<string, Value> {
  const mode = facts.get('domestic_mode');
  const isRiver = mode?.kind === 'text' && mode.value === 'river';
  const billed: readonly (readonly [string, Fen | null])[] = [
    ['domestic_freight', isRiver ? river : rail],
    ['river_freight', river],
  ];
  const value = facts.get('goods_value');
  const known = [
    ...billed.flatMap(([name, amount]): [string, Value][] =>
      amount === null ? [] : [[name, numberValue(exactly(formatFen(amount)))]],
    ),
    ...(value ? [['cif', value] as const] : []),
  ];
  const isStated = (name: string): boolean =>
    [...parameters.keys()].some((key) => key === name || key.endsWith(`.${name}`)) ||
    [...measures.values()].some(({ params }) => isSet(params.get(name)));
  return new Map<string, Value>([...known.filter(([name]) => !isStated(name)), ...parameters]);
}
