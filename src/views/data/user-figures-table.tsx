import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppliedFigure } from '../../figures/user-figure.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { useData, useDesk, useUserFigures } from '../contexts/desk-context.tsx';
import { SortableTable, type TableColumn } from '../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../parts/table-order.ts';
import { useLanguage } from '../texts/use-language.ts';
import { changeShare, changeText, figureName, figureText, figureValue, unitName } from './figure-text.ts';

/** What each of the user's figures replaces, and by how much it differs; at first in the order they were given. */
export function UserFiguresTable({ figures }: { readonly figures: readonly AppliedFigure[] }): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const columns = useFigureColumns();
  const [order, setOrder] = useState<TableOrder | null>(null);
  return (
    <ScrollBox label={t('sections.user_figures')} className="data__scroll">
      <SortableTable
        label={t('sections.user_figures')}
        className="user-figures__table"
        columns={columns}
        items={useMemo(() => inOrder(figures, columns, order), [figures, columns, order])}
        idOf={({ target, key, field }) => `${target} ${key} ${field}`}
        nameOf={(figure) => figureName(figure, null, language).title}
        order={order}
        onOrder={setOrder}
      />
    </ScrollBox>
  );
}

const unitOf = ({ unit, replacedUnit }: AppliedFigure): string => unit || replacedUnit;

/** By what share the figure differs; null where what it replaces is unknown or in another unit. */
const changeOf = (figure: AppliedFigure): number | null =>
  unitOf(figure) === figure.replacedUnit ? changeShare(figure.replaced, figure.value) : null;

function useFigureColumns(): readonly TableColumn<AppliedFigure>[] {
  const { t } = useTranslation('data');
  const language = useLanguage();
  return useMemo(() => {
    const title = (figure: AppliedFigure): string => figureName(figure, null, language).title;
    return [
      {
        id: 'figure',
        label: t('user_figures.figure'),
        isRowHeader: true,
        className: 'user-figures__figure',
        sortKey: title,
        cell: (figure) => <FigureCell figure={figure} />,
      },
      {
        id: 'shipped',
        label: t('user_figures.shipped'),
        isFigure: true,
        cell: (figure) => {
          const { replaced, replacedUnit } = figure;
          if (replaced === null) return t('card.no_shipped');
          const isSameUnit = unitOf(figure) === replacedUnit;
          return isSameUnit
            ? figureValue(replaced, replacedUnit)
            : figureText(replaced, replacedUnit, language);
        },
      },
      {
        id: 'value',
        label: t('user_figures.value'),
        isFigure: true,
        cell: (figure) => <b>{figureValue(figure.value, unitOf(figure))}</b>,
      },
      {
        id: 'change',
        label: t('user_figures.change'),
        isFigure: true,
        sortKey: changeOf,
        startsDescending: true,
        cell: (figure) => {
          const share = changeOf(figure);
          if (share !== null) return changeText(share);
          return figure.replaced === null ? t('user_figures.new') : '·';
        },
      },
      {
        id: 'unit',
        label: t('user_figures.unit'),
        className: 'nowrap',
        sortKey: (figure) => unitName(unitOf(figure), language),
        cell: (figure) => unitName(unitOf(figure), language),
      },
      {
        id: 'date',
        label: t('user_figures.date'),
        className: 'nowrap',
        sortKey: ({ date }) => date || null,
        startsDescending: true,
        cell: ({ date }) => date,
      },
      {
        id: 'note',
        label: t('user_figures.note'),
        className: 'user-figures__note',
        sortKey: ({ note }) => note || null,
        cell: ({ note }) => note,
      },
      {
        id: 'actions',
        label: t('user_figures.actions'),
        className: 'user-figures__actions',
        cell: (figure) => <FigureActions figure={figure} title={title(figure)} />,
      },
    ];
  }, [t, language]);
}

function FigureCell({ figure }: { readonly figure: AppliedFigure }): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const ask = useData((state) => state.ask);
  const { title, detail } = figureName(figure, null, language);
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={t('user_figures.see_name', { figure: title })}
        onClick={() => void ask(figure)}
      >
        {title}
      </button>
      <span className="user-figures__detail">
        {detail}
        {figure.rows > 1 ? ` · ${t('user_figures.rows', { count: figure.rows })}` : null}
      </span>
    </>
  );
}

interface FigureActionsProps {
  readonly figure: AppliedFigure;
  readonly title: string;
}

function FigureActions({ figure, title }: FigureActionsProps): ReactNode {
  const { t } = useTranslation('data');
  const { data, userFigures } = useDesk();
  const remove = useUserFigures((state) => state.remove);
  const editOnItsCard = async (): Promise<void> => {
    await data.getState().ask(figure);
    const { shown } = data.getState();
    if (shown?.kind === 'ready') userFigures.getState().edit(shown.card);
  };
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={t('user_figures.edit_name', { figure: title })}
        onClick={() => void editOnItsCard()}
      >
        {t('user_figures.edit')}
      </button>
      <button
        type="button"
        className="link"
        aria-label={t('user_figures.remove_name', { figure: title })}
        onClick={() => void remove(figure)}
      >
        {t('user_figures.remove')}
      </button>
    </>
  );
}
