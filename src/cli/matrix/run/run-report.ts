import type { CapacityReport } from '../../../contract/demand/capacity.ts';
import type { LikelyRanges } from '../../../contract/demand/likely-ranges.ts';
import { LEVERS, type MonthSum, type RunSummary, WAY_CORRIDORS } from '../../../contract/demand/matrix.ts';
import type { OutlaySum } from '../../../contract/demand/outlay-sum.ts';
import type { Payer } from '../../../contract/demand/payers.ts';
import { demandText } from '../../../i18n/demand/demand-texts.ts';
import { matrixSentence } from '../../../i18n/demand/matrix-sentence.ts';
import { matrixText } from '../../../i18n/demand/matrix-texts.ts';
import { uncarriedOf } from '../../../i18n/demand/uncarried.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { RunChoice } from '../../../matrix/chosen.ts';
import { outlayOf, payerSums } from '../../../matrix/payers.ts';
import type { Names } from '../../../network/terminal.ts';
import { type Fen, fen, inYuan } from '../../../units/money.ts';
import { type Column, textTable } from '../../text-table.ts';
import { capacityText } from './capacity-text.ts';
import { headlineTable } from './headline-table.ts';

/** A run, done. */
export interface MatrixRun {
  readonly names: { readonly baseline: string; readonly scenario: string };
  readonly months: readonly string[];
  readonly isSample: boolean;
  readonly summary: RunSummary;
  readonly likely: LikelyRanges | null;
  readonly monthSums: readonly MonthSum[];
  readonly choice: RunChoice;
  readonly capacity: CapacityReport | null;
  readonly payerOf: (measure: string) => Payer;
  readonly titleOf: (measure: string) => Names | null;
}

/** A run in words and tables: what changes in one sentence, then between which corridors, who pays and for what. */
export function runReport(run: MatrixRun, folder: string | null, language: Language): string {
  const t = matrixText(language);
  const { summary } = run;
  const { winners, losers, unchanged, uncarried } = summary;
  const missing = uncarriedOf(summary);
  return [
    ...(run.isSample ? [`*** ${demandText(language)('watermark')} ***`, ''] : []),
    matrixSentence(summary, run.likely, { ...run.names, months: run.months }, language),
    t('shares', { winners, losers, unchanged }),
    ...(uncarried > 0 ? [t(missing.key, missing.values)] : []),
    '',
    ...(run.likely === null ? [] : [headlineTable(summary, run.likely, language), '']),
    corridorTable(summary, language),
    '',
    ...(run.monthSums.length > 1 ? [monthTable(run, language), ''] : []),
    payerTable(run, language),
    '',
    measureTable(run, language),
    '',
    ...undecidedTable(run, language),
    ...(run.capacity === null ? [] : [capacityText(run.capacity, language), '']),
    ...choiceLines(run.choice, language),
    t('payersAssumed'),
    t('moment'),
    ...(folder === null ? [] : [t('written', { folder })]),
    '',
  ].join('\n');
}

const KG_PER_TONNE = 1000;

const money = (amount: Fen): string => formatNumber(inYuan(amount));

function corridorTable({ corridors }: RunSummary, language: Language): string {
  const t = matrixText(language);
  const used = WAY_CORRIDORS.filter((one) => corridors.some(({ from, to }) => from === one || to === one));
  const sum = (of: (shift: RunSummary['corridors'][number]) => boolean): string =>
    formatNumber(corridors.filter(of).reduce((total, { teu }) => total + teu, 0));
  const columns: readonly Column[] = [
    { heading: t('corridor'), alignment: 'left' },
    ...used.map((one): Column => ({ heading: t(`corridors.${one}`), alignment: 'right' })),
    { heading: t('total'), alignment: 'right' },
  ];
  const rows = [
    ...used.map((from) => [
      t(`corridors.${from}`),
      ...used.map((to) => sum((shift) => shift.from === from && shift.to === to)),
      sum((shift) => shift.from === from),
    ]),
    [t('total'), ...used.map((to) => sum((shift) => shift.to === to)), sum(() => true)],
  ];
  return `${t('corridorsTitle')}\n${textTable(columns, rows)}`;
}

