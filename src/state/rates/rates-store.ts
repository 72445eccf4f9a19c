import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Calibration } from '../../calibration/calibration.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { RatesReport } from '../../contract/rates/rates-report.ts';
import type { ContractRate } from '../../rates/contract-rate.ts';
import type { Issue } from '../../units/issue.ts';
import type { Device } from '../device/device-store.ts';
import { type History, historyOf, record, stepBack, stepForward } from '../history.ts';
import {
  activeRates,
  NO_BOOKS,
  type RateBooks,
  withBooks,
  withName,
  withoutBook,
  withRates,
} from './rate-books.ts';
import { type KeptCalibration, readRateBooks, writeRateBooks } from './rate-books-file.ts';
import type { RatesKeeper } from './rates-keeper.ts';

export interface RatesState {
  /** The books at each step. */
  readonly history: History<RateBooks>;
  /** Meanings of columns by heading, as chosen before. */
  readonly meanings: Readonly<Record<string, string>>;
  /** What the rates in use come to; null where none are. */
  readonly report: RatesReport | null;
  /** Corrections learned from past invoices; null where there are none. */
  readonly calibration: KeptCalibration | null;
  /** Figures of the network that they change now. */
  readonly corrected: number;
  readonly issues: readonly Issue[];
  /** What another tab has stored meanwhile, which this one would overwrite; null where none has. */
  readonly rival: { readonly text: string | null } | null;
  /** The book that is to be in use once the engine has it; null where none is on its way. */
  readonly wanted: { readonly id: string | null } | null;
  /** What has just been done, to be said once: taken in, restored. */
  readonly done: { readonly kind: 'taken' | 'restored'; readonly count: number } | null;
}

export interface RatesActions {
  /** Takes up what the device kept. */
  load(): Promise<void>;
  /** Puts rates into a book and the book in use. */
  takeIn(
    into: { readonly id: string; readonly name: string },
    rates: readonly ContractRate[],
  ): Promise<boolean>;
  remember(meanings: Readonly<Record<string, string>>): Promise<void>;
  activate(id: string | null): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Puts corrections in use, in the place of those there were. */
  correctBy(learned: Calibration): Promise<boolean>;
  /** Everything is as it was before while they are off. */
  switchCorrections(isOn: boolean): Promise<void>;
  removeCorrections(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Stores what this tab has in the place of what another stored, or takes up what that one has. */
  settleRival(by: 'mine' | 'theirs'): Promise<void>;
  /** All books as one file. */
  exported(): string;
  /** Brings in the books of a file beside those there are. */
  restore(file: File): Promise<void>;
}

export type RatesStore = StoreApi<RatesState & RatesActions>;

export interface RatesSurroundings {
  readonly engine: Pick<EngineClient, 'replaceRates' | 'replaceCalibration'>;
  readonly keeper: RatesKeeper;
  readonly device: Device;
  /** Called when the engine works with other rates than before. */
  onChange(): void;
}

/** The rate books on this device, and the one in use. Steps are taken one after another, however fast they are asked. */
export function createRatesStore({ engine, keeper, device, onChange }: RatesSurroundings): RatesStore {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const own = last.then(task, task);
    last = own.catch(() => {});
    return own;
  };

