const KEY = 'yusuan.panes.1';

/** A pane that can be made larger or smaller, by view and edge. */
export type PaneName =
  | 'compare-form'
  | 'compare-side'
  | 'compare-top'
  | 'explore-panel'
  | 'explore-card'
  | 'explore-top';

/** The sizes a person has set on this device, in CSS pixels; the page's own where there is none. */
export type PaneSizes = Readonly<Partial<Record<PaneName, number>>>;

const NAMES: readonly PaneName[] = [
  'compare-form',
  'compare-side',
  'compare-top',
  'explore-panel',
  'explore-card',
  'explore-top',
];

/** A size in pixels that some screen could show. */
const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 10_000;

/** What was kept on this device; nothing of what cannot be read. */
export function readPaneSizes(store: Pick<Storage, 'getItem'>): PaneSizes {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const sizes: Partial<Record<PaneName, number>> = {};
    for (const name of NAMES) {
      const size: unknown = Reflect.get(kept, name);
      if (isSize(size)) sizes[name] = size;
    }
    return sizes;
  } catch {
    return {};
  }
}

/** A store that is full or closed loses nothing but memory. */
export function keepPaneSizes(store: Pick<Storage, 'setItem'>, sizes: PaneSizes): void {
  try {
    store.setItem(KEY, JSON.stringify(sizes));
  } catch {
    return;
  }
}