function monthTable({ monthSums }: MatrixRun, language: Language): string {
  const t = matrixText(language);
  const columns: readonly Column[] = [
    { heading: t('months.month'), alignment: 'left' },
    ...(['teu', 'bill', 'shifted', 'outlay', 'co2e'] as const).map(
      (one): Column => ({ heading: t(`months.${one}`), alignment: 'right' }),
    ),
  ];
  const rows = monthSums.map(({ month, teu, invoice, teuShifted, outlay, co2eKg }) => [
    month,
    formatNumber(teu),
    money(fen(invoice.after - invoice.before)),
    formatNumber(teuShifted),
    money(outlay),
    formatNumber((co2eKg.after - co2eKg.before) / KG_PER_TONNE, 1),
  ]);
  return `${t('months.title')}\n${textTable(columns, rows)}`;
}

function payerTable({ summary, payerOf }: MatrixRun, language: Language): string {
  const t = matrixText(language);
  const columns: readonly Column[] = [
    { heading: t('payer'), alignment: 'left' },
    { heading: t('outlay'), alignment: 'right' },
    { heading: t('deadweight'), alignment: 'right' },
    { heading: t('perTeuShifted'), alignment: 'right' },
    { heading: t('perTonneAvoided'), alignment: 'right' },
  ];
  const cells = ({ outlay, deadweight, perTeuShifted, perTonneAvoided }: OutlaySum): readonly string[] => [
    money(outlay),
    money(deadweight),
    ...[perTeuShifted, perTonneAvoided].map((amount) => (amount === null ? '–' : money(amount))),
  ];
  const rows = [
    ...payerSums(summary, payerOf).map((sum) => [t(`payers.${sum.payer}`), ...cells(sum)]),
    [t('total'), ...cells(outlayOf(summary))],
  ];
  return `${t('payersTitle')}\n${textTable(columns, rows)}`;
}

function measureTable(run: MatrixRun, language: Language): string {
  const t = matrixText(language);
  const columns: readonly Column[] = [
    { heading: t('measure'), alignment: 'left' },
    { heading: t('before'), alignment: 'right' },
    { heading: t('after'), alignment: 'right' },
  ];
  const rows = run.summary.measures.map(({ measure, outlay }) => [
    titleOf(run, measure, language),
    money(outlay.before),
    money(outlay.after),
  ]);
  return textTable(columns, rows);
}

function undecidedTable(run: MatrixRun, language: Language): readonly string[] {
  if (run.summary.undecided.length === 0) return [];
  const t = matrixText(language);
  const columns: readonly Column[] = [
    { heading: t('undecidedTitle'), alignment: 'left' },
    { heading: t('flows'), alignment: 'right' },
  ];
  const rows = run.summary.undecided.map(({ measure, flows }) => [
    titleOf(run, measure, language),
    formatNumber(flows),
  ]);
  return [textTable(columns, rows), ''];
}

function titleOf({ titleOf: known }: MatrixRun, measure: string, language: Language): string {
  if (measure === LEVERS) return matrixText(language)('levers');
  return known(measure)?.[language] ?? measure;
}

function choiceLines({ choice, calibration }: RunChoice, language: Language): readonly string[] {
  const t = matrixText(language);
  if (choice.kind === 'cheapest') return [t('cheapest')];
  if (calibration === null) return [t('uncalibrated')];
  const { constants, residual, suspect, meanInvoiceCny } = calibration;
  const listed = [...constants].map(
    ([corridor, constant]) => `${t(`corridors.${corridor}`)} ${formatNumber(constant)}`,
  );
  return [
    `${t('calibrated', { residual: formatPercent(residual, 2) })}: ${listed.join(', ')}`,
    ...(suspect.length === 0
      ? []
      : [
          t('suspect', {
            mean: formatNumber(meanInvoiceCny),
            corridors: suspect.map((corridor) => t(`corridors.${corridor}`)).join(', '),
          }),
        ]),
  ];
}
