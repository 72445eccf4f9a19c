import { createStore, type StoreApi } from 'zustand/vanilla';
import { readAside, type SetAside, type StoredName, sameAside, withAside, writeAside } from './set-aside.ts';
import { storedText, storeText, type TextStore } from './text-store.ts';

/** Something of a person's that another tab has changed since this one read it. */
export interface ChangeElsewhere {
  readonly name: StoredName;
  /** Takes over what the other tab stored, as a step that can be taken back. */
  adopt(): void;
}

export interface DeviceState {
  readonly aside: readonly SetAside[];
  /** What the device would not store: closed, full, or still holding what cannot be read. */
  readonly notKept: readonly StoredName[];
  readonly elsewhere: readonly ChangeElsewhere[];
  /** Another tab holds the database, so that the page has begun without it. */
  readonly isDatabaseBusy: boolean;
  /** Goes over to the edition that waits; null while there is none. */
  readonly openNewEdition: (() => void) | null;
}

export interface DeviceActions {
  /** What is stored, as read; what cannot be read is set aside and null comes back. */
  read<T>(name: StoredName, read: (text: string) => T | null): T | null;
  /** Stores a text, but never over one that could not be read and has no copy. */
  write(name: StoredName, text: string): boolean;
  setAside(item: SetAside): void;
  /** Forgets what was set aside. */
  discard(item: SetAside): void;
  /** Says whether the device keeps something. */
  report(name: StoredName, isKept: boolean): void;
  tellElsewhere(change: ChangeElsewhere): void;
  closeElsewhere(name: StoredName): void;
  closeNotKept(): void;
}

/** Whether there is anything to tell a person. */
export const hasDeviceNotes = (state: DeviceState): boolean =>
  state.aside.length > 0 ||
  state.notKept.some((name) => name !== 'enquiry') ||
  state.elsewhere.length > 0 ||
  state.isDatabaseBusy ||
  state.openNewEdition !== null;

export type Device = StoreApi<DeviceState & DeviceActions>;

const KEYS: Readonly<Record<StoredName, string>> = {
  enquiry: 'yusuan.state.1',
  policy: 'yusuan.policy.1',
  scenarios: 'yusuan.scenarios.1',
  figures: 'yusuan.figures.1',
  basemap: 'yusuan.basemap.1',
  rates: 'yusuan.rates.1',
};
const ASIDE = 'yusuan.aside.1';

/** The key under which something is stored, for who hears of changes in other tabs. */
export const storedUnder = (key: string | null): StoredName | null =>
  (Object.keys(KEYS) as StoredName[]).find((name) => KEYS[name] === key) ?? null;

/** What this device stores between visits, and all there is to say about it. */
export function createDevice(memory: TextStore): Device {
  const kept = storedText(memory, ASIDE);
  const aside = kept === null ? [] : readAside(kept);
  /** Texts that could not be read and could not be copied either. */
  const uncopied = new Map<StoredName, string>();

  return createStore<DeviceState & DeviceActions>()((set, get) => {
    /** Whether the list is stored; a list that this edition cannot read is left alone. */
    const store = (list: readonly SetAside[]): boolean =>
      aside !== null && storeText(memory, ASIDE, writeAside(list));

    return {
      aside: aside ?? [],
      notKept: [],
      elsewhere: [],
      isDatabaseBusy: false,
      openNewEdition: null,

      read(name, read) {
        const text = storedText(memory, KEYS[name]);
        if (text === null) return null;
        const value = attempt(() => read(text));
        if (value === null) get().setAside({ name, text, parts: [] });
        return value;
      },
      write(name, text) {
        const isKept = !uncopied.has(name) && storeText(memory, KEYS[name], text);
        get().report(name, isKept);
        return isKept;
      },
      setAside(item) {
        const list = withAside(get().aside, item);
        if (list === null || !store(list)) uncopied.set(item.name, item.text);
        set({ aside: list ?? [...get().aside, item] });
      },
      discard(item) {
        const list = get().aside.filter((other) => !sameAside(other, item));
        if (uncopied.get(item.name) === item.text) uncopied.delete(item.name);
        // What is still stored would come back at the next visit.
        if (storedText(memory, KEYS[item.name]) === item.text && item.parts.length === 0)
          storeText(memory, KEYS[item.name], '');
        store(list);
        set({ aside: list });
      },
      report(name, isKept) {
        const { notKept } = get();
        if (notKept.includes(name) !== isKept) return;
        set({ notKept: isKept ? notKept.filter((other) => other !== name) : [...notKept, name] });
      },
      tellElsewhere(change) {
        set({ elsewhere: [...get().elsewhere.filter(({ name }) => name !== change.name), change] });
      },
      closeElsewhere: (name) => set({ elsewhere: get().elsewhere.filter((change) => change.name !== name) }),
      closeNotKept: () => set({ notKept: [] }),
    };
  });
}

function attempt<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
