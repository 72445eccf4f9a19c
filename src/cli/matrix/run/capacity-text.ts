import type { BottleneckLoad, CapacityReport, WaySearch } from '../../../contract/demand/capacity.ts';
import { matrixText } from '../../../i18n/demand/matrix-texts.ts';
import { toldBottlenecks } from '../../../i18n/demand/told-bottlenecks.ts';
import { formatNumber } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { type Column, textTable } from '../../text-table.ts';

const WHOLE_PERCENT = 100;

/** What is fullest, and how near the equilibrium came. */
export function capacityText(
  { runs, bottlenecks, services, places, crowdedOut, search }: CapacityReport,
  language: Language,
): string {
  const t = matrixText(language);
  const columns: readonly Column[] = [
    { heading: t('capacity.kind'), alignment: 'left' },
    { heading: t('capacity.bottleneck'), alignment: 'left' },
    { heading: t('months.month'), alignment: 'left' },
    { heading: t('capacity.unit'), alignment: 'left' },
    ...(['room', 'others', 'loadBefore', 'loadAfter', 'waitBefore', 'waitAfter'] as const).map(
      (one): Column => ({ heading: t(`capacity.${one}`), alignment: 'right' }),
    ),
  ];
  const shown = toldBottlenecks(bottlenecks);
  const rows = shown.map(({ kind, names, section, month, unit, capacity, others, load, wait }) => [
    t(`capacity.kinds.${kind}`),
    section === null ? names[language] : `${names[language]}, ${section.from} – ${section.to}`,
    month,
    t(`capacity.units.${unit}`),
    formatNumber(capacity),
    others === null ? '–' : othersText(others, t),
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
    ...(shown.some(({ others }) => others?.status === 'assumed') ? [t('capacity.othersAssumed')] : []),
    t('capacity.settled', { loadings: worst.loadings, gap: worst.gap.toExponential(1) }),
    searchText(search, t),
    t('capacity.crowdedOut', { count: crowdedOut }),
    t('capacity.unbounded', { services, places }),
  ].join('\n');
}

/** With a mark where it is assumed. */
function othersText(
  { load, share, status }: NonNullable<BottleneckLoad['others']>,
  t: ReturnType<typeof matrixText>,
): string {
  const key = status === 'assumed' ? 'othersShareAssumed' : 'othersShare';
  return t(`capacity.${key}`, { load: formatNumber(load), share: formatNumber(share * WHOLE_PERCENT) });
}

const searchText = ({ rounds, added, cheaper }: WaySearch, t: ReturnType<typeof matrixText>): string =>
  cheaper === 0
    ? t('capacity.searched', { rounds, added })
    : t('capacity.stillCheaper', { rounds, added, count: cheaper });
