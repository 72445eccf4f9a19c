import { nameKey } from '../reading/fold-name.ts';
import { COUNTRY_NAMES } from './country-names.ts';
import type { Names } from './terminal.ts';

/** A country or region, with what people call it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly names: Names;
  readonly aliases: readonly string[];
}

const COUNTRIES: readonly Country[] = COUNTRY_NAMES.map(([code, zh, en, others]) => ({
  code,
  names: { zh, en },
  aliases: others.split(';').filter(Boolean),
}));

const BY_CODE: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [country.code, country]));

const BY_NAME: ReadonlyMap<string, Country> = new Map(
  COUNTRIES.flatMap((country) =>
    [country.names.zh, country.names.en, ...country.aliases, country.code].map(
      (name) => [nameKey(name), country] as const,
    ),
  ),
);

/** A country by its code; one that ISO 3166-1 does not list is called by its code. */
export const countryOf = (code: string): Country =>
  BY_CODE.get(code) ?? { code, names: { zh: code, en: code }, aliases: [] };

/** Whether ISO 3166-1 lists a code of two capital letters. */
export const isIsoCountry = (code: string): boolean => BY_CODE.has(code);

/** The country of a code or of one of its names, in either language and any spelling. */
export const findCountry = (text: string): Country | null => BY_NAME.get(nameKey(text)) ?? null;
