import { EQUIPMENT } from '../../src/consignment/equipment.ts';
import type {
  Answer,
  AnswerCharge,
  AnswerItinerary,
  AnswerLeg,
  AnswerTimelineElement,
} from '../../src/contract/answer-schema.ts';
import { ANSWER_SCHEMA_VERSION } from '../../src/contract/answer-version.ts';
import { gradeOf } from '../../src/network/provenance.ts';
import { formatInstant, instant, parseInstant } from '../../src/units/instant.ts';
import { addFen, extend, type Fen, fen, parseFen } from '../../src/units/money.ts';
import { SOURCES, TERMINALS } from './answer-places.ts';

export const BOXES = 2;
export const READY = '2026-12-07T18:00+08:00';
export const DEADLINE = '2026-12-27T18:00+08:00';
/** Capital at 4.5 % and decay at 19 % a year on goods of 6 million. */
export const DAY_COST = '3863.01';
const CAPITAL_PER_DAY = '739.73';
const DECAY_PER_DAY = '3123.28';

const HOUR = 60;
const DAY = 24 * HOUR;
const RATES = { CNY: '1', USD: '7.0800', EUR: '8.2500' } as const;
const INVOICE_GRADES = ['D', 'C', 'B', 'A'] as const;

/** The moment so many minutes after the goods are ready, as an answer writes it. */
export function at(minutesAfterReady: number): string {
  const ready = parseInstant(READY);
  if (ready === null) throw new Error('the ready time of the sample is not a moment');
  return formatInstant(instant(ready + minutesAfterReady));
}

export const days = (count: number): number => Math.round(count * DAY);
export const hours = (count: number): number => count * HOUR;

/** A ledger line whose amount follows from its quantity and price; `unitPrice: null` makes it unknown. */
export function charge(own: Partial<AnswerCharge> & Pick<AnswerCharge, 'code' | 'group'>): AnswerCharge {
  const { quantity = BOXES, unitPrice = '100.00', currency = 'CNY', status = 'published' } = own;
  const amount = unitPrice === null ? null : extend(quantity, unitPrice, RATES[currency]);
  const spread = status === 'official' ? 0 : 0.08;
  return {
    basis: 'box',
    note: null,
    quantity,
    unitPrice,
    currency,
    exchangeRate: RATES[currency],
    amount,
    minimum: null,
    listPrice: unitPrice,
    factors: [],
    move: null,
    flat: null,
    rateHeld: null,
    inInvoice: own.group !== 'economic',
    payer: 'shipper',
    payee: 'carrier',
    eventDate: '2026-12-12',
    place: 'CNCKG-TJC',
    toPlace: own.place ?? 'CNCKG-TJC',
    tariff: 'sample.tariff',
    source: 'operator-list',
    status,
    grade: gradeOf(status),
    range:
      amount === null
        ? null
        : {
            low: fen(Math.round(amount * (1 - spread))),
            high: fen(Math.round(amount * (1 + spread))),
          },
    validTo: '2026-12-31',
    leg: null,
    ...own,
  };
}

type LegParts = Pick<AnswerLeg, 'mode' | 'from' | 'to'> & {
  readonly departs: number;
  readonly arrives: number;
} & Partial<
    Pick<
      AnswerLeg,
      'serviceNames' | 'timetable' | 'departureStatus' | 'cutOff' | 'nextDeparture' | 'calls' | 'co2eKg'
    >
  >;

/** A carriage between two moments, given in minutes after the goods are ready. */
export function leg({ departs, arrives, ...own }: LegParts): AnswerLeg {
  return {
    service: `${own.mode}-${own.from}-${own.to}`,
    serviceNames: { zh: '班列', en: 'Service' },
    carrier: null,
    carrierNames: null,
    timetable: 'published',
    departuresPerWeek: 2,
    departureStatus: 'published',
    distanceKm: 1000,
    departure: at(departs),
    cutOff: null,
    nextDeparture: at(departs + days(7)),
    arrival: at(arrives),
    co2eKg: 1000,
    emissionFactor: ['rail.electric.cn'],
    calls: [],
    links: [],
    status: 'published',
    source: 'operator-list',
    ...own,
  };
}

type ElementParts = Pick<AnswerTimelineElement, 'kind' | 'terminal'> & {
  readonly from: number;
  readonly to: number;
  /** Half the distance between P10 and P90 of the end, minutes. */
  readonly spread?: number;
} & Partial<AnswerTimelineElement>;

export function element({ from, to, spread = 0, ...own }: ElementParts): AnswerTimelineElement {
  return {
    leg: null,
    toTerminal: own.terminal,
    start: at(from),
    end: at(to),
    p10End: at(to - Math.round(spread * 0.7)),
    p90End: at(to + spread),
    cutOff: null,
    rule: null,
    co2eKg: 0,
    ...own,
  };
}

type ItineraryParts = Pick<AnswerItinerary, 'letter' | 'names' | 'modes' | 'charges'> &
  Partial<AnswerItinerary> & { readonly p50: number; readonly p90: number; readonly mean: number };

