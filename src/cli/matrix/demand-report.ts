import { COMMODITIES } from '../../consignment/commodity.ts';
import type { DemandTotals, Part, Volume } from '../../demand/demand-totals.ts';
import { demandText } from '../../i18n/demand/demand-texts.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { writeIssue } from '../../i18n/write-issue.ts';
import type { Network } from '../../network/network.ts';
import { type Column, textTable } from '../text-table.ts';
import type { FlowsAsked } from './ask-flows.ts';
import type { DemandCheck } from './demand-check.ts';
import { marginTable, sourceTable } from './margin-table.ts';

const TONNES_PER_MEGATONNE = 1e6;
const TONNES_PER_WAN = 1e4;
const CNY_PER_BILLION = 1e9;
const CNY_PER_YI = 1e8;

/** What a demand table holds, in words and tables; of a sample first that it is one. */
export function demandReport(check: DemandCheck, network: Network, language: Language): string {
  const { isSample, totals, margins, sources, asked } = check;
  const t = demandText(language);
  if (totals.all.flows === 0) return `${summary(check, language)}\n`;
  return [
    ...(isSample ? [`*** ${t('watermark')} ***`, ''] : []),
    ...PARTS.flatMap((part) => [partTable(part, totals, network, language), '']),
    monthTable(totals, language),
    '',
    ...(margins.length > 0
      ? [marginTable(margins, network, language), '', sourceTable(sources, language), '']
      : []),
    ...(asked ? [askedTable(asked, language), ''] : []),
    summary(check, language),
    '',
  ].join('\n');
}

const PARTS = ['direction', 'corridor', 'commodity', 'district', 'equipment'] as const;
type PartName = (typeof PARTS)[number];

function summary({ file, rows, refused, isTaken, totals: { all } }: DemandCheck, language: Language): string {
  const t = demandText(language);
  const whole = t('summary', {
    file,
    count: all.flows,
    teu: formatNumber(all.teu),
    tonnes: formatNumber(all.tonnes / (language === 'zh' ? TONNES_PER_WAN : TONNES_PER_MEGATONNE), 1),
    value: formatNumber(worth(all, language), 1),
  });
  if (refused === 0) return whole;
  const rest = t(isTaken ? 'taken' : all.flows === 0 ? 'noneTaken' : 'notTaken');
  const apart = language === 'zh' ? '；' : '; ';
  return [whole, t('refused', { count: refused, rows }), rest].join(apart);
}

/** In the thousand millions or hundred millions that each language counts in. */
const worth = ({ valueCny }: Volume, language: Language): number =>
  valueCny / (language === 'zh' ? CNY_PER_YI : CNY_PER_BILLION);

function partTable(part: PartName, totals: DemandTotals, network: Network, language: Language): string {
  const t = demandText(language);
  const columns: readonly Column[] = [
    { heading: t(`parts.${part}`), alignment: 'left' },
    { heading: t('flows'), alignment: 'right' },
    { heading: t('teu'), alignment: 'right' },
    { heading: t('share'), alignment: 'right' },
    { heading: t('value'), alignment: 'right' },
  ];
  const rows = totals[part].map((row) => [
    partName(part, row, network, language),
    formatNumber(row.flows),
    formatNumber(row.teu),
    formatPercent(row.teu / totals.all.teu, 1),
    formatNumber(worth(row, language), 2),
  ]);
  return textTable(columns, rows);
}

function partName(part: PartName, { key }: Part, network: Network, language: Language): string {
  const t = demandText(language);
  if (key === null) return t('unknown');
  switch (part) {
    case 'direction':
      return t(`directions.${key}`, { defaultValue: key });
    case 'corridor':
      return t(`corridors.${key}`, { defaultValue: key });
    case 'commodity':
      return COMMODITIES.get(key)?.names[language] ?? key;
    case 'district':
      return network.places.get(key)?.names[language] ?? key;
    case 'equipment':
      return key;
  }
}

function monthTable({ monthTeu, all }: DemandTotals, language: Language): string {
  const t = demandText(language);
  const columns: readonly Column[] = [
    { heading: t('month'), alignment: 'left' },
    { heading: t('teu'), alignment: 'right' },
    { heading: t('share'), alignment: 'right' },
  ];
  const rows = monthTeu.map((teu, month) => [
    String(month + 1).padStart(2, '0'),
    formatNumber(teu),
    formatPercent(teu / all.teu, 1),
  ]);
  return textTable(columns, rows);
}

/** Flows without a route, each with what the answer says of it. */
function askedTable({ asked, routed, without }: FlowsAsked, language: Language): string {
  const t = demandText(language);
  const line = t('asked', { count: asked, routed, without: without.length });
  if (without.length === 0) return line;
  const columns: readonly Column[] = [
    { heading: t('noRoute'), alignment: 'left' },
    { heading: t('from'), alignment: 'left' },
    { heading: t('to'), alignment: 'left' },
    { heading: t('reason'), alignment: 'left' },
  ];
  const rows = without.map(({ id, origin, destination, issues }) => [
    id,
    origin,
    destination,
    issues.map((issue) => `${issue.code} ${writeIssue(issue, language)}`).join(' '),
  ]);
  return `${line}\n${textTable(columns, rows)}`;
}
