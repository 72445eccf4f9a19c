import type { LineSetting } from '../../contract/enquiries/enquiry-line.ts';
import { homePlace, placesNamed } from '../../network/find-place.ts';
import type { Network } from '../../network/network.ts';
import type { PlaceCode } from '../../network/terminal.ts';
import { type Claims, set, setting } from './claims.ts';

/**
 * The end that a line leaves out where the one it has is abroad. Who asks a house of Chongqing for Duisburg means from
 * Chongqing; who says that it starts there means to Chongqing, and so does who names what Chongqing
 * buys. At home and in its own country nothing is that plain.
 */
export function settleHome(claims: Claims, network: Network): readonly LineSetting[] {
  const home = homePlace(network);
  const ends = claims.all.filter(
    ({ meaning }) =>
      meaning.kind === 'set' && meaning.settings.some(({ field }) => field === 'from' || field === 'to'),
  );
  const [only] = ends;
  if (home === null || only === undefined || ends.length > 1 || only.meaning.kind !== 'set') return [];
  const [end] = only.meaning.settings;
  if (end === undefined || !isAbroad(network, home, end.value)) return [];
  if (end.field === 'to') return [set('from', home, 'home')];
  if (end.guess !== 'order' || isBought(claims)) return [set('to', home, 'home')];
  claims.replace(only, setting(set('to', end.value, 'order')));
  return [set('from', home, 'home')];
}

/** Goods that come to Chongqing far more than they leave it. */
const BOUGHT: ReadonlySet<string> = new Set(['fresh_fruit', 'chilled_food', 'copper_concentrate']);

const isBought = (claims: Claims): boolean =>
  claims.all.some(
    ({ meaning }) =>
      meaning.kind === 'set' &&
      meaning.settings.some(({ field, value }) => field === 'commodity' && BOUGHT.has(value)),
  );

function isAbroad(network: Network, home: PlaceCode, name: string): boolean {
  const named = placesNamed(network, name);
  if (named.kind !== 'found') return false;
  const country = network.places.get(home)?.country;
  return named.terminals.some((id) => {
    const at = network.terminals.get(id)?.country;
    return at !== undefined && at !== country;
  });
}
