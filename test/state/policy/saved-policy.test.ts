import { describe, expect, it } from 'vitest';
import type { PolicySituation } from '../../../src/contract/policy.ts';
import { createDevice, type Device } from '../../../src/state/device/device-store.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';
import { createPolicyStore, type PolicyStore, situationOf } from '../../../src/state/policy/policy-store.ts';
import { keepPolicy, restorePolicy } from '../../../src/state/policy/saved-policy.ts';
import { failure, success } from '../../../src/units/issue.ts';
import { settle } from '../fake-engine.ts';
import { fakePolicy, prices } from '../fake-policy.ts';
import { emptyDevice, fullStore, memoryStore, refusingStore } from '../memory-store.ts';

const NO_LINK = { kind: 'none' } as const;
const GONE = ['gone', 'a99.gone', 'no_such_fact', 'a14.toll.gone'];

/** Measures of an edition that knows nothing of what its name says is gone. */
const newEdition = {
  readScenario: async (_: string, text: string) =>
    JSON.parse(text).schema === 1
      ? success(JSON.parse(text))
      : failure<never>([{ severity: 'error' as const, code: 'M33', path: '', values: {} }]),
  measureCards: async ({ situation }: { readonly situation: PolicySituation }) => {
    const text = JSON.stringify(situation);
    return GONE.some((name) => text.includes(`"${name}"`))
      ? failure<never>([{ severity: 'error' as const, code: 'M23', path: '', values: {} }])
      : success([]);
  },
};

function deviceWith(stored: unknown): Device {
  const memory = memoryStore();
  memory.setItem('yusuan.policy.1', typeof stored === 'string' ? stored : JSON.stringify(stored));
  return createDevice(memory);
}

async function restored(device: Device, link: Parameters<typeof restorePolicy>[2]['link'] = NO_LINK) {
  const store: PolicyStore = createPolicyStore(fakePolicy().engine);
  keepPolicy(store, device);
  await restorePolicy(store, newEdition, { device, link });
  return store;
}

const OWN = {
  schema: 1,
  id: 'mine',
  title: { zh: '我的', en: 'Mine' },
  base: 'in-force',
  disable: ['a14.toll', 'a99.gone'],
  set: { 'a14.toll.rate': { '2024-01-01': 1 }, 'a14.toll.gone': { '2024-01-01': 2 } },
};

