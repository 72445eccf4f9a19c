/** ISO 3166-2 codes of the provinces whose expressways bill by their own schedule; Chongqing has a column of its own. */
export const TOLL_PROVINCES = [
  'CN-AH',
  'CN-BJ',
  'CN-FJ',
  'CN-GD',
  'CN-GS',
  'CN-GX',
  'CN-GZ',
  'CN-HA',
  'CN-HB',
  'CN-HE',
  'CN-HI',
  'CN-HL',
  'CN-HN',
  'CN-JL',
  'CN-JS',
  'CN-JX',
  'CN-LN',
  'CN-NM',
  'CN-NX',
  'CN-QH',
  'CN-SC',
  'CN-SD',
  'CN-SH',
  'CN-SN',
  'CN-SX',
  'CN-TJ',
  'CN-XJ',
  'CN-XZ',
  'CN-YN',
  'CN-ZJ',
] as const;
export type TollProvince = (typeof TOLL_PROVINCES)[number];

/** Basis of a toll: expressway kilometres inside one province. */
export type ProvinceToll = `toll_km_${TollProvince}`;

export const tollIn = (province: TollProvince): ProvinceToll => `toll_km_${province}`;

export const PROVINCE_TOLLS: readonly ProvinceToll[] = TOLL_PROVINCES.map(tollIn);

const PROVINCE_OF: ReadonlyMap<string, TollProvince> = new Map(
  TOLL_PROVINCES.map((province) => [tollIn(province), province]),
);

/** The province whose kilometres a basis or figure counts; null for every other. */
export const provinceOfToll = (basis: string): TollProvince | null => PROVINCE_OF.get(basis) ?? null;

export const isProvinceToll = (basis: string): basis is ProvinceToll => PROVINCE_OF.has(basis);

export const isTollProvince = (code: string): code is TollProvince =>
  TOLL_PROVINCES.some((known) => known === code);
