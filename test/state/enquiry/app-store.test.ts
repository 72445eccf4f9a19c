import { beforeEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/contract/catalogue.ts';
import { isStale } from '../../../src/state/enquiry/app-state.ts';
import { type AppStore, type Beginning, createAppStore } from '../../../src/state/enquiry/app-store.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { instant, parseInstant } from '../../../src/units/instant.ts';
import { type Result, success } from '../../../src/units/issue.ts';
import { sampleAnswer } from '../../builders/sample-answer.ts';
import { type FakeEngine, fakeEngine, settle } from '../fake-engine.ts';
import { CATALOGUE } from '../sample-catalogue.ts';

const NOW = parseInstant('2026-11-23T09:00') ?? instant(0);

interface Timer {
  readonly run: () => void;
  calledOff: boolean;
}

let engine: FakeEngine;
let timers: Timer[];
let store: AppStore;

function start(own: Partial<Beginning> = {}, shippedCatalogue?: () => Promise<Catalogue>): AppStore {
  return createAppStore(
    {
      engine,
      ...(shippedCatalogue ? { shippedCatalogue } : {}),
      now: () => NOW,
      situation: () => DEFAULT_SITUATION,
      later: (_, run) => {
        const timer = { run, calledOff: false };
        timers.push(timer);
        return () => {
          timer.calledOff = true;
        };
      },
    },
    {
      inputs: storyInputs('laptops_duisburg', NOW),
      language: 'zh',
      theme: 'system',
      notice: null,
      linkEdition: null,
      ...own,
    },
  );
}

const rest = (): void => {
  for (const timer of timers.splice(0)) if (!timer.calledOff) timer.run();
};
const asked = (index: number) => engine.asked[index]!;

beforeEach(() => {
  engine = fakeEngine(CATALOGUE);
  timers = [];
  store = start();
});

describe('a search', () => {
  it('asks what stands in the form and tells the engine the present moment', () => {
    store.getState().search();
    expect(asked(0).enquiry).toMatchObject({ from: 'CNCKG-TJC', to: 'DEDUI', asOf: '2026-11-23T09:00' });
    expect(store.getState().status).toEqual({ kind: 'running', progress: null });
  });

  it('opens the first itinerary of its answer', async () => {
    store.getState().search();
    await asked(0).answer(sampleAnswer());
    expect(store.getState()).toMatchObject({ status: { kind: 'done' }, selectedId: 'itinerary-A' });
    expect(isStale(store.getState())).toBe(false);
  });

  it('keeps the open itinerary open while it is among the answers', async () => {
    store.getState().search();
    await asked(0).answer(sampleAnswer());
    store.getState().select('itinerary-C');
    store.getState().search();
    await asked(1).answer(sampleAnswer());
    expect(store.getState().selectedId).toBe('itinerary-C');
  });

  it('waits for typing to rest and asks once for the last text', () => {
    store.getState().edit({ valueCny: '7' }, 'typing');
    store.getState().edit({ valueCny: '70' }, 'typing');
    expect(engine.asked).toHaveLength(0);
    rest();
    expect(engine.asked.map(({ enquiry }) => enquiry.valueCny)).toEqual(['70']);
  });

  it('is not begun anew by the button while the very same runs, but is after it and for anything else', async () => {
    store.getState().submit();
    store.getState().submit();
    expect(engine.asked).toHaveLength(1);
    await asked(0).answer(sampleAnswer());
    store.getState().submit();
    expect(engine.asked).toHaveLength(2);
    store.getState().edit({ boxes: '3' }, 'typing');
    store.getState().submit();
    expect(asked(2).enquiry.boxes).toBe('3');
  });

  it('follows a choice at once and drops what typing had planned', () => {
    store.getState().edit({ valueCny: '7' }, 'typing');
    store.getState().edit({ commodity: 'general' }, 'choice');
    rest();
    expect(engine.asked).toHaveLength(1);
    expect(asked(0).enquiry).toMatchObject({ valueCny: '7', commodity: 'general' });
  });

  it('never lets an older answer overwrite a newer one', async () => {
    store.getState().search();
    store.getState().edit({ boxes: '3' }, 'choice');
    expect(asked(0).cancelled).toBe(true);
    const newer = sampleAnswer();
    await asked(1).answer(newer);
    await asked(0).answer(sampleAnswer());
    expect(store.getState().answer).toBe(newer);
  });

  it('ignores the progress and the crash of an older search', async () => {
    store.getState().search();
    store.getState().search();
    asked(0).report({ stage: 'search', done: 3, total: 14 });
    await asked(0).crash();
    expect(store.getState().status).toEqual({ kind: 'running', progress: null });
  });

  it('keeps the previous answer in sight, as stale, while the next one is under way', async () => {
    store.getState().search();
    const first = sampleAnswer();
    await asked(0).answer(first);
    store.getState().edit({ boxes: '3' }, 'choice');
    expect(store.getState().answer).toBe(first);
    expect(isStale(store.getState())).toBe(true);
  });

  it('shows every issue of a refusal and loses neither inputs nor answer', async () => {
    store.getState().search();
    await asked(0).answer(sampleAnswer());
    store.getState().edit({ boxes: 'x', valueCny: '-' }, 'choice');
    await asked(1).refuse(
      { severity: 'error', code: 'E17', path: 'boxes', values: {} },
      { severity: 'error', code: 'E17', path: 'valueCny', values: {} },
    );
    const state = store.getState();
    expect(state.status.kind).toBe('refused');
    expect(state.issues.map(({ path }) => path)).toEqual(['boxes', 'valueCny']);
    expect(state.inputs).toMatchObject({ boxes: 'x', valueCny: '-' });
    expect(state.answer).not.toBeNull();
  });

  it('says that the engine stopped, and can be repeated', async () => {
    store.getState().search();
    await asked(0).crash();
    expect(store.getState().issues.map(({ code }) => code)).toEqual(['E20']);
    store.getState().search();
    await asked(1).answer(sampleAnswer());
    expect(store.getState()).toMatchObject({ status: { kind: 'done' }, issues: [] });
  });

  it('can be cancelled, and says how far it had come', async () => {
    store.getState().search();
    asked(0).report({ stage: 'simulate', done: 11, total: 14 });
    store.getState().cancel();
    await asked(0).answer(sampleAnswer());
    expect(asked(0).cancelled).toBe(true);
    expect(store.getState()).toMatchObject({
      status: { kind: 'cancelled', progress: { done: 11, total: 14 } },
      answer: null,
    });
  });

  it('does not begin without both ends, and clears what it showed', async () => {
    store.getState().search();
    await asked(0).answer(sampleAnswer());
    store.getState().edit({ to: ' ' }, 'choice');
    expect(engine.asked).toHaveLength(1);
    expect(store.getState()).toMatchObject({ status: { kind: 'idle' }, answer: null, selectedId: null });
  });

  it('says once what both the reading and the answer report', async () => {
    store.getState().search();
    const issue = { severity: 'notice', code: 'E08', path: 'commodity', values: {} } as const;
    await asked(0).answer(sampleAnswer({ issues: [issue, { ...issue, path: 'other' }] }));
    expect(store.getState().issues.map(({ path }) => path)).toEqual(['commodity', 'other']);
  });
});

describe('undo', () => {
  it('takes back sixty searched steps and takes them again', () => {
    const before = store.getState().inputs;
    for (let boxes = 1; boxes <= 60; boxes += 1) store.getState().edit({ boxes: String(boxes) }, 'choice');
    for (let step = 0; step < 60; step += 1) store.getState().undo();
    expect(store.getState().inputs).toEqual(before);
    expect(store.getState().history.past).toEqual([]);
    for (let step = 0; step < 60; step += 1) store.getState().redo();
    expect(store.getState().inputs.boxes).toBe('60');
    expect(store.getState().history.future).toEqual([]);
  });

  it('treats the letters typed between two rests as one step', () => {
    for (const text of ['7', '70', '700']) store.getState().edit({ valueCny: text }, 'typing');
    rest();
    store.getState().undo();
    expect(store.getState().inputs.valueCny).toBe('6000000');
  });

  it('takes back an edit that was not searched yet, and can return to it', () => {
    store.getState().edit({ valueCny: '7' }, 'typing');
    store.getState().undo();
    expect(store.getState().inputs.valueCny).toBe('6000000');
    store.getState().redo();
    expect(store.getState().inputs.valueCny).toBe('7');
  });

  it('searches again what it brings back', () => {
    store.getState().edit({ boxes: '3' }, 'choice');
    store.getState().undo();
    expect(engine.asked.at(-1)?.enquiry.boxes).toBe('2');
  });

  it('forgets the way forward at a new edit', () => {
    store.getState().edit({ boxes: '3' }, 'choice');
    store.getState().undo();
    store.getState().edit({ boxes: '4' }, 'choice');
    expect(store.getState().history.future).toEqual([]);
  });

  it('does nothing, and searches nothing, at the beginning', () => {
    store.getState().undo();
    expect(engine.asked).toHaveLength(0);
  });
});

describe('the catalogue', () => {
  it('is the shipped one until the first answer is there, for which the engine is left alone', async () => {
    const shipped = { ...CATALOGUE, commodities: [] };
    let isEngineAsked = false;
    const catalogue = async () => {
      isEngineAsked = true;
      return success(CATALOGUE);
    };
    engine = { ...engine, catalogue };
    store = start({}, async () => shipped);
    const loading = store.getState().loadCatalogue();
    store.getState().search();
    await settle();
    expect(store.getState().catalogue).toBe(shipped);
    expect(isEngineAsked).toBe(false);
    await asked(0).answer(sampleAnswer());
    await loading;
    expect(store.getState().catalogue).toBe(CATALOGUE);
  });

  it('stays as it is where the engine has no other than was shipped', async () => {
    const shipped = { ...CATALOGUE };
    store = start({ inputs: { ...storyInputs('laptops_duisburg', NOW), to: '' } }, async () => shipped);
    await store.getState().loadCatalogue();
    expect(store.getState().catalogue).toBe(shipped);
  });

  it('is asked of the engine at once where what was shipped cannot be loaded', async () => {
    store = start({}, () => Promise.reject(new Error('offline')));
    await store.getState().loadCatalogue();
    expect(store.getState().catalogue).toBe(CATALOGUE);
  });

  it('is kept once it is loaded', async () => {
    await store.getState().loadCatalogue();
    expect(store.getState().catalogue).toBe(CATALOGUE);
    expect(store.getState().notice).toBeNull();
  });

  it('is the one asked for last, whichever comes last', async () => {
    const finish: ((catalogue: Catalogue) => void)[] = [];
    const catalogue = () => new Promise<Result<Catalogue>>((done) => finish.push((it) => done(success(it))));
    engine = { ...engine, catalogue };
    store = start();
    void store.getState().loadCatalogue();
    void store.getState().loadCatalogue();
    finish[1]!(CATALOGUE);
    await settle();
    finish[0]!({ ...CATALOGUE });
    await settle();
    expect(store.getState().catalogue).toBe(CATALOGUE);
  });

  it('tells that a link was made with another data edition', async () => {
    store = start({ linkEdition: '2026.08' });
    await store.getState().loadCatalogue();
    expect(store.getState().notice?.issue).toMatchObject({
      code: 'E15',
      values: { v1: '2026.08', v2: '2026.11' },
    });
  });

  it('tells it once, after what the link has to say itself', async () => {
    const notice = {
      issue: { severity: 'warning', code: 'link_lacks_own', path: '', values: { n: 2 } },
      link: null,
    } as const;
    store = start({ linkEdition: '2026.08', notice });
    await store.getState().loadCatalogue();
    expect(store.getState().notice).toBe(notice);
    store.getState().closeNotice();
    expect(store.getState().notice?.issue.code).toBe('E15');
    store.getState().closeNotice();
    await store.getState().loadCatalogue();
    expect(store.getState().notice).toBeNull();
  });

  it('shows why it could not be loaded', async () => {
    engine = { ...engine, catalogue: () => Promise.reject(new Error('no worker')) };
    store = start();
    await store.getState().loadCatalogue();
    await settle();
    expect(store.getState().issues.map(({ code }) => code)).toEqual(['E20']);
  });
});
