import type { EngineClient } from '../../contract/engine.ts';
import { beijingDate } from '../../units/instant.ts';
import { isStale } from '../enquiry/app-state.ts';
import type { AppStore, Surroundings } from '../enquiry/app-store.ts';
import type { TextStore } from '../enquiry/saved-state.ts';
import { watchEffect } from '../figures/figures-effect-watch.ts';
import type { UserFiguresKeeper } from '../figures/user-figures-keeper.ts';
import { createUserFiguresStore, type UserFiguresStore } from '../figures/user-figures-store.ts';
import { type BasemapStore, createBasemapStore } from './basemap-store.ts';
import { type BacktestStore, createBacktestStore } from './data-backtest.ts';
import { createDataStore, type DataEngine, type DataStore } from './data-store.ts';

/** Everything about the figures themselves: the network's, and the person's own in their place. */
export interface DataDesk {
  readonly data: DataStore;
  readonly userFigures: UserFiguresStore;
  readonly backtest: BacktestStore;
  readonly basemap: BasemapStore;
  readonly effect: ReturnType<typeof watchEffect>;
  /** "Where from" of a figure that is not shown on the Data page. */
  readonly figureCard: EngineClient['figureCard'];
}

export interface DeskSurroundings {
  readonly engine: DataEngine & Pick<EngineClient, 'replaceFigures' | 'backtest'>;
  readonly keeper: UserFiguresKeeper;
  /** Where the choice of a base map is kept. */
  readonly memory: TextStore;
  readonly now: Surroundings['now'];
}

/** The user's figures re-price Compare's answer at once; what they moved in it is kept to be shown. */
export function createDataDesk(app: AppStore, { engine, keeper, memory, now }: DeskSurroundings): DataDesk {
  const data = createDataStore(engine);
  const effect = watchEffect(app);
  const backtest = createBacktestStore(engine);
  const userFigures = createUserFiguresStore({
    engine,
    keeper,
    today: () => beijingDate(now()),
    onChange() {
      const state = app.getState();
      effect.expect(isStale(state) ? null : state.answer);
      void state.loadCatalogue();
      state.search();
      void data.getState().refresh();
      backtest.getState().outdate();
    },
  });
  const basemap = createBasemapStore(memory);
  return { data, userFigures, backtest, basemap, effect, figureCard: (figure) => engine.figureCard(figure) };
}
