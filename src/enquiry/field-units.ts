import { type Figure, readAmount, readQuantity } from '../reading/number.ts';
import { plainText } from '../reading/plain-text.ts';
import { type Reading, UNREADABLE, understood } from '../reading/reading.ts';
import type { Currency } from '../units/money.ts';

/** Units that people write behind a figure: that of the field, or a thousandth of it. */
type Units = Readonly<Record<string, 'whole' | 'thousandth'>>;

const each = (words: string, size: Units[string] = 'whole'): Units =>
  Object.fromEntries(words.split(' ').map((word) => [word, size]));

const YUAN = each('¥ 元 块 圆 cny rmb 人民币 yuan');
const A_DAY = ['', '/天', '/日', '/d', '/day', '每天', '一天', 'perday', 'aday'];
const YUAN_A_DAY: Units = Object.fromEntries(
  ['', ...Object.keys(YUAN)].flatMap((word) => A_DAY.map((suffix) => [`${word}${suffix}`, 'whole' as const])),
);

/** By field; the figure alone is always read. */
export const FIELD_UNITS = {
  boxes: each('个 箱 只 柜 台 辆 节 x box boxes container containers ctr ctrs cntr cntrs ctnr ctnrs'),
  leastSaving: each('% 百分比 percent'),
  maxLegs: each('段 程 leg legs'),
  grossTonnes: {
    ...each('t 吨 公吨 噸 公噸 mt tonne tonnes metricton metrictons'),
    ...each('kg kgs 公斤 千克 kilo kilos kilogram kilograms', 'thousandth'),
  },
  volumeM3: each('m3 m³ 方 立方 立方米 cbm cubicmetre cubicmetres cubicmeter cubicmeters'),
  valueCny: YUAN,
  dayCostCny: YUAN_A_DAY,
  latePenaltyCny: YUAN_A_DAY,
  days: each('天 日 d day days'),
  batteryWh: each('wh w·h 瓦时'),
  shelfLifeDays: each('天 日 d day days'),
  cnyPerBox: {
    ...YUAN,
    ...Object.fromEntries(Object.keys(YUAN).map((word) => [`${word}/箱`, 'whole' as const])),
  },
} as const satisfies Readonly<Record<string, Units>>;

export type FieldWithUnits = keyof typeof FIELD_UNITS;

const IN_MONEY: ReadonlySet<string> = new Set<FieldWithUnits>([
  'valueCny',
  'dayCostCny',
  'latePenaltyCny',
  'cnyPerBox',
]);

/** Whether a field holds an amount of money. */
export const isInMoney = (field: string): boolean => IN_MONEY.has(field);

const FOREIGN: Readonly<Record<string, Currency>> = {
  $: 'USD',
  usd: 'USD',
  us$: 'USD',
  美元: 'USD',
  美金: 'USD',
  刀: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  欧元: 'EUR',
};

/** Words of money that may stand before a figure. */
const LEADING = /^(cny|rmb|人民币|usd|us\$|美元|美金|eur|欧元) ?(?=[\d.])/i;

/** A figure in a currency that the field is not in. */
export interface ForeignFigure {
  readonly kind: 'foreign';
  readonly currency: Currency;
  readonly decimal: string;
}

/** Reads a figure in the unit of a field, whether or not that unit or one that differs by size alone is written. */
export function readInUnits(field: FieldWithUnits, text: string): Reading<Figure> | ForeignFigure {
  const plain = plainText(text);
  const leading = LEADING.exec(plain)?.[1];
  const ordered = leading === undefined ? plain : `${plain.slice(leading.length)} ${leading}`;
  const reading = isInMoney(field) ? readAmount(ordered) : readQuantity(ordered);
  if (reading.kind !== 'value') return reading;
  const { unit, value, decimal } = reading.value;
  const word = unit.toLowerCase().replaceAll(' ', '');
  if (word === '') return understood({ value, decimal });
  const units: Units = FIELD_UNITS[field];
  const size = Object.hasOwn(units, word) ? units[word] : undefined;
  if (size === 'whole') return understood({ value, decimal });
  if (size === 'thousandth') return understood(thousandthOf(decimal));
  const currency = Object.hasOwn(FOREIGN, word) ? FOREIGN[word] : undefined;
  return currency !== undefined && isInMoney(field) ? { kind: 'foreign', currency, decimal } : UNREADABLE;
}

/** The point moved by three places, so that no digit is lost to binary division. */
function thousandthOf(decimal: string): Figure {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(decimal) ?? [];
  const digits = whole.padStart(4, '0');
  const moved = `${digits.slice(0, -3).replace(/^0+(?=\d)/, '')}.${digits.slice(-3)}${fraction}`;
  const text = `${sign}${moved.replace(/\.?0+$/, '')}`;
  return { value: Number(text), decimal: text };
}
