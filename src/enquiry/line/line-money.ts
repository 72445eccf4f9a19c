import type { GuessReason } from '../../contract/enquiries/enquiry-line.ts';
import { readInUnits } from '../field-units.ts';
import { type Claims, type Meaning, unread } from './claims.ts';
import { A_CONTAINER } from './line-boxes.ts';
import { FIGURE } from './line-numbers.ts';

const CURRENCY = String.raw`人民币|美元|美金|欧元|US\$|CNY|RMB|USD|EUR|¥|\$|€`;
const BEHIND_CURRENCY = '人民币|美元|美金|欧元|元|块钱|块|刀|CNY|RMB|USD|EUR|yuan|dollars?|euros?';
const MULTIPLE = '千万|百万|万|亿|million|thousand|mn|m|k|w';
const VALUE =
  '(?:货物价值|货值|货价|总值|声明价值|申报价值|价值|发票金额|投保金额|cargo value|goods value|invoice value|declared value|total value|valued at|value|worth)';
const FREIGHT =
  '(?:目标运价|目标价|目标运费|运费目标|目标|海运费|运费|运价|报价|预算|单价|target rate|target price|target|freight rate|freight|budget|rate|unit price)';
const PER = String.raw`\s*(?:\/|每|per\s+|a\s+)\s*(?:(?<box>${A_CONTAINER}|40hq|40hc|teu)|(?<other>吨|方|t|cbm|kg|pc|pcs|件|公斤|feu|台|辆|天|日|day|d))(?![a-z])`;

const MONEY = new RegExp(
  `(?<each>单柜|每柜|每箱)?(?:(?<value>(?<![a-z])${VALUE})|(?<freight>(?<![a-z])${FREIGHT}))?\\s*(?:is|of|为|是)?\\s*[:：]?\\s*(?<eachBehind>单柜|每柜|每箱|per box)?\\s*(?:约|大约|about|approx\\.?|~|≈)?\\s*(?<![a-z])(?<before>${CURRENCY})?\\s*(?<figure>${FIGURE})\\s*(?<multiple>(?:${MULTIPLE})(?![a-z0-9]))?\\s*(?:(?<behind>${BEHIND_CURRENCY})(?![a-z]))?(?:${PER})?`,
  'iu',
);

/** What says before or behind a figure that it is an amount, whatever else it might be. */
export const MONEY_BEFORE = `(?:${VALUE}|${CURRENCY})\\s*(?:is|of|为|是)?\\s*[:：]?\\s*(?:${CURRENCY})?\\s*`;
export const MONEY_BEHIND = `\\s*(?:(?:${MULTIPLE})(?![a-z0-9])|(?:${BEHIND_CURRENCY})(?![a-z]))`;

/** Amounts of money: what the goods are worth, told from what carriage may cost. */
export function claimMoney(claims: Claims): void {
  claims.each(MONEY, ({ groups = {} }) => {
    const { value, freight, before, figure = '', multiple = '', behind, other } = groups;
    const ofUnit = [groups.each, groups.eachBehind, groups.box].some((word) => word !== undefined);
    const currency = before ?? behind;
    const isMultiple =
      /^(?:万|亿|百万|千万|million)$/i.test(multiple) ||
      (multiple.toLowerCase() === 'w' && value === undefined);
    if (value === undefined && freight === undefined && currency === undefined && !isMultiple) return null;
    if (freight !== undefined || other !== undefined) return unread('freight');
    return amount(claims, { figure, multiple, currency, hasWord: value !== undefined, ofUnit });
  });
}

interface Amount {
  readonly figure: string;
  readonly multiple: string;
  readonly currency: string | undefined;
  readonly hasWord: boolean;
  readonly ofUnit: boolean;
}

/** Goods of a box are worth more than this in any currency; what costs less a box is its carriage. */
const LEAST_OF_A_BOX = 20_000;

function amount(claims: Claims, { figure, multiple, currency, hasWord, ofUnit }: Amount): Meaning {
  const hasValue = claims.all.some(({ meaning }) => meaning.kind === 'value');
  const isSlang = multiple.toLowerCase() === 'w';
  const typed = `${figure}${isSlang ? '万' : multiple}${currency === undefined ? '' : ` ${inFull(currency)}`}`;
  const reading = readInUnits('valueCny', typed);
  if (ofUnit && !hasWord && figureOf(reading) < LEAST_OF_A_BOX) return unread('freight');
  if (hasValue) return unread('said_twice');
  if (reading.kind === 'value') {
    const guess: GuessReason | null = isSlang
      ? 'ten_thousands'
      : currency === undefined && !hasWord
        ? 'no_currency'
        : null;
    return { kind: 'value', amount: reading.value.decimal, ofUnit, guess };
  }
  if (reading.kind === 'foreign') {
    return { kind: 'value', amount: `${reading.decimal} ${reading.currency}`, ofUnit, guess: null };
  }
  return { kind: 'value', amount: typed, ofUnit: false, guess: 'two_readings' };
}

function figureOf(reading: ReturnType<typeof readInUnits>): number {
  if (reading.kind === 'value') return reading.value.value;
  return reading.kind === 'foreign' ? Number(reading.decimal) : Number.POSITIVE_INFINITY;
}

function inFull(currency: string): string {
  if (/^(?:dollars?|刀)$/i.test(currency)) return 'USD';
  if (/^euros?$/i.test(currency)) return 'EUR';
  return currency === '块钱' ? '元' : currency;
}
