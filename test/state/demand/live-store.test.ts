import { describe, expect, it } from 'vitest';
import type { LiveAnswer, LiveQuestion } from '../../../src/contract/demand/live-headline.ts';
import { createLiveStore } from '../../../src/state/demand/live-store.ts';
import { failure, type Result, success } from '../../../src/units/issue.ts';
import { BARE } from '../../builders/session.ts';

const question = (value: number): LiveQuestion => ({
  run: 'run',
  scenario: { ...BARE, parameters: { 'toll.rate': value } },
});
const ANSWER: LiveAnswer = { kind: 'other_network' };

/** An engine that answers when it is told to. */
function slowEngine() {
  const open: { readonly asked: LiveQuestion; readonly answer: (result: Result<LiveAnswer>) => void }[] = [];
  return {
    open,
    matrixLive: (asked: LiveQuestion) => ({
      result: new Promise<Result<LiveAnswer>>((answer) => {
        open.push({ asked, answer });
      }),
      cancel: () => {
        throw new Error('nothing is given up');
      },
    }),
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('the headline under a thumb', () => {
  it('is asked for one figure at a time, and of those passed meanwhile for the last alone', async () => {
    const engine = slowEngine();
    const store = createLiveStore(engine);
    for (const value of [1, 2, 3, 4]) store.getState().ask(question(value));
    expect(engine.open.map(({ asked }) => asked)).toEqual([question(1)]);
    engine.open[0]!.answer(success(ANSWER));
    await turn();
    expect(store.getState().shown).toEqual({ asked: question(1), answer: ANSWER });
    expect(engine.open.map(({ asked }) => asked)).toEqual([question(1), question(4)]);
    engine.open[1]!.answer(success(ANSWER));
    await turn();
    expect(store.getState().shown?.asked).toEqual(question(4));
    expect(engine.open).toHaveLength(2);
  });

  it('says why a scenario does not stand, and goes on with the next', async () => {
    const engine = slowEngine();
    const store = createLiveStore(engine);
    store.getState().ask(question(1));
    engine.open[0]!.answer(failure([{ severity: 'error', code: 'E20', path: '', values: {} }]));
    await turn();
    expect(store.getState()).toMatchObject({ shown: null, issues: [{ code: 'E20' }] });
    store.getState().ask(question(2));
    engine.open[1]!.answer(success(ANSWER));
    await turn();
    expect(store.getState()).toMatchObject({ shown: { answer: ANSWER }, issues: [] });
  });

  it('shows nothing of a question that was put away', async () => {
    const engine = slowEngine();
    const store = createLiveStore(engine);
    store.getState().ask(question(1));
    store.getState().ask(question(2));
    store.getState().clear();
    engine.open[0]!.answer(success(ANSWER));
    await turn();
    expect(engine.open).toHaveLength(1);
    expect(store.getState().shown).toBeNull();
  });
});
