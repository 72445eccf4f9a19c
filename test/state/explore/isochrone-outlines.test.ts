import { describe, expect, it } from 'vitest';
import type { Outline } from '../../../src/contract/isochrone.ts';
import { exploreBeginning } from '../../../src/state/explore/explore-link.ts';
import { createExploreStore } from '../../../src/state/explore/explore-store.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { instant } from '../../../src/units/instant.ts';
import { failure, success } from '../../../src/units/issue.ts';
import { sampleEngine } from '../explore-sample.ts';
import { settle } from '../fake-engine.ts';

/** Stands for the ground around some terminals: a ring for each of them would be too much to read. */
const around = (terminals: readonly string[]): Outline => [[[[terminals.length, 0]]]];

/** An isochrone of Tuanjiecun with a limit of ten days, and what the engine is asked to outline. */
async function isochrone(own: Partial<ReturnType<typeof sampleEngine>> = {}) {
  const outlined: (readonly string[])[] = [];
  const engine = {
    ...sampleEngine(),
    outline: async (terminals: readonly string[]) => {
      outlined.push(terminals);
      return success(around(terminals));
    },
    ...own,
  };
  const waiting = new Set<() => void>();
  const later = (_: number, task: () => void) => {
    waiting.add(task);
    return () => waiting.delete(task);
  };
  const store = createExploreStore(
    { engine, now: () => instant(0), situation: () => DEFAULT_SITUATION, later },
    exploreBeginning('2026-12-08T18:00'),
  );
  await store.getState().loadView();
  store.getState().editIsochrone({ from: 'CNCKG-TJC', measure: 'p50', days: '10' });
  store.getState().runIsochrone();
  const rest = async (): Promise<void> => {
    for (const task of [...waiting]) {
      waiting.delete(task);
      task();
    }
    await settle();
  };
  return { engine, outlined, state: () => store.getState(), rest };
}

describe('the outlines of an isochrone', () => {
  it('go round where it starts and all that it reaches, and round what lies within half the limit', async () => {
    const { engine, outlined, state, rest } = await isochrone();
    await engine.asked[0]?.answer(['CNQZH-PRT', 3], ['VNHAN', 5], ['SGSIN', 9]);
    await rest();
    expect(outlined).toEqual([
      ['CNCKG-TJC', 'CNQZH-PRT', 'VNHAN', 'SGSIN'],
      ['CNCKG-TJC', 'CNQZH-PRT', 'VNHAN'],
    ]);
    expect(state().outlines).toEqual({ far: around(outlined[0] ?? []), near: around(outlined[1] ?? []) });
  });

  it('wait until all has been measured', async () => {
    const { engine, outlined, state, rest } = await isochrone();
    await engine.asked[0]?.report(['CNQZH-PRT', 3]);
    await rest();
    expect([outlined, state().outlines]).toEqual([[], null]);
  });

  it('are asked anew once the hand rests on a narrower limit, and the old ones stand until then', async () => {
    const { engine, outlined, state, rest } = await isochrone();
    await engine.asked[0]?.answer(['CNQZH-PRT', 3], ['SGSIN', 9]);
    await rest();
    const before = state().outlines;
    state().editIsochrone({ days: '8' });
    state().editIsochrone({ days: '7' });
    expect(state().outlines).toBe(before);
    await rest();
    expect(outlined.slice(2)).toEqual([
      ['CNCKG-TJC', 'CNQZH-PRT'],
      ['CNCKG-TJC', 'CNQZH-PRT'],
    ]);
    expect(state().outlines?.far).toEqual(around(['CNCKG-TJC', 'CNQZH-PRT']));
  });

  it('are not asked again for a limit that holds the same places', async () => {
    const { engine, outlined, state, rest } = await isochrone();
    await engine.asked[0]?.answer(['CNQZH-PRT', 3], ['SGSIN', 9]);
    await rest();
    state().editIsochrone({ days: '9.5' });
    await rest();
    expect(outlined).toHaveLength(2);
  });

  it('are gone while what is shown does not answer what is asked, or holds nothing', async () => {
    const { engine, state, rest } = await isochrone();
    await engine.asked[0]?.answer(['CNQZH-PRT', 3]);
    await rest();
    expect(state().outlines).not.toBeNull();
    state().editIsochrone({ days: '2' });
    expect(state().outlines).toBeNull();
    state().editIsochrone({ days: '10' });
    await rest();
    expect(state().outlines).not.toBeNull();
    state().editIsochrone({ days: '20' });
    expect(state().outlines).toBeNull();
  });

  it('come from the last question, however late an earlier one is answered', async () => {
    const answers: (() => void)[] = [];
    const { engine, state, rest } = await isochrone({
      outline: (terminals) =>
        new Promise((resolve) => answers.push(() => resolve(success(around(terminals))))),
    });
    await engine.asked[0]?.answer(['CNQZH-PRT', 3], ['SGSIN', 9]);
    await rest();
    state().editIsochrone({ days: '7' });
    await rest();
    for (const answer of answers.reverse()) answer();
    await settle();
    expect(state().outlines?.far).toEqual(around(['CNCKG-TJC', 'CNQZH-PRT']));
  });

  it('are left out where the engine has none to give', async () => {
    const refused = failure<Outline>([{ severity: 'error', code: 'E20', path: '', values: {} }]);
    for (const outline of [async () => refused, () => Promise.reject(new Error('gone'))]) {
      const { engine, state, rest } = await isochrone({ outline });
      await engine.asked[0]?.answer(['CNQZH-PRT', 3]);
      await rest();
      expect(state().outlines).toBeNull();
    }
  });
});
