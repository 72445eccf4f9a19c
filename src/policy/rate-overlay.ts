import type { ChargeCode } from '../network/tariff-item.ts';
import type { Charge } from '../tariff/charge.ts';
import type {
  ChargeRelief,
  EconomicBenefit,
  MeasureRelief,
  RateOverlay,
  UndecidedMeasure,
} from '../tariff/rate-overlay.ts';
import { type Exact, exactly } from '../units/exact.ts';
import { addFen, type Fen, fen, formatFen, parseFen } from '../units/money.ts';
import type { EventOutcome } from './decision.ts';
import { evaluateEvent } from './evaluate-event.ts';
import type { EventKind } from './measure.ts';
import type { PolicyEvent } from './policy-event.ts';
import type { Scenario } from './scenario.ts';
import { flagValue, numberValue, type Value } from './value.ts';

/** What the measures are told besides the charges. */
export interface OverlayFacts {
  readonly facts: ReadonlyMap<string, Value>;
  /** Parameters of this consignment: `duty_rate`, `vat_rate`, `days_earlier` ... */
  readonly parameters: ReadonlyMap<string, Value>;
}

/** Carriage by China's railways, which customs may leave out of the dutiable value. */
const DOMESTIC_RAIL: ReadonlySet<ChargeCode> = new Set(['RAIL_BASE', 'RAIL_RUN', 'RAIL_FUND']);
const INSPECTION_LINE = 'inspection.fees';

/**
 * What the measures of a scenario do to the charges of an itinerary. Tolls and inspections are reduced charge by
 * charge, each on its own day; taxes and refunds come with the declaration, on the day it is billed.
 */
export function overlayCharges(
  scenario: Scenario,
  { facts, parameters }: OverlayFacts,
  charges: readonly Charge[],
): RateOverlay {
  const event = (id: string, charge: Charge, more: Partial<PolicyEvent>): PolicyEvent => ({
    id,
    date: charge.eventDate,
    facts,
    parameters,
    lines: new Map(),
    measures: null,
    rules: [],
    ...more,
  });
  const reliefs: ChargeRelief[] = [];
  const benefits: EconomicBenefit[] = [];
  const undecided = new Map<string, UndecidedMeasure>();
  charges.forEach((charge, index) => {
    const line = lineOf(charge);
    if (line !== null && charge.amount !== null) {
      const outcome = evaluateEvent(
        measuresOn(scenario, line === INSPECTION_LINE ? 'inspection' : 'toll_transaction'),
        event(String(index), charge, {
          facts: line === INSPECTION_LINE ? inspected(facts, charge) : facts,
          lines: new Map([[line, exactly(formatFen(charge.amount))]]),
        }),
      );
      noteUndecided(outcome, undecided);
      const share = line === INSPECTION_LINE ? cleanShare(scenario, parameters) : exactly(1);
      reliefs.push(...reliefOf(outcome, { charge: index, line, amount: charge.amount, share }));
    } else if (charge.code === 'CUSTOMS_IMPORT' || charge.code === 'CUSTOMS_EXPORT') {
      const outcome = evaluateEvent(
        measuresOn(scenario, charge.code === 'CUSTOMS_IMPORT' ? 'import_declaration' : 'export_declaration'),
        event(String(index), charge, { parameters: declared(charges, facts, parameters) }),
      );
      noteUndecided(outcome, undecided);
      benefits.push(...benefitsOf(outcome));
    }
  });
  return { scenario: scenario.id, reliefs, benefits, undecided: [...undecided.values()] };
}

function lineOf({ code, basis }: Charge): string | null {
  if (code === 'INSPECTION') return INSPECTION_LINE;
  return code === 'TOLL' && basis === 'toll_km_chongqing' ? 'toll.chongqing' : null;
}

/** The same scenario with only the measures that such an event concerns. */
function measuresOn(scenario: Scenario, kind: EventKind): Scenario {
  const concerned = [...scenario.enabled].filter((id) => scenario.measures.get(id)?.event === kind);
  return { ...scenario, enabled: new Set(concerned) };
}

