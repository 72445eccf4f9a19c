import type { Consignment } from '../consignment/consignment.ts';
import type { TariffId } from '../network/service.ts';
import type { Basis, ChargeCode } from '../network/tariff-item.ts';
import type { TerminalId } from '../network/terminal.ts';
import { exactly, nearestWhole } from '../units/exact.ts';
import type { BeijingDate } from '../units/instant.ts';
import { addFen, extend, type Fen } from '../units/money.ts';
import { consignmentFactor } from './billed-quantity.ts';
import type { QuantityLine } from './quantity.ts';
import type { Rate } from './rate.ts';

/** A line of the ledger: one billed charge. Totals are sums of these and of nothing else. */
export interface Charge {
  readonly code: ChargeCode;
  readonly tariff: TariffId;
  readonly basis: Basis;
  /** In units of the basis, the consignment's boxes or kilograms in. */
  readonly quantity: number;
  readonly rate: Rate;
  /** Null when the price is unknown: an itinerary with such a line is incomplete. */
  readonly amount: Fen | null;
  readonly low: Fen | null;
  readonly high: Fen | null;
  readonly inInvoice: boolean;
  readonly eventDate: BeijingDate;
  readonly place: TerminalId;
  readonly toPlace: TerminalId;
}

/** Bills a quantity line on a day: quantity x price x exchange rate, not below the minimum, rounded to the fen. */
export function billLine(
  line: QuantityLine,
  rate: Rate,
  consignment: Consignment,
  eventDate: BeijingDate,
): Charge {
  const quantity = billedQuantity(line.perUnit, consignmentFactor(line.basis, consignment));
  return {
    code: line.charge,
    tariff: line.tariff,
    basis: line.basis,
    quantity,
    rate,
    amount: amountOf(quantity, rate.unitPrice, rate),
    low: amountOf(quantity, rate.low, rate),
    high: amountOf(quantity, rate.high, rate),
    inInvoice: true,
    eventDate,
    place: line.place,
    toPlace: line.toPlace,
  };
}

function amountOf(quantity: number, unitPrice: string | null, rate: Rate): Fen | null {
  if (unitPrice === null) return null;
  const amount = extend(quantity, unitPrice, rate.exchangeRate);
  if (rate.minimum === null || quantity === 0) return amount;
  return Math.max(amount, extend(1, rate.minimum, rate.exchangeRate)) as Fen;
}

/** Quantities are written with at most three places, and billed as written. */
const billedQuantity = (perUnit: number, units: number): number =>
  nearestWhole(perUnit * units * QUANTITY_PARTS, () => exactly(perUnit).times(units).times(QUANTITY_PARTS)) /
  QUANTITY_PARTS;

const QUANTITY_PARTS = 1000;

/** Sum of the priced lines; an unpriced line adds nothing and makes the total an "at least". */
export const totalOf = (charges: readonly Charge[]): Fen =>
  addFen(charges.flatMap((charge) => (charge.amount === null ? [] : [charge.amount])));

/** A line that uses nothing (a toll on a road without tolls) is not billed and not shown. */
export const isBilled = (charge: Charge): boolean => charge.quantity > 0;
