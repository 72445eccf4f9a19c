import type { PolicyTerms } from '../measures/terms.ts';
import { chargeEvents } from '../policy/charges/charge-events.ts';
import { createOverlay } from '../policy/charges/rate-overlay.ts';
import { isDuePacked } from '../tariff/due.ts';
import type { QuantityLine } from '../tariff/quantity.ts';
import type { BeijingDate } from '../units/instant.ts';
import { type Fen, fen } from '../units/money.ts';
import { present } from '../units/present.ts';
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
  const { network, graph, rates, dates, prices } = priced;
  const { firstQuantity, quantityClass } = graph.arrays;
  const { classes } = graph.keys;
  const lines = placedLines(network, graph);
  const shareLeft = createShareLeft(terms);
  const concerned = rowsConcerned(terms, lines).filter((row) =>
    isDuePacked(network, present(lines[row]).tariff, 'boxed'),
  );
  const arcOf = ownersOf(firstQuantity);
  const money = prices.money.slice();
  dates.forEach((date, segment) => {
    for (const row of concerned) {
      const line = present(lines[row]);
      const amount = rates.cnyPerUnit(present(classes[present(quantityClass[row])]), date) * line.perUnit;
      if (!(amount > 0)) continue;
      const cell = segment * graph.arcCount + present(arcOf[row]);
      money[cell] = present(money[cell]) - amount * (1 - shareLeft(line, amount, date));
    }
  });
  return { ...prices, money };
}

/** Rows whose charges are events that some measure may take something off, by their charge and basis. */
function rowsConcerned(
  { scenario, ...told }: PolicyTerms,
  lines: readonly QuantityLine[],
): readonly number[] {
  const known = new Map<string, boolean>();
  return lines.flatMap(({ charge, basis, place }, row) => {
    const key = `${charge} ${basis}`;
    const concerns =
      known.get(key) ??
      chargeEvents(scenario, told, [{ code: charge, basis, place, amount: LARGE, eventDate: ANY_DAY }]).some(
        ({ line }) => line !== null,
      );
    known.set(key, concerns);
    return concerns ? [row] : [];
  });
}

const ANY_DAY = '2026-01-01' as BeijingDate;

/** The share of a line's amount that is left to pay; a relief that is no share is taken at the line's own amount. */
function createShareLeft(terms: PolicyTerms): (line: QuantityLine, cny: number, date: BeijingDate) => number {
  const overlay = createOverlay(terms.scenario, terms);
  const left = (
    { charge: code, basis, place }: QuantityLine,
    amount: Fen,
    eventDate: BeijingDate,
  ): number => {
    const [relief] = overlay([{ code, basis, place, amount, eventDate }]).reliefs;
    return relief === undefined ? 1 : relief.after / amount;
  };
  return (line, cny, date) => {
    const own = fen(Math.round(cny * FEN_PER_CNY));
    if (own === 0) return 1;
    const byLarge = left(line, LARGE, date);
    const byOwn = left(line, own, date);
    return Math.abs(byLarge - byOwn) * own <= 1 ? byLarge : byOwn;
  };
}
