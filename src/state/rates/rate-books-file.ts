import type { Calibration } from '../../calibration/calibration.ts';
import { isCalibration } from '../../calibration/calibration-file.ts';
import type { ContractRate } from '../../rates/contract-rate.ts';
import { ownValue } from '../../units/own-value.ts';
import type { RateBook, RateBooks } from './rate-books.ts';

/** The form of the file, raised whenever it changes. */
export const RATE_BOOKS_SCHEMA = 'yusuan.rate-books/1.1.0';
/** Before there were corrections. */
const BOOKS_ALONE = 'yusuan.rate-books/1.0.0';

/** Correction factors learned from past invoices, and whether they are in use. */
export interface KeptCalibration {
  readonly learned: Calibration;
  readonly isOn: boolean;
}

/** Books with the meanings of columns that a person chose, by heading: all that the device keeps of rates. */
export interface KeptRates extends RateBooks {
  readonly meanings: Readonly<Record<string, string>>;
  /** Null where none was learned. */
  readonly calibration: KeptCalibration | null;
}

/** As the device stores them and a file carries them. */
export const writeRateBooks = ({ books, active, meanings, calibration }: KeptRates): string =>
  JSON.stringify({ schema: RATE_BOOKS_SCHEMA, active, books, meanings, calibration });

/** What {@link writeRateBooks} wrote; null for any other text. */
export function readRateBooks(text: string): KeptRates | null {
  try {
    const read = broughtUp(JSON.parse(text));
    if (!isKept(read)) return null;
    const { books, active, meanings, calibration } = read;
    return { books, active, meanings, calibration };
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isListOf = (value: unknown, isOne: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

/** What an earlier form has not is none. */
const broughtUp = (value: unknown): unknown =>
  isObject(value) && ownValue(value, 'schema') === BOOKS_ALONE
    ? { ...value, schema: RATE_BOOKS_SCHEMA, calibration: null }
    : value;

function isKept(value: unknown): value is KeptRates {
  if (!isObject(value) || ownValue(value, 'schema') !== RATE_BOOKS_SCHEMA) return false;
  const { books, active, meanings, calibration } = value;
  return (
    (calibration === null || isKeptCalibration(calibration)) &&
    isListOf(books, isBook) &&
    isTextOrNull(active) &&
    isObject(meanings) &&
    Object.values(meanings).every(isText)
  );
}

const isKeptCalibration = (value: unknown): value is KeptCalibration =>
  isObject(value) && typeof value.isOn === 'boolean' && isCalibration(value.learned);

const isBook = (value: unknown): value is RateBook =>
  isObject(value) && isText(value.id) && isText(value.name) && isListOf(value.rates, isRate);

const TEXTS = [
  'from',
  'to',
  'mode',
  'carrier',
  'equipment',
  'basis',
  'currency',
  'transit',
  'via',
  'note',
] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PRICE = /^\d+(?:\.\d+)?$/;

const isDayOrNull = (value: unknown): boolean => value === null || (isText(value) && DAY.test(value));
const isPrice = (value: unknown): boolean => isText(value) && PRICE.test(value) && Number(value) > 0;
const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

const isRate = (value: unknown): value is ContractRate =>
  isObject(value) &&
  TEXTS.every((field) => isText(value[field])) &&
  isPrice(value.price) &&
  (value.minimum === null || isPrice(value.minimum)) &&
  isCount(value.leastUnits) &&
  (value.mostUnits === null || isCount(value.mostUnits)) &&
  isDayOrNull(value.validFrom) &&
  isDayOrNull(value.validTo) &&
  isListOf(value.inside, (item) => isObject(item) && isText(item.charge) && isText(item.at)) &&
  isListOf(value.surcharges, isSurcharge) &&
  isSource(value.source);

const isSurcharge = (value: unknown): boolean =>
  isObject(value) &&
  ['name', 'charge', 'basis', 'currency'].every((field) => isText(value[field])) &&
  isPrice(value.price);

const isSource = (value: unknown): boolean =>
  isObject(value) && isText(value.file) && isText(value.sheet) && isCount(value.row);
