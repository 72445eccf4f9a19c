import type { Assessment } from '../compare/assess.ts';
import { MODES, type Mode } from '../network/terminal.ts';
import { decideEligibility, forceOn } from '../policy/decide/eligibility.ts';
import { effectsOf } from '../policy/decide/line-effect.ts';
import { createMeasureContext } from '../policy/decide/measure-context.ts';
import type { PolicyEvent } from '../policy/decide/policy-event.ts';
import { unknownValue, type Value } from '../policy/expression/value.ts';
import type { Measure } from '../policy/library/measure.ts';
import { ridesOf } from '../routing/way.ts';
import type { EconomicBenefit, UndecidedMeasure } from '../tariff/rate-overlay.ts';
import { exactly, toFen } from '../units/exact.ts';
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
  const levers = [...terms.scenario.measures.values()].filter(
    (measure) => isBeside(measure) && terms.scenario.enabled.has(measure.id),
  );
  const known = new Map<string, ConsignmentBenefits>();
  return ({ itinerary }) => {
    const date = terms.day ?? beijingDate(itinerary.start);
    const ridden = new Set(ridesOf(itinerary).map(({ service }) => service.mode));
    const modes = MODES.filter((mode) => ridden.has(mode));
    const key = [date, ...modes].join(' ');
    const before = known.get(key);
    if (before) return before;
    const found = benefitsOf(terms, levers, date, modes);
    known.set(key, found);
    return found;
  };
}

/** Whether a measure is a lever that acts on a consignment and yet on no figure of the network. */
export const isBeside = ({ kind, reach, edits, effects, clauseRef, id }: Measure): boolean =>
  kind === 'lever' &&
  reach === 'itinerary' &&
  edits.length === 0 &&
  clauseRef !== id &&
  effects.some(({ operation }) => operation === 'value');

function benefitsOf(
  terms: PolicyTerms,
  levers: readonly Measure[],
  date: BeijingDate,
  modes: readonly Mode[],
): ConsignmentBenefits {
  const benefits: EconomicBenefit[] = [];
  const undecided: UndecidedMeasure[] = [];
  for (const measure of levers) {
    const { id, article } = measure;
    const force = forceOn(measure, date, terms.scenario.afterExpiry.get(id));
    const context = createMeasureContext(terms.scenario, measure, eventOf(terms, date, modes), false);
    const { eligible, missing } = decideEligibility(measure, context, date, force.gt(0));
    if (eligible === 'no') continue;
    const effects = effectsOf(measure, context, (line) => unknownValue(line), force);
    if (effects.kind !== 'computed') continue;
    for (const { line, reduce } of effects.effects) {
      const amount = fenOf(toFen(reduce(NOTHING)).toFixed(2));
      if (amount === 0) continue;
      if (eligible === 'unknown') undecided.push({ measure: id, missing, ifEvidenced: amount });
      else
        benefits.push({
          line,
          eventDate: date,
          amount,
          measures: [{ measure: id, article, gross: amount, incremental: amount, kept: true }],
        });
    }
  }
  return { benefits, undecided };
}

const NOTHING = exactly(0);

const fenOf = (text: string): Fen => parseFen(text);

const eventOf = (
  { facts, parameters }: PolicyTerms,
  date: BeijingDate,
  modes: readonly Mode[],
): PolicyEvent => ({
  id: '',
  date,
  facts: new Map<string, Value>([['mode_chain', { kind: 'list', value: modes }], ...facts]),
  lines: new Map(),
  parameters,
  measures: null,
  rules: [],
});
