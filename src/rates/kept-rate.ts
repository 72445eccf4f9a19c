import { EQUIPMENT_CODES } from '../consignment/equipment.ts';
import { BASES, CHARGE_CODES } from '../network/tariff-item.ts';
import { MODES } from '../network/terminal.ts';
import { parseDay } from '../units/calendar-day.ts';
import { CURRENCIES } from '../units/money.ts';
import type { ContractRate } from './contract-rate.ts';

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (value: unknown, isOne: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

const TEXTS = ['from', 'to', 'carrier', 'transit', 'via', 'note'] as const;
const PRICE = /^\d+(?:\.\d+)?$/;

const isOneOf = (words: readonly string[], value: unknown): boolean => isText(value) && words.includes(value);
const isDayOrNull = (value: unknown): boolean =>
  value === null || (isText(value) && parseDay(value) !== null);
const isPrice = (value: unknown): boolean =>
  isText(value) && PRICE.test(value) && Number(value) > 0 && Number.isFinite(Number(value));
const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

/** A rate as it is kept among other things: every word and day in it is one that exists. */
export const isContractRate = (value: unknown): value is ContractRate =>
  isObject(value) &&
  TEXTS.every((field) => isText(value[field])) &&
  isOneOf(MODES, value.mode) &&
  isOneOf(EQUIPMENT_CODES, value.equipment) &&
  isOneOf(BASES, value.basis) &&
  isOneOf(CURRENCIES, value.currency) &&
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
  isText(value.name) &&
  isOneOf(CHARGE_CODES, value.charge) &&
  isOneOf(BASES, value.basis) &&
  isOneOf(CURRENCIES, value.currency) &&
  isPrice(value.price);

const isSource = (value: unknown): boolean =>
  isObject(value) && isText(value.file) && isText(value.sheet) && isCount(value.row);
