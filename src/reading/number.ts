import { plainText } from './plain-text.ts';
import { type Reading, settle, UNREADABLE, understood } from './reading.ts';

/** A figure that was understood. */
export interface Figure {
  readonly value: number;
  /** The same, exactly: decimal text with no more digits than it needs. */
  readonly decimal: string;
}

/** A figure with what was written around it for its unit, as written: `¥`, `t`, `CNY/km`; empty for none. */
export interface Quantity extends Figure {
  readonly unit: string;
}

/** Signs of money that may stand before a figure. */
const MONEY_SIGNS = ['¥', '$', '€', '£'] as const;

/** Nothing that a person means to type is longer. */
const LONGEST = 80;
/** Of a figure in full, however it was written. */
const MOST_SIGNS = 40;
const MOST_UNIT_SIGNS = 30;
const QUANTITY = new RegExp(
  `^([+\\-\\u2212]?)([${MONEY_SIGNS.join('')}]?) ?(\\d[\\d.,'’_ ]*|[.,]\\d+) ?([万亿萬億]?)(.*)$`,
);
/** Decimal places by which 万 and 亿 move the point. */
const MULTIPLES: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };
/**
 * The same of words that multiply an amount of money alone: behind another figure `k`, `m` and 千 begin a unit, as in
 * `kg`, `m3` and 千克. Billions are not among them, being of nine zeros to some and of twelve to others.
 */
const AMOUNT_MULTIPLES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  千: 3,
  m: 6,
  mn: 6,
  million: 6,
  百万: 6,
  千万: 7,
};
const AMOUNT_MULTIPLE = /^(thousand|million|mn|k|m|百万|千万|千)(?![a-z克米])/i;

/**
 * Reads a figure that has no unit but those named: `6000000.5`, `6,000,000`, `600万`, full-width digits.
 *
 * Separators count only where they group: commas, points, spaces, apostrophes or underscores, one kind of them, before
 * every three digits. A single point is always decimal. A single comma is a separator before exactly three digits
 * (`1,500` is 1500), and decimal before fewer or more (`3,5` is 3.5) or after a zero (`0,500`). Where it stands before
 * three digits after more than three (`1500,500`), or before four, which Chinese also groups by, both readings are
 * given.
 */
export function readNumber(text: string, units: readonly string[] = []): Reading<Figure> {
  const parts = partsOf(text);
  return parts !== null && (parts.unit === '' || units.includes(parts.unit)) ? figureOf(parts) : UNREADABLE;
}

/** Reads a figure and leaves its unit to the caller. A unit stands after the figure, a sign of money before it. */
export function readQuantity(text: string): Reading<Quantity> {
  const parts = partsOf(text);
  if (parts === null) return UNREADABLE;
  return quantityOf(parts);
}

/** Reads an amount of money: a quantity that may also be written in thousands or millions, `600k`, `$1.2m`, `5百万元`. */
export function readAmount(text: string): Reading<Quantity> {
  const parts = partsOf(text, true);
  return parts === null ? UNREADABLE : quantityOf(parts);
}

function quantityOf(parts: QuantityParts): Reading<Quantity> {
  const figure = figureOf(parts);
  return figure.kind === 'value' ? understood({ ...figure.value, unit: parts.unit }) : figure;
}

interface QuantityParts {
  readonly isPositive: boolean;
  /** Digits and the separators among them. */
  readonly body: string;
  /** Decimal places by which a multiple moves the point. */
  readonly shift: number;
  readonly unit: string;
}

/** No unit begins with what belongs to a figure: then the figure is not over, or there are two. */
const MORE_OF_A_FIGURE = /^[\d.,'’_+\-\u2212万亿萬億]/;

function partsOf(text: string, isAmount = false): QuantityParts | null {
  const plain = plainText(text);
  const match = plain.length > LONGEST ? null : QUANTITY.exec(plain);
  if (!match) return null;
  const [, sign = '', money = '', body = '', multiple = '', rest = ''] = match;
  const behind = rest.trim();
  const word = isAmount && multiple === '' ? (AMOUNT_MULTIPLE.exec(behind)?.[0] ?? '') : '';
  const unit = behind.slice(word.length).trim();
  if (unit.length > MOST_UNIT_SIGNS) return null;
  if (MORE_OF_A_FIGURE.test(unit) || (money !== '' && unit !== '')) return null;
  return {
    isPositive: sign === '' || sign === '+',
    body: body.trim(),
    shift: MULTIPLES[multiple] ?? AMOUNT_MULTIPLES[word.toLowerCase()] ?? 0,
    unit: `${money}${unit}`,
  };
}

function figureOf({ isPositive, body, shift }: QuantityParts): Reading<Figure> {
  const written = (decimal: string): string => signed(shiftPoint(decimal, shift), isPositive);
  const reading = settle(decimalsOf(body).map(written));
  if (reading.kind !== 'value') return reading;
  const decimal = reading.value;
  return decimal.length > MOST_SIGNS ? UNREADABLE : understood({ value: Number(decimal), decimal });
}

const signed = (decimal: string, isPositive: boolean): string =>
  isPositive || decimal === '0' ? decimal : `-${decimal}`;

/** Digits with a point that the digits and separators may mean: one reading, two, or none. */
function decimalsOf(body: string): readonly string[] {
  const parts = body.split(/\D/);
  const marks: readonly string[] = body.match(/\D/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return [body];
  const isOneKind = marks.every((mark) => mark === last);
  const whole = parts.slice(0, -1);
  const end = parts.at(-1) ?? '';
  if (marks.length === 1 && last === '.') return [`${whole.join('')}.${end}`];
  if (marks.length === 1 && last === ',') return singleComma(whole.join(''), end);
  if (isOneKind) return isGrouped(parts) ? [parts.join('')] : [];
  const isDecimal = (last === '.' || last === ',') && marks.indexOf(last) === marks.length - 1;
  const isOneGrouping = marks.slice(0, -1).every((mark) => mark === marks[0]);
  return isDecimal && isOneGrouping && isGrouped(whole) ? [`${whole.join('')}.${end}`] : [];
}

function singleComma(left: string, right: string): readonly string[] {
  const decimal = `${left}.${right}`;
  const isZero = left === '' || left.startsWith('0');
  if (isZero || (right.length !== 3 && right.length !== 4)) return [decimal];
  if (right.length === 3 && left.length <= 3) return [left + right];
  return [decimal, left + right];
}

const isGrouped = ([first = '', ...others]: readonly string[]): boolean =>
  /^[1-9]\d{0,2}$/.test(first) && others.every((part) => part.length === 3);

/** Digits with the point moved to the right, without needless zeros. */
function shiftPoint(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole + fraction.padEnd(places, '0');
  const at = whole.length + places;
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = digits.slice(at).replace(/0+$/, '');
  return `${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`;
}
