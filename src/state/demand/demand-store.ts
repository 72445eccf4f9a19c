import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEMAND_AT_MOST, type DemandAsked, type DemandSheet } from '../../contract/demand/demand-sheet.ts';
import type { EngineClient } from '../../contract/engine.ts';
import { withinSize } from '../../reading/text-file.ts';
import type { Issue } from '../../units/issue.ts';

export interface DemandState {
  /** The year of cargo in use; null until one is read. */
  readonly sheet: DemandSheet | null;
  /** A file with refused rows beside sound ones, on which the person is to decide. */
  readonly undecided: DemandSheet | null;
  /** The file that is being read; null where none is. */
  readonly reading: string | null;
  /** Why a file could not be taken at all. */
  readonly issues: readonly Issue[];
}

export interface DemandActions {
  openSample(): Promise<void>;
  /** Reads a file; it is in use at once where no row of it is refused. */
  open(file: File): Promise<void>;
  /** Takes the sound rows of the file that is undecided. */
  takeSound(): void;
  /** Leaves aside a file that is undecided or refused; what was in use stays. */
  leave(): void;
}

export type DemandStore = StoreApi<DemandState & DemandActions>;

const SAMPLE = 'sample';

/** The year of cargo that is looked at. Of two files read at a time the later one counts. */
export function createDemandStore(engine: Pick<EngineClient, 'demand'>): DemandStore {
  return createStore<DemandState & DemandActions>()((set, get) => {
    let turn = 0;
    const begin = (reading: string): number => {
      set({ reading, undecided: null, issues: [] });
      return ++turn;
    };
    const read = async (mine: number, asked: DemandAsked): Promise<void> => {
      const result = await engine.demand(asked);
      if (mine !== turn) return;
      if (!result.ok) set({ reading: null, issues: result.issues });
      else if (result.value.refused > 0) set({ reading: null, undecided: result.value });
      else set({ reading: null, sheet: result.value });
    };
    return {
      sheet: null,
      undecided: null,
      reading: null,
      issues: [],
      openSample: () => read(begin(SAMPLE), { kind: 'sample' }),
      async open(file) {
        const mine = begin(file.name);
        const fits = withinSize(file.name, file.size, DEMAND_AT_MOST.page.bytes);
        if (!fits.ok) return set({ reading: null, issues: fits.issues });
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (mine === turn) await read(mine, { kind: 'file', name: file.name, bytes });
      },
      takeSound() {
        const { undecided } = get();
        if (undecided !== null && undecided.flows.length > 0) set({ sheet: undecided, undecided: null });
      },
      leave: () => set({ undecided: null, issues: [] }),
    };
  });
}
