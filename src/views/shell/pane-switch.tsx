import type { ReactNode } from 'react';

interface PaneSwitchProps<Pane extends string> {
  readonly panes: readonly Pane[];
  readonly pane: Pane;
  readonly onPaneChange: (pane: Pane) => void;
  readonly name: string;
  readonly label: (pane: Pane) => string;
}

/** Chooses what is shown where there is room for one thing at a time. */
export function PaneSwitch<Pane extends string>(props: PaneSwitchProps<Pane>): ReactNode {
  const { panes, pane, onPaneChange, name, label } = props;
  return (
    <nav className="pane-switch" aria-label={name}>
      <div className="segment">
        {panes.map((id) => (
          <button
            key={id}
            type="button"
            className="segment__item"
            aria-pressed={id === pane}
            onClick={() => onPaneChange(id)}
          >
            {label(id)}
          </button>
        ))}
      </div>
    </nav>
  );
}
