import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../src/state/enquiry/app-store.ts';
import { begin } from '../../../src/state/enquiry/begin.ts';
import { contrasted, rivalsOf } from '../../../src/state/enquiry/contrasted.ts';
import { addressOf, keepState } from '../../../src/state/enquiry/keep-state.ts';
import { PIN_LIMIT, readPins, samePins } from '../../../src/state/enquiry/pins.ts';
import { storyInputs } from '../../../src/state/enquiry/stories.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { pinSteps } from '../../../src/state/steps/pin-steps.ts';
import { createSteps } from '../../../src/state/steps/steps.ts';
import { instant } from '../../../src/units/instant.ts';
import { AIR, RAIL_SEA, SLOWER_RAIL_SEA, sampleAnswer, TRAIN } from '../../builders/sample-answer.ts';
import { fakeEngine } from '../fake-engine.ts';
import { CATALOGUE } from '../sample-catalogue.ts';

const NOW = instant(29_700_000);
const BASE = 'https://example.org/';

function desk(pins: readonly string[] = []) {
  const store = createAppStore(
    {
      engine: fakeEngine(CATALOGUE),
      now: () => NOW,
      situation: () => DEFAULT_SITUATION,
      later: () => () => {},
    },
    {
      inputs: storyInputs('laptops_duisburg', NOW),
      language: 'zh',
      theme: 'system',
      notice: null,
      linkEdition: null,
      pins,
    },
  );
  return { store, pinned: () => store.getState().pins.present };
}

describe('pins', () => {
  it('come and go by the same press', () => {
    const { store, pinned } = desk();
    store.getState().togglePin('a');
    store.getState().togglePin('b');
    expect(pinned()).toEqual(['a', 'b']);
    store.getState().togglePin('a');
    expect(pinned()).toEqual(['b']);
  });

  it('are four at most: a fifth is refused, and what to do is said', () => {
    const { store, pinned } = desk(['a', 'b', 'c', 'd']);
    store.getState().togglePin('e');
    expect(pinned()).toEqual(['a', 'b', 'c', 'd']);
    expect(store.getState().notice?.issue).toMatchObject({ code: 'pins_full', values: { n: PIN_LIMIT } });
  });

  it('stay through another language, another order and another enquiry', () => {
    const { store, pinned } = desk(['a']);
    store.getState().setLanguage('en');
    store.getState().setView({ ...store.getState().view, sort: 'time' });
    store.getState().edit({ boxes: '3' }, 'choice');
    expect(pinned()).toEqual(['a']);
  });

  it('are in the address as soon as they are set, and a visit by it begins with them', () => {
    const { store } = desk();
    const addresses: string[] = [];
    keepState(store, {
      base: () => BASE,
      showAddress: (address) => addresses.push(address),
      save: () => {},
      policy: () => 'e30',
    });
    store.getState().togglePin('i1');
    store.getState().togglePin('i2');
    const address = addresses.at(-1) ?? '';
    expect(address).toBe(addressOf(store.getState(), BASE, 'e30')?.address);
    const saved = { inputs: null, language: null, theme: 'system' } as const;
    const visit = begin({ address, saved, browserLanguages: [], now: NOW, inHand: null });
    expect(visit.pins).toEqual(['i1', 'i2']);
  });

  it('are read from a link each once, and no more than can be pinned', () => {
    expect(readPins(' a  b a c d e')).toEqual(['a', 'b', 'c', 'd']);
    expect(readPins('')).toEqual([]);
  });

  it('are taken back and again among the other steps of the page, in their order', async () => {
    const { store, pinned } = desk();
    const steps = createSteps();
    steps.getState().follow('enquiry', store, Object.is);
    steps.getState().follow('pins', pinSteps(store), samePins);
    store.getState().togglePin('a');
    store.getState().edit({ boxes: '3' }, 'choice');
    store.getState().togglePin('b');
    await steps.getState().undo();
    expect(pinned()).toEqual(['a']);
    await steps.getState().undo();
    expect([pinned(), store.getState().inputs.boxes]).toEqual([['a'], '2']);
    await steps.getState().undo();
    expect(pinned()).toEqual([]);
    await steps.getState().redo();
    expect(pinned()).toEqual(['a']);
  });
});

describe('what a route is held against', () => {
  it('begins with the pinned, even those folded away, and has each route once but for itself', () => {
    const answer = sampleAnswer();
    const { pinned, rest } = rivalsOf(answer, TRAIN, [AIR.id, TRAIN.id, SLOWER_RAIL_SEA.id, 'gone']);
    expect(pinned.map(({ id }) => id)).toEqual([AIR.id, SLOWER_RAIL_SEA.id]);
    expect(rest.map(({ id }) => id)).toContain(RAIL_SEA.id);
    expect(rest.map(({ id }) => id)).not.toContain(AIR.id);
    expect(contrasted(answer, TRAIN, AIR).loser.id).toBe(AIR.id);
  });
});
