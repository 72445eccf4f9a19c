import { expect, it } from 'vitest';
import { situationOfFlows } from '../../../../src/views/policy/matrix/situation-of-flows.ts';

it('a year of cargo is run under the scenario alone, whatever is stated of the consignment in Compare', () => {
  const stated = {
    scenario: 'in-force',
    facts: { vat_creditable: true },
    parameters: { 'tax.import.duty_rate': 0.1 },
    handOver: '2026-12-30',
  };
  expect(situationOfFlows(stated)).toEqual({
    scenario: 'in-force',
    facts: {},
    parameters: {},
    handOver: null,
  });
});
