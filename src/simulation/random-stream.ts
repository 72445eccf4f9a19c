import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { hashText } from '../units/hash.ts';

/**
 * `draws` uniforms in the open interval (0, 1), the stream named by seed and key: draw i of a service is the
 * same number in every itinerary, in any order of work and on any number of workers.
 */
export function uniformStream(seed: number, key: string, draws: number): Float64Array {
  const generator = xoroshiro128plus(seed ^ hashText(key));
  const stream = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) stream[draw] = ((generator.next() >>> 0) + 0.5) / 4294967296;
  return stream;
}