  return createStore<RatesState & RatesActions>()((set, get) => {
    /** As this tab last read or stored it. */
    let known: string | null = null;

    async function store(): Promise<void> {
      const { history, calibration } = get();
      const { active } = history.present;
      const text = get().exported();
      const written = await keeper.write(text, known).catch(() => null);
      if (written?.kind === 'another') return set({ rival: { text: written.text } });
      const isKept = written !== null;
      if (isKept) known = text;
      set({ rival: null });
      device.getState().write('rates', active ?? (calibration?.isOn === true ? 'calibration' : ''));
      device.getState().report('rates', isKept);
    }

    /** False where the engine refuses the rates; then everything is left as it was. */
    async function putInUse(history: History<RateBooks>, isNew = true): Promise<boolean> {
      const { present } = history;
      const rates = activeRates(present);
      if (rates !== activeRates(get().history.present)) {
        const used = await engine.replaceRates(rates);
        if (!used.ok) {
          set({ issues: used.issues });
          return false;
        }
        set({ report: rates.length === 0 ? null : used.value, issues: used.issues });
        set({ history });
        onChange();
      } else set({ history, issues: [] });
      if (isNew) await store();
      return true;
    }

    /** False where the engine refuses them; then those before stay in use. */
    async function putCorrections(calibration: KeptCalibration | null, isNew = true): Promise<boolean> {
      const inUse = calibration?.isOn === true ? calibration.learned : null;
      const before = get().calibration;
      if (inUse !== (before?.isOn === true ? before.learned : null)) {
        const used = await engine.replaceCalibration(inUse);
        if (!used.ok) {
          set({ issues: used.issues });
          return false;
        }
        set({ calibration, corrected: used.value.figures, issues: used.issues });
        onChange();
      } else set({ calibration });
      if (isNew) await store();
      return true;
    }

    async function takeUp(text: string): Promise<void> {
      known = text;
      const kept = readRateBooks(text);
      if (kept === null) {
        device.getState().setAside({ name: 'rates', text, parts: [] });
        return;
      }
      const { meanings, calibration, ...books } = kept;
      set({ meanings });
      // Corrections first, rates over them. Those that no longer stand are kept, and not in use.
      if (!(await putCorrections(calibration, false)))
        set({ calibration: calibration && { ...calibration, isOn: false } });
      // Rates that no longer stand are kept, and none of them is in use.
      if (!(await putInUse(historyOf(books), false))) set({ history: historyOf({ ...books, active: null }) });
    }

    const change = (next: (books: RateBooks) => RateBooks): Promise<boolean> =>
      inTurn(() => {
        set({ done: null });
        const { history } = get();
        return putInUse(record(history, next(history.present)));
      });

    return {
      history: historyOf(NO_BOOKS),
      meanings: {},
      report: null,
      calibration: null,
      corrected: 0,
      issues: [],
      rival: null,
      wanted: null,
      done: null,
      load: () =>
        inTurn(async () => {
          const text = await keeper.read().catch(() => null);
          if (text !== null) await takeUp(text);
        }),
      async takeIn(into, rates) {
        const isTaken = await change((books) => withRates(books, into, rates));
        if (isTaken) set({ done: { kind: 'taken', count: rates.length } });
        return isTaken;
      },
      remember: (meanings) =>
        inTurn(async () => {
          set({ meanings: { ...get().meanings, ...meanings } });
          await store();
        }),
      async activate(id) {
        const wanted = { id };
        set({ wanted });
        await change(({ books }) => ({ books, active: id }));
        if (get().wanted === wanted) set({ wanted: null });
      },
      async rename(id, name) {
        await change((books) => withName(books, id, name));
      },
      async remove(id) {
        await change((books) => withoutBook(books, id));
      },
      correctBy: (learned) => inTurn(() => putCorrections({ learned, isOn: true })),
      switchCorrections: (isOn) =>
        inTurn(async () => {
          const { calibration } = get();
          if (calibration !== null) await putCorrections({ ...calibration, isOn });
        }),
      removeCorrections: () =>
        inTurn(async () => {
          await putCorrections(null);
        }),
      undo: () =>
        inTurn(async () => {
          set({ done: null });
          await putInUse(stepBack(get().history));
        }),
      redo: () =>
        inTurn(async () => {
          set({ done: null });
          await putInUse(stepForward(get().history));
        }),
      settleRival: (by) =>
        inTurn(async () => {
          const { rival } = get();
          if (rival === null) return;
          known = rival.text;
          set({ rival: null });
          if (by === 'theirs' && rival.text !== null) await takeUp(rival.text);
          else await store();
        }),
      exported() {
        const { history, meanings, calibration } = get();
        return writeRateBooks({ ...history.present, meanings, calibration });
      },
      async restore(file) {
        const kept = readRateBooks(await file.text());
        if (kept === null) {
          set({ done: null, issues: [NOT_BOOKS(file.name)] });
          return;
        }
        const { meanings, calibration, ...books } = kept;
        set({ meanings: { ...get().meanings, ...meanings } });
        if (calibration !== null) await inTurn(() => putCorrections(calibration));
        if (await change((here) => withBooks(here, books)))
          set({ done: { kind: 'restored', count: books.books.length } });
      },
    };
  });
}

const NOT_BOOKS = (file: string): Issue => ({ severity: 'error', code: 'R48', path: file, values: { file } });

/** The book to show as chosen: it answers at once, the engine in its time. */
export const chosenBook = ({ history, wanted }: RatesState): string | null =>
  wanted === null ? history.present.active : wanted.id;

export const canUndoRates = ({ history }: RatesState): boolean => history.past.length > 0;
export const canRedoRates = ({ history }: RatesState): boolean => history.future.length > 0;
