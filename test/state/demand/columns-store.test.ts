import { describe, expect, it } from 'vitest';
import type { MatrixQuestion, MatrixReport } from '../../../src/contract/demand/matrix.ts';
import type { EngineClient } from '../../../src/contract/engine.ts';
import { NO_EVENT_CHANGES } from '../../../src/contract/event-sheet.ts';
import { comparableWith, createColumnsStore } from '../../../src/state/demand/columns-store.ts';
import { failure, type Result, success } from '../../../src/units/issue.ts';
import { openFlow } from '../../builders/ways.ts';

const under = (scenario: string): MatrixQuestion => ({
  flows: FLOWS,
  corridors: new Map(),
  months: ['2026-12'],
  baseline: { scenario: 'none', facts: {}, parameters: {}, handOver: null },
  scenario: { scenario, facts: {}, parameters: {}, handOver: null },
  choice: 'logit',
  events: NO_EVENT_CHANGES,
});
const FLOWS = [openFlow('f', 12).handed.flow];
const report = (id: string) => ({ id }) as unknown as MatrixReport;
const question = (id: string) => ({ id, asked: under(id), inputs: `inputs of ${id}` });

function columnsDesk() {
  const asked: string[] = [];
  const ends: ((result: Result<MatrixReport>) => void)[] = [];
  const matrixRun: EngineClient['matrixRun'] = ({ scenario }) => {
    asked.push(String(scenario.scenario));
    const result = new Promise<Result<MatrixReport>>((resolve) => ends.push(resolve));
    return { result, cancel: () => ends.at(-1)?.(failure([])) };
  };
  const store = createColumnsStore({ matrixRun });
  const end = async (result: Result<MatrixReport>) => {
    ends.at(-1)?.(result);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const dones = () => store.getState().columns.map(({ done }) => done?.inputs ?? null);
  return { store, asked, end, dones };
}

describe('scenarios side by side', () => {
  it('are four at most, each once', () => {
    const { store } = columnsDesk();
    const { put, remove } = store.getState();
    for (const scenario of ['a', 'b', 'a', 'c', 'd', 'e']) put({ scenario, done: null });
    expect(store.getState().columns.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    remove('b');
    expect(store.getState().columns.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  it('are run one after the other, and each keeps what came of it', async () => {
    const { store, asked, end, dones } = columnsDesk();
    const { put, run } = store.getState();
    put({ scenario: 'a', done: null }, { scenario: 'b', done: null });
    run([question('a'), question('b')]);
    expect(asked).toEqual(['a']);
    expect(store.getState().running).toEqual({ id: 'a', progress: null });
    await end(success(report('a')));
    expect(asked).toEqual(['a', 'b']);
    expect(dones()).toEqual(['inputs of a', null]);
    await end(success(report('b')));
    expect(dones()).toEqual(['inputs of a', 'inputs of b']);
    expect(store.getState().running).toBeNull();
  });

  it('stay as they are where a run fails or is cancelled, and none after it is begun', async () => {
    const { store, asked, end, dones } = columnsDesk();
    const { put, run, cancel } = store.getState();
    put({ scenario: 'a', done: null }, { scenario: 'b', done: null });
    run([question('a'), question('b')]);
    await end(failure([{ severity: 'error', code: 'E20', path: '', values: { reason: 'no' } }]));
    expect(store.getState().issues.map(({ code }) => code)).toEqual(['E20']);
    run([question('a'), question('b')]);
    cancel();
    await end(success(report('a')));
    expect(store.getState()).toMatchObject({ running: null, issues: [] });
    expect(dones()).toEqual([null, null]);
    expect(asked).toEqual(['a', 'a']);
  });

  it('can be compared where only their scenarios differ', () => {
    const done = (asked: MatrixQuestion) => ({ asked, inputs: '', report: report('') });
    const columns = [
      { id: 'a', scenario: 'a', done: done(under('a')) },
      { id: 'b', scenario: 'b', done: done({ ...under('b'), months: ['2027-01'] }) },
      { id: 'c', scenario: 'c', done: done({ ...under('c'), flows: [...FLOWS] }) },
      { id: 'd', scenario: 'd', done: null },
    ];
    expect(comparableWith(columns, done(under('x'))).map(({ id }) => id)).toEqual(['a']);
  });
});
