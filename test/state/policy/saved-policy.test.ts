import { describe, expect, it } from 'vitest';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { createPolicyStore, situationOf } from '../../../src/state/policy/policy-store.ts';
import { keepPolicy, restorePolicy } from '../../../src/state/policy/saved-policy.ts';
import { settle } from '../fake-engine.ts';
import { fakePolicy, prices } from '../fake-policy.ts';
import { memoryStore, refusingStore } from '../memory-store.ts';

const NO_LINK = { kind: 'none' } as const;

describe('the measures a device remembers', () => {
  it('are those that were in force last', async () => {
    const memory = memoryStore();
    const policy = fakePolicy();
    const store = createPolicyStore(policy.engine);
    keepPolicy(store, memory);
    void store.getState().setMeasure('a14.container_toll', false);
    policy.asked[0]!.settle(prices());
    await settle();

    const later = createPolicyStore(fakePolicy().engine);
    await restorePolicy(later, policy.engine, { memory: memory, link: NO_LINK });
    expect(situationOf(later.getState())).toEqual(situationOf(store.getState()));
  });

  it('are told of and left alone when they no longer stand', async () => {
    const memory = memoryStore();
    memory.setItem(
      'yusuan.policy.1',
      JSON.stringify({ scenario: { schema: 99 }, facts: {}, parameters: {}, handOver: null }),
    );
    const issue = { severity: 'error', code: 'M33', path: 'mine.json', values: {} } as const;
    const store = createPolicyStore(fakePolicy().engine);
    await restorePolicy(
      store,
      { readScenario: async () => ({ ok: false, issues: [issue] }) },
      { memory: memory, link: NO_LINK },
    );
    expect(situationOf(store.getState()).scenario).toBe('in-force');
    expect(store.getState().issues).toEqual([issue]);
  });

  it.each([['{'], ['[]'], ['{"scenario":1}']])('are the usual ones where %s was kept', async (text) => {
    const memory = memoryStore();
    memory.setItem('yusuan.policy.1', text);
    const store = createPolicyStore(fakePolicy().engine);
    await restorePolicy(store, fakePolicy().engine, { memory: memory, link: NO_LINK });
    expect(situationOf(store.getState()).scenario).toBe('in-force');
  });

  it('are the usual ones where a browser keeps nothing', async () => {
    const store = createPolicyStore(fakePolicy().engine);
    await restorePolicy(store, fakePolicy().engine, { memory: refusingStore, link: NO_LINK });
    expect(situationOf(store.getState()).scenario).toBe('in-force');
  });

  it('give way to those of a link that was followed', async () => {
    const memory = memoryStore();
    memory.setItem('yusuan.policy.1', JSON.stringify({ ...DEFAULT_SITUATION, scenario: 'none' }));
    const store = createPolicyStore(fakePolicy().engine);
    const situation = { ...DEFAULT_SITUATION, handOver: '2027-01-01' };
    await restorePolicy(store, fakePolicy().engine, { memory, link: { kind: 'situation', situation } });
    expect(situationOf(store.getState())).toEqual(situation);
  });

  it('stay in force where a link cannot be read, which is said', async () => {
    const memory = memoryStore();
    memory.setItem('yusuan.policy.1', JSON.stringify({ ...DEFAULT_SITUATION, scenario: 'none' }));
    const store = createPolicyStore(fakePolicy().engine);
    await restorePolicy(store, fakePolicy().engine, { memory, link: { kind: 'unreadable' } });
    expect(situationOf(store.getState()).scenario).toBe('none');
    expect(store.getState().issues).toMatchObject([{ code: 'link_policy' }]);
  });
});
