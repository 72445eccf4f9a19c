import { describe, expect, it } from 'vitest';
import { createPolicyStore, situationOf } from '../../../src/state/policy/policy-store.ts';
import { keepPolicy, restorePolicy } from '../../../src/state/policy/saved-policy.ts';
import { settle } from '../fake-engine.ts';
import { fakePolicy, prices } from '../fake-policy.ts';
import { memoryStore, refusingStore } from '../memory-store.ts';

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
    await restorePolicy(later, policy.engine, memory);
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
    await restorePolicy(store, { readScenario: async () => ({ ok: false, issues: [issue] }) }, memory);
    expect(situationOf(store.getState()).scenario).toBe('in-force');
    expect(store.getState().issues).toEqual([issue]);
  });

  it.each([['{'], ['[]'], ['{"scenario":1}']])('are the usual ones where %s was kept', async (text) => {
    const memory = memoryStore();
    memory.setItem('yusuan.policy.1', text);
    const store = createPolicyStore(fakePolicy().engine);
    await restorePolicy(store, fakePolicy().engine, memory);
    expect(situationOf(store.getState()).scenario).toBe('in-force');
  });

  it('are the usual ones where a browser keeps nothing', async () => {
    const store = createPolicyStore(fakePolicy().engine);
    await restorePolicy(store, fakePolicy().engine, refusingStore);
    expect(situationOf(store.getState()).scenario).toBe('in-force');
  });
});
