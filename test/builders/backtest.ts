import { summarizeBacktest } from '../../src/backtest/summary.ts';
import type { BacktestReport, BacktestResult } from '../../src/contract/backtest.ts';

type Case = BacktestResult['case'];

const publishedCase = (own: Partial<Case>): Case => ({
  line: 2,
  origin: 'CNCKG',
  destination: 'SGSIN',
  route: { modes: ['rail', 'sea'], by: ['Qinzhou'], avoiding: [] },
  than: null,
  metric: 'time',
  low: 7,
  high: 9,
  unit: 'days',
  equipment: '40HQ',
  scope: 'journey',
  year: 2024,
  source: 'Port authority, Timetable, 2024',
  note: '',
  texts: {
    source: { zh: '港口管理局，班期表，2024', en: 'Port authority, Timetable, 2024' },
    note: null,
    reason: null,
  },
  ...own,
});

const figure = (value: number | null) => ({
  value,
  firstValue: value,
  names: { zh: '铁海联运', en: 'Rail-sea' },
  gateway: 'CNQZH-PRT',
});

const result = (own: Partial<BacktestResult>): BacktestResult => ({
  case: publishedCase({}),
  model: figure(8),
  other: null,
  error: 0,
  midpointError: 0,
  firstError: 0,
  isRight: null,
  ...own,
});

/** 7 to 9 days, 8 in the model. */
export const TIME_CASE: BacktestResult = result({});

/** 3,000 to 4,000 dollars of 2018, 6,000 in the model. */
export const COST_MISS: BacktestResult = result({
  case: publishedCase({
    line: 3,
    destination: 'DEDUI',
    route: { modes: ['rail'], by: [], avoiding: [] },
    metric: 'cost',
    low: 3000,
    high: 4000,
    unit: 'USD/FEU',
    year: 2018,
  }),
  model: figure(6000),
  error: 0.5,
  firstError: 0.5,
  midpointError: 2500 / 3500,
});

/** Rail should be faster than the river; the model has it the other way round. */
export const WRONG_ORDER: BacktestResult = result({
  case: publishedCase({
    line: 4,
    metric: 'faster',
    low: null,
    high: null,
    unit: '',
    than: { modes: ['river', 'sea'], by: [], avoiding: [] },
  }),
  model: figure(9),
  other: figure(8),
  error: null,
  midpointError: null,
  firstError: null,
  isRight: false,
});

/** The model knows no such route. */
export const NO_ROUTE: BacktestResult = result({
  case: publishedCase({ line: 5 }),
  model: null,
  error: null,
  midpointError: null,
  firstError: null,
});

export const report = (results: readonly BacktestResult[]): BacktestReport => ({
  results,
  summary: summarizeBacktest(results),
});
