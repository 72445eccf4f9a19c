import { type Assessment, chargesOf } from '../compare/assess.ts';
import type { ChargeCode } from '../network/tariff-item.ts';
import type { BilledLine } from '../policy/charges/charge-events.ts';
import type { Value } from '../policy/expression/value.ts';
import { boxedSteps } from '../routing/boxed-steps.ts';
import { addDays } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import { exportFacts, importFacts, type RouteFacts } from './route-facts.ts';
import type { PolicyTerms } from './terms.ts';
import { tradeDirection } from './trade-direction.ts';

/**
 * The charges of an itinerary on the days of a situation, each with what the route decides of it; places in it are
 * those of the answer's charges.
 */
export function ledgerLines(
  assessment: Assessment,
  { shiftDays, goods }: PolicyTerms,
): readonly BilledLine[] {
  const charges = chargesOf(assessment);
  const days = new Map<BeijingDate, BeijingDate>();
  const dayOf = (date: BeijingDate): BeijingDate => {
    const day = days.get(date) ?? addDays(date, shiftDays);
    days.set(date, day);
    return day;
  };
  const factsOf = goods ? createFactsOf(goods, assessment) : () => undefined;
  return charges.map((charge, index) => {
    const facts = factsOf(charge.code, index);
    if (shiftDays === 0 && facts === undefined) return charge;
    const { code, basis, amount, place, eventDate } = charge;
    return { code, basis, amount, place, eventDate: dayOf(eventDate), ...(facts ? { facts } : {}) };
  });
}

type FactsOf = (code: ChargeCode, charge: number) => RouteFacts | undefined;

/** What a route decides of its charges: of the declaration made in China, and of what goods out of their box cause. */
function createFactsOf(
  { network, consignment }: NonNullable<PolicyTerms['goods']>,
  { itinerary, rows }: Assessment,
): FactsOf {
  const direction = tradeDirection(network, consignment);
  const boxed = consignment.equipment.load === 'box' ? boxedSteps(itinerary) : [];
  return (code, charge) => {
    if (code === 'CUSTOMS_EXPORT' && direction === 'export') return exportFacts(network, itinerary);
    if (code === 'CUSTOMS_IMPORT' && direction === 'import') return importFacts(network, itinerary);
    const row = rows[charge];
    return row && boxed[row.step] === false && OF_A_BOX.has(code) ? OUT_OF_THE_BOX : undefined;
  };
}

/** Charges that measures relieve of a box alone. */
const OF_A_BOX: ReadonlySet<ChargeCode> = new Set(['TOLL', 'INSPECTION']);
const OUT_OF_THE_BOX: RouteFacts = new Map<string, Value>([
  ['carries', { kind: 'text', value: 'loose_goods' }],
]);
