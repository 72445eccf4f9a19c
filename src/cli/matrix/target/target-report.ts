import type { TargetFigures, TargetReport } from '../../../contract/demand/target.ts';
import { demandText } from '../../../i18n/demand/demand-texts.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { targetText } from '../../../i18n/target/target-texts.ts';
import {
  changeName,
  goalSentence,
  relaxationText,
  settingText,
  teuText,
} from '../../../i18n/target/target-words.ts';
import { inYuan } from '../../../units/money.ts';
import { type Column, textTable } from '../../text-table.ts';
import type { TargetSubject } from './target-json.ts';

interface Said extends TargetSubject {
  readonly folder: string | null;
}

/** What meets a target in words and tables: packages, or the smallest relaxation; then what each change does alone. */
export function targetReport(report: TargetReport, said: Said, language: Language): string {
  const t = targetText(language);
  const { start, packages, relaxations, alone, runs, goal } = report;
  const names = { ...said, months: said.months.join(', ') };
  const settingsOf = (own: TargetReport['packages'][number]): string =>
    own.settings
      .map((setting) => `${changeName(setting.change, report, language)} ${settingText(setting, language)}`)
      .join('; ');
  const rowOf = (own: TargetReport['packages'][number]): readonly string[] => [
    ...figureCells(own.figures, language),
    settingsOf(own),
  ];
  return [
    ...(said.isSample ? [`*** ${demandText(language)('watermark')} ***`, ''] : []),
    goalSentence(goal, names, language),
    t('start', { reached: teuText(start.reached), outlay: formatNumber(inYuan(start.outlay)) }),
    '',
    ...(packages.length > 0
      ? [
          t('found', { count: packages.length }),
          textTable(
            [...figureColumns(report, language), { heading: t('settings'), alignment: 'left' }],
            packages.map(rowOf),
          ),
        ]
      : [t(relaxations.length > 0 ? 'none' : 'nothingMoves')]),
    ...(relaxations.length > 0 ? ['', t('relaxTitle')] : []),
    ...relaxations.map((own) => `- ${relaxationText(own, language)}: ${settingsOf(own.package)}`),
    '',
    t('alone'),
    textTable(
      [{ heading: t('settings'), alignment: 'left' }, ...figureColumns(report, language)],
      alone.map(({ change, figures }) => [
        changeName(change, report, language),
        ...(figures === null ? [t('unmade')] : figureCells(figures, language)),
      ]),
    ),
    '',
    t('basis', { runs }),
    ...(said.folder === null ? [] : [t('written', { folder: said.folder })]),
    '',
  ].join('\n');
}

function figureColumns({ goal }: TargetReport, language: Language): readonly Column[] {
  const t = targetText(language);
  const headings = [
    t(goal.kind === 'move' ? 'reached' : 'reachedKeep'),
    t('outlay'),
    t('bills'),
    t('worst'),
    t('co2e'),
  ];
  return headings.map((heading) => ({ heading, alignment: 'right' }));
}

const KG_PER_TONNE = 1000;

const figureCells = (
  { reached, outlay, invoice, worst, co2eKg }: TargetFigures,
  language: Language,
): readonly string[] => [
  teuText(reached),
  formatNumber(inYuan(outlay)),
  formatNumber(inYuan(invoice)),
  worst === null
    ? '–'
    : `${worst.district ?? targetText(language)('noDistrict')} ${formatPercent(worst.share, 2)}`,
  formatNumber(co2eKg / KG_PER_TONNE, 1),
];
