import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import type { ResultView, SortKey } from '../../../state/enquiry/result-view.ts';
import { sortBy } from './result-view.ts';

interface ListHeadProps {
  readonly answer: Answer;
  readonly view: ResultView;
  readonly onViewChange: (view: ResultView) => void;
}

/** Column heads; those that order the list are buttons. */
export function ListHead({ answer, view, onViewChange }: ListHeadProps): ReactNode {
  const { t } = useTranslation('results');
  const columns: readonly { readonly area: string; readonly label: string; readonly sort: SortKey | null }[] =
    [
      { area: 'mode', label: t('list.mode'), sort: null },
      { area: 'route', label: t('list.route'), sort: null },
      { area: 'invoice', label: t('list.invoice'), sort: 'invoice' },
      { area: 'economic', label: t('list.economic'), sort: 'economic' },
      { area: 'time', label: t('list.time'), sort: 'time' },
      { area: 'departure', label: t('list.departure'), sort: 'departure' },
      {
        area: 'on-time',
        label: t(answer.query.deadline === null ? 'list.spread' : 'list.on_time'),
        sort: 'on_time',
      },
      { area: 'co2e', label: t('list.co2e'), sort: 'co2e' },
      { area: 'grade', label: t('list.grade'), sort: 'grade' },
    ];
  return (
    <thead>
      <tr className="result-list__head">
        {columns.map(({ area, label, sort }) => (
          <th
            key={area}
            scope="col"
            className={`result-list__${area}`}
            {...(sort === view.sort ? { 'aria-sort': view.descending ? 'descending' : 'ascending' } : {})}
          >
            {sort === null ? (
              label
            ) : (
              <button
                type="button"
                className="result-list__sort"
                onClick={() => onViewChange(sortBy(view, sort))}
              >
                {label}
                {sort === view.sort ? <span aria-hidden="true"> {view.descending ? '↓' : '↑'}</span> : null}
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
