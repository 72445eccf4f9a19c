import type { CalibrationReport, InvoiceReportRow } from '../../contract/calibration/calibration-report.ts';
import { calibrationText as textsOf } from '../../i18n/calibration/calibration-texts.ts';
import { resultText } from '../../i18n/dictionary.ts';
import { formatPercent } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { formatFen } from '../../units/money.ts';
import { textTable } from '../text-table.ts';

/** What invoices were matched with, what was learned of them, and how well it does on those held back. */
export function calibrationText(report: CalibrationReport, language: Language): string {
  const t = textsOf(language);
  const { rows, calibration, heldBack, observations } = report;
  const matched = rows.filter(({ kind }) => kind !== 'note' && kind !== 'refused');
  const parts = [
    matched.length === 0
      ? ''
      : textTable(
          [
            { heading: t('row'), alignment: 'right' },
            { heading: t('outcome'), alignment: 'left' },
            { heading: t('modelled'), alignment: 'right' },
            { heading: t('routeKey'), alignment: 'left' },
            { heading: t('route'), alignment: 'left' },
          ],
          matched.flatMap((row) => rowCells(row, t(`kinds.${row.kind}`), language)),
        ),
    calibration === null || calibration.prices.length === 0
      ? ''
      : textTable(
          [
            { heading: t('item'), alignment: 'left' },
            { heading: t('tariff'), alignment: 'left' },
            { heading: t('factor'), alignment: 'right' },
            { heading: t('credibility'), alignment: 'right' },
            { heading: t('invoices'), alignment: 'right' },
          ],
          calibration.prices.map(({ charge, tariff, factor, credibility, invoices }) => [
            resultText(language)(`charges.${charge}`),
            tariff ?? t('wholeItem'),
            `x ${factor}`,
            formatPercent(credibility),
            String(invoices),
          ]),
        ),
    calibration === null || calibration.delays.length === 0
      ? ''
      : textTable(
          [
            { heading: t('service'), alignment: 'left' },
            { heading: t('timeFactor'), alignment: 'right' },
            { heading: t('journeys'), alignment: 'right' },
          ],
          calibration.delays.map(({ service, factor, journeys }) => [
            service,
            `x ${factor}`,
            String(journeys),
          ]),
        ),
    heldBack === null
      ? t('tooFew')
      : t('heldBack', {
          amounts: String(heldBack.amounts.length),
          invoices: String(heldBack.invoices),
          folds: String(heldBack.folds),
          before: formatPercent(heldBack.medianBefore, 1),
          after: formatPercent(heldBack.medianAfter, 1),
        }),
    t('report', { rows: String(rows.length), learned: String(observations) }),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A row that is asked has a line for each route it may be of. */
const rowCells = (
  { row, routes }: InvoiceReportRow,
  outcome: string,
  language: Language,
): readonly string[][] =>
  routes.length === 0
    ? [[String(row), outcome, '', '', '']]
    : routes.map(({ key, names, services, modelled }, at) => [
        at === 0 ? String(row) : '',
        at === 0 ? outcome : '',
        formatFen(modelled),
        key,
        `${names[language]}: ${services[language]}`,
      ]);
