import { describe, expect, it } from 'vitest';
import type { EnquiryList, ListOutcome, ListProgress } from '../../../src/contract/enquiries/enquiry-list.ts';
import type { Enquiry } from '../../../src/contract/enquiry.ts';
import { answeredRows, createBatchStore } from '../../../src/state/batch/batch-store.ts';
import { instant } from '../../../src/units/instant.ts';
import { failure, type Result, success } from '../../../src/units/issue.ts';
import { enquiry } from '../../builders/chongqing.ts';
import { BARE } from '../../builders/session.ts';

const REFUSED: ListOutcome = { kind: 'refused', issues: [] };

const list: EnquiryList = {
  file: 'list.csv',
  enquiries: [1, 2, 3].map((line) => ({
    line,
    reference: '',
    enquiry: enquiry({ boxes: String(line) }),
    guesses: [],
  })),
  refused: 0,
  issues: [],
};

/** A store over an engine that answers when it is told to. */
function openBatch(read: Result<EnquiryList> = success(list)) {
  const asked: {
    enquiries: readonly Enquiry[];
    report: (progress: ListProgress) => void;
    end: (result: Result<readonly ListOutcome[]>) => void;
    isCancelled: boolean;
  }[] = [];
  let time = 0;
  const store = createBatchStore({
    now: () => instant(0),
    clock: () => (time += 1000),
    situation: () => BARE,
    engine: {
      enquiryList: async () => read,
      answerList(enquiries, _, report) {
        let resolve: (result: Result<readonly ListOutcome[]>) => void = () => {};
        const promise = new Promise<Result<readonly ListOutcome[]>>((settle) => {
          resolve = settle;
        });
        const work = { enquiries, report, end: resolve, isCancelled: false };
        asked.push(work);
        return {
          result: promise,
          cancel() {
            work.isCancelled = true;
            resolve(failure([]));
          },
        };
      },
    },
  });
  return { store, asked };
}

const found = (index: number): ListProgress => ({
  done: index + 1,
  total: 3,
  found: [{ index, outcome: REFUSED }],
});

describe('a list on the page', () => {
  it('is read and then waits to be asked', async () => {
    const { store, asked } = openBatch();
    await store.getState().read(null);
    expect(store.getState().phase).toEqual({ kind: 'read', list });
    expect(asked).toEqual([]);
  });

  it('that cannot be read says why and keeps what was typed', async () => {
    const issue = { severity: 'error' as const, code: 'L01', path: 'line', values: { file: 'line' } };
    const { store } = openBatch(failure([issue]));
    store.getState().setText('hello');
    await store.getState().read(null);
    expect(store.getState()).toMatchObject({ text: 'hello', phase: { kind: 'refused', issues: [issue] } });
  });

  it('fills with answers as they come, and reckons how long the others take', async () => {
    const { store, asked } = openBatch();
    await store.getState().read(null);
    const running = store.getState().answer();
    asked[0]?.report(found(0));
    expect(store.getState()).toMatchObject({ done: 1, left: 2000 });
    expect(answeredRows(store.getState()).map(({ outcome }) => outcome)).toEqual([REFUSED, null, null]);
    asked[0]?.end(success([REFUSED, REFUSED, REFUSED]));
    await running;
    expect(store.getState()).toMatchObject({ done: 3, left: null, phase: { kind: 'answered' } });
  });

  it('changes no row but those of which more is known', async () => {
    const { store, asked } = openBatch();
    await store.getState().read(null);
    void store.getState().answer();
    const before = answeredRows(store.getState());
    asked[0]?.report(found(1));
    const after = answeredRows(store.getState());
    expect(after.map((row, index) => row === before[index])).toEqual([true, false, true]);
    expect(answeredRows(store.getState())).toEqual(after);
  });

  it('stopped keeps what it has, and goes on with the others alone', async () => {
    const { store, asked } = openBatch();
    await store.getState().read(null);
    void store.getState().answer();
    asked[0]?.report(found(0));
    store.getState().stop();
    expect(asked[0]?.isCancelled).toBe(true);
    expect(store.getState()).toMatchObject({ done: 1, phase: { kind: 'stopped' } });
    const going = store.getState().answer();
    expect(asked[1]?.enquiries.map(({ boxes }) => boxes)).toEqual(['2', '3']);
    asked[1]?.end(success([REFUSED, REFUSED]));
    await going;
    expect(answeredRows(store.getState()).every(({ outcome }) => outcome === REFUSED)).toBe(true);
    expect(store.getState().done).toBe(3);
  });
});
