import type { PolicyTerms } from '../../measures/terms.ts';
import { type ChargeEvent, chargeEvents } from '../../policy/charges/charge-events.ts';
import { createOverlay } from '../../policy/charges/rate-overlay.ts';
import { isDuePacked } from '../../tariff/due.ts';
import type { QuantityLine } from '../../tariff/quantity.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { type Fen, fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import type { ArcPrices } from './arc-prices.ts';
import { ownersOf, placedLines } from './placed-lines.ts';
import type { PricedClass } from './priced-class.ts';

const FEN_PER_CNY = 100;
/** An amount at which a share that is taken off is known to twelve places. */
const LARGE = fen(10 ** 12);

/**
 * The prices of a class once the measures of a situation are laid over its lines, each line by itself at the place and on
 * the day where it falls due, by the overlay that lies over ledgers. What measures give on a declaration is no price of a
 * way and stays out. Days on which measures change have to be among those of the class.
 */
export function relievedPrices(priced: PricedClass, terms: PolicyTerms): ArcPrices {
  const { network, graph, dates, prices } = priced;
  const lines = placedLines(network, graph);
  const concerned = rowsConcerned(terms, lines).filter((row) =>
    isDuePacked(network, present(lines[row]).tariff, 'boxed'),
  );
  const shareLeft = createShareLeft(terms);
  const arcOf = ownersOf(graph.arrays.firstQuantity);
  const money = prices.money.slice();
  dates.forEach((date, segment) => {
    for (const alike of eventsAlike(priced, terms, concerned, date)) {
      const shareOf = shareLeft(alike);
      for (const { row, cny } of alike.amounts) {
        const cell = segment * graph.arcCount + present(arcOf[row]);
        money[cell] = present(money[cell]) - cny * (1 - shareOf(cny));
      }
    }
  });
  return { ...prices, money };
}

/** Rows whose charges are events that some measure may take something off, by their charge and basis. */
function rowsConcerned(terms: PolicyTerms, lines: readonly QuantityLine[]): readonly number[] {
  const known = new Map<string, boolean>();
  return lines.flatMap((line, row) => {
    const key = `${line.charge} ${line.basis}`;
    const concerns = known.get(key) ?? eventOf(terms, line, ANY_DAY)?.line != null;
    known.set(key, concerns);
    return concerns ? [row] : [];
  });
}

const ANY_DAY = '2026-01-01' as BeijingDate;

const eventOf = (
  terms: PolicyTerms,
  { charge: code, basis, place }: QuantityLine,
  eventDate: BeijingDate,
): ChargeEvent | undefined =>
  chargeEvents(terms.scenario, terms, [{ code, basis, place, amount: LARGE, eventDate }])[0];

/** Rows of which no measure can tell one from the other but by the amount. */
interface EventsAlike {
  readonly line: QuantityLine;
  readonly date: BeijingDate;
  readonly amounts: { readonly row: number; readonly cny: number }[];
}

function eventsAlike(
  { network, graph, rates }: PricedClass,
  terms: PolicyTerms,
  rows: readonly number[],
  date: BeijingDate,
): Iterable<EventsAlike> {
  const lines = placedLines(network, graph);
  const { classes } = graph.keys;
  const alike = new Map<string, EventsAlike>();
  for (const row of rows) {
    const line = present(lines[row]);
    const rate = rates.cnyPerUnit(present(classes[present(graph.arrays.quantityClass[row])]), date);
    const event = rate > 0 && line.perUnit > 0 ? eventOf(terms, line, date) : undefined;
    if (event === undefined) continue;
    const own = alike.get(event.key) ?? { line, date, amounts: [] };
    alike.set(event.key, own);
    own.amounts.push({ row, cny: rate * line.perUnit });
  }
  return alike.values();
}

/**
 * The share of an amount that is left to pay: one for all, where the least, the middle and the greatest of them are
 * relieved by the share that a very large amount is; else that of each amount by itself.
 */
function createShareLeft(terms: PolicyTerms): (alike: EventsAlike) => (cny: number) => number {
  const overlay = createOverlay(terms.scenario, terms);
  const left = (
    { charge: code, basis, place }: QuantityLine,
    amount: Fen,
    eventDate: BeijingDate,
  ): number => {
    const [relief] = overlay([{ code, basis, place, amount, eventDate }]).reliefs;
    return relief === undefined ? 1 : relief.after / amount;
  };
  return ({ line, date, amounts }) => {
    const whole = left(line, LARGE, date);
    const inFen = amounts.map(({ cny }) => fen(Math.round(cny * FEN_PER_CNY))).sort((a, b) => a - b);
    const samples = [inFen[0], inFen[inFen.length >> 1], inFen.at(-1)];
    const isShare = samples.every(
      (amount) =>
        amount === undefined || amount === 0 || Math.abs(left(line, amount, date) - whole) * amount <= 1,
    );
    if (isShare) return () => whole;
    return (cny) => left(line, fen(Math.max(1, Math.round(cny * FEN_PER_CNY))), date);
  };
}
