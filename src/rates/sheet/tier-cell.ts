import { plainText } from '../../reading/plain-text.ts';

/** Units of a consignment from which and up to which a rate holds. */
export interface Tier {
  readonly least: number;
  readonly most: number | null;
}

const UNIT = '\\s*(?:x|\\*)?\\s*(?:boxes|box|ctnrs?|cntrs?|containers?|feu|柜|箱|个)?';
const SPAN = new RegExp(`^(\\d{1,5})${UNIT}\\s*(?:-|~|–|—|至|到|to)\\s*(\\d{1,5})${UNIT}$`, 'i');
const FROM = new RegExp(
  `^(?:>=|≥|from|min\\.?|起订)?\\s*(\\d{1,5})${UNIT}\\s*(?:\\+|以上|及以上|起|and (?:more|above)|or more|up|min\\.?)?$`,
  'i',
);
const UP_TO = new RegExp(
  `^(?:<=|≤|up to|max\\.?|不超过)\\s*(\\d{1,5})${UNIT}$|^(\\d{1,5})${UNIT}\\s*(?:以内|以下|及以下)$`,
  'i',
);
const ABOVE = new RegExp(`^(?:>|more than|over|超过)\\s*(\\d{1,5})${UNIT}$`, 'i');

/** Reads a tier of volume: `1-4`, `5+`, `≥10柜`, `10柜以上`, `up to 4`; a figure alone is the least. Null for any other text. */
export function readTier(text: string): Tier | null {
  const plain = plainText(text);
  const [, low = '', high = ''] = SPAN.exec(plain) ?? [];
  if (low !== '') return tier(Number(low), Number(high));
  const [, most = '', within = ''] = UP_TO.exec(plain) ?? [];
  if (most !== '' || within !== '') return tier(1, Number(most || within));
  const [, above = ''] = ABOVE.exec(plain) ?? [];
  if (above !== '') return tier(Number(above) + 1, null);
  const [, least = ''] = FROM.exec(plain) ?? [];
  return least === '' ? null : tier(Number(least), null);
}

const tier = (least: number, most: number | null): Tier | null =>
  least < 1 || (most !== null && most < least) ? null : { least, most };
