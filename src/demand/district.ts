import { findPlace } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { Place, PlaceCode } from '../network/terminal.ts';
import { nameKey } from '../reading/fold-name.ts';
import { nearest } from '../reading/nearest.ts';
import { plainText } from '../reading/plain-text.ts';
import type { Issue } from '../units/issue.ts';
import { demandIssue } from './demand-issue.ts';

/** Codes of GB/T 2260 for the districts and counties of Chongqing. */
const DISTRICT = /^CN50\d{4}$/;

/** The districts of Chongqing among the places of a network. */
export const districtsOf = (network: Network): readonly PlaceCode[] =>
  [...network.places.keys()].filter((code) => DISTRICT.test(code));

/** A district as a cell names it: its code, null for an empty cell. Where it is none, nothing and an issue. */
export function readDistrict(
  network: Network,
  text: string,
  issues: Issue[],
): { readonly code: PlaceCode | null } | null {
  if (plainText(text) === '') return { code: null };
  const place = findPlace(network, text);
  if (place.kind === 'found' && DISTRICT.test(place.id)) return { code: place.id };
  const near = districtLike(network, text);
  const issue = near
    ? demandIssue('D23', 'district', { x: text, a: `${near.names.zh} ${near.names.en} (${near.code})` })
    : demandIssue('D16', 'district', { x: text });
  issues.push(issue);
  return null;
}

function districtLike(network: Network, text: string): Place | undefined {
  const byKey = new Map(
    districtsOf(network)
      .flatMap((code) => network.places.get(code) ?? [])
      .flatMap((place) =>
        [place.names.zh, place.names.en, place.code].map((name) => [nameKey(name), place] as const),
      ),
  );
  const meant = nearest(nameKey(text), [...byKey.keys()]);
  return meant === null ? undefined : byKey.get(meant);
}
