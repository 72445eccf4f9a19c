import { fen } from '../units/money.ts';
import type { WorkbookSheet } from '../workbook/read-workbook.ts';
import { addCents, type Cents, cents, parseCents, writeCents } from './cents.ts';
import type { QuoteCopy } from './quote-file.ts';
import type { Quote, QuoteOffer } from './quote-schema.ts';
import { type Digest, type Seal, type SealedQuote, sealOf } from './seal.ts';
import { linePrice, type Selling, serviceFee } from './selling-price.ts';
import { earlierDay, endOfPrices } from './validity.ts';

/** An amount, or another part, that is not what it was when the quote was made. */
export interface Alteration {
  /**
   * `shown`: a sheet shows another amount than its proof has; `reckoned`: it does not follow from what it is made of;
   * `sealed`: it is not what its digest was taken of.
   */
  readonly against: 'shown' | 'reckoned' | 'sealed';
  readonly part:
    | 'line'
    | 'fee'
    | 'total'
    | 'rows'
    | 'validity'
    | 'terms'
    | 'inputs'
    | 'goods'
    | 'names'
    | 'route'
    | 'seal';
  /** The letter of the route; empty of what is said of the whole. */
  readonly route: string;
  /** From 1; null of what is no line. */
  readonly line: number | null;
  /** What stands there, and what would be right; null where only a digest is known. */
  readonly stands: string | null;
  readonly right: string | null;
}

/** Everything in a sealed quote that contradicts itself. */
export async function alterationsIn(sealed: SealedQuote, digest: Digest): Promise<readonly Alteration[]> {
  const { quote, seal } = sealed;
  const now = await sealOf(quote, digest);
  return [...unreckoned(quote), ...unsealed(seal, now)];
}

/** Amounts of the quote that do not follow from its costs, margin and rate. */
function unreckoned(quote: Quote): readonly Alteration[] {
  const selling: Selling = {
    markup: quote.markup,
    cnyPerUnit: quote.rate.cnyPerUnit,
    step: quote.draft.rounding,
    roundsUp: quote.draft.roundsUp,
  };
  const faults = quote.offers.flatMap((offer) => unreckonedIn(offer, quote.goods.units, selling));
  const lines = quote.offers.flatMap((offer) => offer.lines);
  const end = endOfPrices(lines);
  if (earlierDay(quote.validUntil, end) === quote.validUntil) return faults;
  return [
    ...faults,
    { against: 'reckoned', part: 'validity', route: '', line: null, stands: quote.validUntil, right: end },
  ];
}

function unreckonedIn(offer: QuoteOffer, units: number, selling: Selling): readonly Alteration[] {
  const costs = offer.lines.flatMap(({ cost, relief }) => (cost === null ? [] : [fen(cost - relief)]));
  const differing = (
    part: Alteration['part'],
    line: number | null,
    stands: Cents | null,
    right: Cents | null,
  ): readonly Alteration[] =>
    stands === right
      ? []
      : [
          {
            against: 'reckoned',
            part,
            route: offer.letter,
            line,
            stands: stands === null ? null : writeCents(stands),
            right: right === null ? null : writeCents(right),
          },
        ];
  const sum = addCents([...offer.lines.flatMap(({ price }) => price ?? []), offer.fee]);
  return [
    ...offer.lines.flatMap(({ cost, relief, price }, index) =>
      differing('line', index + 1, price, cost === null ? null : linePrice(fen(cost - relief), selling)),
    ),
    ...differing('fee', null, offer.fee, serviceFee(costs, units, selling)),
    ...differing('total', null, offer.total, sum),
  ];
}

function unsealed(then: Seal, now: Seal): readonly Alteration[] {
  const names = [...new Set([...Object.keys(then.parts), ...Object.keys(now.parts)])];
  const changed = names.filter((name) => then.parts[name] !== now.parts[name]);
  const parts = changed.map((name): Alteration => {
    const [part = '', route = '', line] = name.split(' ');
    return {
      against: 'sealed',
      part: isPart(part) ? part : 'seal',
      route,
      line: line === undefined ? null : Number(line),
      stands: null,
      right: null,
    };
  });
  return parts.length > 0 || then.whole === now.whole
    ? parts
    : [{ against: 'sealed', part: 'seal', route: '', line: null, stands: now.whole, right: then.whole }];
}

