import { beforeEach, describe, expect, it } from 'vitest';
import { createPolicyStore, type PolicyStore, situationOf } from '../../../src/state/policy/policy-store.ts';
import { failure, success } from '../../../src/units/issue.ts';
import { enquiry } from '../../builders/chongqing.ts';
import { settle } from '../fake-engine.ts';
import { fakePolicy, prices } from '../fake-policy.ts';

let policy: ReturnType<typeof fakePolicy>;
let store: PolicyStore;
const situation = () => situationOf(store.getState());

async function answered(index: number, result = prices()): Promise<void> {
  policy.asked[index]!.settle(result);
  await settle();
}

beforeEach(() => {
  policy = fakePolicy();
  store = createPolicyStore(policy.engine);
});

describe('the measures in force', () => {
  it('begin with the real bill', () => {
    expect(situation()).toEqual({ scenario: 'in-force', facts: {}, parameters: {}, handOver: null });
  });

  it('become a scenario of one’s own over the chosen preset when one measure is switched', async () => {
    void store.getState().setMeasure('a14.container_toll', false);
    await answered(0);
    expect(situation().scenario).toMatchObject({
      base: 'in-force',
      disable: ['a14.container_toll'],
      enable: [],
    });
  });

  it('stay as they were when a change cannot stand, and tell why', async () => {
    const issue = { severity: 'error', code: 'M24', path: 'mine:set', values: {} } as const;
    void store.getState().setParameter('a14.container_toll.bus_class3_per_km', -1);
    await answered(0, failure([issue]));
    expect(situation().scenario).toBe('in-force');
    expect(store.getState().issues).toEqual([issue]);
  });

  it('take only the last of changes in quick succession', async () => {
    void store.getState().setHandOver('2026-12-30');
    void store.getState().setHandOver('2026-12-31');
    await answered(1);
    await answered(0);
    expect(situation().handOver).toBe('2026-12-31');
  });

  describe('while a thumb is dragged', () => {
    const RATE = 'a14.container_toll.bus_class3_per_km';
    const priced = (id: string) => prices({ [id]: {} as never });
    const shown = () => Object.keys(store.getState().repriced?.prices.itineraries ?? {});
    beforeEach(() => store.getState().follow(enquiry(), situation()));
    const drag = (value: number) => void store.getState().setParameter(RATE, value, 'moving');

    it('price anew and keep the step for where it is let go', async () => {
      drag(1.4);
      drag(1.3);
      await answered(0, priced('at 1.4'));
      expect(shown()).toEqual(['at 1.4']);
      await answered(1, priced('at 1.3'));
      expect(shown()).toEqual(['at 1.3']);
      expect(situation().scenario).toBe('in-force');
      void store.getState().setParameter(RATE, 1.3);
      await answered(2, priced('let go'));
      expect(shown()).toEqual(['let go']);
      expect(store.getState().history.past).toHaveLength(1);
    });

    it('never go back to older prices that come late', async () => {
      drag(1.4);
      drag(1.3);
      await answered(1, priced('at 1.3'));
      await answered(0, priced('at 1.4'));
      expect(shown()).toEqual(['at 1.3']);
      void store.getState().setParameter(RATE, 1.2);
      await answered(2, priced('let go'));
      expect(situation().scenario).toMatchObject({ set: { [RATE]: { '2024-01-01': 1.2 } } });
      expect(shown()).toEqual(['let go']);
    });

    it('show nothing of a value on the way once the thumb is let go', async () => {
      drag(1.4);
      void store.getState().setParameter(RATE, 1.3);
      await answered(0, priced('at 1.4'));
      expect(shown()).toEqual([]);
      await answered(1, priced('let go'));
      expect(shown()).toEqual(['let go']);
    });

    it('keep newer prices in sight when the step before them comes late', async () => {
      void store.getState().setParameter(RATE, 1.3);
      drag(1.2);
      await answered(1, priced('at 1.2'));
      await answered(0, priced('let go'));
      expect(situation().scenario).toMatchObject({ set: { [RATE]: { '2024-01-01': 1.3 } } });
      expect(shown()).toEqual(['at 1.2']);
    });

    it('say nothing of a value on the way that cannot stand', async () => {
      drag(-1);
      await answered(0, failure([{ severity: 'error', code: 'M24', path: 'mine:set', values: {} }]));
      expect(store.getState().issues).toEqual([]);
    });
  });

  it('go back a step and forward again', async () => {
    void store.getState().setScenario('none');
    await answered(0);
    void store.getState().undo();
    await answered(1);
    expect(situation().scenario).toBe('in-force');
    void store.getState().redo();
    await answered(2);
    expect(situation().scenario).toBe('none');
  });

  it('run on past their last day, fade out or lapse as chosen', async () => {
    void store.getState().setAfterExpiry(['a14.container_toll'], { kind: 'taper', months: 6 });
    await answered(0);
    expect(situation().scenario).toMatchObject({
      after_expiry: { 'a14.container_toll': { taper_months: 6 } },
    });
    void store.getState().setAfterExpiry(['a14.container_toll'], { kind: 'lapse' });
    await answered(1);
    expect(situation().scenario).toMatchObject({ after_expiry: {} });
  });

  it('keep a stated fact until it is taken back', async () => {
    void store.getState().setFact('tax_class', 2);
    await answered(0);
    expect(situation().facts).toEqual({ tax_class: 2 });
    void store.getState().setFact('tax_class', null);
    await answered(1);
    expect(situation().facts).toEqual({});
  });

  it('leave all as it was when a file cannot be read', async () => {
    await store.getState().importFile(success({ name: 'broken.yaml', text: ':', encoding: 'utf-8' }));
    expect(situation().scenario).toBe('in-force');
    expect(store.getState().issues).toHaveLength(1);
  });

  it('are asked of the answer that came last', async () => {
    const asked = enquiry();
    await store.getState().follow(asked, situation());
    expect(policy.asked).toEqual([]);
    void store.getState().setScenario('none');
    expect(policy.asked[0]?.enquiry).toBe(asked);
    await answered(0);
    expect(store.getState().repriced?.enquiry).toBe(asked);
  });
});
