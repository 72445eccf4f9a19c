import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { PaneName } from './pane-sizes.ts';
import './pane-divider.css';

interface PaneDividerProps {
  readonly pane: PaneName;
  /** Id of the element whose size it changes. */
  readonly controls: string;
  readonly label: string;
  /** The side of that element on which it stands. */
  readonly edge: 'right' | 'left' | 'bottom';
  readonly onResize: (name: PaneName, size: number | null) => void;
}

const STEP_PX = 16;
const LEAST_PX = 120;

/** Which way a key moves the divider, along the axis it can move on. */
const KEY_STEPS: Readonly<Record<PaneDividerProps['edge'], Readonly<Record<string, number>>>> = {
  right: { ArrowRight: STEP_PX, ArrowLeft: -STEP_PX },
  left: { ArrowRight: -STEP_PX, ArrowLeft: STEP_PX },
  bottom: { ArrowDown: STEP_PX, ArrowUp: -STEP_PX },
};

/**
 * The line between two panes, which pointer and arrow keys move; Enter or a double click puts it back where the page
 * has it. The style sheet bounds the size, so what is shown is measured, never what was asked for.
 */
export function PaneDivider({ pane, controls, label, edge, onResize }: PaneDividerProps): ReactNode {
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const isUpright = edge !== 'bottom';
  const shown = useShownSize(controls, isUpright);
  const at = (event: PointerEvent): number => (isUpright ? event.clientX : event.clientY);

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { at: at(event), size: sizeOf(controls, isUpright) };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current === null) return;
    const moved = at(event) - start.current.at;
    resizeTo(start.current.size + (edge === 'left' ? -moved : moved));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = KEY_STEPS[edge][event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) onResize(pane, null);
    else resizeTo(sizeOf(controls, isUpright) + step);
  };
  const resizeTo = (size: number): void => onResize(pane, Math.max(LEAST_PX, Math.round(size)));
  const stop = (): void => {
    start.current = null;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a thematic break cannot be moved
    <div
      className={`pane-divider pane-divider--${pane}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={isUpright ? 'vertical' : 'horizontal'}
      aria-valuenow={shown}
      aria-valuemin={LEAST_PX}
      aria-valuemax={Math.max(shown, isUpright ? window.innerWidth : window.innerHeight)}
      aria-valuetext={`${shown} px`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
      onDoubleClick={() => onResize(pane, null)}
      onKeyDown={onKeyDown}
    />
  );
}

function sizeOf(id: string, isUpright: boolean): number {
  const box = document.getElementById(id)?.getBoundingClientRect();
  if (!box) return LEAST_PX;
  return Math.round(isUpright ? box.width : box.height);
}

function useShownSize(id: string, isUpright: boolean): number {
  const [size, setSize] = useState(LEAST_PX);
  useEffect(() => {
    const element = document.getElementById(id);
    if (element === null) return;
    const observer = new ResizeObserver(() => setSize(sizeOf(id, isUpright)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, isUpright]);
  return size;
}