const isPart = (text: string): text is 'line' | 'route' | 'terms' | 'inputs' | 'goods' | 'names' =>
  ['line', 'route', 'terms', 'inputs', 'goods', 'names'].includes(text);

/** Prices of the routes, however much else of a quote is known. */
export type PricedOffers = readonly {
  readonly letter: string;
  readonly prices: readonly (Cents | null)[];
  readonly fee: Cents;
  readonly total: Cents;
}[];

export const pricesOf = ({ offers }: Quote): PricedOffers =>
  offers.map(({ letter, lines, fee, total }) => ({
    letter,
    prices: lines.map(({ price }) => price),
    fee,
    total,
  }));

export const pricesInCopy = ({ offers }: QuoteCopy): PricedOffers =>
  offers.map(({ letter, prices, fee, total }) => ({
    letter,
    prices: prices.map((price) => (price === null ? null : parseCents(price))),
    fee: parseCents(fee),
    total: parseCents(total),
  }));

/** A customer's copy whose totals are not the sums of its lines, or differ from the office's. */
export function alterationsInCopy(copy: PricedOffers, office: PricedOffers | null): readonly Alteration[] {
  return copy.flatMap((offer) => {
    const { letter: route, prices, fee, total } = offer;
    const other = office?.find(({ letter }) => letter === route);
    const pairs: readonly (readonly [Alteration['part'], number | null, Cents | null, Cents | null])[] = [
      ['total', null, total, addCents([...prices.flatMap((price) => price ?? []), fee])],
      ...(other === undefined
        ? []
        : [
            ...prices.map((price, index) => ['line', index + 1, price, other.prices[index] ?? null] as const),
            ['fee', null, fee, other.fee] as const,
            ['total', null, total, other.total] as const,
          ]),
    ];
    return pairs.flatMap(([part, line, stands, right]) =>
      stands === right
        ? []
        : [
            {
              against: 'reckoned' as const,
              part,
              route,
              line,
              stands: stands === null ? null : writeCents(stands),
              right: right === null ? null : writeCents(right),
            },
          ],
    );
  });
}

/** Amounts that the sheets show otherwise than the proof has them. */
export function alterationsShown(
  offers: PricedOffers,
  sheets: readonly WorkbookSheet[],
): readonly Alteration[] {
  return offers.flatMap((offer, index) => shownOtherwise(offer, sheets[index]?.rows ?? []));
}

function shownOtherwise(offer: PricedOffers[number], rows: WorkbookSheet['rows']): readonly Alteration[] {
  const [head = [], ...body] = rows.map(({ cells }) => cells);
  // Costs stand before the price on the office's sheet, which has more columns.
  const column = head.length > 12 ? 12 : 6;
  const lines = body.slice(0, offer.prices.length);
  const total = body.findLast((row) => (row[column] ?? '') !== '');
  const isWhole = lines.length === offer.prices.length && lines.every((row, at) => row[0] === String(at + 1));
  if (!isWhole || total === undefined)
    return [{ against: 'shown', part: 'rows', route: offer.letter, line: null, stands: null, right: null }];
  const shown = (text: string): Cents | null => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) ? cents(Math.round(value * 100)) : null;
  };
  const compared: readonly (readonly [Alteration['part'], number | null, string, Cents | null])[] = [
    ...offer.prices.map((price, at) => ['line', at + 1, lines[at]?.[column] ?? '', price] as const),
    ['total', null, total[column] ?? '', offer.total],
  ];
  return compared.flatMap(([part, line, text, right]) =>
    shown(text) === right
      ? []
      : [
          {
            against: 'shown',
            part,
            route: offer.letter,
            line,
            stands: text,
            right: right === null ? null : writeCents(right),
          },
        ],
  );
}
