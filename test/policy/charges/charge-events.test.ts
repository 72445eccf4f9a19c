import { describe, expect, it } from 'vitest';
import { type BilledLine, chargeEvents } from '../../../src/policy/charges/charge-events.ts';
import type { Value } from '../../../src/policy/expression/value.ts';
import type { BeijingDate } from '../../../src/units/instant.ts';
import { fen } from '../../../src/units/money.ts';
import { policyLibrary, scenarioNamed } from '../policy-files.ts';

const scenario = scenarioNamed(policyLibrary(), 'in-force');
const declared = (code: 'CUSTOMS_EXPORT' | 'CUSTOMS_IMPORT'): BilledLine => ({
  code,
  basis: 'shipment',
  amount: fen(10_000),
  eventDate: '2026-12-07' as BeijingDate,
  place: 'CNCKG-TJC',
});
const kindsOf = (direction: string | null) => {
  const facts = new Map<string, Value>(direction ? [['direction', { kind: 'text', value: direction }]] : []);
  const lines = [declared('CUSTOMS_EXPORT'), declared('CUSTOMS_IMPORT')];
  return chargeEvents(scenario, { facts, parameters: new Map() }, lines).map(({ kind }) => kind);
};

describe('the declarations among the charges', () => {
  it('are those made in China: what leaves it is declared on import elsewhere', () => {
    expect(kindsOf('export')).toEqual(['export_declaration']);
    expect(kindsOf('import')).toEqual(['import_declaration']);
    expect(kindsOf('domestic')).toEqual([]);
  });

  it('are both possible where nobody knows which way the goods go', () => {
    expect(kindsOf(null)).toEqual(['export_declaration', 'import_declaration']);
  });
});
