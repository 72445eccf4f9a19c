import type { AnswerCharge } from '../contract/answer-schema.ts';
import type { LedgerRow } from '../ledger/bill-itinerary.ts';
import { gradeOf } from '../network/provenance.ts';
import type { ChargeCode } from '../network/tariff-item.ts';
import type { Itinerary, Step } from '../routing/itinerary.ts';
import type { Charge } from '../tariff/charge.ts';

type Group = AnswerCharge['group'];

/** A ledger line as the answer has it; nothing is computed here. */
export function describeCharge(charge: Charge, group: Group, leg: number | null): AnswerCharge {
  const { rate } = charge;
  return {
    code: charge.code,
    group,
    basis: charge.basis,
    quantity: charge.quantity,
    unitPrice: rate.unitPrice,
    currency: rate.currency,
    exchangeRate: rate.exchangeRate,
    amount: charge.amount,
    minimum: rate.minimum,
    listPrice: rate.listPrice,
    factors: [...rate.factors],
    move: rate.move && { ...rate.move, held: rate.move.held && { ...rate.move.held } },
    flat: rate.flat,
    rateHeld: rate.rateHeld && { ...rate.rateHeld },
    inInvoice: charge.inInvoice,
    payer: rate.payer,
    payee: rate.payee,
    eventDate: charge.eventDate,
    place: charge.place,
    toPlace: charge.toPlace,
    tariff: charge.tariff,
    source: rate.source,
    status: rate.status,
    grade: gradeOf(rate.status),
    range: charge.low === null || charge.high === null ? null : { low: charge.low, high: charge.high },
    validTo: rate.validTo,
    note: rate.note && { ...rate.note },
    leg,
  };
}

/** The ledger of an itinerary in the order of travel, borne costs last. */
export function describeLedger(
  itinerary: Itinerary,
  billed: readonly LedgerRow[],
  economic: readonly Charge[],
  isFeederStep: (step: Step) => boolean,
): AnswerCharge[] {
  const legOfStep = legIndexes(itinerary);
  const lastLeg = Math.max(...legOfStep.filter((leg) => leg !== null));
  const lines = billed.map(({ charge, step }) => {
    const cause = itinerary.steps[step];
    const leg = legOfStep[step] ?? null;
    const group = cause ? groupOf(charge.code, cause, leg, lastLeg, isFeederStep) : 'other';
    return describeCharge(charge, group, leg);
  });
  return [...lines, ...economic.map((charge) => describeCharge(charge, 'economic', null))];
}

/** For each step the index of its leg; null for hub steps. */
export function legIndexes(itinerary: Itinerary): readonly (number | null)[] {
  let next = 0;
  return itinerary.steps.map((step) => (step.kind === 'ride' ? next++ : null));
}

function groupOf(
  code: ChargeCode,
  step: Step,
  leg: number | null,
  lastLeg: number,
  isFeederStep: (step: Step) => boolean,
): Group {
  switch (code) {
    case 'CUSTOMS_EXPORT':
      return 'export_customs';
    case 'CUSTOMS_IMPORT':
      return 'import_customs';
    case 'DOCUMENTS':
      return 'documents';
    case 'GAUGE_CHANGE':
    case 'BORDER':
    case 'LOCK':
      return 'border';
    case 'INSURANCE':
    case 'BOX_ONE_WAY':
      return 'other';
    case 'STORAGE':
      return leg === 0 ? 'origin' : 'transhipment';
    default:
      return step.kind === 'hub'
        ? hubGroup(code, step.rule.activity)
        : rideGroup(step, leg, lastLeg, isFeederStep);
  }
}

function hubGroup(code: ChargeCode, activity: 'origin' | 'destination' | 'transfer'): Group {
  if (activity === 'transfer') return 'transhipment';
  if (code === 'INSPECTION' || code === 'QUARANTINE')
    return activity === 'origin' ? 'export_customs' : 'import_customs';
  return activity;
}

function rideGroup(
  step: Step,
  leg: number | null,
  lastLeg: number,
  isFeederStep: (step: Step) => boolean,
): Group {
  if (!isFeederStep(step) || lastLeg === 0) return 'main_leg';
  if (leg === 0) return 'first_mile';
  return leg === lastLeg ? 'last_mile' : 'transhipment';
}
