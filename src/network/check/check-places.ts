import { nameKey } from '../../reading/fold-name.ts';
import type { Issue } from '../../units/issue.ts';
import { cellOf, cellPath, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** UN/LOCODE, or within China `CN` and the six digits of a division code of GB/T 2260. */
const PUBLIC_CODE = /^([A-Z]{2}[A-Z2-9]{3}|CN\d{6})$/;
/** A code of a network's own for a place that has no public one. */
const OWN_CODE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{1,39}$/u;
/** After the letters of a country: what is so near a public code that it must be a mistyped one. */
const MISTYPED = /^[A-Z0-9]{1,7}$/;
const IATA = /^[A-Z]{3}$/;

/** Codes have their international form, a terminal lies in the country of its place, and a name means one place. */
export function checkPlaces(tables: Tables): readonly Issue[] {
  return [...checkCodes(tables), ...checkCountries(tables), ...checkAliases(tables)];
}

function checkCodes(tables: Tables): readonly Issue[] {
  return [
    ...tables.places.rows.flatMap((row) =>
      isPlaceCode(row.row) ? [] : [networkIssue('N42', cellPath(row, 'place'), { value: row.row.place })],
    ),
    ...tables.terminals.rows.flatMap((row) => {
      const { terminal, place } = row.row;
      const isFacility = terminal === place || terminal.startsWith(`${place}-`);
      const hasForm = isFacility || IATA.test(terminal);
      return hasForm ? [] : [networkIssue('N43', cellPath(row, 'terminal'), { value: terminal })];
    }),
  ];
}

function isPlaceCode({ place, country }: { readonly place: string; readonly country: string }): boolean {
  if (PUBLIC_CODE.test(place)) return true;
  const isMistyped = place.startsWith(country) && MISTYPED.test(place.slice(country.length));
  return OWN_CODE.test(place) && !isMistyped;
}

function checkCountries(tables: Tables): readonly Issue[] {
  const countryOf = new Map(tables.places.rows.map(({ row }) => [row.place, row.country]));
  const used = new Set(tables.terminals.raw.map((row) => cellOf(row, 'place')));
  return [
    ...tables.terminals.rows.flatMap((row) => {
      const { country, place } = row.row;
      const placeCountry = countryOf.get(place);
      if (placeCountry === undefined || placeCountry === country) return [];
      return [networkIssue('N44', cellPath(row, 'country'), { country, place, placeCountry })];
    }),
    ...tables.places.rows.flatMap((row) =>
      used.has(row.row.place) || !tables.terminals.complete
        ? []
        : [networkIssue('N46', cellPath(row, 'place'), { place: row.row.place })],
    ),
  ];
}

/** Names shared by two places, or by two terminals, cannot be resolved from what a person typed. */
function checkAliases(tables: Tables): readonly Issue[] {
  return [...sharedNames(tables.places.rows, 'place'), ...sharedNames(tables.terminals.rows, 'terminal')];
}

interface Named {
  readonly name_zh: string;
  readonly name_en: string;
  readonly aliases: readonly string[];
}

function sharedNames<Key extends string>(
  rows: readonly TypedRow<Named & Readonly<Record<Key, string>>>[],
  key: Key,
): readonly Issue[] {
  const owner = new Map<string, string>();
  return rows.flatMap((row) => {
    const second: string = row.row[key];
    const names = new Set([row.row.name_zh, row.row.name_en, ...row.row.aliases].map(nameKey));
    return [...names].flatMap((alias) => {
      const first = owner.get(alias);
      if (first === undefined) owner.set(alias, second);
      if (first === undefined || first === second) return [];
      return [networkIssue('N45', cellPath(row, 'aliases'), { alias, first, second })];
    });
  });
}
