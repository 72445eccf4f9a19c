import type { Basis } from '../../network/tariff-item.ts';
import { type Figure, readNumber } from '../../reading/number.ts';
import { plainText } from '../../reading/plain-text.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Currency } from '../../units/money.ts';
import { currencyIn } from './currency-words.ts';
import { insideIn } from './inside-words.ts';

/** What a cell says of a price, but for what is inside it. */
export type PriceCell =
  | {
      readonly kind: 'prices';
      /** One, or one for each kind of box that the column names. */
      readonly figures: readonly Reading<Figure>[];
      /** Null where the cell names none. */
      readonly currency: Currency | null;
      readonly basis: Basis | null;
    }
  /** It says that there is no price: `TBA`, `-`, `ON REQUEST`. */
  | { readonly kind: 'not_quoted' }
  /** Inside the freight, or paid elsewhere: `含`, `included`. */
  | { readonly kind: 'inside' }
  | { readonly kind: 'strange_currency'; readonly currency: string }
  | { readonly kind: 'strange_basis'; readonly basis: string }
  | { readonly kind: 'unreadable' };

const NOT_QUOTED =
  /^(?:tba|tbc|tbd|tbn|n\.?\/?a\.?|nil|none|no (?:space|service|quote|sailing)|closed|suspended|(?:price |rate )?(?:on|upon|per) request|poa|(?:please )?(?:call|ask|check)|case by case|[-–—~/*×x]+|无|暂无|没有|单询|另询|询价?|单议|电询|电议|待定|待报|未定|面议|议价|一单一[议询]|一票一[议询]|单票单议|停收|停航|不接|爆舱|实报实销|at cost)$/i;
const INSIDE = /^(?:(?:已|均)?(?:含|包|包含|包括)|incl?\.?|included?|inclusive|all ?in|yes|√|✓|是)$/i;

const BASES: readonly (readonly [words: RegExp, basis: Basis])[] = [
  [/^(?:cntr|ctnr|ctn|container|box|unit|柜|箱|集装箱|个|f|feu)s?$/, 'box'],
  [/^(?:20|40|45)(?:gp|hq|hc|dc|dv|rf|'|ft|尺)?$/, 'box'],
  [/^(?:bill|bl|b\/l|bkg|booking|shipment|set|doc|票|单|提单|份)s?$/, 'shipment'],
  [/^(?:rt|w\/m|wm|cbm|m3|m³|计费吨|方|立方|立方米|运费吨)$/, 'revenue_tonne'],
  [/^(?:t|mt|ton|tonne|吨)s?$/, 'tonne'],
  [/^(?:kg|kgs|公斤|千克)$/, 'kg_chargeable'],
  [/^(?:car|vehicle|台|辆)s?$/, 'car'],
];

const PER =
  /(?:\/|\bper\b|每)\s*([a-z][a-z/'³0-9]*|[\u4e00-\u9fff]+|m³|(?:20|40|45)(?:gp|hq|hc|dc|dv|rf|'|ft|尺))\s*$/i;

/** The basis that a word names; null for any other. */
export const basisNamed = (word: string): Basis | null =>
  BASES.find(([words]) => words.test(plainText(word).toLowerCase()))?.[1] ?? null;

/** Reads `USD 1,250/2,400/2,450`, `1250/CNTR`, `￥8,500 含THC`, `US$45 per RT`. */
export function readPrice(text: string): PriceCell {
  const plain = plainText(text);
  if (NOT_QUOTED.test(plain)) return { kind: 'not_quoted' };
  if (INSIDE.test(plain)) return { kind: 'inside' };
  const { currency, other, rest } = currencyIn(insideIn(plain, null).rest);
  if (other !== '') return { kind: 'strange_currency', currency: other };
  const [per = '', word = ''] = PER.exec(rest) ?? [];
  const basis = word === '' ? null : basisNamed(word);
  if (word !== '' && basis === null) return { kind: 'strange_basis', basis: word };
  const digits = rest.slice(0, rest.length - per.length).trim();
  if (!/\d/.test(digits)) return { kind: 'unreadable' };
  // A second currency in one cell is nothing that can be told apart.
  if (currencyIn(digits).currency !== null) return { kind: 'unreadable' };
  const figures = digits.split(/[/|]/).map((part) => readNumber(part));
  return { kind: 'prices', figures, currency, basis };
}
