import { EVENT_CHARGES, type EventEffect, type EventId, SURCHARGE_BASES } from '../network/events/event.ts';
import { type Surcharge, surchargeTariff } from '../network/events/surcharge-rows.ts';
import { readNumber, readQuantity } from '../reading/number.ts';
import { plainText } from '../reading/plain-text.ts';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../units/duration.ts';
import type { Issue } from '../units/issue.ts';
import type { Currency } from '../units/money.ts';
import { refuse } from './enquiry-issue.ts';

/** What an own event does; a surcharge with what it costs. */
export interface ReadEffect {
  readonly effect: EventEffect;
  readonly surcharge: Surcharge | null;
}

const CLOSED = /^(?:closed|shut|关闭|停航|停运|封闭|停航停运)$/i;
const FACTOR = /^[x×]\s*(.+)$/i;
const PER_UNIT: Readonly<Record<string, number>> = {
  min: 1,
  minutes: 1,
  分: 1,
  分钟: 1,
  h: MINUTES_PER_HOUR,
  hour: MINUTES_PER_HOUR,
  hours: MINUTES_PER_HOUR,
  小时: MINUTES_PER_HOUR,
  d: MINUTES_PER_DAY,
  day: MINUTES_PER_DAY,
  days: MINUTES_PER_DAY,
  天: MINUTES_PER_DAY,
};
const ROOM = /^[%％]$/;
const PRICE = /^(CNY|USD|EUR)?\s*(?:\/|per\s|每)\s*(box|teu|箱)$/i;
const CURRENCIES: readonly Currency[] = ['CNY', 'USD', 'EUR'];

/** The most of anything that an own event may add: half a year, tenfold, a million. */
const MOST = { minutes: 180 * MINUTES_PER_DAY, factor: 10, amount: 1_000_000 };

/**
 * What an own event does, as typed: `closed`, `48 h`, `2 d`, `x1.5`, `60 %` of the usual
 * capacity, `1500 USD/teu`, `300 CNY/box`, also in Chinese. An
 * issue where it is none of them (E87), has no currency (E90) or betters something (E91).
 */
export function readEffect(id: EventId, typed: string, path: string): ReadEffect | Issue {
  const text = plainText(typed);
  const ofEvent = (effect: EventEffect, surcharge: Surcharge | null = null): ReadEffect => ({
    effect,
    surcharge,
  });
  if (CLOSED.test(text)) return ofEvent({ kind: 'closed' });
  const factor = FACTOR.exec(text)?.[1];
  if (factor !== undefined) {
    const number = readNumber(factor);
    if (number.kind !== 'value') return refuse('E87', path, { x: typed });
    const { value } = number.value;
    return value > 1 && value <= MOST.factor
      ? ofEvent({ kind: 'factor', factor: value })
      : refuse('E91', path, { x: typed });
  }
  const quantity = readQuantity(text.replace(/^\+\s*/, ''));
  if (quantity.kind !== 'value') return refuse('E87', path, { x: typed });
  const { value, decimal, unit } = quantity.value;
  const minutes = PER_UNIT[unit.trim().toLowerCase()];
  if (minutes !== undefined) {
    const more = Math.round(value * minutes);
    return more > 0 && more <= MOST.minutes
      ? ofEvent({ kind: 'minutes', minutes: more })
      : refuse('E91', path, { x: typed });
  }
  if (ROOM.test(unit.trim()))
    return value > 0 && value < 100
      ? ofEvent({ kind: 'capacity_share', share: value / 100 })
      : refuse('E91', path, { x: typed });
  const [whole, code = '', per = ''] = PRICE.exec(unit.trim()) ?? [];
  const currency = CURRENCIES.find((one) => one === code.toUpperCase());
  if (whole === undefined) return refuse('E87', path, { x: typed });
  if (currency === undefined) return refuse('E90', path, { x: typed });
  if (value <= 0 || value > MOST.amount) return refuse('E91', path, { x: typed });
  const basis = SURCHARGE_BASES.find((one) => one === per.toLowerCase()) ?? 'box';
  const [charge] = EVENT_CHARGES;
  const surcharge: Surcharge = { charge, basis, amount: decimal, reeferAmount: null, currency };
  return ofEvent({ kind: 'surcharge', tariff: surchargeTariff(id) }, surcharge);
}
