import { groupBy } from '../../network/group-by.ts';
import type { Network } from '../../network/network.ts';
import { isFeeder, ridesOf } from '../../routing/way.ts';
import type { Charge } from '../../tariff/charge.ts';
import { conversionOn } from '../../tariff/exchange.ts';
import { daysBetween } from '../../units/calendar-day.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';
import type { Issue } from '../../units/issue.ts';
import { addFen, extend, type Fen, formatFen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import type { DelayObservation, ModelledPrice, PriceObservation } from '../calibration.ts';
import { calibrationIssue } from '../calibration-issue.ts';
import type { InvoiceLine } from '../invoices/invoice-line.ts';
import type { LineMatch, ModelledItem } from './match-lines.ts';

/** What matched lines say of the model, and why some of them say nothing. */
export interface Observed {
  readonly prices: readonly PriceObservation[];
  readonly delays: readonly DelayObservation[];
  /** Rows that something is learned from. */
  readonly learned: ReadonlySet<number>;
  /** `path` is a row. */
  readonly issues: readonly Issue[];
}

/** A larger ratio than this, either way, is another currency, unit or item. */
const MOST_APART = 4;

interface Matched {
  readonly line: InvoiceLine;
  readonly model: ModelledItem;
}

/**
 * Amounts of one invoice for the same rows of a bill are added up before they are held against them: several surcharges
 * are one in the model, and a freight may hold what is invoiced besides. A total beside items is not learned from.
 */
export function observe(network: Network, matches: readonly LineMatch[]): Observed {
  const issues: Issue[] = [];
  const prices: PriceObservation[] = [];
  const learned = new Set<number>();
  const itemised = new Set(
    matches.flatMap(({ line }) => (line.sought.item === 'total' ? [] : [billKey(line)])),
  );
  const matched = matches.flatMap((match): readonly Matched[] => {
    if (match.kind !== 'matched') return [];
    const { line } = match;
    if (line.sought.item !== 'total' || !itemised.has(billKey(line))) return [match];
    issues.push(calibrationIssue('K34', String(line.row), { x: line.itemText || line.amount }));
    return [];
  });
  for (const own of groupBy(matched, (one) => `${billKey(one.line)} ${one.model.route.key}`).values())
    for (const together of overlapping(own)) {
      const observed = held(network, together, issues);
      if (observed === null) continue;
      prices.push(observed);
      for (const { line } of together) learned.add(line.row);
    }
  return { prices, delays: delaysOf(network, matched), learned, issues };
}

const billKey = ({ invoice, shipment }: InvoiceLine): string => JSON.stringify([invoice, shipment]);

/** Lines in groups that share no row of the bill. */
function overlapping(matched: readonly Matched[]): readonly (readonly Matched[])[] {
  let groups: { readonly rows: ReadonlySet<number>; readonly own: readonly Matched[] }[] = [];
  for (const one of matched) {
    const rows = new Set(one.model.rows);
    const touched = groups.filter((group) => one.model.rows.some((row) => group.rows.has(row)));
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      {
        rows: new Set([...touched.flatMap((group) => [...group.rows]), ...rows]),
        own: [...touched.flatMap(({ own }) => own), one],
      },
    ];
  }
  return groups.map(({ own }) => own);
}

function held(network: Network, lines: readonly Matched[], issues: Issue[]): PriceObservation | null {
  const { line, model } = present(lines[0]);
  const paid: Fen[] = [];
  for (const { line: own } of lines) {
    const rate = conversionOn(network, own.currency, own.shipment.date);
    if (rate !== null) paid.push(extend(1, own.amount, rate.cny));
    else issues.push(calibrationIssue('K35', String(own.row), { x: own.currency, d: own.shipment.date }));
  }
  if (paid.length < lines.length) return null;
  const rows = [...new Set(lines.flatMap((one) => one.model.rows))];
  const charges = rows.map((at) => present(model.route.billed.rows[at]).charge);
  const billed = addFen(charges.flatMap(({ amount }) => amount ?? []));
  const sum = addFen(paid);
  if (Math.abs(Math.log(sum / billed)) > Math.log(MOST_APART)) {
    const values = { paid: formatFen(sum), modelled: formatFen(billed) };
    issues.push(...lines.map((one) => calibrationIssue('K33', String(one.line.row), values)));
    return null;
  }
  const priced = pricesOf(network, charges);
  if (priced.length === 0) return null;
  // What no tariff bills, such as a premium, is taken to have been invoiced as the model has it to the rest.
  const share = priced.reduce((all, { modelled }) => all + modelled, 0) / billed;
  return { invoice: line.invoice, paid: sum * share, prices: priced };
}

function pricesOf(network: Network, charges: readonly Charge[]): readonly ModelledPrice[] {
  const due = charges.filter(
    ({ amount, tariff }) => amount !== null && amount > 0 && network.tariffs.has(tariff),
  );
  return Array.from(
    groupBy(due, ({ code, tariff }) => `${code} ${tariff}`).values(),
    (own): ModelledPrice => ({
      charge: present(own[0]).code,
      tariff: present(own[0]).tariff,
      modelled: addFen(own.flatMap(({ amount }) => amount ?? [])),
    }),
  );
}

/** One for each bill that says both days, where all its lines are of one route. */
function delaysOf(network: Network, matched: readonly Matched[]): readonly DelayObservation[] {
  return Array.from(groupBy(matched, ({ line }) => billKey(line)).values()).flatMap((own) => {
    const dated = own.find(({ line }) => line.departed !== null && line.arrived !== null);
    const routes = new Set(own.map(({ model }) => model.route.key));
    if (dated === undefined || routes.size > 1) return [];
    const { departed, arrived, invoice } = dated.line;
    const rides = ridesOf(dated.model.route.billed.itinerary);
    const [first, last] = [rides[0], rides.at(-1)];
    if (departed === null || arrived === null || first === undefined || last === undefined) return [];
    const modelledDays = (last.arrival - first.departure) / MINUTES_PER_DAY;
    // Days are counted whole: less than half a one is not known.
    const actualDays = Math.max(LEAST_DAYS, daysBetween(departed, arrived));
    if (modelledDays < LEAST_DAYS || Math.abs(Math.log(actualDays / modelledDays)) > Math.log(MOST_APART))
      return [];
    const services = rides.filter((ride) => !isFeeder(network, ride)).map(({ service }) => service.id);
    return [{ invoice, services, actualDays, modelledDays }];
  });
}

const LEAST_DAYS = 0.5;
