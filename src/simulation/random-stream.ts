import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * `draws` uniforms in the open interval (0, 1), the stream named by seed and key: draw i of a service is the
 * same number in every itinerary, in any order of work and on any number of workers.
 */
export function uniformStream(seed: number, key: string, draws: number): Float64Array {
  const generator = xoroshiro128plus(seed ^ hash(key));
  const stream = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) stream[draw] = ((generator.next() >>> 0) + 0.5) / 4294967296;
  return stream;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
