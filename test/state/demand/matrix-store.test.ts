import { describe, expect, it } from 'vitest';
import type { MatrixQuestion, MatrixReport } from '../../../src/contract/demand/matrix.ts';
import type { EngineClient } from '../../../src/contract/engine.ts';
import { NO_EVENT_CHANGES } from '../../../src/contract/event-sheet.ts';
import type { Progress } from '../../../src/contract/progress.ts';
import { inputsHash } from '../../../src/state/demand/matrix-inputs.ts';
import { createMatrixStore } from '../../../src/state/demand/matrix-store.ts';
import { failure, type Result, success } from '../../../src/units/issue.ts';
import { openFlow } from '../../builders/ways.ts';

const SITUATION = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
const QUESTION: MatrixQuestion = {
  flows: [openFlow('f', 12).handed.flow],
  corridors: new Map(),
  months: ['2026-12'],
  baseline: SITUATION,
  scenario: SITUATION,
  choice: 'logit',
  events: NO_EVENT_CHANGES,
};
const REPORT = { rows: [] } as unknown as MatrixReport;

/** Runs that a test brings to their end, and a clock that it moves. */
function desk() {
  const ends: ((result: Result<MatrixReport>) => void)[] = [];
  const tells: ((progress: Progress) => void)[] = [];
  let now = 0;
  const matrixRun: EngineClient['matrixRun'] = (_, onProgress) => {
    tells.push(onProgress);
    const result = new Promise<Result<MatrixReport>>((resolve) => ends.push(resolve));
    return { result, cancel: () => ends.at(-1)?.(failure([])) };
  };
  const store = createMatrixStore({ matrixRun }, () => now);
  const settled = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    store,
    end: async (run: number, result: Result<MatrixReport>) => {
      ends[run]!(result);
      await settled();
    },
    tell: (run: number, done: number, total: number, at: number) => {
      now = at;
      tells[run]!({ stage: 'search', done, total });
    },
  };
}

describe('runs of a year of cargo', () => {
  it('say how far they are, and how long they take at the pace so far', () => {
    const { store, tell } = desk();
    store.getState().run(QUESTION, 'a');
    expect(store.getState().running).toEqual({ progress: null, minutesLeft: null });
    tell(0, 5, 100, 10_000);
    expect(store.getState().running?.minutesLeft).toBeNull();
    tell(0, 20, 100, 60_000);
    expect(store.getState().running?.minutesLeft).toBe(4);
  });

  it('leave what was found before until another is through, with what it was made from', async () => {
    const { store, end } = desk();
    store.getState().run(QUESTION, 'a');
    await end(0, success(REPORT));
    store.getState().run({ ...QUESTION, choice: 'cheapest' }, 'b');
    expect(store.getState().done).toMatchObject({ inputs: 'a', asked: QUESTION });
    await end(1, success(REPORT));
    expect(store.getState()).toMatchObject({ running: null, done: { inputs: 'b' } });
  });

  it('keep nothing of one that is cancelled, and nothing of one that failed but why', async () => {
    const { store, end } = desk();
    store.getState().run(QUESTION, 'a');
    store.getState().cancel();
    await end(0, success(REPORT));
    expect(store.getState()).toMatchObject({ running: null, done: null, issues: [] });
    store.getState().run(QUESTION, 'a');
    const issue = { severity: 'error', code: 'E20', path: '', values: { reason: 'x' } } as const;
    await end(1, failure([issue]));
    expect(store.getState()).toMatchObject({ running: null, done: null, issues: [issue] });
  });
});

describe('what a run is made from', () => {
  const hash = inputsHash(QUESTION, [], '');

  it('is the same for the same inputs, in another object too', () => {
    expect(inputsHash(structuredClone(QUESTION), [], '')).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{8}$/);
  });

  it('is another for another scenario, month, choice, demand, event, figure or rate', () => {
    const others = [
      inputsHash({ ...QUESTION, scenario: { ...SITUATION, scenario: 'text-only' } }, [], ''),
      inputsHash({ ...QUESTION, months: ['2027-01'] }, [], ''),
      inputsHash({ ...QUESTION, choice: 'cheapest' }, [], ''),
      inputsHash({ ...QUESTION, flows: [openFlow('f', 13).handed.flow] }, [], ''),
      inputsHash({ ...QUESTION, corridors: new Map([['f', 'river']]) }, [], ''),
      inputsHash({ ...QUESTION, events: { ...NO_EVENT_CHANGES, withoutEvents: ['storm'] } }, [], ''),
      inputsHash(
        QUESTION,
        [{ figure: { kind: 'parameter', key: 'k', validFrom: '2026-01-01' }, value: '2' }] as never,
        '',
      ),
      inputsHash(QUESTION, [], 'r'),
    ];
    expect(new Set([hash, ...others]).size).toBe(others.length + 1);
  });
});
