import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineClient } from '../../contract/engine.ts';
import type { BilledFigure, DataSheet, FigureCard } from '../../contract/figures.ts';
import type { NetworkView } from '../../contract/network-view.ts';
import type { FigureRef } from '../../figures/figure-ref.ts';
import type { Issue, Result } from '../../units/issue.ts';
import { type LatestRun, latestRun } from '../latest-run.ts';

/** The parts of the Data view. */
export const DATA_SECTIONS = [
  'sources',
  'user_figures',
  'rate_sheets',
  'prices',
  'crossings',
  'backtest',
  'test_me',
  'basemap',
  'edition',
] as const;
export type DataSection = (typeof DATA_SECTIONS)[number];

/** A figure asked about, with what came of it. */
export type ShownCard =
  | { readonly kind: 'loading'; readonly asked: FigureRef | BilledFigure }
  | { readonly kind: 'ready'; readonly asked: FigureRef | BilledFigure; readonly card: FigureCard }
  | { readonly kind: 'failed'; readonly asked: FigureRef | BilledFigure; readonly issues: readonly Issue[] };

export interface DataState {
  readonly section: DataSection;
  readonly sheet: DataSheet | null;
  readonly network: NetworkView | null;
  /** Why sheet or network did not come. */
  readonly issues: readonly Issue[];
  readonly hasFailed: boolean;
  readonly shown: ShownCard | null;
  readonly query: string;
}

export interface DataActions {
  open(section: DataSection): void;
  /** Fetches the sheet and the network; what is there stays in sight until the new has come. */
  load(): Promise<void>;
  /** Fetches again what was fetched, since figures may have changed. */
  refresh(): Promise<void>;
  ask(figure: FigureRef | BilledFigure): Promise<void>;
  closeCard(): void;
  search(query: string): void;
}

export type DataStore = StoreApi<DataState & DataActions>;

export type DataEngine = Pick<EngineClient, 'dataSheet' | 'networkView' | 'figureCard'>;

/** What the Data view shows of the network. */
export function createDataStore(engine: DataEngine): DataStore {
  const sheets = latestRun();
  const networks = latestRun();
  const cards = latestRun();

  return createStore<DataState & DataActions>()((set, get) => {
    const load = <T>(
      runs: LatestRun,
      question: () => Promise<Result<T>>,
      accept: (value: T) => void,
    ): Promise<void> =>
      runs.start(
        () => question(),
        (outcome) => {
          if (outcome.ok) accept(outcome.value);
          else set({ hasFailed: true, issues: outcome.issues });
        },
      );

    return {
      section: 'sources',
      sheet: null,
      network: null,
      issues: [],
      hasFailed: false,
      shown: null,
      query: '',

      open: (section) => set({ section }),
      async load() {
        set({ hasFailed: false, issues: [] });
        await Promise.all([
          load(sheets, engine.dataSheet, (sheet) => set({ sheet })),
          load(networks, engine.networkView, (network) => set({ network })),
        ]);
      },
      async refresh() {
        const { sheet, shown } = get();
        if (sheet) await get().load();
        if (shown) await get().ask(shown.asked);
      },
      ask(figure) {
        if (get().shown?.asked !== figure) set({ shown: { kind: 'loading', asked: figure } });
        return cards.start(
          () => engine.figureCard(figure),
          (outcome) =>
            set({
              shown: outcome.ok
                ? { kind: 'ready', asked: figure, card: outcome.value }
                : { kind: 'failed', asked: figure, issues: outcome.issues },
            }),
        );
      },
      closeCard() {
        cards.cancel();
        set({ shown: null });
      },
      search: (query) => set({ query }),
    };
  });
}
