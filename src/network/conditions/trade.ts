/** `domestic` goods stay in one customs territory from end to end; `foreign` ones are declared where they leave or enter one. */
export const TRADES = ['domestic', 'foreign'] as const;
export type Trade = (typeof TRADES)[number];

/** The European Union's customs union (Regulation (EU) No 952/2013, art. 4) and the Eurasian one (EAEU Customs Code, art. 5). */
const UNIONS: Readonly<Record<string, string>> = {
  EU: 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK',
  EAEU: 'AM BY KG KZ RU',
};

const UNION_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIONS).flatMap(([union, members]) =>
    members.split(' ').map((country) => [country, union] as const),
  ),
);

/** The territory within which goods move without a declaration; by ISO 3166-1 code, so Hong Kong, Macao and Taiwan are their own. */
export const customsTerritoryOf = (country: string): string => UNION_OF.get(country) ?? country;

/** Whether goods are traded within one customs territory or between two. */
export const tradeBetween = (from: string, to: string): Trade =>
  customsTerritoryOf(from) === customsTerritoryOf(to) ? 'domestic' : 'foreign';
