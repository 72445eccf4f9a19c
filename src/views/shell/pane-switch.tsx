import type { ReactNode } from 'react';
import { Segment } from '../parts/segment.tsx';

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
      <Segment
        choices={panes.map((id) => ({ id, label: label(id) }))}
        chosen={pane}
        onChoose={onPaneChange}
        name={name}
      />
    </nav>
  );
}
