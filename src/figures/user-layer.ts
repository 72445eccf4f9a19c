import type { Network } from '../network/network.ts';
import { USER_SOURCE } from '../network/provenance.ts';
import { readDay } from '../reading/day.ts';
import { readNumber } from '../reading/number.ts';
import type { Ambiguous } from '../reading/reading.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { CURRENCIES, type Currency } from '../units/money.ts';
import { figureIssue } from './figure-issue.ts';
import type { FigureRef } from './figure-ref.ts';
import type { FigureAddress, FigureReading } from './figure-target.ts';
import type { FigureEdit, FigureLayer } from './layers.ts';
import {
  FIGURE_TARGET_NAMES,
  fieldsOf,
  figureNamed,
  isFigureTarget,
  keyFormOf,
  readFigure,
  rulesOf,
} from './read-figure.ts';
import type { UserFigure } from './user-figure.ts';

/**
 * The user's figures as a layer: status `contract` and source `own` where they stand, exact where a range stood.
 * All of them or none: fails with every issue of every figure (`O01` no such figure, `O02` value, `O03` unit, `O04`
 * given twice, `O06` no such target, `O07` no such field, `E10`, `E22`, `E32` a value or day that may be two) at path
 * `user:position:field`.
 */
export const userLayer = (figures: readonly UserFigure[]): FigureLayer => ({
  name: 'user',
  resolve(beneath) {
    const edits = figures.map((figure, position) => resolveFigure(beneath, figure, `user:${position}`));
    const issues = [...edits.flatMap((edit) => (edit.ok ? [] : edit.issues)), ...checkRepeats(figures)];
    return issues.length > 0
      ? failure(issues)
      : success(
          edits.flatMap((edit) => (edit.ok && edit.value !== null ? [edit.value] : [])),
          edits.flatMap((edit) => edit.issues),
        );
  },
});

/** Null for a figure that has nothing to stand for now. */
function resolveFigure(network: Network, given: UserFigure, path: string): Result<FigureEdit | null> {
  const figure = figureNamed(given);
  const rules = figure && rulesOf(figure);
  if (!figure || !rules) return failure([misnamed(given, path)]);
  const { key, field, date } = given;
  const reading = readFigure(network, figure, network.priceDate);
  if (!reading) {
    // Of a rate of the user's whose book is not in use: it waits until it is.
    if (key.startsWith(`${USER_SOURCE}.`))
      return success(null, [figureIssue('O08', `${path}:key`, { key, field }, 'warning')]);
    const form = keyFormOf(figure.target);
    return failure([figureIssue('O01', `${path}:key`, { key, field, form })]);
  }
  const { unit } = reading;
  const read = readNumber(given.value);
  const number = read.kind === 'value' ? read.value : null;
  const { least: a, most: b, whole = false } = rules.boundsIn(unit);
  const inBounds =
    number !== null && number.value >= a && number.value <= b && (!whole || Number.isInteger(number.value));
  const day = readDay(date);
  const currency = currencyOf(given.unit, reading, rules.isPrice);
  const issues = [
    ...(read.kind === 'ambiguous'
      ? [twoReadings(`${path}:value`, key, given.value, read)]
      : inBounds
        ? []
        : [figureIssue('O02', `${path}:value`, { key, value: given.value, a, b, unit })]),
    ...(currency === undefined
      ? [figureIssue('O03', `${path}:unit`, { key, unit: given.unit, expected: unit })]
      : missingRate(network, currency, key, `${path}:unit`)),
    ...(day.kind === 'ambiguous' ? [twoReadings(`${path}:date`, key, date, day)] : []),
    ...(day.kind === 'unreadable' ? [figureIssue('E22', `${path}:date`, { key, x: date })] : []),
  ];
  if (issues.length > 0 || number === null || day.kind !== 'value' || currency === undefined)
    return failure(issues);
  return success({
    path,
    figure,
    value: number.decimal,
    unit: given.unit,
    currency,
    note: given.note,
    movesFrom: null,
    date: day.value,
    measures: [],
    provenance: { status: 'contract', source: USER_SOURCE, year: Number(day.value.slice(0, 4)) },
  });
}

const twoReadings = (path: string, key: string, x: string, { readings: [a, b] }: Ambiguous): Issue =>
  figureIssue('E32', path, { key, x, a, b });

/** A file of another program, or of an edition of this one that had other figures. */
function misnamed({ target, key, field }: FigureAddress, path: string): Issue {
  return isFigureTarget(target)
    ? figureIssue('O07', `${path}:field`, { key, target, field, choices: choicesOf(fieldsOf(target)) })
    : figureIssue('O06', `${path}:target`, { key, target, choices: choicesOf(FIGURE_TARGET_NAMES) });
}

const CHOICES_AT_MOST = 10;

const choicesOf = (names: readonly string[]): string =>
  [...names.slice(0, CHOICES_AT_MOST), ...(names.length > CHOICES_AT_MOST ? ['...'] : [])].join(', ');

/** Of a price, the currency its unit names; null for any other figure; undefined where it is not the figure's unit. */
function currencyOf(unit: string, reading: FigureReading, isPrice: boolean): Currency | null | undefined {
  if (!isPrice) return unit.trim() === reading.unit ? null : undefined;
  const per = reading.unit.slice(reading.unit.indexOf('/'));
  return CURRENCIES.find((code) => unit.trim() === `${code}${per}`);
}

const missingRate = (
  network: Network,
  currency: Currency | null,
  key: string,
  path: string,
): readonly Issue[] =>
  currency === null || currency === 'CNY' || network.exchangeRates.some((rate) => rate.currency === currency)
    ? []
    : [figureIssue('E10', path, { key, currency, d: network.priceDate })];

/** Two figures for one place: the later of the list is at fault. */
function checkRepeats(figures: readonly UserFigure[]): readonly Issue[] {
  const seen = new Map<string, number>();
  return figures.flatMap((given, position) => {
    const { target, key, field } = given;
    const place = placeOf(figureNamed(given)) ?? field;
    const name = `${target} ${key} ${place}`;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, position);
    return first === undefined
      ? []
      : [figureIssue('O04', `user:${position}:key`, { key, field, first: first + 1 })];
  });
}

const placeOf = (figure: FigureRef | null): string | undefined =>
  figure ? rulesOf(figure)?.place : undefined;
