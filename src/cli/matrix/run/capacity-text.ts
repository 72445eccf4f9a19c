import type { CapacityReport, WaySearch } from '../../../contract/demand/capacity.ts';
import { matrixText } from '../../../i18n/demand/matrix-texts.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { type Column, textTable } from '../../text-table.ts';

const MOST_ROWS = 15;

/** The fullest services, and how near the equilibrium came. */
export function capacityText(
  { runs, bottlenecks, bounded, unbounded, crowdedOut, search }: CapacityReport,
  language: Language,
): string {
  const t = matrixText(language);
  const columns: readonly Column[] = [
    { heading: t('capacity.service'), alignment: 'left' },
    { heading: t('months.month'), alignment: 'left' },
    ...(['slots', 'loadBefore', 'loadAfter', 'waitBefore', 'waitAfter'] as const).map(
      (one): Column => ({ heading: t(`capacity.${one}`), alignment: 'right' }),
    ),
  ];
  const rows = bottlenecks
    .slice(0, MOST_ROWS)
    .map(({ names, from, to, month, slots, load, wait }) => [
      `${names[language]}, ${from} – ${to}`,
      month,
      formatNumber(slots),
      formatNumber(load.before),
      formatNumber(load.after),
      formatNumber(wait.before, 1),
      formatNumber(wait.after, 1),
    ]);
  const worst = runs.reduce(
    (most, { loadings, gap }) => ({
      loadings: Math.max(most.loadings, loadings),
      gap: Math.max(most.gap, gap),
    }),
    { loadings: 0, gap: 0 },
  );
  return [
    t('capacity.title'),
    textTable(columns, rows),
    t('capacity.settled', { loadings: worst.loadings, gap: worst.gap.toExponential(1) }),
    searchText(search, t),
    t('capacity.crowdedOut', { count: crowdedOut }),
    t('capacity.unbounded', { bounded, unbounded }),
  ].join('\n');
}

const searchText = ({ rounds, added, cheaper }: WaySearch, t: ReturnType<typeof matrixText>): string =>
  cheaper === 0
    ? t('capacity.searched', { rounds, added })
    : t('capacity.stillCheaper', { rounds, added, count: cheaper });
