import { findPlace, placesNamed } from '../../network/find-place.ts';
import type { Network } from '../../network/network.ts';
import { nameKey } from '../../reading/fold-name.ts';
import { plainText } from '../../reading/plain-text.ts';
import type { Issue } from '../../units/issue.ts';
import { rateIssue } from '../rate-issue.ts';

export interface PlaceReading {
  /** Codes of places or terminals; none where any of what is typed names none. */
  readonly codes: readonly string[];
  readonly issues: readonly Issue[];
}

/** Reads the places of a cell, each text once: sheets repeat a few of them in every row. */
export function placeReader(network: Network): (text: string) => PlaceReading {
  const known = new Map<string, PlaceReading>();
  return (text) => {
    const reading = known.get(text) ?? readPlaces(network, text);
    known.set(text, reading);
    return reading;
  };
}

/** One place, or several: `Hamburg/Rotterdam`, `汉堡、鹿特丹`. */
function readPlaces(network: Network, text: string): PlaceReading {
  const whole = placeIn(network, text);
  const parts = plainText(text)
    .split(/[/、;；+&]|,\s*(?=[A-Z]{5}\b)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (whole.codes.length > 0 || parts.length < 2) return whole;
  const each = parts.map((part) => placeIn(network, part));
  // One place by two of its names is one place.
  const codes = [...new Set(each.flatMap((reading) => reading.codes))];
  const isWhole = each.every((reading) => reading.codes.length > 0);
  return { codes: isWhole ? codes : [], issues: each.flatMap(({ issues }) => issues) };
}

function placeIn(network: Network, text: string): PlaceReading {
  const named = placesNamed(network, text);
  if (named.kind === 'found') return { codes: [named.id], issues: [] };
  if (named.isShared) return several(text, named.suggestions);
  // With its country or terminal behind, its code before, or in both languages: 上海 Shanghai.
  const parts = plainText(text)
    .split(
      /[,，()（）[\]·\-–]|\s+(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s+|(?<=^[A-Z]{5})\s+|\s+(?=[A-Z]{5}$)/,
    )
    .map((part) => part.trim())
    .filter((part) => nameKey(part) !== '');
  const found = parts.map((part) => placesNamed(network, part));
  const ids = new Set(found.flatMap((one) => (one.kind === 'found' ? [one.id] : [])));
  const [id] = ids;
  if (id !== undefined && ids.size === 1 && parts.length > 1) {
    const notice = rateIssue('R43', '', { x: text, a: id });
    return { codes: [id], issues: [notice] };
  }
  const unknown = findPlace(network, text);
  if (unknown.kind === 'found') return { codes: [unknown.id], issues: [] };
  const [meant] = unknown.suggestions;
  const like = meant ?? unknown.elsewhere?.nearest;
  return {
    codes: [],
    issues: [like ? rateIssue('R21', '', { x: text, a: like.id }) : rateIssue('R20', '', { x: text })],
  };
}

const several = (x: string, [a, b]: readonly { readonly id: string }[]): PlaceReading => ({
  codes: [],
  issues: [rateIssue('R22', '', { x, a: a?.id ?? '', b: b?.id ?? '' })],
});
