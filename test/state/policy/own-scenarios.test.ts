import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDevice, type Device } from '../../../src/state/device/device-store.ts';
import {
  besideOwn,
  chosenScenario,
  forkOf,
  mergeOwnScenarios,
  newOwnScenario,
  type OwnScenarios,
  sameScenario,
  scenarioChoice,
} from '../../../src/state/policy/own-scenarios.ts';
import { createPolicyStore, type PolicyStore, situationOf } from '../../../src/state/policy/policy-store.ts';
import { keepOwnScenarios } from '../../../src/state/policy/saved-scenarios.ts';
import { success } from '../../../src/units/issue.ts';
import { fakePolicy } from '../fake-policy.ts';
import { memoryStore } from '../memory-store.ts';

/** An engine for which every situation stands. */
const willing = { ...fakePolicy().engine, measureCards: async () => success([]) };

const openStore = (): PolicyStore => createPolicyStore(willing);
const ids = (own: OwnScenarios): readonly string[] => own.map(({ id }) => id);

describe('a scenario of the person’s own', () => {
  it('stays when a preset is chosen, and a change of the preset begins another', async () => {
    const store = openStore();
    await store.getState().setMeasure('a', false);
    const mine = situationOf(store.getState()).scenario;
    await store.getState().setScenario('none');
    expect(store.getState().own).toEqual([mine]);
    await store.getState().setMeasure('b', true);
    expect(ids(store.getState().own)).toEqual(['mine', 'mine-2']);
    expect(situationOf(store.getState()).scenario).toMatchObject({ id: 'mine-2', title: { zh: '我的 2' } });
    expect(store.getState().own[0]).toEqual(mine);
  });

  it('goes when the step that made it is taken back, and comes again with it', async () => {
    const store = openStore();
    await store.getState().setMeasure('a', false);
    await store.getState().undo();
    expect(store.getState().own).toEqual([]);
    await store.getState().redo();
    expect(ids(store.getState().own)).toEqual(['mine']);
  });

  it('is deleted with its base in its place, which can be taken back', async () => {
    const store = openStore();
    await store.getState().setMeasure('a', false);
    await store.getState().removeOwn('mine');
    expect(situationOf(store.getState()).scenario).toBe('in-force');
    expect(store.getState().own).toEqual([]);
    await store.getState().undo();
    expect(ids(store.getState().own)).toEqual(['mine']);
  });

  it('loses no switch to another one made before the first has been priced', async () => {
    const store = openStore();
    await Promise.all([store.getState().setMeasure('a', false), store.getState().setMeasure('b', false)]);
    expect(situationOf(store.getState()).scenario).toMatchObject({ disable: ['a', 'b'] });
    await store.getState().undo();
    expect(situationOf(store.getState()).scenario).toMatchObject({ disable: ['a'] });
  });

  it('comes from a link or a file under a name of its own', () => {
    const mine = newOwnScenario('in-force', []);
    expect(besideOwn(mine, [mine])).toBe(mine);
    expect(besideOwn({ ...mine, disable: ['a'] }, [mine])).toMatchObject({
      id: 'mine-2',
      title: { zh: '我的 2', en: 'Mine 2' },
    });
  });
});

describe('two tabs', () => {
  const openTab = (memory: ReturnType<typeof memoryStore>) => {
    const device: Device = createDevice(memory);
    const policy = openStore();
    return { device, policy, kept: keepOwnScenarios(policy, device) };
  };

  it('that each make a scenario keep both', async () => {
    const memory = memoryStore();
    const [a, b] = [openTab(memory), openTab(memory)];
    await a.policy.getState().setMeasure('a', false);
    await b.policy.getState().setMeasure('b', false);
    expect(openTab(memory).policy.getState().own).toMatchObject([
      { id: 'mine', disable: ['a'] },
      { id: 'mine-2', disable: ['b'] },
    ]);
    expect(situationOf(b.policy.getState()).scenario).toMatchObject({ id: 'mine-2', disable: ['b'] });
  });

  it('that change one scenario keep it in both forms, and the other tab is asked', async () => {
    const memory = memoryStore();
    await openTab(memory).policy.getState().setMeasure('a', false);
    const [a, b] = [openTab(memory), openTab(memory)];
    for (const { policy } of [a, b]) await policy.getState().setScenario(policy.getState().own[0]!);
    await a.policy.getState().setMeasure('x', false);
    b.kept.changedElsewhere();
    expect(situationOf(b.policy.getState()).scenario).toMatchObject({ disable: ['a'] });
    expect(b.device.getState().elsewhere).toMatchObject([{ name: 'scenarios' }]);
    // What is priced anew meanwhile decides nothing.
    await b.policy.getState().setHandOver('2026-12-30');
    expect(b.device.getState().elsewhere).toMatchObject([{ name: 'scenarios' }]);
    await b.policy.getState().setMeasure('y', false);
    expect(b.device.getState().elsewhere).toEqual([]);
    expect(openTab(memory).policy.getState().own).toMatchObject([
      { id: 'mine', disable: ['a', 'x'] },
      { id: 'mine-2', disable: ['a', 'y'] },
    ]);
  });

  it('go on with one when the other’s is taken over', async () => {
    const memory = memoryStore();
    await openTab(memory).policy.getState().setMeasure('a', false);
    const [a, b] = [openTab(memory), openTab(memory)];
    for (const { policy } of [a, b]) await policy.getState().setScenario(policy.getState().own[0]!);
    await a.policy.getState().setMeasure('x', false);
    b.kept.changedElsewhere();
    b.device.getState().elsewhere[0]?.adopt();
    await new Promise((resolve) => setTimeout(resolve));
    await b.policy.getState().setMeasure('y', false);
    expect(openTab(memory).policy.getState().own).toMatchObject([{ id: 'mine', disable: ['a', 'x', 'y'] }]);
  });

  it('lose nothing that either changed, whatever they do', () => {
    const scenario = fc
      .record({ id: fc.constantFrom('mine', 'mine-2', 'plan'), disable: fc.subarray(['a', 'b']) })
      .map(({ id, disable }) => ({ schema: 1 as const, id, title: id, base: 'in-force', disable }));
    const list = fc.uniqueArray(scenario, { selector: ({ id }) => id });
    fc.assert(
      fc.property(list, list, list, (here, before, stored) => {
        const { own } = mergeOwnScenarios({ here, before, stored });
        expect(new Set(ids(own)).size).toBe(own.length);
        for (const changed of [here, stored].flat()) {
          const isNew = !before.some((known) => sameScenario(known, changed));
          const isThere = own.some(
            ({ disable, base }) => base === changed.base && String(disable) === String(changed.disable),
          );
          expect(isThere || !isNew).toBe(true);
        }
      }),
    );
  });
});

describe('a scenario gone on from', () => {
  it('is another under a name that no other has', () => {
    const mine = newOwnScenario('in-force', []);
    expect(forkOf('in-force', [mine])).toMatchObject({ id: 'mine-2', base: 'in-force' });
    expect(forkOf({ ...mine, enable: ['a11'] }, [mine])).toMatchObject({ id: 'mine-2', enable: ['a11'] });
    expect(forkOf(mine, [])).toMatchObject({ id: 'mine-2' });
  });

  it('is found again by what it goes by in a list, beside presets', () => {
    const mine = newOwnScenario('in-force', []);
    expect(chosenScenario(scenarioChoice(mine), [mine])).toBe(mine);
    expect(chosenScenario(scenarioChoice('none'), [mine])).toBe('none');
  });
});
