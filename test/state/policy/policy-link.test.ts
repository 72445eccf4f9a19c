import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicySituation } from '../../../src/contract/policy.ts';
import { EMPTY_INPUTS } from '../../../src/state/enquiry/enquiry-inputs.ts';
import { readLink, writeLink } from '../../../src/state/enquiry/enquiry-link.ts';
import { readPolicyLink, writePolicyLink } from '../../../src/state/policy/policy-link.ts';
import { DEFAULT_SITUATION, withExpiry } from '../../../src/state/policy/policy-situation.ts';

const stated = fc.dictionary(
  fc.stringMatching(/^[a-z_]{1,12}$/),
  fc.oneof(fc.string(), fc.integer(), fc.boolean()),
);
const situations: fc.Arbitrary<PolicySituation> = fc.record({
  scenario: fc.string({ unit: 'grapheme' }),
  facts: stated,
  parameters: stated,
  handOver: fc.option(fc.constantFrom('2026-12-31', '2027-01-01')),
});

describe('the measures in a link', () => {
  it('come back as they were, whatever scripts they are written in', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const link = `?policy=${writePolicyLink(situation)}&data=2026.11`;
        expect(readPolicyLink(link)).toEqual({ kind: 'situation', situation });
      }),
    );
  });

  it('hold no figure beyond every figure', () => {
    const text = '{"scenario":"none","facts":{},"parameters":{"a":1e999},"handOver":null}';
    expect(readPolicyLink(`policy=${btoa(text)}`)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    { kind: 'extend' },
    { kind: 'taper', months: 6 },
    { kind: 'replaced', share: 0.1, lines: ['toll.chongqing'], from: '2027-01-01' },
    { kind: 'text', replacements: { 'a14.container_toll': 'b01.container_toll' } },
  ] as const)('stand beside the inputs, and carry what is assumed after the last day: %j', (choice) => {
    const situation = withExpiry(DEFAULT_SITUATION, ['a14.container_toll'], choice);
    const link = writeLink({ inputs: EMPTY_INPUTS, edition: '2026.11' }, writePolicyLink(situation));
    expect(readLink(link)).toMatchObject({ kind: 'enquiry', edition: '2026.11' });
    expect(readPolicyLink(link)).toEqual({ kind: 'situation', situation });
  });

  it('may be none, as in older links', () => {
    expect(readPolicyLink('?q=1&from=CNCKG')).toEqual({ kind: 'none' });
  });

  it.each(['', 'e30', '!!', 'bm90aGluZw'])('are not made up where "%s" stands for them', (text) => {
    expect(readPolicyLink(`?policy=${text}&data=1`)).toEqual({ kind: 'unreadable' });
  });
});