/** The charge is already the fee times the share inspected: given that it falls due, the box was inspected. */
const inspected = (facts: ReadonlyMap<string, Value>, charge: Charge): ReadonlyMap<string, Value> =>
  new Map<string, Value>([
    ['terminal', { kind: 'text', value: charge.place }],
    ...facts,
    ['inspected', flagValue(true)],
    ['outcome', { kind: 'text', value: 'no_problem' }],
  ]);

/** Only inspections without a finding are free. */
function cleanShare(scenario: Scenario, parameters: ReadonlyMap<string, Value>): Exact {
  const set = parameters.get('p_clean');
  const own = scenario.measures.get('a14.inspection_waiver')?.params.get('p_clean');
  const value = set ?? own?.cases.get('other')?.at(-1)?.value;
  return value?.kind === 'number' ? value.value : exactly(1);
}

function reliefOf(
  outcome: EventOutcome,
  { charge, line, amount, share }: { charge: number; line: string; amount: Fen; share: Exact },
): readonly ChargeRelief[] {
  const stacked = outcome.lines.find((one) => one.line === line);
  if (!stacked) return [];
  const part = (text: string): Fen => parseFen(share.times(text).toFixed());
  const cutTo = (after: string): Fen => addFen([amount, negative(part(minus(stacked.before, after)))]);
  const measures = outcome.decisions.flatMap((decision): MeasureRelief[] =>
    decision.eligible === 'yes' && decision.lines.some((one) => one.line === line)
      ? [
          {
            measure: decision.measure,
            article: decision.trace.article,
            gross: part(decision.gross ?? '0'),
            incremental: part(decision.incremental ?? '0'),
            kept: decision.kept,
          },
        ]
      : [],
  );
  const relief = {
    charge,
    line,
    eventDate: outcome.date,
    before: amount,
    afterNational: cutTo(stacked.after_national),
    after: cutTo(stacked.after),
    measures,
  };
  return relief.after === amount && measures.length === 0 ? [] : [relief];
}

const minus = (a: string, b: string): string => exactly(a).minus(b).toFixed();
const negative = (amount: Fen): Fen => fen(0 - amount);

/** Value of the goods as CIF, and the domestic rail freight among the charges, unless they are given. */
function declared(
  charges: readonly Charge[],
  facts: ReadonlyMap<string, Value>,
  parameters: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const rail = charges.flatMap(({ code, amount }) =>
    DOMESTIC_RAIL.has(code) && amount !== null ? [amount] : [],
  );
  const value = facts.get('goods_value');
  return new Map<string, Value>([
    ['domestic_freight', numberValue(exactly(formatFen(addFen(rail))))],
    ...(value ? [['cif', value] as const] : []),
    ...parameters,
  ]);
}

function benefitsOf(outcome: EventOutcome): readonly EconomicBenefit[] {
  const byLine = new Map<string, MeasureRelief[]>();
  for (const decision of outcome.decisions) {
    if (decision.eligible !== 'yes' || decision.gross === null || decision.lines.length === 0) continue;
    const [first] = decision.lines;
    const line = first && !first.line.startsWith('tax.') ? first.line : 'tax.import';
    const relief: MeasureRelief = {
      measure: decision.measure,
      article: decision.trace.article,
      gross: parseFen(decision.gross),
      incremental: parseFen(decision.incremental ?? '0'),
      kept: decision.kept,
    };
    byLine.set(line, [...(byLine.get(line) ?? []), relief]);
  }
  return [...byLine].map(([line, measures]) => ({
    line,
    eventDate: outcome.date,
    amount: measures.reduce<Fen>((most, { gross }) => (gross > most ? gross : most), fen(0)),
    measures,
  }));
}

function noteUndecided(outcome: EventOutcome, undecided: Map<string, UndecidedMeasure>): void {
  for (const { measure, eligible, missing, if_evidenced: open } of outcome.decisions) {
    if (eligible !== 'unknown') continue;
    const gross = open?.gross ?? null;
    undecided.set(measure, { measure, missing, ifEvidenced: gross === null ? null : parseFen(gross) });
  }
}
