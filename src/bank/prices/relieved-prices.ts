import type { PolicyTerms } from '../../measures/terms.ts';
import { type ChargeSeed, chargeSeeds } from '../../policy/charges/charge-events.ts';
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
export const LARGE = fen(10 ** 12);

/**
 * The prices of a class once the measures of a situation are laid over its lines, each line by itself at the place and on
 * the day where it falls due, by the overlay that lies over ledgers. What measures give on a declaration is no price of a
 * way and stays out. Days on which measures change have to be among those of the class.
 */
export function relievedPrices(priced: PricedClass, terms: PolicyTerms): ArcPrices {
  const { graph, dates, prices } = priced;
  const shareLeft = createShareLeft(terms);
  const money = prices.money.slice();
  const byDate = relievable(priced);
  dates.forEach((_, segment) => {
    for (const alike of present(byDate[segment])) {
      const shareOf = shareLeft(alike);
      for (const { arc, cny } of alike.amounts) {
        const left = shareOf(cny);
        if (left === 1) continue;
        const cell = segment * graph.arcCount + arc;
        money[cell] = present(money[cell]) - cny * (1 - left);
      }
    }
  });
  return { ...prices, money };
}

/** Charges of which no measure can tell one from the other but by the amount. */
export interface EventsAlike {
  readonly line: QuantityLine;
  readonly date: BeijingDate;
  readonly amounts: { readonly arc: number; readonly cny: number }[];
  /** In fen: the least, the middle and the greatest of them. */
  readonly samples: readonly Fen[];
}

const known = new WeakMap<PricedClass, readonly (readonly EventsAlike[])[]>();

/** What measures may take something off, by date: the same whatever the measures are, and so gathered once for a class. */
export function relievable(priced: PricedClass): readonly (readonly EventsAlike[])[] {
  const before = known.get(priced);
  if (before) return before;
  const { network, graph, dates } = priced;
  const rows = placedLines(network, graph).flatMap((line, row) =>
    isRelievable(line) && isDuePacked(network, line.tariff, 'boxed') ? [{ line, row }] : [],
  );
  const arcOf = ownersOf(graph.arrays.firstQuantity);
  const found = dates.map((date) => eventsAlike(priced, rows, arcOf, date));
  known.set(priced, found);
  return found;
}

const NOTHING_TOLD: PolicyTerms['facts'] = new Map();

/** As an event of a very large amount. */
export const seedOf = (
  { charge: code, basis, place }: QuantityLine,
  eventDate: BeijingDate,
): ChargeSeed | undefined => chargeSeeds(NOTHING_TOLD, [{ code, basis, place, amount: LARGE, eventDate }])[0];

const ANY_DAY = '2026-01-01' as BeijingDate;
const isRelievable = (line: QuantityLine): boolean => seedOf(line, ANY_DAY)?.line != null;

function eventsAlike(
  { graph, rates }: PricedClass,
  rows: readonly { readonly line: QuantityLine; readonly row: number }[],
  arcOf: Int32Array,
  date: BeijingDate,
): readonly EventsAlike[] {
  const { classes } = graph.keys;
  const alike = new Map<string, Omit<EventsAlike, 'samples'>>();
  for (const { line, row } of rows) {
    const rate = rates.cnyPerUnit(present(classes[present(graph.arrays.quantityClass[row])]), date);
    const seed = rate > 0 && line.perUnit > 0 ? seedOf(line, date) : undefined;
    if (seed === undefined) continue;
    const own = alike.get(seed.key) ?? { line, date, amounts: [] };
    alike.set(seed.key, own);
    own.amounts.push({ arc: present(arcOf[row]), cny: rate * line.perUnit });
  }
  return [...alike.values()].map((own) => ({ ...own, samples: samplesOf(own.amounts) }));
}

function samplesOf(amounts: EventsAlike['amounts']): readonly Fen[] {
  const inFen = amounts.map(({ cny }) => fen(Math.round(cny * FEN_PER_CNY))).sort((a, b) => a - b);
  return [inFen[0], inFen[inFen.length >> 1], inFen.at(-1)].flatMap((amount) => amount ?? []);
}

/**
 * The share of an amount that is left to pay: one for all, where the least, the middle and the greatest of them are
 * relieved by the share that a very large amount is; else that of each amount by itself.
 */
function createShareLeft(terms: PolicyTerms): (alike: EventsAlike) => (cny: number) => number {
  const overlay = createOverlay(terms.scenario, terms, 'relieved');
  const left = (
    { charge: code, basis, place }: QuantityLine,
    amount: Fen,
    eventDate: BeijingDate,
  ): number => {
    const [relief] = overlay([{ code, basis, place, amount, eventDate }]).reliefs;
    return relief === undefined ? 1 : relief.after / amount;
  };
  return ({ line, date, samples }) => {
    const whole = left(line, LARGE, date);
    const isShare = samples.every(
      (amount) => amount === 0 || Math.abs(left(line, amount, date) - whole) * amount <= 1,
    );
    if (isShare) return () => whole;
    return (cny) => left(line, fen(Math.max(1, Math.round(cny * FEN_PER_CNY))), date);
  };
}
