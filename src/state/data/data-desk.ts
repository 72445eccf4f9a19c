import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer } from '../../contract/answer-schema.ts';
import type { EngineClient } from '../../contract/engine.ts';
import { hashText } from '../../units/hash.ts';
import { beijingDate } from '../../units/instant.ts';
import type { Device } from '../device/device-store.ts';
import { isStale } from '../enquiry/app-state.ts';
import type { AppStore, Surroundings } from '../enquiry/app-store.ts';
import { watchEffect } from '../figures/figures-effect-watch.ts';
import type { UserFiguresKeeper } from '../figures/user-figures-keeper.ts';
import { createUserFiguresStore, type UserFiguresStore } from '../figures/user-figures-store.ts';
import { type RatesEntrance, ratesEntrance } from '../rates/rates-entrance.ts';
import { type BasemapStore, createBasemapStore } from './basemap-store.ts';
import { type BacktestStore, createBacktestStore } from './data-backtest.ts';
import { createDataStore, type DataEngine, type DataStore } from './data-store.ts';

/** The rates and corrections that the engine works with. */
export interface RatesInUse {
  /** Short: another text for others, empty for none. */
  readonly hash: string;
  /** How many they are. */
  readonly count: number;
}

/** Everything about the figures themselves: the network's, and the person's own in their place. */
export interface DataDesk {
  readonly data: DataStore;
  readonly userFigures: UserFiguresStore;
  readonly backtest: BacktestStore;
  readonly basemap: BasemapStore;
  readonly rates: RatesEntrance;
  readonly ratesInUse: StoreApi<RatesInUse>;
  readonly effect: ReturnType<typeof watchEffect>;
  /** "Where from" of a figure that is not shown on the Data page. */
  readonly figureCard: EngineClient['figureCard'];
  readonly openFiguresWorker: DeskSurroundings['openFiguresWorker'];
}

export interface DeskSurroundings {
  readonly engine: DataEngine &
    Pick<EngineClient, 'replaceFigures' | 'replaceRates' | 'replaceCalibration' | 'backtest'>;
  readonly keeper: UserFiguresKeeper;
  readonly device: Device;
  readonly now: Surroundings['now'];
  readonly later: Surroundings['later'];
  /** Reads files of figures. */
  readonly openFiguresWorker: () => Worker;
}

const NO_RATES: RatesInUse = { hash: '', count: 0 };

/** The user's figures re-price Compare's answer at once; what they moved in it is kept to be shown. */
export function createDataDesk(
  app: AppStore,
  { engine, keeper, device, now, later, openFiguresWorker }: DeskSurroundings,
): DataDesk {
  const data = createDataStore(engine);
  const effect = watchEffect(app);
  const backtest = createBacktestStore(engine);
  /** Asks everything again; the answer that comes is to be compared with the one given, if any. */
  const outdate = (before: Answer | null): void => {
    const state = app.getState();
    effect.expect(before);
    void state.loadCatalogue();
    state.search();
    void data.getState().refresh();
    backtest.getState().outdate();
  };
  const userFigures = createUserFiguresStore({
    engine,
    keeper,
    device,
    later,
    today: () => beijingDate(now()),
    onChange() {
      const state = app.getState();
      outdate(isStale(state) ? null : state.answer);
    },
  });
  const ratesInUse = createStore((): RatesInUse => NO_RATES);
  const inUse = { rates: NO_RATES, calibration: NO_RATES };
  /** Notes what the engine works with once it does. */
  const noted = (of: keyof typeof inUse, given: unknown, count: number): void => {
    inUse[of] = count === 0 ? NO_RATES : { hash: hashText(JSON.stringify(given)).toString(36), count };
    const both = [inUse.rates, inUse.calibration].filter((one) => one.count > 0);
    ratesInUse.setState({
      hash: both.map(({ hash }) => hash).join('-'),
      count: both.reduce((sum, one) => sum + one.count, 0),
    });
  };
  const replaceRates: EngineClient['replaceRates'] = async (given) => {
    const used = await engine.replaceRates(given);
    if (used.ok) noted('rates', given, given.length);
    return used;
  };
  const replaceCalibration: EngineClient['replaceCalibration'] = async (given) => {
    const used = await engine.replaceCalibration(given);
    if (used.ok) noted('calibration', given, given === null ? 0 : given.prices.length + given.delays.length);
    return used;
  };
  const rates = ratesEntrance({
    engine: { replaceRates, replaceCalibration },
    device,
    onChange: () => outdate(null),
  });
  const basemap = createBasemapStore(device);
  device.subscribe(({ aside }, { aside: before }) => {
    for (const item of before)
      if (item.name === 'figures' && !aside.includes(item)) keeper.discard(item.text).catch(() => {});
  });
  return {
    data,
    userFigures,
    backtest,
    basemap,
    rates,
    ratesInUse,
    effect,
    figureCard: (figure) => engine.figureCard(figure),
    openFiguresWorker,
  };
}
