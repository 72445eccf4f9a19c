import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CalibrationReport } from '../../contract/calibration/calibration-report.ts';
import type { EngineClient } from '../../contract/engine.ts';
import type { Progress } from '../../contract/progress.ts';
import { RATES_AT_MOST } from '../../rates/rates-at-most.ts';
import { withinSize } from '../../reading/text-file.ts';
import type { Issue } from '../../units/issue.ts';
import type { Currency } from '../../units/money.ts';
import { workUntilAborted } from '../engine-outcome.ts';
import { latestRun } from '../latest-run.ts';

/** A table of past invoices that is held against the model. */
export interface InvoicesState {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly sheet: string | null;
  /** Roles of columns as chosen now, by column from 0. */
  readonly roles: Readonly<Record<number, string>>;
  readonly currency: Currency | null;
  /** Keys of routes by the row that they were chosen for. */
  readonly routes: Readonly<Record<number, string>>;
  /** Null while nothing is under way. */
  readonly running: Progress | null;
  /** As it was found last. */
  readonly report: CalibrationReport | null;
  /** Why the file cannot be read at all. */
  readonly issues: readonly Issue[];
}

export interface InvoicesActions {
  open(file: File): Promise<void>;
  /** Reads column `index` as something else from now on. */
  choose(index: number, role: string): void;
  chooseSheet(sheet: string): void;
  chooseCurrency(currency: Currency | null): void;
  /** Says which of the routes that fit a row went by; others that fit the same routes follow. */
  chooseRoute(row: number, route: string): void;
  /** Gives up what is under way; what was found before stays. */
  cancel(): void;
  leave(): void;
  /** The roles chosen now, by heading, to be remembered. */
  chosenRoles(): Readonly<Record<string, string>>;
}

export type InvoicesStore = StoreApi<InvoicesState & InvoicesActions>;

const NO_INVOICES: InvoicesState = {
  file: null,
  sheet: null,
  roles: {},
  currency: null,
  routes: {},
  running: null,
  report: null,
  issues: [],
};

const BEGUN: Progress = { stage: 'load', done: 0, total: 0 };
/** Headings of invoices are remembered beside those of rate sheets, and mean other things. */
const OF_INVOICES = 'invoice|';

/** @param remembered meanings of columns by heading, as chosen before */
export function createInvoicesStore(
  engine: Pick<EngineClient, 'calibrate'>,
  remembered: () => Readonly<Record<string, string>>,
): InvoicesStore {
  const runs = latestRun();
  return createStore<InvoicesState & InvoicesActions>()((set, get) => {
    function check(): void {
      const { file, sheet, roles, currency, routes } = get();
      if (file === null) return;
      set({ running: BEGUN, issues: [] });
      const choices = { roles, currency, remembered: rolesIn(remembered()) };
      const asked = { ...file, sheet, choices, routes: [...new Set(Object.values(routes))] };
      void runs.start(
        (signal) =>
          workUntilAborted(
            signal,
            (report) => engine.calibrate(asked, report),
            (running: Progress) => set({ running }),
          ),
        (result) =>
          set(
            result.ok
              ? { running: null, report: result.value, sheet: result.value.sheet || null }
              : { running: null, issues: result.issues },
          ),
      );
    }
    const change = (choice: Partial<InvoicesState>): void => {
      set(choice);
      check();
    };
    return {
      ...NO_INVOICES,
      async open(file) {
        runs.cancel();
        const { signal } = runs;
        set({ ...NO_INVOICES, running: BEGUN });
        const fits = withinSize(file.name, file.size, RATES_AT_MOST.bytes);
        if (!fits.ok) return set({ running: null, issues: fits.issues });
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (!signal.aborted) change({ file: { name: file.name, bytes } });
      },
      choose: (index, role) => change({ roles: { ...get().roles, [index]: role } }),
      chooseSheet: (sheet) => change({ sheet, roles: {}, routes: {} }),
      chooseCurrency: (currency) => change({ currency }),
      chooseRoute: (row, route) => change({ routes: { ...get().routes, [row]: route } }),
      cancel() {
        runs.cancel();
        set({ running: null });
      },
      leave() {
        runs.cancel();
        set(NO_INVOICES);
      },
      chosenRoles() {
        const { report, roles } = get();
        return Object.fromEntries(
          (report?.columns ?? []).flatMap(({ index, key }) => {
            const chosen = roles[index];
            return chosen === undefined || key === '' ? [] : [[`${OF_INVOICES}${key}`, chosen]];
          }),
        );
      },
    };
  });
}

const rolesIn = (meanings: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(meanings).flatMap(([key, role]) =>
      key.startsWith(OF_INVOICES) ? [[key.slice(OF_INVOICES.length), role]] : [],
    ),
  );
