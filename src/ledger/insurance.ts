import type { Consignment } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import type { Charge } from '../tariff/charge.ts';
import { parameterOn } from '../tariff/parameter.ts';
import { exactly, nearestWhole, writeExact } from '../units/exact.ts';
import { type BeijingDate, beijingDate } from '../units/instant.ts';
import { type Fen, fen, formatFen } from '../units/money.ts';

/** What goods are insured by: their value and the share of the insured sum that is the premium. */
export interface InsuranceTerms {
  readonly value: Fen;
  readonly rate: Charge['rate'];
  readonly date: BeijingDate;
}

/** Key of the share in `parameters.csv`; a network may lack it, and the premium is not known then. */
const RATE = 'insurance.rate';

/** CIF and a tenth, which buyers and banks ask for (Incoterms 2020, CIP and CIF A5; UCP 600, art. 28). */
const INSURED_SHARE = 1.1;

/** The terms on the day goods are ready; null where they are not insured. */
export function insuranceTerms(
  network: Network,
  { isInsured, value, ready, pricesOn }: Pick<Consignment, 'isInsured' | 'value' | 'ready' | 'pricesOn'>,
): InsuranceTerms | null {
  if (!isInsured) return null;
  return { value, date: beijingDate(ready), rate: rateOn(network, pricesOn ?? beijingDate(ready)) };
}

function rateOn(network: Network, date: BeijingDate): Charge['rate'] {
  const entry = parameterOn(network, RATE, date)?.entry ?? null;
  return {
    listPrice: priceOf(entry?.value),
    unitPrice: priceOf(entry?.value),
    low: priceOf(entry?.low),
    high: priceOf(entry?.high),
    minimum: null,
    currency: 'CNY',
    exchangeRate: '1',
    factors: [],
    payer: 'shipper',
    payee: 'insurer',
    status: entry?.status ?? 'unknown',
    source: entry?.source ?? '',
    validTo: entry?.validTo ?? null,
    note: entry?.note ?? null,
    outOfForce: null,
    move: null,
    flat: null,
    rateHeld: null,
  };
}

/** A share of the insured sum as CNY for each thousand of it, which premiums are told in. */
const priceOf = (share: string | undefined): string | null =>
  share === undefined ? null : writeExact(exactly(share).times(PER_THOUSAND));

const PER_THOUSAND = 1000;

/**
 * The premium of goods whose carriage is billed `freight`: a share of their value, freight and the premium itself, and a
 * tenth of that on top.
 */
export function premiumOf({ value, rate }: InsuranceTerms, freight: Fen): Fen | null {
  return rate.unitPrice === null ? null : premiumAt(rate.unitPrice, value, freight);
}

/** As a line of the bill, from one end of the way to the other. */
export function insuranceCharge(terms: InsuranceTerms, freight: Fen, place: string, toPlace: string): Charge {
  const { rate, value, date } = terms;
  const at = (price: string | null): Fen | null => (price === null ? null : premiumAt(price, value, freight));
  const insured = insuredSum(rate.unitPrice ?? '0', value, freight);
  return {
    code: 'INSURANCE',
    tariff: '',
    basis: 'insured_value',
    quantity: exactly(formatFen(insured)).div(PER_THOUSAND).toNumber(),
    rate,
    amount: at(rate.unitPrice),
    low: at(rate.low),
    high: at(rate.high),
    inInvoice: true,
    eventDate: date,
    place,
    toPlace,
  };
}

/** CIF is value, freight and premium; the premium is so much for each thousand of 110 % of it. */
function insuredSum(price: string, value: Fen, freight: Fen): Fen {
  const share = exactly(price).div(PER_THOUSAND).times(INSURED_SHARE);
  const sum = exactly(value).plus(freight).times(INSURED_SHARE).div(exactly(1).minus(share));
  return fen(nearestWhole(sum.toNumber(), () => sum));
}

function premiumAt(price: string, value: Fen, freight: Fen): Fen {
  const premium = exactly(price)
    .div(PER_THOUSAND)
    .times(insuredSum(price, value, freight));
  return fen(nearestWhole(premium.toNumber(), () => premium));
}
