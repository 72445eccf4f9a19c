import { createStore, type StoreApi } from 'zustand/vanilla';
import { type TileBasemap, tileOrigins } from '../../map/ground/tile-basemap.ts';
import type { Issue } from '../../units/issue.ts';
import type { TextStore } from '../enquiry/saved-state.ts';
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

const KEY = 'yusuan.basemap.1';

/** The tiles this device remembers. Those that do not stand are not used; what was typed comes back with the reason. */
function readKeptBasemap(
  store: TextStore,
): Pick<BasemapState, 'draft' | 'issues'> & { readonly tiles: TileBasemap | null } {
  try {
    const kept: unknown = JSON.parse(store.getItem(KEY) ?? 'null');
    if (isDraft(kept)) {
      const read = readDraft(kept);
      return { tiles: read.ok ? read.value : null, draft: kept, issues: read.ok ? [] : read.issues };
    }
  } catch {
    // Nothing to come back to.
  }
  return { tiles: null, draft: draftOf(null), issues: [] };
}

/** A person's own base map: typed, used, taken back, kept on the device. */
export function createBasemapStore(memory: TextStore): BasemapStore {
  const { tiles, draft, issues } = readKeptBasemap(memory);
  return createStore<BasemapState & BasemapActions>()((set, get) => {
    function move(history: History<TileBasemap | null>): void {
      if (history === get().history) return;
      set({ history, draft: draftOf(history.present), issues: [], isKept: keep(memory, history.present) });
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

function keep(memory: TextStore, tiles: TileBasemap | null): boolean {
  try {
    memory.setItem(KEY, JSON.stringify(tiles === null ? null : draftOf(tiles)));
    return true;
  } catch {
    return false;
  }
}

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
