import type { Consignment } from '../consignment/consignment.ts';
import { ENGINE_PARAMETERS } from '../network/engine-keys.ts';
import type { Network, Parameter } from '../network/network.ts';
import { type Status, USER_SOURCE } from '../network/provenance.ts';
import type { ChargeCode } from '../network/tariff-item.ts';
import type { ArrivalSpread } from '../simulation/simulate-itinerary.ts';
import type { Charge } from '../tariff/charge.ts';
import { parameterOn } from '../tariff/parameter.ts';
import { weakest } from '../tariff/status.ts';
import { MINUTES_PER_DAY } from '../units/duration.ts';
import { exactly, nearestWhole } from '../units/exact.ts';
import { type BeijingDate, beijingDate, type Instant } from '../units/instant.ts';
import { extend, type Fen, fen, formatFen } from '../units/money.ts';

const DAYS_PER_YEAR = 365;

/** A yearly rate on the goods' value: LPR of the day plus the firm's spread. */
export interface CapitalRate {
  readonly perYear: number;
  readonly status: Status;
  readonly source: string;
}

/** Throws where the network has no lending rate, which loading rules out. */
export function capitalRateOn(network: Network, date: BeijingDate): CapitalRate {
  const lpr = yearlyRateOn(network, ENGINE_PARAMETERS.lendingRate.key, date);
  const spread = yearlyRateOn(network, ENGINE_PARAMETERS.lendingSpread.key, date);
  return {
    perYear: exactly(lpr.value).plus(spread.value).toNumber(),
    status: weakest(lpr.status, spread.status),
    source: lpr.source,
  };
}

function yearlyRateOn(network: Network, key: string, date: BeijingDate): Parameter {
  const found = parameterOn(network, key, date);
  if (!found) throw new RangeError(`no parameter "${key}" in network ${network.id}`);
  return found.entry;
}

/** What a day under way costs the owner: own figure, or capital and decay on the goods' value. */
export function dayCost(network: Network, consignment: Consignment, date: BeijingDate): Fen {
  if (consignment.dayCost !== null) return consignment.dayCost;
  const { perYear } = capitalRateOn(network, date);
  return perDay(consignment.value, exactly(perYear).plus(consignment.commodity.decayPerYear).toNumber());
}

const perDay = (value: Fen, perYear: number): Fen =>
  fen(
    nearestWhole((value * perYear) / DAYS_PER_YEAR, () => exactly(value).times(perYear).div(DAYS_PER_YEAR)),
  );

/**
 * The borne costs that no one bills: capital tied up and decay over the mean days door to door, and expected
 * lateness. They stand below the invoice total and, with it, make the economic total.
 */
export function economicLines(
  network: Network,
  consignment: Consignment,
  spread: Pick<ArrivalSpread, 'meanMinutes' | 'meanLateMinutes'>,
  at: { readonly start: Instant; readonly arrival: Instant; readonly from: string; readonly to: string },
): readonly Charge[] {
  const days = hundredths(spread.meanMinutes / MINUTES_PER_DAY);
  const date = beijingDate(at.start);
  const line = (
    code: ChargeCode,
    basis: Charge['basis'],
    quantity: number,
    price: Fen,
    status: Status,
    source: string,
  ) =>
    ownLine({
      code,
      basis,
      quantity,
      price,
      status,
      source,
      date: beijingDate(at.arrival),
      from: at.from,
      to: at.to,
    });
  const lines: Charge[] = [];
  if (consignment.dayCost !== null) {
    lines.push(line('CAPITAL', 'day', days, consignment.dayCost, 'contract', USER_SOURCE));
  } else {
    const capital = capitalRateOn(network, date);
    const price = perDay(consignment.value, capital.perYear);
    lines.push(line('CAPITAL', 'value_day', days, price, capital.status, capital.source));
    const decay = perDay(consignment.value, consignment.commodity.decayPerYear);
    if (decay > 0) lines.push(line('DECAY', 'value_day', days, decay, 'estimated', 'yusuan-value-of-time'));
  }
  const lateDays = hundredths(spread.meanLateMinutes / MINUTES_PER_DAY);
  if (consignment.latePenaltyPerDay > 0 && lateDays > 0) {
    lines.push(line('LATENESS', 'day', lateDays, consignment.latePenaltyPerDay, 'contract', USER_SOURCE));
  }
  return lines;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

interface OwnLine {
  readonly code: ChargeCode;
  readonly basis: Charge['basis'];
  readonly quantity: number;
  readonly price: Fen;
  readonly status: Status;
  readonly source: string;
  readonly date: BeijingDate;
  readonly from: string;
  readonly to: string;
}

function ownLine({ code, basis, quantity, price, status, source, date, from, to }: OwnLine): Charge {
  const unitPrice = formatFen(price);
  const amount = extend(quantity, unitPrice, '1');
  return {
    code,
    tariff: '',
    basis,
    quantity,
    rate: {
      listPrice: unitPrice,
      unitPrice,
      low: unitPrice,
      high: unitPrice,
      minimum: null,
      currency: 'CNY',
      exchangeRate: '1',
      factors: [],
      move: null,
      flat: null,
      rateHeld: null,
      payer: 'owner',
      payee: 'owner',
      status,
      source,
      validTo: null,
      note: null,
      outOfForce: null,
    },
    amount,
    low: amount,
    high: amount,
    inInvoice: false,
    eventDate: date,
    place: from,
    toPlace: to,
  };
}
