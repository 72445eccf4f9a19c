import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { backtest } from '../../src/backtest/backtest.ts';
import { readBacktestCases } from '../../src/backtest/case-table.ts';
import { summarizeBacktest } from '../../src/backtest/summary.ts';
import type { BacktestCase, BacktestReport } from '../../src/contract/backtest.ts';
import { type Chongqing, openChongqing } from '../builders/chongqing.ts';

const HEADER = 'origin,destination,route,metric,low,high,unit,year,source,scope';
const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

let chongqing: Chongqing;
beforeAll(async () => {
  chongqing = await openChongqing();
});

function cases(...rows: readonly string[]): readonly BacktestCase[] {
  const read = readBacktestCases('own.csv', [HEADER, ...rows].join('\n'));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const run = (...rows: readonly string[]): Promise<BacktestReport> =>
  backtest(chongqing.network, chongqing.prepared, cases(...rows), PATIENT);

/** A case of the train to Malaszewicze, of which only the figures matter. */
const train = (
  metric: string,
  low: number | string,
  high: number | string,
  unit: string,
  scope = 'journey',
) => `CNCKG,PLMLW,rail,${metric},${low},${high},${unit},2024,Press,${scope}`;

describe('a figure held against the model', () => {
  it('has no error inside its range, and outside the distance to the nearer end as a share of it', async () => {
    const { results } = await run(train('time', 0.1, 1000, 'days'));
    const days = results[0]?.model?.value ?? Number.NaN;
    expect(results[0]?.error).toBe(0);
    const apart = await run(
      train('time', days / 4, days / 2, 'days'),
      train('time', days * 2, days * 3, 'days'),
    );
    expect(apart.results[0]?.error).toBeCloseTo(1, 10);
    expect(apart.results[1]?.error).toBeCloseTo(-0.5, 10);
    expect(apart.results[1]?.midpointError).toBeCloseTo(-0.6, 10);
  });

  it('is the same in days and in hours', async () => {
    const { results } = await run(train('time', 1, 2, 'days'), train('time', 1, 2, 'hours'));
    expect(results[1]?.model?.value).toBeCloseTo((results[0]?.model?.value ?? 0) * 24, 6);
  });

  it('covers more when the whole is asked for than from departure to arrival', async () => {
    const { results } = await run(
      train('time', 1, 2, 'days'),
      train('time', 1, 2, 'days', 'whole'),
      train('cost', 1, 2, 'CNY/FEU'),
      train('cost', 1, 2, 'CNY/FEU', 'whole'),
    );
    const [days = 0, allDays = 0, cost = 0, allCost = 0] = results.map(({ model }) => model?.value ?? 0);
    expect(allDays).toBeGreaterThan(days);
    expect(allCost).toBeGreaterThan(cost);
    expect(Math.min(days, cost)).toBeGreaterThan(0);
  });

  it('is told in the currency of the publication', async () => {
    const { results } = await run(train('cost', 1, 2, 'CNY/FEU'), train('cost', 1, 2, 'USD/FEU'));
    const usd = chongqing.network.exchangeRates.find(({ currency }) => currency === 'USD');
    const [yuan = 0, dollars = 0] = results.map(({ model }) => model?.value ?? 0);
    expect(dollars * Number(usd?.cny)).toBeCloseTo(yuan, 6);
  });

  it('is read from the route named, whichever is better', async () => {
    const { results } = await run(
      'CNCKG,SGSIN,rail-sea by Qinzhou,time,1,2,days,2024,Press,',
      'CNCKG,SGSIN,river-sea by Shanghai,time,1,2,days,2024,Press,',
    );
    expect(results.map(({ model }) => model?.names.en)).toEqual([
      'Rail–sea via Qinzhou',
      'River–sea via Shanghai',
    ]);
  });

  it('has no model figure where the network has no such route', async () => {
    const { results, summary } = await run('CNCKG,PLMLW,river,time,1,2,days,2024,Press,');
    expect(results[0]).toMatchObject({ model: null, error: null, isRight: null });
    expect(summary).toMatchObject({ unanswered: 1, time: { cases: 1, medianError: null } });
  });
});

describe('an order of two routes', () => {
  it('is right one way round and wrong the other', async () => {
    const { results } = await run(
      'CNCKG,CNSHA,river < road,cheaper,,,,2024,Press,',
      'CNCKG,CNSHA,road < river,cheaper,,,,2024,Press,',
      'CNCKG,CNSHA,road < river,faster,,,,2024,Press,',
    );
    expect(results.map(({ isRight }) => isRight)).toEqual([true, false, true]);
  });

  it('is wrong where one of the routes is missing', async () => {
    const { results, summary } = await run('CNCKG,PLMLW,rail < river,cheaper,,,,2024,Press,');
    expect(results[0]?.isRight).toBe(false);
    expect(summary).toMatchObject({ unanswered: 1, order: { cases: 1, right: 0, share: 0 } });
  });
});

describe('the summary', () => {
  it('takes the median of error sizes, an unanswered figure being the worst', async () => {
    const { results } = await run(
      train('time', 0.1, 1000, 'days'),
      train('time', 0.1, 1000, 'days'),
      'CNCKG,PLMLW,river,time,1,2,days,2024,Press,',
    );
    expect(summarizeBacktest(results).time).toMatchObject({ cases: 3, medianError: 0, insideShare: 2 / 3 });
    expect(summarizeBacktest(results.slice(1)).time.medianError).toBeNull();
    expect(summarizeBacktest([]).order.share).toBeNull();
  });
});

describe('the medians of groups', () => {
  it('are by chain of modes, the most cases first, and by year, latest first; orders are in none', async () => {
    const { results } = await run(
      train('time', 0.1, 1000, 'days'),
      train('cost', 1, 1_000_000, 'CNY/FEU'),
      'CNCKG,PLMLW,river,time,1,2,days,2020,Press,',
      'CNCKG,CNSHA,river < road,cheaper,,,,2021,Press,',
    );
    const { byChain, byYear } = summarizeBacktest(results);
    expect(byChain.map(({ key, time, cost }) => [key, time.cases, cost.cases])).toEqual([
      ['rail', 1, 1],
      ['river', 1, 0],
    ]);
    expect(byYear.map(({ key }) => key)).toEqual(['2024', '2020']);
  });

  it('count beside them the route that a list shows first', async () => {
    const { results } = await run(train('time', 0.1, 1000, 'days'));
    expect(results[0]).toMatchObject({ error: 0, firstError: 0 });
    expect(summarizeBacktest(results).time.medianFirstError).toBe(0);
  });
});

/** From this error on the row behind a figure was looked into: it was mended, or the reason it stays is written down. */
const LOOKED_INTO = 0.22;

describe('the cases of the shipped network', () => {
  it('are met within a fifth of the time, a quarter of the cost and nearly every order', async () => {
    const file = new URL('../../networks/chongqing/backtest.csv', import.meta.url);
    const read = readBacktestCases('backtest.csv', readFileSync(file, 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const { summary, results } = await backtest(chongqing.network, chongqing.prepared, read.value, PATIENT);
    expect(read.value.length).toBeGreaterThanOrEqual(40);
    expect(summary.time.medianError).toBeLessThanOrEqual(0.2);
    expect(summary.cost.medianError).toBeLessThanOrEqual(0.25);
    expect(summary.order.share).toBeGreaterThanOrEqual(0.85);
    const missed = results.filter(
      ({ error, isRight }) => isRight === false || Math.abs(error ?? 0) > LOOKED_INTO,
    );
    const unexplained = missed.filter(({ case: { texts } }) => texts.reason === null);
    expect(unexplained.map(({ case: { line }, error }) => `line ${line}: ${error}`)).toEqual([]);
  });

  it('stop when they are no longer wanted', async () => {
    const seen: number[] = [];
    const { results } = await backtest(
      chongqing.network,
      chongqing.prepared,
      cases(train('time', 1, 2, 'days'), train('time', 1, 2, 'days')),
      { ...PATIENT, shouldStop: () => seen.length > 0, onProgress: ({ done }) => seen.push(done) },
    );
    expect(seen).toEqual([1]);
    expect(results).toHaveLength(1);
  });
});
