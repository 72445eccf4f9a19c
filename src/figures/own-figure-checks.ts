import type { AppliedFigure, OwnFigure } from '../contract/figures.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import type { Network } from '../network/network.ts';
import { readDay } from '../reading/day.ts';
import { readNumber } from '../reading/number.ts';
import type { Ambiguous } from '../reading/reading.ts';
import type { Issue } from '../units/issue.ts';
import type { Currency } from '../units/money.ts';
import { boundsOf } from './own-figure-bounds.ts';
import { type FigureReading, readFigure } from './read-figure.ts';

/** An own figure that has been understood; `value` is plain decimal text. */
export interface CheckedFigure {
  readonly figure: AppliedFigure;
  readonly value: string;
  /** Of a tariff price or minimum: the currency it is given in. */
  readonly currency: Currency | null;
}

export type CheckOutcome = { readonly checked: CheckedFigure } | { readonly issues: readonly Issue[] };

const CURRENCIES: readonly Currency[] = ['CNY', 'USD', 'EUR'];

/** Reads the own figure at a position of the list; every fault of it is an issue at path `own:position:field`. */
export function checkOwnFigure(network: Network, own: OwnFigure, position: number): CheckOutcome {
  const at = (field: string): string => `own:${position}:${field}`;
  const reading = readFigure(network, own, network.priceDate);
  if (!reading) return { issues: [refuse('O01', at('key'), { key: own.key, field: own.field })] };
  const read = readNumber(own.value);
  const figure = read.kind === 'value' ? read.value : null;
  const { least, most, whole = false } = boundsOf(own, reading.unit);
  const inBounds =
    figure !== null &&
    figure.value >= least &&
    figure.value <= most &&
    (!whole || Number.isInteger(figure.value));
  const date = readDay(own.date);
  const currency = currencyOf(own, reading);
  const issues = [
    ...(read.kind === 'ambiguous'
      ? [twoReadings(at('value'), own.value, read)]
      : inBounds
        ? []
        : [refuse('O02', at('value'), { value: own.value, a: least, b: most, unit: reading.unit })]),
    ...(currency === undefined
      ? [refuse('O03', at('unit'), { unit: own.unit, expected: reading.unit })]
      : missingRate(network, currency, at('unit'))),
    ...(date.kind === 'ambiguous' ? [twoReadings(at('date'), own.date, date)] : []),
    ...(date.kind === 'unreadable' ? [refuse('E22', at('date'), { x: own.date })] : []),
  ];
  if (issues.length > 0 || figure === null || date.kind !== 'value' || currency === undefined)
    return { issues };
  const applied = { ...own, date: date.value, shipped: reading.value, shippedUnit: reading.unit };
  return { checked: { figure: applied, value: figure.decimal, currency } };
}

const twoReadings = (path: string, x: string, { readings: [a, b] }: Ambiguous): Issue =>
  refuse('E32', path, { x, a, b });

/** Null where the unit names none; undefined where it is not the figure's unit. */
function currencyOf({ target, field, unit }: OwnFigure, reading: FigureReading): Currency | null | undefined {
  if (target !== 'tariff') return unit.trim() === reading.unit ? null : undefined;
  const per = field === 'minimum' ? '' : reading.unit.slice(reading.unit.indexOf('/'));
  const currency = CURRENCIES.find((code) => unit.trim() === `${code}${per}`);
  const isOwn = field === 'minimum' && currency !== reading.unit;
  return isOwn ? undefined : currency;
}

const missingRate = (network: Network, currency: Currency | null, path: string): readonly Issue[] =>
  currency === null || currency === 'CNY' || network.exchangeRates.some((rate) => rate.currency === currency)
    ? []
    : [refuse('E10', path, { currency, d: network.priceDate })];

/** Two figures for one place: the later of the list is at fault. */
export function checkRepeats(figures: readonly OwnFigure[]): readonly Issue[] {
  const seen = new Map<string, number>();
  return figures.flatMap(({ target, key, field }, position) => {
    const isPrice = field === 'unit_price' || field === 'list_price';
    const name = `${target} ${key} ${isPrice ? 'price' : field}`;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, position);
    return first === undefined
      ? []
      : [refuse('O04', `own:${position}:key`, { key, field, first: first + 1 })];
  });
}
