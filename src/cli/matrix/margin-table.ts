import { COMMODITIES } from '../../consignment/commodity.ts';
import type { Margin, MarginUnit } from '../../demand/sample/margin.ts';
import type { MarginTotal } from '../../demand/sample/margin-totals.ts';
import type { DemandSource } from '../../demand/sample/sample-tables.ts';
import { demandText } from '../../i18n/demand/demand-texts.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import type { Network } from '../../network/network.ts';
import { gradeOf } from '../../network/provenance.ts';
import { type Column, textTable } from '../text-table.ts';

/** Each total by its sources beside what the table has of it; what is set beside it without being fitted stands apart. */
export function marginTable(totals: readonly MarginTotal[], network: Network, language: Language): string {
  const t = demandText(language);
  const fitted = totals.filter(({ margin }) => margin.use === 'fitted');
  const compared = totals.filter(({ margin }) => margin.use === 'compared');
  const row = ({ margin, amount }: MarginTotal, last: string): readonly string[] => [
    t(`margins.${margin.name}`),
    memberName(margin, network, language),
    t(`units.${margin.unit}`),
    formatNumber(margin.value, PLACES[margin.unit]),
    formatNumber(amount, PLACES[margin.unit]),
    last,
    gradeOf(margin.status) ?? '',
    margin.sources.join(' '),
  ];
  const worst = [...fitted].sort((a, b) => Math.abs(b.error) - Math.abs(a.error))[0];
  return [
    t('marginsTitle'),
    textTable(
      columns(language, t('error')),
      fitted.map((total) => row(total, formatPercent(total.error, 2))),
    ),
    ...(worst
      ? [
          t('worst', {
            member: memberName(worst.margin, network, language),
            margin: t(`margins.${worst.margin.name}`),
            error: formatPercent(worst.error, 2),
          }),
        ]
      : []),
    '',
    t('comparedTitle'),
    textTable(
      columns(language, t('covers')),
      compared.map((total) => row(total, formatPercent(1 + total.error))),
    ),
  ].join('\n');
}

const PLACES: Readonly<Record<MarginUnit, number>> = { TEU: 0, bn_CNY: 2, share: 3 };

function columns(language: Language, last: string): readonly Column[] {
  const t = demandText(language);
  return [
    { heading: t('margin'), alignment: 'left' },
    { heading: t('member'), alignment: 'left' },
    { heading: t('unit'), alignment: 'left' },
    { heading: t('wanted'), alignment: 'right' },
    { heading: t('amount'), alignment: 'right' },
    { heading: last, alignment: 'right' },
    { heading: t('grade'), alignment: 'left' },
    { heading: t('source'), alignment: 'left' },
  ];
}

/** Issuing body, document and date of each source. */
export function sourceTable(sources: readonly DemandSource[], language: Language): string {
  const t = demandText(language);
  const headings = [t('source'), t('issuer'), t('document'), t('date')];
  return textTable(
    headings.map((heading) => ({ heading, alignment: 'left' })),
    sources.map(({ id, issuer, title, date }) => [id, issuer[language], title[language], date]),
  );
}

/** `river/export` as `Yangtze, Export`: each part by its name where it has one. */
function memberName({ member }: Margin, network: Network, language: Language): string {
  const t = demandText(language);
  const parts = member.replace('domestic/', '').split('/');
  return parts
    .map(
      (part) =>
        network.places.get(part)?.names[language] ??
        COMMODITIES.get(part)?.names[language] ??
        NAMED.map((area) => t(`${area}.${part}`, { defaultValue: '' })).find((name) => name !== '') ??
        part,
    )
    .join(language === 'zh' ? '，' : ', ');
}

const NAMED = ['corridors', 'directions', 'ways', 'partners'] as const;
