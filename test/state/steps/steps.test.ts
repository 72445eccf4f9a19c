import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { EMPTY_INPUTS } from '../../../src/state/enquiry/enquiry-inputs.ts';
import {
  type History,
  historyOf,
  mapHistory,
  record,
  stepBack,
  stepForward,
} from '../../../src/state/history.ts';
import { readSteps, saveSteps } from '../../../src/state/steps/saved-steps.ts';
import type { StepSource } from '../../../src/state/steps/step-log.ts';
import { createSteps, type Steps, type TakenSteps } from '../../../src/state/steps/steps.ts';
import { fullStore, memoryStore, refusingStore } from '../memory-store.ts';

const SOURCES = ['enquiry', 'policy', 'figures'] as const satisfies readonly StepSource[];

function counter(present = '0', isSlow = false) {
  const wait = async (): Promise<void> => {
    if (isSlow) await Promise.resolve();
  };
  const store = createStore<{
    readonly history: History<string>;
    undo(): Promise<void>;
    redo(): Promise<void>;
  }>()((set, get) => ({
    history: historyOf(present),
    async undo() {
      await wait();
      set({ history: stepBack(get().history) });
    },
    async redo() {
      await wait();
      set({ history: stepForward(get().history) });
    },
  }));
  return {
    ...store,
    give: (value: string) => store.setState({ history: record(store.getState().history, value) }),
    value: () => store.getState().history.present,
  };
}

const same = (a: string, b: string): boolean => a === b;

function open(before?: TakenSteps, values: Readonly<Partial<Record<StepSource, string>>> = {}) {
  const steps: Steps = createSteps(before);
  const stores = Object.fromEntries(
    SOURCES.map((source) => [source, counter(values[source], source !== 'enquiry')]),
  ) as Record<(typeof SOURCES)[number], ReturnType<typeof counter>>;
  for (const source of SOURCES) steps.getState().follow(source, stores[source], same);
  return { steps, stores, values: () => SOURCES.map((source) => stores[source].value()) };
}

describe('the steps of the page', () => {
  it('go back and forth in the order in which they were taken, whichever part they were taken in', async () => {
    const { steps, stores, values } = open();
    stores.enquiry.give('a');
    stores.figures.give('b');
    stores.policy.give('c');
    stores.enquiry.give('d');
    void steps.getState().undo();
    await steps.getState().undo();
    expect(values()).toEqual(['a', '0', 'b']);
    await steps.getState().undo();
    expect(values()).toEqual(['a', '0', '0']);
    await steps.getState().redo();
    expect(values()).toEqual(['a', '0', 'b']);
    stores.policy.give('e');
    await steps.getState().redo();
    expect(values()).toEqual(['a', 'e', 'b']);
  });

  it('come to the same as a line of states, whatever is done', async () => {
    const act = fc.oneof(
      fc.constantFrom(...SOURCES).map((source) => ({ source })),
      fc.constantFrom({ step: 'undo' as const }, { step: 'redo' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const { steps, stores, values } = open();
        let line = historyOf(values());
        let count = 0;
        for (const each of acts) {
          if ('step' in each) {
            await steps.getState()[each.step]();
            line = each.step === 'undo' ? stepBack(line) : stepForward(line);
          } else {
            count += 1;
            stores[each.source].give(String(count));
            line = record(line, values());
          }
          expect(values()).toEqual(line.present);
          expect(steps.getState().past).toHaveLength(line.past.length);
          expect(steps.getState().future).toHaveLength(line.future.length);
        }
      }),
    );
  });

  it('follow a step that a part takes back by itself', async () => {
    const { steps, stores, values } = open();
    stores.figures.give('a');
    stores.enquiry.give('b');
    await stores.figures.getState().undo();
    expect(steps.getState()).toMatchObject({ past: ['enquiry'], future: ['figures'] });
    await steps.getState().undo();
    expect(values()).toEqual(['0', '0', '0']);
  });

  it('stay what they are when every step is changed alike, and go when a part begins anew', () => {
    const { steps, stores } = open();
    stores.figures.give('a');
    stores.enquiry.give('b');
    const { history } = stores.figures.getState();
    stores.figures.setState({ history: mapHistory(history, (value) => `${value}+`) });
    expect(steps.getState().past).toEqual(['figures', 'enquiry']);
    stores.figures.setState({ history: historyOf('x') });
    expect(steps.getState().past).toEqual(['enquiry']);
  });
});

describe('after a reload', () => {
  const taken = (): TakenSteps => {
    const { steps, stores } = open();
    stores.enquiry.give('a');
    stores.figures.give('b');
    return steps.getState().taken();
  };

  it('the steps of before are there where the page stands as it did', async () => {
    const session = memoryStore();
    saveSteps(session, taken());
    const { steps, values } = open(readSteps(session), { enquiry: 'a', figures: 'b' });
    await steps.getState().undo();
    expect(values()).toEqual(['a', '0', '0']);
    await steps.getState().undo();
    expect(values()).toEqual(['0', '0', '0']);
    await steps.getState().redo();
    expect(values()).toEqual(['a', '0', '0']);
  });

  it('the steps of a part that stands otherwise are gone, and those of the others are not', async () => {
    const { steps, values } = open(taken(), { enquiry: 'another', figures: 'b' });
    expect(steps.getState().past).toEqual(['figures']);
    await steps.getState().undo();
    await steps.getState().undo();
    expect(values()).toEqual(['another', '0', '0']);
  });

  it('the newest steps are kept where there is no room for all', () => {
    const session = memoryStore();
    const { steps, stores } = open();
    for (let step = 0; step < 40; step += 1) stores.figures.give(String(step).repeat(30_000));
    stores.enquiry.give('last');
    saveSteps(session, steps.getState().taken());
    const { log, histories } = readSteps(session);
    expect(log.past.at(-1)).toBe('enquiry');
    expect(log.past.length).toBeGreaterThan(5);
    expect(histories.enquiry?.past).toEqual(['0']);
    expect(histories.figures?.past).toHaveLength(log.past.length - 1);
  });

  it('an enquiry kept before a field was asked for has it empty', () => {
    const session = memoryStore();
    const { batteryWh: _, ...before } = { ...EMPTY_INPUTS, from: 'CNCKG' };
    const enquiry = { past: [before], present: before, future: [] };
    session.setItem(
      'yusuan.steps.2',
      JSON.stringify({ log: { past: ['enquiry'], future: [] }, histories: { enquiry } }),
    );
    const whole = { ...EMPTY_INPUTS, from: 'CNCKG' };
    expect(readSteps(session).histories.enquiry).toEqual({ past: [whole], present: whole, future: [] });
  });

  it.each([
    ['nothing', ''],
    ['a broken text', '{'],
    ['a list without its histories', '{"log":{"past":["enquiry"],"future":[]},"histories":{}}'],
    ['a text of another kind', '[]'],
  ])('there are none where %s was kept', (_, text) => {
    const session = memoryStore();
    session.setItem('yusuan.steps.2', text);
    expect(readSteps(session).log).toEqual({ past: [], future: [] });
  });

  it('there are none, and no failure, where a tab keeps nothing', () => {
    for (const session of [refusingStore, fullStore({})]) {
      expect(() => saveSteps(session, taken())).not.toThrow();
      expect(readSteps(session).log.past).toEqual([]);
    }
  });
});
