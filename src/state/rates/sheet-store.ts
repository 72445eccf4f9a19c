import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../contract/engine.ts';
import type { RateSheet } from '../../contract/rates/rate-sheet.ts';
import type { Mode } from '../../network/terminal.ts';
import { RATES_AT_MOST } from '../../rates/rates-at-most.ts';
import type { SheetChoices } from '../../rates/sheet/read-rate-sheet.ts';
import { withinSize } from '../../reading/text-file.ts';
import type { Issue } from '../../units/issue.ts';
import type { Currency } from '../../units/money.ts';

/** A rate sheet on its way in. */
export interface SheetState {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** The file that is being read; null where none is. */
  readonly reading: string | null;
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

/** Reads one sheet after the other; of two readings of one, the later counts. */
export function createSheetStore(
  engine: Pick<EngineClient, 'rateSheet'>,
  remembered: () => Readonly<Record<string, string>>,
): SheetStore {
  return createStore<SheetState & SheetActions>()((set, get) => {
    let turn = 0;

    async function read(): Promise<void> {
      const { file, sheet, choices } = get();
      if (file === null) return;
      const mine = ++turn;
      set({ reading: file.name });
      const result = await engine.rateSheet({
        ...file,
        sheet,
        choices: { ...choices, remembered: remembered() },
      });
      if (mine !== turn) return;
      if (result.ok)
        set({ reading: null, read: result.value, sheet: result.value.sheet || null, issues: [] });
      else set({ reading: null, read: null, issues: result.issues });
    }

    const choose = (choices: Partial<SheetState['choices']>): Promise<void> => {
      set({ choices: { ...get().choices, ...choices } });
      return read();
    };

    return {
      ...NO_SHEET,
      async open(file) {
        const mine = ++turn;
        set({ ...NO_SHEET, reading: file.name });
        const fits = withinSize(file.name, file.size, RATES_AT_MOST.bytes);
        if (!fits.ok) return set({ reading: null, issues: fits.issues });
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (mine !== turn) return;
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
      leave() {
        turn++;
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
