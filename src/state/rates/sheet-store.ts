import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../contract/engine.ts';
import type { RateSheet, SheetProgress } from '../../contract/rates/rate-sheet.ts';
import type { Mode } from '../../network/terminal.ts';
import { RATES_AT_MOST } from '../../rates/rates-at-most.ts';
import type { SheetChoices } from '../../rates/sheet/read-rate-sheet.ts';
import { withinSize } from '../../reading/text-file.ts';
import type { Issue } from '../../units/issue.ts';
import type { Currency } from '../../units/money.ts';
import { workUntilAborted } from '../engine-outcome.ts';
import { latestRun } from '../latest-run.ts';

/** A rate sheet on its way in. */
export interface SheetState {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** The file that is being read, and how far; null where none is. */
  readonly reading: (SheetProgress & { readonly file: string }) | null;
  readonly sheet: string | null;
  readonly choices: Omit<SheetChoices, 'remembered'>;
  /** As it was read last; null where none is, or it cannot be. */
  readonly read: RateSheet | null;
  /** Why the file cannot be read at all. */
  readonly issues: readonly Issue[];
}

export interface SheetActions {
  open(file: File): Promise<void>;
  /** Reads column `index` as something else from now on. */
  choose(index: number, meaning: string): Promise<void>;
  chooseMode(mode: Mode | null): Promise<void>;
  chooseCurrency(currency: Currency | null): Promise<void>;
  chooseSheet(sheet: string): Promise<void>;
  /** Gives up what is being read; what was read before stays, with what was chosen then. */
  cancel(): void;
  leave(): void;
  /** The meanings chosen now, by heading, to be remembered. */
  chosenMeanings(): Readonly<Record<string, string>>;
}

export type SheetStore = StoreApi<SheetState & SheetActions>;

const NOTHING_CHOSEN: SheetState['choices'] = { meanings: {}, mode: null, currency: null };
const NO_SHEET: SheetState = {
  file: null,
  reading: null,
  sheet: null,
  choices: NOTHING_CHOSEN,
  read: null,
  issues: [],
};

const begun = (file: string) => ({ file, done: 0, total: 0 });

/** Reads one sheet after the other; of two readings of one, the later counts. */
export function createSheetStore(
  engine: Pick<EngineClient, 'rateSheet'>,
  remembered: () => Readonly<Record<string, string>>,
): SheetStore {
  const runs = latestRun();
  return createStore<SheetState & SheetActions>()((set, get) => {
    /** What was chosen when `read` was read. */
    let settled: Pick<SheetState, 'sheet' | 'choices'> = NO_SHEET;

    async function read(): Promise<void> {
      const { file, sheet, choices } = get();
      if (file === null) return;
      const { name } = file;
      const asked = { ...file, sheet, choices: { ...choices, remembered: remembered() } };
      set({ reading: begun(name) });
      await runs.start(
        (signal) =>
          workUntilAborted(
            signal,
            (report) => engine.rateSheet(asked, report),
            (progress: SheetProgress) => set({ reading: { ...progress, file: name } }),
          ),
        (result) => {
          if (result.ok)
            set({ reading: null, read: result.value, sheet: result.value.sheet || null, issues: [] });
          else set({ reading: null, read: null, issues: result.issues });
          settled = { sheet: get().sheet, choices };
        },
      );
    }

    const choose = (choices: Partial<SheetState['choices']>): Promise<void> => {
      set({ choices: { ...get().choices, ...choices } });
      return read();
    };

    return {
      ...NO_SHEET,
      async open(file) {
        runs.cancel();
        const { signal } = runs;
        settled = NO_SHEET;
        set({ ...NO_SHEET, reading: begun(file.name) });
        const fits = withinSize(file.name, file.size, RATES_AT_MOST.bytes);
        if (!fits.ok) return set({ reading: null, issues: fits.issues });
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (signal.aborted) return;
        set({ file: { name: file.name, bytes } });
        await read();
      },
      choose: (index, meaning) => choose({ meanings: { ...get().choices.meanings, [index]: meaning } }),
      chooseMode: (mode) => choose({ mode }),
      chooseCurrency: (currency) => choose({ currency }),
      chooseSheet(sheet) {
        set({ sheet, choices: NOTHING_CHOSEN });
        return read();
      },
      cancel() {
        runs.cancel();
        if (get().read === null) set(NO_SHEET);
        else set({ ...settled, reading: null });
      },
      leave() {
        runs.cancel();
        set(NO_SHEET);
      },
      chosenMeanings() {
        const { read: sheet, choices } = get();
        const columns = sheet?.columns ?? [];
        return Object.fromEntries(
          columns.flatMap(({ index, key }) => {
            const chosen = choices.meanings[index];
            return chosen === undefined || key === '' ? [] : [[key, chosen]];
          }),
        );
      },
    };
  });
}
