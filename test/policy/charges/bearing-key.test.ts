import { describe, expect, it } from 'vitest';
import { bearingKey } from '../../../src/policy/charges/bearing-key.ts';
import { resolveScenario } from '../../../src/policy/scenario/resolve-scenario.ts';
import type { Scenario } from '../../../src/policy/scenario/scenario.ts';
import type { ScenarioFile } from '../../../src/policy/scenario/scenario-schema.ts';
import { policyLibrary } from '../policy-files.ts';

const library = policyLibrary();

function scenario(own: Partial<ScenarioFile> = {}): Scenario {
  const read = resolveScenario(library, { schema: 1, id: 'mine', title: 'mine', base: 'in-force', ...own });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const tollAt = (rate: number): Scenario =>
  scenario({ set: { 'a14.container_toll.bus_class3_per_km': { '2024-01-01': rate } } });

describe('what of a scenario bears on an event', () => {
  it('is the same where a figure that events of its kind do not read is another', () => {
    expect(bearingKey(tollAt(1.2), 'inspection')).toBe(bearingKey(tollAt(1.3), 'inspection'));
    expect(bearingKey(tollAt(1.2), 'import_declaration')).toBe(bearingKey(scenario(), 'import_declaration'));
  });

  it('is another where a figure, a measure, what follows it or an assumption is another', () => {
    const plain = bearingKey(scenario(), 'toll_transaction');
    const others = [
      tollAt(1.2),
      tollAt(1.3),
      scenario({ disable: ['a14.container_toll'] }),
      scenario({ after_expiry: { 'a14.container_toll': { extend_to: null } } }),
      scenario({ assumptions: { legal_load: false } }),
    ].map((own) => bearingKey(own, 'toll_transaction'));
    expect(new Set([plain, ...others]).size).toBe(6);
  });

  it('reaches the parameters that others are taken from', () => {
    const dear = scenario({ set: { 'rate.lpr.lpr_1y': { '2024-01-01': 0.05 } } });
    expect(bearingKey(dear, 'import_declaration')).not.toBe(bearingKey(scenario(), 'import_declaration'));
    expect(bearingKey(dear, 'toll_transaction')).toBe(bearingKey(scenario(), 'toll_transaction'));
  });

  it('is told of no scenario with a rule of its own', () => {
    const rule = { id: 'own.rule', line: 'toll.chongqing', operation: 'scale', value: '0.5' };
    expect(bearingKey({ ...scenario(), ownRules: new Set([rule.id]) }, 'toll_transaction')).toBeNull();
  });
});
