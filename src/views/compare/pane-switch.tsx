import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const PANES = ['list', 'chart', 'map'] as const;
export type Pane = (typeof PANES)[number];

interface PaneSwitchProps {
  readonly pane: Pane;
  readonly onPaneChange: (pane: Pane) => void;
}

/** List, chart or map, where there is room for one of them only. */
export function PaneSwitch({ pane, onPaneChange }: PaneSwitchProps): ReactNode {
  const { t } = useTranslation('form');
  return (
    <nav className="compare__switch" aria-label={t('panesName')}>
      <div className="segment">
        {PANES.map((id) => (
          <button
            key={id}
            type="button"
            className="segment__item"
            aria-pressed={id === pane}
            onClick={() => onPaneChange(id)}
          >
            {t(`panes.${id}`)}
          </button>
        ))}
      </div>
    </nav>
  );
}
