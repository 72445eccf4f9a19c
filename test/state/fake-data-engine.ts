import type { BacktestProgress, BacktestReport } from '../../src/contract/backtest.ts';
import type { EngineClient } from '../../src/contract/engine.ts';
import type { BilledFigure, DataSheet, FigureCard } from '../../src/contract/figures.ts';
import type { FigureRef } from '../../src/figures/figure-ref.ts';
import type { AppliedFigure, UserFigure } from '../../src/figures/user-figure.ts';
import { mergeUserFigures } from '../../src/state/figures/merge-user-figures.ts';
import type { UserFigures } from '../../src/state/figures/user-figure-list.ts';
import type { UserFiguresKeeper } from '../../src/state/figures/user-figures-keeper.ts';
import { failure, type Issue, type Result, success } from '../../src/units/issue.ts';
import { NETWORK_VIEW, SHEET } from './sample-sheet.ts';

type DataEngine = Pick<
  EngineClient,
  | 'dataSheet'
  | 'networkView'
  | 'figureCard'
  | 'replaceFigures'
  | 'replaceRates'
  | 'replaceCalibration'
  | 'backtest'
>;

export interface FakeDataEngine extends DataEngine {
  /** Each list the engine was told to work with. */
  readonly replaced: UserFigures[];
  readonly askedCards: (FigureRef | BilledFigure)[];
  readonly backtests: AskedBacktest[];
}

export interface AskedBacktest {
  readonly tell: (progress: BacktestProgress) => void;
  readonly finish: (report: BacktestReport) => Promise<void>;
  isCancelled: boolean;
}

export const GAUGE: FigureRef = {
  target: 'tariff',
  key: 'gauge.dostyk|GAUGE_CHANGE|box|*',
  field: 'unit_price',
};

/** A price as shipped: 1,150 yuan a box for changing the gauge. */
export const GAUGE_CARD: FigureCard = {
  figure: GAUGE,
  names: null,
  value: '1150',
  unit: 'CNY/box',
  low: '1035',
  high: '1323',
  year: 2024,
  status: 'estimated',
  grade: 'C',
  validFrom: '2024-01-01',
  validTo: null,
  note: null,
  source: SHEET.sources[1] ?? null,
  inForce: true,
  layer: 'shipped',
  beneath: [],
  learned: null,
  userFigure: null,
  formula: null,
  conversion: null,
  usedBy: { services: 12, links: 3, terminals: 1, first: ['cre.tjc-duisburg.west'] },
  measures: [],
  beside: [GAUGE, { ...GAUGE, field: 'list_price' }, { ...GAUGE, field: 'minimum' }],
};

/** A user's figure as the engine has it in use, in the place of the price as shipped. */
const inUse = ({ target: _target, field: _field, ...given }: UserFigure): AppliedFigure => ({
  ...given,
  ...GAUGE,
  replaced: '1150',
  replacedUnit: 'CNY/box',
  rows: 1,
});

/** Warns of a figure that touches nothing. */
const idle = ({ key, field }: UserFigure, index: number): readonly Issue[] =>
  key.startsWith('idle')
    ? [{ severity: 'warning', code: 'O08', path: `user:${index}:key`, values: { key, field } }]
    : [];

/** Refuses what is no positive figure, as the engine does. */
function judge(figures: readonly UserFigure[]): readonly Issue[] {
  return figures.flatMap(({ value, key }, index) => {
    const path = `user:${index}:${key.startsWith('gone') ? 'key' : 'value'}`;
    if (key.startsWith('gone'))
      return [{ severity: 'error', code: 'E23', path, values: { x: key, choices: '' } }];
    if (Number(value) > 0) return [];
    return [{ severity: 'error', code: 'E22', path, values: { x: value } }];
  });
}

/** An engine with a sheet of two sources and one price, and back-tests that the test finishes by hand. */
export function fakeDataEngine(sheet: DataSheet = SHEET): FakeDataEngine {
  const replaced: UserFigures[] = [];
  const askedCards: (FigureRef | BilledFigure)[] = [];
  const backtests: AskedBacktest[] = [];
  return {
    replaced,
    askedCards,
    backtests,
    dataSheet: async () => success(sheet),
    networkView: async () => success(NETWORK_VIEW),
    async figureCard(figure): Promise<Result<FigureCard>> {
      askedCards.push(figure);
      const own = replaced.at(-1)?.find(({ key }) => key === GAUGE.key);
      if (own === undefined) return success(GAUGE_CARD);
      const { layer, value, unit, status, grade, source } = GAUGE_CARD;
      return success({
        ...GAUGE_CARD,
        value: own.value,
        status: 'contract',
        grade: 'A',
        source: null,
        layer: 'user',
        beneath: [{ layer, value, unit, status, grade, source }],
        userFigure: inUse(own),
      });
    },
    async replaceFigures(figures) {
      const issues = judge(figures);
      if (issues.length > 0) return failure(issues);
      replaced.push(figures);
      return success({ applied: figures.map(inUse) }, figures.flatMap(idle));
    },
    replaceCalibration: async () => success({ figures: 0 }),
    replaceRates: async (rates) => success({ inUse: rates.length, unused: [] }),
    backtest(tell) {
      let settle: (result: Result<BacktestReport>) => void = () => {};
      const result = new Promise<Result<BacktestReport>>((resolve) => {
        settle = resolve;
      });
      const asked: AskedBacktest = {
        tell,
        finish: async (report) => {
          settle(success(report));
          await result;
        },
        isCancelled: false,
      };
      backtests.push(asked);
      const cancel = (): void => {
        asked.isCancelled = true;
        settle(failure([{ severity: 'notice', code: 'E13', path: '', values: {} }]));
      };
      return { result, cancel };
    },
  };
}

export interface MemoryKeeper extends UserFiguresKeeper {
  kept: UserFigures;
  unread: readonly string[];
}

export function memoryKeeper(kept: UserFigures = []): MemoryKeeper {
  const keeper: MemoryKeeper = {
    kept,
    unread: [],
    read: async () => ({ figures: keeper.kept, unread: keeper.unread }),
    async write(here, before) {
      const merged = mergeUserFigures({ here, before, stored: keeper.kept });
      keeper.kept = merged.figures;
      return merged;
    },
    async discard(unread) {
      keeper.unread = keeper.unread.filter((text) => text !== unread);
    },
    onChangeElsewhere() {},
  };
  return keeper;
}
