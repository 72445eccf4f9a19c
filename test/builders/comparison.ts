import type { Assessment } from '../../src/compare/assess.ts';
import type { Comparison } from '../../src/compare/compare.ts';
import type { Consignment } from '../../src/consignment/consignment.ts';
import { avoidanceOf } from '../../src/enquiry/avoidance.ts';
import { gradeOfShares, gradeShares } from '../../src/ledger/grade-shares.ts';
import type { Network } from '../../src/network/network.ts';
import type { ChargeCode } from '../../src/network/tariff-item.ts';
import type { Itinerary } from '../../src/routing/itinerary.ts';
import { type Charge, totalOf } from '../../src/tariff/charge.ts';
import type { BeijingDate } from '../../src/units/instant.ts';
import { addFen, type Fen, parseFen } from '../../src/units/money.ts';
import { consignment } from './consignment.ts';
import { network, terminal } from './network.ts';

/** Comparisons without a search: routes are their charges, and whatever a test does not name is filled in. */

/** An amount as people write it: `194.75`. */
export const cny = (text: string): Fen => parseFen(text);

type ChargeParts = Partial<Omit<Charge, 'amount' | 'eventDate'>> & {
  readonly eventDate?: string;
  readonly low?: Fen;
  readonly high?: Fen;
};

/** A billed charge of this amount, one box at its price. */
export function billed(code: ChargeCode, amount: string, own: ChargeParts = {}): Charge {
  const { eventDate = '2026-12-08', ...rest } = own;
  return {
    code,
    tariff: 'sample.tariff',
    basis: 'box',
    quantity: 1,
    rate: {
      listPrice: amount,
      unitPrice: amount,
      low: amount,
      high: amount,
      minimum: null,
      currency: 'CNY',
      exchangeRate: '1',
      factors: [],
      move: null,
      flat: null,
      rateHeld: null,
      payer: 'shipper',
      payee: 'carrier',
      status: 'published',
      source: 'test',
      validTo: null,
      note: null,
      outOfForce: null,
    },
    amount: cny(amount),
    low: cny(amount),
    high: cny(amount),
    inInvoice: true,
    eventDate: eventDate as BeijingDate,
    place: 'CNCKG-TJC',
    toPlace: 'CNCKG-TJC',
    ...rest,
  };
}

export const toll = (amount: string, own: ChargeParts = {}): Charge =>
  billed('TOLL', amount, { basis: 'toll_km_chongqing', ...own });
export const inspection = (amount: string): Charge =>
  billed('INSPECTION', amount, { eventDate: '2026-12-09' });

type RouteParts = Partial<
  Pick<Assessment, 'economic' | 'complete'> & {
    readonly p50: number;
    readonly p90: number;
    readonly mean: number;
  }
> & { readonly co2e?: number; readonly onTime?: number };

/** A route with these charges. */
export function route(charges: readonly Charge[], own: RouteParts = {}): Assessment {
  const {
    economic = [],
    complete = true,
    p50 = 9000,
    p90 = 10_000,
    mean = 9100,
    co2e = 1000,
    onTime = null,
  } = own;
  const rows = charges.map((charge) => ({ charge, step: 0 }));
  const shares = gradeShares(rows);
  const invoiceTotal = totalOf(charges.filter(({ inInvoice }) => inInvoice));
  const itinerary: Itinerary = { steps: [], start: 0, arrival: p50 } as unknown as Itinerary;
  return {
    itinerary,
    rows,
    insurance: null,
    invoiceTotal,
    complete,
    gradeShares: shares,
    grade: gradeOfShares(shares),
    economic,
    spread: {
      p50Minutes: p50,
      p90Minutes: p90,
      meanMinutes: mean,
      meanLateMinutes: 0,
      onTimeShare: onTime,
      waitMinutes: { low: 0, high: 0 },
      steps: [],
    },
    stepCo2e: [],
    co2e: { low: co2e, value: co2e, high: co2e },
    economicTotal: addFen([invoiceTotal, totalOf(economic)]),
  };
}

const COUNTRIES = { 'CNCKG-TJC': 'CN', DEDUI: 'DE' } as const;
type Place = keyof typeof COUNTRIES;

const NETWORK: Network = network({
  terminals: Object.entries(COUNTRIES).map(([id, country]) => terminal(id, { country })),
});

const NOTHING_AVOIDED = avoidanceOf([]);

/** The routes of a consignment from Chongqing to Duisburg unless told otherwise, all of them listed. */
export function comparison(
  assessments: readonly Assessment[],
  own: { readonly from?: Place; readonly to?: Place } & Partial<Consignment> = {},
): Comparison {
  const { from = 'CNCKG-TJC', to = 'DEDUI', ...rest } = own;
  const carried: Consignment = {
    ...consignment({ commodity: 'laptops' }),
    origins: [from],
    destinations: [to],
    ...rest,
  };
  return {
    context: { network: NETWORK, consignment: carried } as Comparison['context'],
    read: {
      from,
      to,
      consignment: carried,
      leastSaving: 0.05,
      maxLegs: 5,
      avoid: [],
      avoidance: NOTHING_AVOIDED,
    },
    assessments,
    front: { shown: assessments, dominated: [] },
    excluded: [],
  };
}
