import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEMAND_AT_MOST, type DemandAsked, type DemandSheet } from '../../contract/demand/demand-sheet.ts';
import type { EngineClient } from '../../contract/engine.ts';
import { withinSize } from '../../reading/text-file.ts';
import type { Issue } from '../../units/issue.ts';
import type { DemandKeeper, KeptDemand } from './demand-keeper.ts';

export interface DemandState {
  /** The year of cargo in use; null until one is read. */
  readonly sheet: DemandSheet | null;
  /** A file with refused rows beside sound ones, on which the person is to decide. */
  readonly undecided: DemandSheet | null;
  /** The file that is being read; null where none is. */
  readonly reading: string | null;
  /** Why a file could not be taken at all. */
  readonly issues: readonly Issue[];
  /** Whether the table in use is gone once the page is left, since the browser did not keep it. */
  readonly isUnkept: boolean;
}

export interface DemandActions {
  /** Opens what was in use when the page was left; else the sample year. */
  start(): Promise<void>;
  /** The sample year, from now on. */
  openSample(): Promise<void>;
  /** Reads a file; it is in use at once where no row of it is refused. */
  open(file: File): Promise<void>;
  /** Takes the sound rows of the file that is undecided. */
  takeSound(): Promise<void>;
  /** Leaves aside a file that is undecided or refused; what was in use stays. */
  leave(): void;
}

export type DemandStore = StoreApi<DemandState & DemandActions>;

const SAMPLE = 'sample';

/**
 * The year of cargo that is looked at. Of two files read at a time the later one counts, and so does the later one of two
 * tabs for the next visit.
 */
export function createDemandStore(engine: Pick<EngineClient, 'demand'>, keeper: DemandKeeper): DemandStore {
  return createStore<DemandState & DemandActions>()((set, get) => {
    let turn = 0;
    /** The file that was read last, in use or undecided. */
    let opened: KeptDemand | null = null;
    const begin = (reading: string): number => {
      set({ reading, undecided: null, issues: [] });
      return ++turn;
    };
    const keep = async (kept: KeptDemand | null): Promise<void> => {
      const mine = turn;
      const isUnkept = await keeper.write(kept).then(
        () => false,
        () => kept !== null,
      );
      if (mine === turn) set({ isUnkept });
    };
    const read = async (mine: number, asked: DemandAsked): Promise<DemandSheet | null> => {
      const result = await engine.demand(asked);
      if (mine !== turn) return null;
      set({ reading: null });
      if (!result.ok) set({ issues: result.issues });
      return result.ok ? result.value : null;
    };
    const readSample = async (mine: number): Promise<void> => {
      const sheet = await read(mine, { kind: 'sample' });
      if (sheet !== null) set({ sheet });
    };
    /** Kept first: what is seen is there again, however soon the page is left. */
    const use = async (file: KeptDemand, sheet: DemandSheet): Promise<void> => {
      const mine = turn;
      await keep(file);
      if (mine === turn) set({ sheet, undecided: null });
    };
    return {
      sheet: null,
      undecided: null,
      reading: null,
      issues: [],
      isUnkept: false,
      async start() {
        const mine = begin(SAMPLE);
        const kept = await keeper.read().catch(() => null);
        if (mine !== turn) return;
        if (kept === null) return readSample(mine);
        const { name, bytes, isSoundRowsOnly } = kept;
        const sheet = await read(mine, { kind: 'file', name, bytes: bytes.slice() });
        if (sheet === null) return;
        opened = kept;
        if (sheet.refused === 0 || isSoundRowsOnly) set({ sheet });
        else set({ undecided: sheet });
      },
      async openSample() {
        const mine = begin(SAMPLE);
        await Promise.all([readSample(mine), keep(null)]);
      },
      async open(file) {
        const mine = begin(file.name);
        const fits = withinSize(file.name, file.size, DEMAND_AT_MOST.page.bytes);
        if (!fits.ok) return set({ reading: null, issues: fits.issues });
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (mine !== turn) return;
        const { name } = file;
        const sheet = await read(mine, { kind: 'file', name, bytes: bytes.slice() });
        if (sheet === null) return;
        opened = { name, bytes, isSoundRowsOnly: false };
        if (sheet.refused > 0) set({ undecided: sheet });
        else await use(opened, sheet);
      },
      async takeSound() {
        const { undecided } = get();
        if (opened === null || undecided === null || undecided.flows.length === 0) return;
        await use({ ...opened, isSoundRowsOnly: true }, undecided);
      },
      leave() {
        set({ undecided: null, issues: [] });
        // What was kept cannot be used as it is: it would be met again.
        if (get().sheet === null) void get().openSample();
      },
    };
  });
}
