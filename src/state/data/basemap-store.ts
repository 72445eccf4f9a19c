import { createStore, type StoreApi } from 'zustand/vanilla';
import { type TileBasemap, tileOrigins } from '../../map/ground/tile-basemap.ts';
import type { Issue } from '../../units/issue.ts';
import type { Device } from '../device/device-store.ts';
import { type History, historyOf, record, stepBack, stepForward } from '../history.ts';
import { type BasemapDraft, draftOf, readDraft } from './basemap-draft.ts';

export interface BasemapState {
  /** The tiles in use at each step; null for the bundled base map. */
  readonly history: History<TileBasemap | null>;
  readonly draft: BasemapDraft;
  /** What is wrong with the draft, since it was last to be used. */
  readonly issues: readonly Issue[];
  /** Hosts that this visit of the page may ask for tiles; it learns of others when it is loaded again. */
  readonly permitted: readonly string[];
  /** Whether the device has what is in use; private windows may refuse. */
  readonly isKept: boolean;
}

export interface BasemapActions {
  type(change: Partial<BasemapDraft>): void;
  /** Puts the draft in use where nothing is wrong with it. */
  use(): boolean;
  /** Back to the bundled base map. */
  remove(): void;
  undo(): void;
  redo(): void;
}

export type BasemapStore = StoreApi<BasemapState & BasemapActions>;

/** The tiles this device remembers. Those that do not stand are not used; what was typed comes back with the reason. */
function readKeptBasemap(
  device: Device,
): Pick<BasemapState, 'draft' | 'issues'> & { readonly tiles: TileBasemap | null } {
  const stored = device.getState().read('basemap', (text) => {
    const draft: unknown = JSON.parse(text);
    return draft === null || isDraft(draft) ? { draft } : null;
  });
  const draft = stored?.draft ?? null;
  if (draft === null) return { tiles: null, draft: draftOf(null), issues: [] };
  const read = readDraft(draft);
  return { tiles: read.ok ? read.value : null, draft, issues: read.ok ? [] : read.issues };
}

/** A person's own base map: typed, used, taken back, kept on the device. */
export function createBasemapStore(device: Device): BasemapStore {
  const { tiles, draft, issues } = readKeptBasemap(device);
  return createStore<BasemapState & BasemapActions>()((set, get) => {
    function move(history: History<TileBasemap | null>): void {
      if (history === get().history) return;
      set({ history, draft: draftOf(history.present), issues: [], isKept: keep(device, history.present) });
    }
    return {
      history: historyOf(tiles),
      draft,
      issues,
      permitted: tiles === null ? [] : tileOrigins(tiles),
      isKept: true,

      type: (change) => set({ draft: { ...get().draft, ...change }, issues: [] }),
      use() {
        const read = readDraft(get().draft);
        if (!read.ok) {
          set({ issues: read.issues });
          return false;
        }
        move(record(get().history, read.value));
        return true;
      },
      remove() {
        if (get().history.present !== null) move(record(get().history, null));
      },
      undo: () => move(stepBack(get().history)),
      redo: () => move(stepForward(get().history)),
    };
  });
}

/** Tiles that this visit may fetch; null where there are none, or only after the page is loaded again. */
export const reachableTiles = (state: BasemapState): TileBasemap | null =>
  mustReload(state) ? null : state.history.present;

export const mustReload = ({ history: { present }, permitted }: BasemapState): boolean =>
  present !== null && !tileOrigins(present).every((origin) => permitted.includes(origin));

const keep = (device: Device, tiles: TileBasemap | null): boolean =>
  device.getState().write('basemap', JSON.stringify(tiles === null ? null : draftOf(tiles)));

const isDraft = (value: unknown): value is BasemapDraft =>
  typeof value === 'object' &&
  value !== null &&
  ['addresses', 'subdomains', 'key', 'attribution'].every(
    (field) => typeof Reflect.get(value, field) === 'string',
  ) &&
  'datum' in value &&
  (value.datum === 'wgs84' || value.datum === 'gcj02');

export const canUndoBasemap = ({ history }: BasemapState): boolean => history.past.length > 0;
export const canRedoBasemap = ({ history }: BasemapState): boolean => history.future.length > 0;