/** An itinerary whose totals, ranges, shares and slack follow from its lines and times. */
export function itinerary({ p50, p90, mean, ...own }: ItineraryParts): AnswerItinerary {
  const sum = (lines: readonly AnswerCharge[], pick: (line: AnswerCharge) => Fen | null | undefined) =>
    addFen(lines.flatMap((line) => pick(line) ?? []));
  const invoice = own.charges.filter((line) => line.inInvoice);
  const invoiceTotal = sum(invoice, (line) => line.amount);
  const missing = own.charges.filter((line) => line.amount === null);
  const shareOf = (grade: string) =>
    invoiceTotal === 0
      ? 0
      : sum(
          invoice.filter((line) => line.grade === grade),
          (line) => line.amount,
        ) / invoiceTotal;
  const gradeShares = { A: shareOf('A'), B: shareOf('B'), C: shareOf('C'), D: shareOf('D') };
  const legs = own.legs ?? [];
  return {
    id: `itinerary-${own.letter}`,
    detail: null,
    times: [],
    policy: null,
    crosses: { countries: ['CN'], straits: [], isWhole: true },
    advisories: [],
    events: [],
    badges: [],
    grade: INVOICE_GRADES.find((grade) => gradeShares[grade] >= 0.1) ?? 'A',
    gradeShares,
    complete: missing.length === 0,
    missing: missing.map(({ code, place, toPlace }) => ({ code, place, toPlace })),
    gateway: 'CNCKG-TJC',
    mainMode: own.modes[0] ?? 'rail',
    invoiceTotal,
    economicTotal: sum(own.charges, (line) => line.amount),
    invoiceRange: {
      low: sum(invoice, (line) => line.range?.low),
      high: sum(invoice, (line) => line.range?.high),
    },
    perBox: fen(Math.round(invoiceTotal / BOXES)),
    p50Minutes: p50,
    p90Minutes: p90,
    meanMinutes: mean,
    plannedMinutes: p50,
    onTimeShare: 0.91,
    slackMinutes: days(20) - p50,
    waitMinutes: hours(22),
    waitRangeMinutes: { low: hours(22), high: hours(22) },
    co2eKg: 5420,
    co2eRangeKg: { low: 4900, high: 6100 },
    departure: legs[0]?.departure ?? at(days(1)),
    arrival: at(p50),
    transhipments: 2,
    borders: 3,
    legs,
    timeline: [],
    checklist: [],
    ...own,
  };
}

/** The lines that never reach an invoice: capital and decay for the mean days, as the engine adds them. */
export const economic = (mean: number): readonly AnswerCharge[] =>
  (['CAPITAL', 'DECAY'] as const).map((code) =>
    charge({
      code,
      group: 'economic',
      basis: 'value_day',
      quantity: Number((mean / DAY).toFixed(2)),
      unitPrice: code === 'CAPITAL' ? CAPITAL_PER_DAY : DECAY_PER_DAY,
      status: 'estimated',
      validTo: null,
      source: 'own-reasoning',
      tariff: '',
      payer: 'owner',
      payee: 'owner',
      toPlace: 'DEDUI',
    }),
  );

/** As the engine gives them: where the least economic total of all changes hands, by the cost of a day. */
export function switchingPointsOf(itineraries: readonly AnswerItinerary[]): Answer['switchingPoints'] {
  const lines = itineraries
    .filter((item) => item.complete)
    .map((item) => ({
      id: item.id,
      fixed:
        item.economicTotal -
        addFen(
          item.charges.flatMap(({ code, amount }) => (/CAPITAL|DECAY/.test(code) && amount ? [amount] : [])),
        ),
      days: Math.round((item.meanMinutes * 100) / DAY) / 100,
    }));
  const bestAt = (cost: number) =>
    lines.toSorted((a, b) => a.fixed + a.days * cost - b.fixed - b.days * cost || a.days - b.days)[0];
  return lines
    .flatMap((below) =>
      lines
        .filter((above) => above.days < below.days)
        .map((above) => ({ below, above, cost: (above.fixed - below.fixed) / (below.days - above.days) })),
    )
    .filter(({ below, above, cost }) => cost > 0 && bestAt(cost - 1) === below && bestAt(cost + 1) === above)
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ below, above, cost }) => ({
      below: below.id,
      above: above.id,
      dayCostCny: fen(Math.round(cost)),
    }));
}

export function answerOf(itineraries: readonly AnswerItinerary[], own: Partial<Answer> = {}): Answer {
  return {
    schema: `yusuan.compare/${ANSWER_SCHEMA_VERSION}`,
    network: { id: 'chongqing', edition: '2026.11', priceDate: '2026-11-20' },
    query: {
      from: 'CNCKG',
      to: 'DEDUI',
      equipment: '40HQ',
      boxes: BOXES,
      grossTonnes: 9.5,
      volumeM3: null,
      units: BOXES,
      cargoTonnes: 11.2,
      teu: EQUIPMENT['40HQ'].teu * BOXES,
      chargeableKg: 11200,
      valueCny: parseFen('6000000.00'),
      commodity: 'laptops',
      dangerousGoods: [],
      shelfLifeDays: null,
      isInsured: false,
      ready: READY,
      deadline: DEADLINE,
      dayCostCny: parseFen(DAY_COST),
      dayCostIsOwn: false,
      latePenaltyCny: fen(0),
      maxLegs: 4,
      avoid: [],
      pricesOn: null,
    },
    eventEdits: [],
    criteria: ['invoice', 'p50', 'co2e'],
    tolerance: {
      betweenRoutes: { invoiceShare: 0.02, hours: 3, timeShare: 0.04, co2eShare: 0.2 },
      withinFamily: { invoiceShare: 0.04, hours: 12, timeShare: 0.08, co2eShare: 0.3 },
      saving: { perTime: 0.05, perTransfer: 0.005, atMost: 0.05 },
    },
    simulation: { seed: 42, draws: 4096 },
    issues: [],
    itineraries: [...itineraries],
    switchingPoints: switchingPointsOf(itineraries),
    dominated: [],
    excluded: [],
    terminals: TERMINALS,
    series: {},
    sources: SOURCES,
    ...own,
  };
}
