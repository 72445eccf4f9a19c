import { describe, expect, it } from 'vitest';
import { diverse } from '../../src/routing/diverse.ts';
import type { FoundItinerary } from '../../src/routing/search-itineraries.ts';
import { instant } from '../../src/units/instant.ts';
import { service } from '../builders/network.ts';

interface Route extends FoundItinerary {
  readonly name: string;
}

/** `route('x', 'A-B.rail B-C.sea', hours, yuan, kilograms)`. */
function route(
  name: string,
  legs: string,
  hours: number,
  cny: number,
  kg: number,
  incomplete = false,
): Route {
  const steps = legs.split(' ').map((leg) => {
    const [from, to, mode] = leg.split(/[-.]/) as [string, string, 'rail' | 'sea' | 'road'];
    return {
      kind: 'ride' as const,
      service: service(`${name} ${leg}`, [from, to], { mode }),
      board: 0,
      alight: 1,
      ready: instant(0),
      departure: instant(0),
      arrival: instant(hours * 60),
    };
  });
  return {
    name,
    itinerary: { steps, start: instant(0), arrival: instant(hours * 60) },
    criteria: { arrival: hours * 60, money: cny * 100, co2e: kg * 1000, incomplete },
  };
}

const names = (routes: readonly Route[]) => routes.map((item) => item.name);
/** Hold the earliest, the cheapest and the cleanest, so that nothing else does. */
const champions = [route('first', 'A-Z.road', 1, 1, 1)];

describe('diverse', () => {
  it('keeps the cheapest of those with the same legs, and says what it stands for', () => {
    const dear = route('dear', 'A-B.rail B-C.sea', 50, 200, 50);
    const cheap = route('cheap', 'A-B.rail B-C.sea', 60, 100, 60);
    const bySea = route('by sea', 'A-B.sea B-C.sea', 60, 100, 60);
    const { kept, variants } = diverse([...champions, dear, cheap, bySea]);
    expect(names(kept)).toEqual(['first', 'cheap', 'by sea']);
    expect(variants).toEqual([{ item: dear, of: cheap }]);
  });

  it('puts a full price before an unknown one', () => {
    const unknown = route('unknown', 'A-B.rail', 50, 20, 50, true);
    const known = route('known', 'A-B.rail', 50, 90, 50);
    expect(names(diverse([...champions, unknown, known]).kept)).toEqual(['first', 'known']);
  });

  it('drops a detour that gains nothing material', () => {
    const straight = route('straight', 'A-B.rail B-C.sea', 50, 1000, 50);
    const detour = route('detour', 'A-X.road X-B.rail B-C.sea', 50, 995, 50);
    const worthIt = route('worth it', 'A-Y.road Y-B.rail B-C.sea', 50, 900, 50);
    expect(names(diverse([...champions, straight, detour, worthIt]).kept)).toEqual([
      'first',
      'straight',
      'worth it',
    ]);
  });

  it('takes terminals of one place for one, unless the other yard gains something', () => {
    const placeOf = (terminal: string) => terminal.slice(0, 1);
    const east = route('east', 'A1-B.rail B-C.sea', 50, 1000, 50);
    const west = route('west', 'A2-B.rail B-C.sea', 60, 1005, 50);
    const early = route('early', 'A3-B.rail B-C.sea', 40, 1005, 50);
    const trucked = route('trucked', 'A2-B.road B-C.sea', 60, 1005, 50);
    const all = [...champions, east, west, early, trucked];
    expect(names(diverse(all, placeOf).kept)).toEqual(['first', 'east', 'early', 'trucked']);
    expect(names(diverse(all).kept)).toEqual(names(all));
  });

  it('keeps another way of as many legs', () => {
    const north = route('north', 'A-N.rail N-C.sea', 50, 1000, 50);
    const south = route('south', 'A-S.rail S-C.sea', 50, 1000, 50);
    expect(names(diverse([...champions, north, south]).kept)).toEqual(['first', 'north', 'south']);
  });

  it('never leaves out the earliest, the cheapest or the cleanest', () => {
    const cheapest = route('cheapest', 'A-B.rail', 60, 100, 60);
    const earliest = route('earliest', 'A-B.rail', 50, 200, 55);
    const cleanest = route('cleanest', 'A-X.road X-B.rail', 60, 300, 54.9);
    const { kept } = diverse([cheapest, earliest, cleanest]);
    expect(names(kept)).toEqual(['cheapest', 'earliest', 'cleanest']);
  });
});
