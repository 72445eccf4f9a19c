import { beforeEach, describe, expect, it } from 'vitest';
import { type BacktestStore, createBacktestStore } from '../../../src/state/data/data-backtest.ts';
import { report, TIME_CASE } from '../../builders/backtest.ts';
import { type FakeDataEngine, fakeDataEngine } from '../fake-data-engine.ts';
import { settle } from '../fake-engine.ts';

let engine: FakeDataEngine;
let store: BacktestStore;

beforeEach(() => {
  engine = fakeDataEngine();
  store = createBacktestStore(engine);
});

describe('the back-test', () => {
  it('shows cases as they come, and sums up when all have', async () => {
    void store.getState().run();
    engine.backtests[0]!.tell({ found: [TIME_CASE], done: 1, total: 2 });
    expect(store.getState()).toMatchObject({ status: 'running', total: 2, summary: null });
    expect(store.getState().results).toEqual([TIME_CASE]);
    await engine.backtests[0]!.finish(report([TIME_CASE, TIME_CASE]));
    await settle();
    expect(store.getState()).toMatchObject({ status: 'done', total: 2, summary: { time: { cases: 2 } } });
  });

  it('keeps what it has when cancelled', () => {
    void store.getState().run();
    engine.backtests[0]!.tell({ found: [TIME_CASE], done: 1, total: 114 });
    store.getState().cancel();
    expect(engine.backtests[0]!.isCancelled).toBe(true);
    expect(store.getState()).toMatchObject({ status: 'cancelled', total: 114, results: [TIME_CASE] });
  });

  it('hears nothing more of a run that a newer one replaced', async () => {
    void store.getState().run();
    void store.getState().run();
    engine.backtests[0]!.tell({ found: [TIME_CASE], done: 1, total: 2 });
    await settle();
    expect(store.getState()).toMatchObject({ status: 'running', results: [] });
  });

  it('is outdated by a change of figures once it has run, and current again after another run', async () => {
    store.getState().outdate();
    expect(store.getState().isStale).toBe(false);
    void store.getState().run();
    await engine.backtests[0]!.finish(report([TIME_CASE]));
    await settle();
    store.getState().outdate();
    expect(store.getState().isStale).toBe(true);
    void store.getState().run();
    expect(store.getState().isStale).toBe(false);
  });
});
