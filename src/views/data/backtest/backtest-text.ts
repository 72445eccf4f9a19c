import type { BacktestResult } from '../../../contract/backtest.ts';
import { dataText, dataTexts } from '../../../i18n/data-texts.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';

type Case = BacktestResult['case'];

/** From this error on a lane's figures are not fit for a quote. */
export const WIDE_GAP = 0.3;
/** Errors up to this count as near in the summary. */
export const NEAR = 0.25;
/** Publications older than this against the price date say so. */
const OLD_YEARS = 2;

export type BacktestKind = 'time' | 'cost' | 'order';

export const kindOf = ({ metric }: Case): BacktestKind =>
  metric === 'faster' || metric === 'cheaper' ? 'order' : metric;

/** Whether the model fails the case: outside the range, the wrong way round, or without an answer. */
export const isMiss = ({ case: item, error, isRight }: BacktestResult): boolean =>
  kindOf(item) === 'order' ? isRight !== true : error !== 0;

/** How far off, to sort by: unanswered and wrong orders first, then by the size of the error. */
export function missSize(result: BacktestResult): number {
  if (kindOf(result.case) === 'order') return result.isRight === true ? -1 : unanswered(result) ? 1e6 : 1e5;
  return result.error === null ? 1e6 : Math.abs(result.error);
}

const unanswered = ({ case: item, model, other }: BacktestResult): boolean =>
  (model?.value ?? null) === null || (item.than !== null && (other?.value ?? null) === null);

/** Days and hours to one place, prices whole unless they are by the kilogram. */
export function backtestFigure(value: number, unit: string): string {
  if (unit === 'days' || unit === 'hours') return formatNumber(value, 1);
  return formatNumber(value, value < 100 ? 2 : 0);
}

export const backtestUnit = (unit: string, language: Language): string => {
  const { units } = dataTexts[language].backtest;
  return unit === 'days' || unit === 'hours' ? units[unit] : unit;
};

/** `7–9 天`, `21 天`. */
export function publishedText({ low, high, unit }: Case, language: Language): string {
  if (low === null || high === null) return '';
  const span =
    low === high ? backtestFigure(low, unit) : `${backtestFigure(low, unit)}–${backtestFigure(high, unit)}`;
  return `${span} ${backtestUnit(unit, language)}`;
}

/** What came of a case, in words that a miss does not soften. */
export function verdictText(result: BacktestResult, language: Language): string {
  const t = dataText(language);
  const { case: item, model, other, error, isRight } = result;
  if (model === null || (item.than !== null && other === null)) return t('backtest.no_route');
  if (unanswered(result)) return t('backtest.no_price');
  if (kindOf(item) === 'order') return t(isRight ? 'backtest.right' : 'backtest.wrong');
  if (error === null || error === 0) return t('backtest.inside_short');
  return t(error > 0 ? 'backtest.high' : 'backtest.low', { share: formatPercent(Math.abs(error)) });
}

/** What a reader has to know of a miss; empty where there is nothing. */
export function missNotes(result: BacktestResult, priceDate: string, language: Language): readonly string[] {
  if (!isMiss(result)) return [];
  const t = dataText(language);
  const { case: item, error } = result;
  const isOld = Number(priceDate.slice(0, 4)) - item.year > OLD_YEARS;
  return [
    ...(item.texts.reason === null ? [] : [item.texts.reason[language]]),
    ...(isOld ? [t('backtest.old', { year: item.year })] : []),
    ...(error !== null && Math.abs(error) > WIDE_GAP ? [t('backtest.gap_note')] : []),
  ];
}
