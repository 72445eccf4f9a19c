import type { BacktestResult } from '../../../contract/backtest.ts';
import { csvText } from '../../../export/csv.ts';
import type { Language } from '../../../i18n/language.ts';

const COLUMNS = [
  'origin',
  'destination',
  'route',
  'than',
  'metric',
  'low',
  'high',
  'unit',
  'model',
  'other',
  'error',
  'order_right',
  'year',
  'source',
  'note',
  'reason',
] as const;

/** The results as a table: shares as decimal fractions, an absent figure empty. */
export const backtestCsv = (results: readonly BacktestResult[], language: Language): string =>
  csvText([COLUMNS, ...results.map((result) => cells(result, language))]);

function cells(
  { case: item, model, other, error, isRight }: BacktestResult,
  language: Language,
): readonly string[] {
  const route = (hint: typeof item.route | null): string =>
    hint === null
      ? ''
      : [hint.modes.join('-'), ...listed('by', hint.by), ...listed('avoiding', hint.avoiding)].join(' ');
  return [
    item.origin,
    item.destination,
    route(item.route),
    route(item.than),
    item.metric,
    figure(item.low),
    figure(item.high),
    item.unit,
    figure(model?.value ?? null),
    figure(other?.value ?? null),
    error === null ? '' : error.toFixed(4),
    isRight === null ? '' : String(isRight),
    String(item.year),
    item.texts.source[language],
    item.texts.note?.[language] ?? '',
    item.texts.reason?.[language] ?? '',
  ];
}

const listed = (word: string, places: readonly string[]): readonly string[] =>
  places.length === 0 ? [] : [`${word} ${places.join(' & ')}`];

const figure = (value: number | null): string => (value === null ? '' : String(Number(value.toFixed(2))));
