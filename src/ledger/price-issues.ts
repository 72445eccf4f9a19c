import { groupBy } from '../network/group-by.ts';
import type { Charge } from '../tariff/charge.ts';
import { hasNoTariff } from '../tariff/quantity.ts';
import type { Issue } from '../units/issue.ts';
import type { BilledItinerary } from './billed-itinerary.ts';

/** A charge and the place of its itinerary among those asked about. */
interface Line {
  readonly charge: Charge;
  readonly itinerary: number;
}

/**
 * What the prices of an answer's itineraries leave open, as warnings of the answer as a whole: `E04` once for all
 * charges of tariffs without a price and `E59` once for all that no tariff bills, which make a total incomplete, and
 * `E05` once for each validity outside of which prices are billed, and `E70` once for all prices and exchange rates that
 * are held past the last level known (`E71`: before the first). Each names the kinds of charge, the first line and how many itineraries it is true of. `equipment` is the code
 * of what is carried.
 */
export function priceIssues(
  itineraries: readonly Pick<BilledItinerary, 'rows'>[],
  equipment: string,
): readonly Issue[] {
  const lines = itineraries.flatMap(({ rows }, itinerary) =>
    rows.map(({ charge }) => ({ charge, itinerary })),
  );
  const unpriced = lines.filter(({ charge }) => charge.amount === null && !hasNoTariff(charge));
  const unbilled = lines.filter(({ charge }) => charge.amount === null && hasNoTariff(charge));
  const outOfForce = lines.filter(({ charge }) => charge.rate.outOfForce !== null);
  const byValidity = groupBy(outOfForce, ({ charge }) => Object.values(validityOf(charge)).join('–'));
  return [
    ...about(unpriced, 'E04', 'charges', ({ place, toPlace }) => ({ box: equipment, a: place, b: toPlace })),
    ...about(unbilled, 'E59', 'charges', ({ place, toPlace }) => ({ a: place, b: toPlace })),
    ...heldPrices(lines),
    ...Array.from(byValidity, ([validity, alike]) =>
      about(alike, 'E05', `charges:${validity}`, (first) => ({
        ...validityOf(first),
        d: first.eventDate,
        tariffs: [...new Set(alike.map(({ charge }) => charge.tariff))].join(';'),
      })),
    ).flat(),
  ];
}

/** Prices of days after the last level known, and of days before the first, with the span of those levels. */
function heldPrices(lines: readonly Line[]): readonly Issue[] {
  const held = lines.flatMap((line) => {
    const { move, rateHeld } = line.charge.rate;
    return [move?.held ?? null, rateHeld].flatMap((point) => (point === null ? [] : [{ ...line, ...point }]));
  });
  const after = held.filter(({ side }) => side === 'after');
  const before = held.filter(({ side }) => side === 'before');
  const levels = (alike: typeof held) => (): Issue['values'] => {
    const known = alike.map(({ from }) => from).sort();
    return { d: [...new Set([known[0], known.at(-1)])].join(' – ') };
  };
  return [
    ...about(after, 'E70', 'charges', levels(after)),
    ...about(before, 'E71', 'charges', levels(before)),
  ];
}

/** Stands for an end that a validity does not have. */
const OPEN_END = '…';

const validityOf = ({ rate: { outOfForce } }: Charge) => ({
  d1: outOfForce?.validFrom ?? OPEN_END,
  d2: outOfForce?.validTo ?? OPEN_END,
});

/** One warning about lines; none where there are none. */
function about(
  lines: readonly Line[],
  code: 'E04' | 'E05' | 'E59' | 'E70' | 'E71',
  path: string,
  valuesOf: (first: Charge) => Issue['values'],
): readonly Issue[] {
  const [first] = lines;
  if (!first) return [];
  const items = [...new Set(lines.map(({ charge }) => charge.code))].join(', ');
  const n = new Set(lines.map(({ itinerary }) => itinerary)).size;
  return [{ severity: 'warning', code, path, values: { items, n, ...valuesOf(first.charge) } }];
}
