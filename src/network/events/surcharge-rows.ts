import { exactly } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Currency } from '../../units/money.ts';
import type { Provenance } from '../provenance.ts';
import type { TariffId } from '../service.ts';
import type { TariffItem } from '../tariff-item.ts';
import type { Names } from '../terminal.ts';
import type { EVENT_CHARGES, EventId, SURCHARGE_BASES } from './event.ts';

/** What a surcharge costs. */
export interface Surcharge {
  readonly charge: (typeof EVENT_CHARGES)[number];
  readonly basis: (typeof SURCHARGE_BASES)[number];
  /** Decimal text per `basis`. */
  readonly amount: string;
  /** Of one refrigerated box, whatever the basis; null where it pays as any other. */
  readonly reeferAmount: string | null;
  readonly currency: Currency;
}

interface SurchargeEvent extends Provenance {
  readonly id: EventId;
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
  readonly text: Names;
}

const REEFERS = ['20RF', '40RF'] as const;

export const surchargeTariff = (event: EventId): TariffId => `event.${event}`;

/** The rows that bill the surcharge of an event: of boxes alone, those per TEU by the length of the box. */
export function surchargeRows(
  { id, from, to, text, status, source, year }: SurchargeEvent,
  { charge, basis, amount, reeferAmount, currency }: Surcharge,
): readonly TariffItem[] {
  const priced = (equipment: string, unitPrice: string): TariffItem => ({
    tariff: surchargeTariff(id),
    charge,
    basis: 'box',
    equipment,
    unitPrice,
    currency,
    low: null,
    high: null,
    minimum: null,
    factors: [],
    course: { kind: 'flat', reason: 'contract' },
    validFrom: from,
    validTo: to,
    payer: 'shipper',
    payee: 'carrier',
    note: text,
    status,
    source,
    year,
  });
  const dry =
    basis === 'teu'
      ? [priced('20', amount), priced('40', exactly(amount).times(2).toString())]
      : [priced('*', amount)];
  return [...dry, ...(reeferAmount === null ? [] : REEFERS.map((code) => priced(code, reeferAmount)))];
}
