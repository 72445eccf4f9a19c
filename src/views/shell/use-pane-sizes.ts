import { type CSSProperties, useState } from 'react';
import { keepPaneSizes, type PaneName, readPaneSizes } from './pane-sizes.ts';

export interface Panes {
  /** Hands the sizes to the style sheets as `--pane-<name>`, each of which sets its own bounds. */
  readonly style: CSSProperties;
  /** Null goes back to the page's own size. */
  readonly resize: (name: PaneName, size: number | null) => void;
}

/** Reached at each use, since a browser that keeps nothing throws at the mere mention of its store. */
const device: Pick<Storage, 'getItem' | 'setItem'> = {
  getItem: (key) => window.localStorage.getItem(key),
  setItem: (key, value) => window.localStorage.setItem(key, value),
};

/** The sizes of a view's panes, as set on this device. */
export function usePaneSizes(): Panes {
  const [sizes, setSizes] = useState(() => readPaneSizes(device));
  const resize = (name: PaneName, size: number | null): void => {
    const { [name]: _, ...others } = readPaneSizes(device);
    const next = size === null ? others : { ...others, [name]: size };
    keepPaneSizes(device, next);
    setSizes(size === null ? next : { ...sizes, [name]: size });
  };
  const style = Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [`--pane-${name}`, `${size}px`]),
  );
  return { style, resize };
}
