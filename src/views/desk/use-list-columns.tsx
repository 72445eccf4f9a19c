import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnsweredRow } from '../../batch/answered-list.ts';
import type { ListedRoute, ListStanding } from '../../contract/enquiries/enquiry-list.ts';
import { joinNotes, listNotes } from '../../i18n/desk/list-notes.ts';
import { formatCo2e, formatDuration, formatYuan } from '../../i18n/format.ts';
import { loadName, loadText } from '../../i18n/load-text.ts';
import { typedFigure } from '../../state/enquiry/typed-figure.ts';
import { GradeChip } from '../parts/grade-chip.tsx';
import { ModeBox } from '../parts/mode-box.tsx';
import type { TableColumn } from '../parts/sortable-table.tsx';
import { useItemName } from '../parts/use-item-name.ts';
import { useLanguage } from '../texts/use-language.ts';

/** The columns of a table of answers, with the route of each row that is best by a standing. */
export function useListColumns(standing: ListStanding): readonly TableColumn<AnsweredRow>[] {
  const { t } = useTranslation('list');
  const language = useLanguage();
  const nameOf = useItemName();
  return useMemo(() => {
    const route = ({ outcome }: AnsweredRow): ListedRoute | null =>
      outcome?.kind === 'answered' ? outcome.best[standing] : null;
    const name = (id: string): string => nameOf(id) ?? id;
    const ends = ({ listed: { enquiry } }: AnsweredRow): string =>
      `${name(enquiry.from)} → ${name(enquiry.to)}`;
    const load = ({ listed: { enquiry } }: AnsweredRow): string => {
      const boxes = typedFigure('boxes', enquiry.boxes);
      const { equipment, commodity } = enquiry;
      const parcels =
        boxes === null
          ? `${enquiry.boxes} × ${loadName(equipment, language)}`
          : loadText(boxes.value, equipment, language);
      return `${parcels} ${name(commodity)}`;
    };
    const figure = (
      id: 'invoice' | 'economic' | 'p50' | 'p90' | 'co2e',
      of: (best: ListedRoute) => number,
      write: (value: number, best: ListedRoute) => string,
    ): TableColumn<AnsweredRow> => ({
      id,
      label: t(`columns.${id}`),
      isFigure: true,
      sortKey: (row) => {
        const best = route(row);
        return best === null ? null : of(best);
      },
      isLowerBound: (row) => (id === 'invoice' || id === 'economic') && route(row)?.complete === false,
      cell: (row) => {
        const best = route(row);
        return best === null ? '' : write(of(best), best);
      },
    });
    const money = (amount: ListedRoute['invoiceTotal'], best: ListedRoute): string =>
      `${best.complete ? '' : t('atLeast')}${formatYuan(amount)}`;
    const duration = (minutes: number): string => formatDuration(minutes, language);
    return [
      {
        id: 'line',
        label: t('columns.line'),
        isFigure: true,
        sortKey: ({ listed }) => listed.line,
        cell: ({ listed }) => String(listed.line),
      },
      {
        id: 'ends',
        label: t('columns.ends'),
        isRowHeader: true,
        sortKey: ends,
        cell: (row) => (
          <>
            {row.listed.reference === '' ? null : <b>{row.listed.reference} </b>}
            {ends(row)}
            <span className="batch-table__load">{load(row)}</span>
          </>
        ),
      },
      {
        id: 'route',
        label: t('columns.route'),
        sortKey: (row) => route(row)?.names[language] ?? null,
        cell: (row) => {
          const best = route(row);
          if (best === null) return row.outcome === null ? <span className="mut">{t('waiting')}</span> : '—';
          return (
            <>
              {best.modes.map((mode, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a mode may come twice on a way
                <ModeBox key={index} mode={mode} />
              ))}{' '}
              {best.names[language]}
            </>
          );
        },
      },
      figure(
        'invoice',
        (best) => best.invoiceTotal,
        (_, best) => money(best.invoiceTotal, best),
      ),
      figure(
        'economic',
        (best) => best.economicTotal,
        (_, best) => money(best.economicTotal, best),
      ),
      figure('p50', (best) => best.p50Minutes, duration),
      figure('p90', (best) => best.p90Minutes, duration),
      figure('co2e', (best) => best.co2eKg, formatCo2e),
      {
        id: 'grade',
        label: t('columns.grade'),
        cell: (row) => {
          const grade = route(row)?.grade ?? null;
          return grade === null ? '' : <GradeChip grade={grade} />;
        },
      },
      {
        id: 'notes',
        label: t('columns.notes'),
        className: 'batch-table__notes',
        cell: ({ listed, outcome }) => {
          const notes = outcome === null ? [] : listNotes(listed, outcome, language, { nameOf });
          return <span title={notes.join('\n')}>{joinNotes(notes, language)}</span>;
        },
      },
    ];
  }, [t, language, nameOf, standing]);
}
