import { formatRoute } from '../backtest/route-pattern.ts';
import type {
  BacktestCase,
  BacktestReport,
  BacktestResult,
  ErrorSummary,
  ModelFigure,
} from '../contract/backtest.ts';
import { formatNumber, formatPercent, formatRange } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { reportText } from '../i18n/report-texts.ts';
import { type Column, textTable } from './text-table.ts';

/** The cases of a back-test by what they are about, and how well the model meets them. */
export function backtestReport({ results, summary }: BacktestReport, language: Language): string {
  const t = reportText(language);
  const of = (...metrics: readonly string[]) =>
    results.filter((result) => metrics.includes(result.case.metric));
  const percent = (share: number | null): string => (share === null ? '—' : formatPercent(share));
  const errors = (name: string, { cases, ...error }: ErrorSummary): string =>
    t('errorSummary', {
      name,
      count: cases,
      median: percent(error.medianError),
      middle: percent(error.medianMidpointError),
      inside: percent(error.insideShare),
      first: percent(error.medianFirstError),
    });
  const { cases: count, right, share } = summary.order;
  return [
    section(t('time'), of('time'), language),
    section(t('cost'), of('cost'), language),
    section(t('order'), of('faster', 'cheaper'), language),
    ...(results.some(({ case: { texts } }) => texts.reason !== null) ? [reasonTable(results, language)] : []),
    groupTable(summary, language),
    [
      errors(t('time'), summary.time),
      errors(t('cost'), summary.cost),
      t('orderSummary', { count, right, share: percent(share) }),
      ...(summary.unanswered > 0 ? [t('unanswered', { count: summary.unanswered })] : []),
    ].join('\n'),
    '',
  ].join('\n\n');
}

/** What was found where the row behind a miss was looked into. */
function reasonTable(results: readonly BacktestResult[], language: Language): string {
  const t = reportText(language);
  const columns: readonly Column[] = [
    { heading: t('line'), alignment: 'right' },
    { heading: '', alignment: 'left' },
  ];
  const rows = results.flatMap(({ case: { line, texts } }) =>
    texts.reason === null ? [] : [[String(line), texts.reason[language]]],
  );
  return `${t('reasons')}\n${textTable(columns, rows)}`;
}

/** Median errors by chain of modes and by year. */
function groupTable({ byChain, byYear }: BacktestReport['summary'], language: Language): string {
  const t = reportText(language);
  const columns: readonly Column[] = [
    { heading: t('group'), alignment: 'left' },
    { heading: t('time'), alignment: 'right' },
    { heading: t('cost'), alignment: 'right' },
  ];
  const median = ({ cases, medianError }: ErrorSummary): string =>
    cases === 0 ? '' : `${medianError === null ? '—' : formatPercent(medianError)} (${cases})`;
  const rows = [...byChain, ...byYear].map(({ key, time, cost }) => [key, median(time), median(cost)]);
  return `${t('groups')}\n${textTable(columns, rows)}`;
}

function section(title: string, results: readonly BacktestResult[], language: Language): string {
  const t = reportText(language);
  const columns: readonly Column[] = [
    { heading: t('line'), alignment: 'right' },
    { heading: t('journey'), alignment: 'left' },
    { heading: t('route'), alignment: 'left' },
    { heading: t('published'), alignment: 'right' },
    { heading: t('year'), alignment: 'right' },
    { heading: t('model'), alignment: 'right' },
    { heading: t('error'), alignment: 'right' },
    { heading: t('source'), alignment: 'left' },
  ];
  const rows = results.map((result) => {
    const { case: item } = result;
    return [
      String(item.line),
      `${item.origin} – ${item.destination}`,
      routeText(item),
      publishedText(item, language),
      String(item.year),
      modelText(result, language),
      errorText(result, language),
      item.texts.source[language],
    ];
  });
  return `${title}\n${textTable(columns, rows)}`;
}

const routeText = ({ route, than }: BacktestCase): string =>
  than ? `${formatRoute(route)} < ${formatRoute(than)}` : formatRoute(route);

function publishedText({ metric, low, high, unit, scope }: BacktestCase, language: Language): string {
  const t = reportText(language);
  if (metric === 'faster' || metric === 'cheaper') return t(metric);
  const range =
    low === high || low === null || high === null
      ? formatNumber(low ?? 0, placesOf(low ?? 0))
      : formatRange(low, high, Math.max(placesOf(low), placesOf(high)));
  const unitText = unit === 'days' || unit === 'hours' ? t(unit) : unit;
  return `${range} ${unitText}${scope === 'whole' ? t('whole') : ''}`;
}

/** As many places as the figure was given with, two at most. */
const placesOf = (figure: number): number => Math.min(2, String(figure).split('.')[1]?.length ?? 0);

function modelText({ case: item, model, other }: BacktestResult, language: Language): string {
  const figure = (found: ModelFigure | null): string => {
    if (found?.value == null) return reportText(language)('noRoute');
    return formatNumber(found.value, found.value < 100 ? 1 : 0);
  };
  return item.than ? `${figure(model)} / ${figure(other)}` : figure(model);
}

function errorText({ error, isRight }: BacktestResult, language: Language): string {
  const t = reportText(language);
  if (isRight !== null) return isRight ? t('right') : t('wrong');
  if (error === null) return '—';
  return error > 0 ? `+${formatPercent(error)}` : formatPercent(error);
}
