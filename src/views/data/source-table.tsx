import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSheetRow } from '../../contract/figures.ts';
import { formatNumber } from '../../i18n/format.ts';
import { isOwnReasoning } from '../../network/source.ts';
import { SortableTable, type TableColumn } from '../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../parts/table-order.ts';
import { useLanguage } from '../texts/use-language.ts';
import { GradeBar } from './grade-bar.tsx';
import { SourceName } from './source-name.tsx';
import { meanGrade } from './source-rows.ts';

interface SourceTableProps {
  readonly sources: readonly SourceSheetRow[];
  readonly order: TableOrder;
  readonly onOrder: (order: TableOrder) => void;
}

/** What each source is, how many figures rest on it and how well they are known. */
export function SourceTable({ sources, order, onOrder }: SourceTableProps): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const columns = useSourceColumns();
  return (
    <SortableTable
      label={t('sections.sources')}
      className="sources__table"
      columns={columns}
      items={useMemo(() => inOrder(sources, columns, order), [sources, columns, order])}
      idOf={({ id }) => id}
      nameOf={({ texts }) => texts.title[language]}
      order={order}
      onOrder={onOrder}
    />
  );
}

function useSourceColumns(): readonly TableColumn<SourceSheetRow>[] {
  const { t } = useTranslation('data');
  const language = useLanguage();
  return useMemo(() => {
    const issuer = (source: SourceSheetRow): string =>
      isOwnReasoning(source) ? t('sources.ours') : source.texts.issuer[language];
    return [
      {
        id: 'title',
        label: t('sources.source_title'),
        isRowHeader: true,
        className: 'sources__title',
        sortKey: ({ texts }) => texts.title[language],
        cell: (source) => (
          <>
            <SourceName source={source} />
            <span className="sources__meta">
              {issuer(source)} {source.date}{' '}
              <GradeBar byGrade={source.byGrade} unknown={source.byStatus.unknown} />
            </span>
            {source.texts.note === null ? null : (
              <span className="sources__note">{source.texts.note[language]}</span>
            )}
          </>
        ),
      },
      {
        id: 'issuer',
        label: t('sources.issuer'),
        className: 'sources__issuer',
        sortKey: issuer,
        cell: issuer,
      },
      {
        id: 'date',
        label: t('sources.date'),
        className: 'nowrap',
        sortKey: ({ date }) => date || null,
        startsDescending: true,
        cell: ({ date }) => date,
      },
      {
        id: 'figures',
        label: t('sources.figures'),
        isFigure: true,
        sortKey: ({ figures }) => figures,
        startsDescending: true,
        cell: ({ figures }) => formatNumber(figures),
      },
      {
        id: 'grade',
        label: t('sources.grades'),
        sortKey: meanGrade,
        cell: ({ byGrade, byStatus }) => <GradeBar byGrade={byGrade} unknown={byStatus.unknown} />,
      },
      {
        id: 'valid-to',
        label: t('sources.valid_to'),
        className: 'nowrap',
        sortKey: ({ validTo }) => validTo,
        cell: ({ validTo }) => validTo ?? <span className="mut">·</span>,
      },
    ];
  }, [t, language]);
}