describe('the measures a device stores', () => {
  it('are those that were in force last', async () => {
    const device = emptyDevice();
    const policy = fakePolicy();
    const store = createPolicyStore(policy.engine);
    keepPolicy(store, device);
    void store.getState().setMeasure('a14.container_toll', false);
    policy.asked[0]!.settle(prices());
    await settle();
    expect(situationOf((await restored(device)).getState())).toEqual(situationOf(store.getState()));
  });

  it('hold as far as they stand in a new edition, the whole of them set aside beside it', async () => {
    const stored = {
      scenario: OWN,
      facts: { no_such_fact: true, vat_creditable: true },
      parameters: {},
      handOver: '2026-12-30',
    };
    const device = deviceWith(stored);
    const store = await restored(device);
    expect(situationOf(store.getState())).toEqual({
      scenario: { ...OWN, disable: ['a14.toll'], set: { 'a14.toll.rate': { '2024-01-01': 1 } } },
      facts: { vat_creditable: true },
      parameters: {},
      handOver: '2026-12-30',
    });
    const [aside] = device.getState().aside;
    expect(JSON.parse(aside?.text ?? '')).toEqual(stored);
    expect(aside?.parts).toEqual(['a99.gone', 'a14.toll.gone', 'no_such_fact']);
  });

  it('go over to the usual base where theirs is gone', async () => {
    const device = deviceWith({ ...DEFAULT_SITUATION, scenario: { ...OWN, base: 'gone', set: {} } });
    const { scenario } = situationOf((await restored(device)).getState());
    expect(scenario).toMatchObject({ base: 'in-force', disable: ['a14.toll'] });
  });

  it.each([
    ['a preset that is gone', { ...DEFAULT_SITUATION, scenario: 'gone' }],
    ['a scenario of a newer edition', { ...DEFAULT_SITUATION, scenario: { schema: 99, sets: [] } }],
    ['a broken text', '{'],
    ['a text of another kind', '[]'],
    ['a scenario that is none', '{"scenario":1}'],
  ])('are the usual ones for %s, which is set aside', async (_, stored) => {
    const device = deviceWith(stored);
    const store = await restored(device);
    expect(situationOf(store.getState()).scenario).toBe('in-force');
    const text = typeof stored === 'string' ? stored : JSON.stringify(stored);
    expect(device.getState().aside.map((item) => item.text)).toEqual([text]);
  });

  it('are never written over where there is no room for a copy', async () => {
    const stored = '{"scenario":1}';
    const memory = fullStore({ 'yusuan.policy.1': stored });
    const device = createDevice({
      ...memory,
      setItem: (key) => key === 'yusuan.policy.1' || memory.setItem(key, ''),
    });
    await restored(device);
    expect(device.getState().write('policy', '{}')).toBe(false);
    const [item] = device.getState().aside;
    device.getState().discard(item!);
    expect(device.getState().write('policy', '{}')).toBe(true);
  });

  it('are the usual ones where a browser stores nothing', async () => {
    const store = await restored(createDevice(refusingStore));
    expect(situationOf(store.getState()).scenario).toBe('in-force');
  });

  it('give way to those of a link that was followed', async () => {
    const device = deviceWith({ ...DEFAULT_SITUATION, scenario: 'none' });
    const situation = { ...DEFAULT_SITUATION, handOver: '2027-01-01' };
    const store = await restored(device, { kind: 'situation', situation });
    expect(situationOf(store.getState())).toEqual(situation);
    expect(store.getState().history.past).toMatchObject([{ scenario: 'none' }]);
  });

  it('stay in the list of scenarios when a link brings others', async () => {
    const kept = { ...OWN, disable: ['a14.toll'], set: {} };
    const linked = { ...kept, disable: ['a2.trains'] };
    const device = deviceWith({ ...DEFAULT_SITUATION, scenario: kept });
    const link = { kind: 'situation', situation: { ...DEFAULT_SITUATION, scenario: linked } } as never;
    const store = await restored(device, link);
    expect(store.getState().own).toMatchObject([kept, { id: 'mine-2', disable: ['a2.trains'] }]);
    expect(situationOf(store.getState()).scenario).toMatchObject({ id: 'mine-2' });
    await restorePolicy(store, newEdition, { device: emptyDevice(), link });
    expect(store.getState().own).toHaveLength(2);
  });

  it('say what of a link does not stand', async () => {
    const situation = { ...DEFAULT_SITUATION, facts: { no_such_fact: true } };
    const store = await restored(emptyDevice(), { kind: 'situation', situation });
    expect(situationOf(store.getState())).toEqual(DEFAULT_SITUATION);
    expect(store.getState().issues).toMatchObject([
      { code: 'link_policy_part', values: { parts: 'no_such_fact' } },
    ]);
  });

  it('stay in force where a link cannot be read, which is said', async () => {
    const store = await restored(deviceWith({ ...DEFAULT_SITUATION, scenario: 'none' }), {
      kind: 'unreadable',
    });
    expect(situationOf(store.getState()).scenario).toBe('none');
    expect(store.getState().issues).toMatchObject([{ code: 'link_policy' }]);
  });
});

describe('the facts of two tabs', () => {
  /** A tab over a device that it shares, its engine content with everything. */
  async function tab(memory: ReturnType<typeof memoryStore>) {
    const device = createDevice(memory);
    const store = createPolicyStore({
      ...fakePolicy().engine,
      measureCards: async () => success([]),
    });
    const kept = keepPolicy(store, device);
    await restorePolicy(store, newEdition, { device, link: NO_LINK });
    return { store, device, kept };
  }

  it('are both stored, whichever is stated last', async () => {
    const memory = memoryStore();
    const [one, other] = [await tab(memory), await tab(memory)];
    await one.store.getState().setFact('booked', true);
    await other.store.getState().setFact('truck_class', 6);
    await one.store.getState().setFact('vat_creditable', false);
    const facts = { booked: true, truck_class: 6, vat_creditable: false };
    expect(situationOf((await tab(memory)).store.getState()).facts).toEqual(facts);
    await one.store.getState().undo();
    expect(situationOf((await tab(memory)).store.getState()).facts).toEqual({ booked: true, truck_class: 6 });
  });

  it('are offered to the other, which takes them over as a step that can be taken back', async () => {
    const memory = memoryStore();
    const [one, other] = [await tab(memory), await tab(memory)];
    await one.store.getState().setFact('booked', true);
    other.kept.changedElsewhere();
    const [change] = other.device.getState().elsewhere;
    expect(change?.name).toBe('policy');
    change?.adopt();
    await settle();
    expect(situationOf(other.store.getState()).facts).toEqual({ booked: true });
    await other.store.getState().undo();
    expect(situationOf(other.store.getState()).facts).toEqual({});
  });

  it('stay stored where one of them opens a link', async () => {
    const memory = memoryStore();
    const one = await tab(memory);
    await one.store.getState().setFact('booked', true);
    const linked = { ...DEFAULT_SITUATION, facts: { truck_class: 6 } };
    await restorePolicy(one.store, newEdition, {
      device: one.device,
      link: { kind: 'situation', situation: linked },
    });
    expect(situationOf(one.store.getState()).facts).toEqual({ truck_class: 6 });
    expect(situationOf((await tab(memory)).store.getState()).facts).toEqual({ booked: true, truck_class: 6 });
  });
});
