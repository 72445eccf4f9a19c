import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { DataDesk } from '../../state/data/data-desk.ts';
import { useDeskIfAny } from '../contexts/desk-context.tsx';
import { useOpenView } from '../contexts/view-context.tsx';

/** How many the user's figures change what is shown; leads to them. Nothing where none does. */
export function UserFiguresContextItem(): ReactNode {
  const desk = useDeskIfAny();
  return desk === null ? null : <Item desk={desk} />;
}

function Item({ desk }: { readonly desk: DataDesk }): ReactNode {
  const { t } = useTranslation('user_figures');
  const count = useStore(desk.userFigures, (state) => state.applied.length);
  const openView = useOpenView();
  if (count === 0) return null;
  return (
    <div className="context__item context__item--user-figures">
      <dt>{t('label')}</dt>
      <dd>
        <button
          type="button"
          className="link context__user-figures"
          aria-label={t('hint', { count })}
          onClick={() => {
            desk.data.getState().open('user_figures');
            openView('data');
          }}
        >
          {count} <span className="dot" aria-hidden="true" />
        </button>
      </dd>
    </div>
  );
}

/** The dot that says at a glance, at every width, that the user's figures are at work. */
export function UserFiguresDot(): ReactNode {
  const desk = useDeskIfAny();
  return desk === null ? null : <Dot desk={desk} />;
}

function Dot({ desk }: { readonly desk: DataDesk }): ReactNode {
  const { t } = useTranslation('user_figures');
  const count = useStore(desk.userFigures, (state) => state.applied.length);
  if (count === 0) return null;
  return <span className="dot" role="img" aria-label={t('in_use', { count })} />;
}
