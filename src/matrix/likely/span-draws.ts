import { normalQuantile } from '../../simulation/normal-quantile.ts';
import { uniformStream } from '../../simulation/random-stream.ts';
import { SEED } from '../../simulation/seed.ts';
import { present } from '../../units/present.ts';
import type { SpanPlaces } from './span-places.ts';

export const SPAN_DRAWS = 256;
/** Of any two prices, as of legs that share a season (`docs/method.md`). */
const CORRELATION = 0.3;

/**
 * Prices and intensities drawn. One that is told apart by no more than who pays it lies at one place for all. Either side of the figure is as likely,
 * and the nearer to it the likelier (a triangle on each side). Every price is drawn once in each of as many equal parts of
 * its range of chances as there are draws (McKay, Beckman & Conover 1979).
 */
export class SpanDraws implements SpanPlaces {
  readonly cases = SPAN_DRAWS;
  readonly #common = normals('season');
  readonly #known = new Map<string, Float64Array>();

  price = (tariff: string, charge: string): Float64Array => this.#of(`${tariff} ${charge}`);
  emission = (mode: string): Float64Array => this.#of(`co2e ${mode}`);
  time = (): null => null;

  #of(key: string): Float64Array {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const own = placesInRange(correlated(this.#common, normals(key)));
    this.#known.set(key, own);
    return own;
  }
}

const normals = (key: string): Float64Array =>
  uniformStream(SEED, `span ${key}`, SPAN_DRAWS).map(normalQuantile);

const correlated = (common: Float64Array, own: Float64Array): Float64Array =>
  own.map(
    (value, draw) => Math.sqrt(CORRELATION) * present(common[draw]) + Math.sqrt(1 - CORRELATION) * value,
  );

function placesInRange(values: Float64Array): Float64Array {
  const places = new Float64Array(values.length);
  const order = [...values.keys()].sort((a, b) => present(values[a]) - present(values[b]));
  order.forEach((draw, rank) => {
    const chance = (rank + 0.5) / values.length;
    places[draw] = chance < 0.5 ? Math.sqrt(2 * chance) - 1 : 1 - Math.sqrt(2 * (1 - chance));
  });
  return places;
}
