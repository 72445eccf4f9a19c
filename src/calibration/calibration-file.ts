import { ownValue } from '../units/own-value.ts';
import type { Calibration, DelayCorrection, PriceCorrection } from './calibration.ts';

/** The form of the file, raised whenever it changes. */
export const CALIBRATION_SCHEMA = 'yusuan.calibration/1.0.0';

/** Correction factors as a file carries them. */
export const writeCalibration = (calibration: Calibration): string =>
  `${JSON.stringify({ schema: CALIBRATION_SCHEMA, ...calibration }, null, 2)}\n`;

/** What {@link writeCalibration} wrote; null for any other text. */
export function readCalibration(text: string): Calibration | null {
  try {
    const read: unknown = JSON.parse(text);
    if (!isObject(read) || ownValue(read, 'schema') !== CALIBRATION_SCHEMA || !isCalibration(read))
      return null;
    const { name, network, prices, delays } = read;
    return { name, network, prices, delays };
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (value: unknown, isOne: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

/** A correction by more than this comes from no reading of invoices. */
const MOST = 20;

const isFactor = (value: unknown): boolean =>
  isText(value) && /^\d+(?:\.\d+)?$/.test(value) && Number(value) > 1 / MOST && Number(value) < MOST;
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const isPrice = (value: unknown): value is PriceCorrection =>
  isObject(value) &&
  isText(value.charge) &&
  (value.tariff === null || isText(value.tariff)) &&
  isFactor(value.factor) &&
  isShare(value.credibility) &&
  typeof value.spread === 'number' &&
  Number.isFinite(value.spread) &&
  value.spread >= 0 &&
  isCount(value.invoices);

const isDelay = (value: unknown): value is DelayCorrection =>
  isObject(value) &&
  isText(value.service) &&
  isFactor(value.factor) &&
  isShare(value.credibility) &&
  isCount(value.journeys);

/** Correction factors as they are kept among other things. */
export const isCalibration = (value: unknown): value is Calibration =>
  isObject(value) &&
  isText(value.name) &&
  isText(value.network) &&
  isListOf(value.prices, isPrice) &&
  isListOf(value.delays, isDelay);
