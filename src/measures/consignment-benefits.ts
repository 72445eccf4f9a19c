import type { Assessment } from '../compare/assess.ts';
import { MODES, type Mode } from '../network/terminal.ts';
import { decideEvent, gainsIfEvidenced } from '../policy/decide/decide-event.ts';
import { KnownByReads, NotedFacts } from '../policy/decide/known-by-reads.ts';
import type { PolicyEvent } from '../policy/decide/policy-event.ts';
import { type Value, writeValue } from '../policy/expression/value.ts';
import type { Measure } from '../policy/library/measure.ts';
import type { Scenario } from '../policy/scenario/scenario.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { ridesOf } from '../routing/way.ts';
import type { EconomicBenefit, UndecidedMeasure } from '../tariff/rate-overlay.ts';
import { type Exact, toFen } from '../units/exact.ts';
import { type BeijingDate, beijingDate } from '../units/instant.ts';
import { type Fen, parseFen } from '../units/money.ts';
import type { PolicyTerms } from './terms.ts';

/** Cash beside the invoice that levers on no figure of the network give or cost, once for a consignment. */
export interface ConsignmentBenefits {
  readonly benefits: readonly EconomicBenefit[];
  readonly undecided: readonly UndecidedMeasure[];
}

/**
 * What the levers that edit no figure come to for one itinerary after the other: what is saved on goods and papers
 * that no carrier bills. One that gives nothing is left out. Itineraries by the same modes are decided once.
 */
export function createConsignmentBenefits(
  terms: PolicyTerms,
): (assessment: Assessment) => ConsignmentBenefits {
  const { decide } = createBesideDecider(terms);
  const known = new Map<string, ConsignmentBenefits>();
  return ({ itinerary }) => {
    const outset = outsetOf(terms, itinerary);
    const key = keyOf(outset);
    const found = known.get(key) ?? decide(outset);
    known.set(key, found);
    return found;
  };
}

/** What of an itinerary tells in it. */
export interface Outset {
  readonly date: BeijingDate;
  readonly modes: readonly Mode[];
}

export function outsetOf({ day }: Pick<PolicyTerms, 'day'>, itinerary: Itinerary): Outset {
  const ridden = new Set(ridesOf(itinerary).map(({ service }) => service.mode));
  return { date: day ?? beijingDate(itinerary.start), modes: MODES.filter((mode) => ridden.has(mode)) };
}

const keyOf = ({ date, modes }: Outset): string => [date, ...modes].join(' ');

/** What is given by each outset, and which facts of the goods were read in telling. */
export interface BesideDecider {
  decide(outset: Outset): ConsignmentBenefits;
  reads(outset: Outset): readonly string[];
}

export function createBesideDecider(
  terms: Pick<PolicyTerms, 'scenario' | 'facts' | 'parameters'>,
): BesideDecider {
  const { measures, enabled } = terms.scenario;
  const beside = [...measures.values()].filter((one) => isBeside(one) && enabled.has(one.id));
  if (beside.length === 0) return { decide: () => NOTHING, reads: () => [] };
  const scenario = narrowedTo(terms.scenario, beside);
  const known = decisions.get(scenario) ?? new KnownByReads<ConsignmentBenefits>();
  decisions.set(scenario, known);
  const parameters = [...terms.parameters].map(([name, value]) => `${name}=${writeValue(value)}`).join(' ');
  const ownKey = (outset: Outset): string => `${keyOf(outset)}|${parameters}`;
  return {
    reads: (outset) => known.readsOf(ownKey(outset)),
    decide: (outset) =>
      known.of(ownKey(outset), terms.facts, (note) => benefitsOf(scenario, eventOf(terms, outset, note))),
  };
}

const NOTHING: ConsignmentBenefits = { benefits: [], undecided: [] };

/** By scenario: goods of which it tells nothing apart are decided once. */
const decisions = new WeakMap<Scenario, KnownByReads<ConsignmentBenefits>>();
const narrowed = new WeakMap<Scenario, Scenario>();

/** With these of its measures on and no other rules: those were counted with the charges. The same object each time. */
function narrowedTo(scenario: Scenario, measures: readonly Measure[]): Scenario {
  const known = narrowed.get(scenario) ?? { ...scenario, enabled: new Set(measures.map(({ id }) => id)) };
  narrowed.set(scenario, known);
  return known;
}

/** What no charge of an itinerary brings about: a lever on no figure of the network, and rules on a loan. */
const isOfGoods = ({ kind, event }: Measure): boolean =>
  kind === 'lever' || event === 'drawdown' || event === 'loan';

/** Whether a measure gives or costs cash beside the invoice, for the consignment as a whole. */
export const isBeside = (measure: Measure): boolean => isOfGoods(measure) && isValueAlone(measure);

const isValueAlone = ({ reach, edits, effects, clauseRef, id }: Measure): boolean =>
  reach === 'itinerary' &&
  edits.length === 0 &&
  clauseRef !== id &&
  effects.length > 0 &&
  effects.every(({ operation }) => operation === 'value');

function benefitsOf(scenario: Scenario, event: PolicyEvent): ConsignmentBenefits {
  const { date } = event;
  const decided = decideEvent(scenario, event, 'quiet');
  const benefits: EconomicBenefit[] = [];
  const undecided: UndecidedMeasure[] = [];
  for (const candidate of decided.candidates) {
    const { measure, eligibility } = candidate;
    const { id, article } = measure;
    if (eligibility.eligible === 'yes') {
      const gains = decided.stack.gainsOf(id);
      if (gains.kind === 'open') continue;
      const [gross, incremental] = [fenOf(gains.gross), fenOf(gains.incremental)];
      const relief = { measure: id, article, gross, incremental, kept: decided.stack.isKept(id) };
      const [line = ''] = measure.lines;
      if (incremental !== 0)
        benefits.push({ line, eventDate: date, amount: incremental, measures: [relief] });
    } else if (eligibility.eligible === 'unknown' && measure.kind === 'lever') {
      // Whether goods are borrowed on is asked where loans are; a lever that is set is meant.
      const gains = gainsIfEvidenced(candidate, decided);
      const ifEvidenced = gains?.kind === 'gains' ? fenOf(gains.gross) : null;
      if (ifEvidenced) undecided.push({ measure: id, missing: eligibility.missing, ifEvidenced });
    }
  }
  return { benefits, undecided };
}

const fenOf = (value: Exact): Fen => parseFen(toFen(value).toFixed(2));

const eventOf = (
  { facts, parameters }: Pick<PolicyTerms, 'facts' | 'parameters'>,
  { date, modes }: Outset,
  note: (name: string) => void,
): PolicyEvent => ({
  id: '',
  date,
  kind: null,
  facts: new NotedFacts(
    new Map<string, Value>([['mode_chain', { kind: 'list', value: modes }], ...facts]),
    note,
  ),
  lines: new Map(),
  parameters,
  measures: null,
  rules: [],
});
