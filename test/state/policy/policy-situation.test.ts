import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicySituation } from '../../../src/contract/policy.ts';
import { createTermsReader } from '../../../src/measures/terms.ts';
import { readScenario } from '../../../src/policy/scenario/read-scenario.ts';
import {
  DEFAULT_SITUATION,
  type ExpiryChoice,
  withExpiry,
  withMeasure,
  withParameter,
} from '../../../src/state/policy/policy-situation.ts';
import { policyLibrary } from '../../policy/policy-files.ts';

const library = policyLibrary();
const reader = createTermsReader(library);
const measures = [...library.measures.keys()];
const paths = [...library.measures.values()].flatMap(({ id, params }) =>
  [...params.keys()].map((name) => `${id}.${name}`),
);

type Change = (situation: PolicySituation) => PolicySituation;

function expiry(kind: string, months: number, share: number): ExpiryChoice {
  if (kind === 'taper') return { kind, months };
  if (kind === 'replaced') return { kind, share, lines: ['toll.chongqing'], from: '2027-01-01' };
  return { kind: kind === 'extend' ? 'extend' : 'lapse' };
}

const measure = fc.constantFrom(...measures);
const value = fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.string({ maxLength: 12 }));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ measure, on: fc.constantFrom(true, false, null) }).map(
    ({ measure, on }): Change =>
      (situation) =>
        withMeasure(situation, measure, on),
  ),
  fc.record({ path: fc.constantFrom(...paths), value: fc.option(value) }).map(
    ({ path, value }): Change =>
      (situation) =>
        withParameter(situation, path, value),
  ),
  fc
    .record({
      ids: fc.array(measure, { maxLength: 3 }),
      months: fc.integer({ min: 1, max: 120 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      kind: fc.constantFrom('lapse', 'extend', 'taper', 'replaced'),
    })
    .map(
      ({ ids, months, share, kind }): Change =>
        (situation) =>
          withExpiry(situation, ids, expiry(kind, months, share)),
    ),
);

describe('a scenario changed on the page', () => {
  it('can be exported and read again as it stands, whatever was changed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const taken = changes.reduce((situation, next) => {
          const changed = next(situation);
          return reader.read(changed, null).ok ? changed : situation;
        }, DEFAULT_SITUATION);
        if (typeof taken.scenario === 'string') return;
        const file = JSON.stringify(taken.scenario, null, 2);
        const read = readScenario('mine.json', file);
        expect(read.ok ? read.value : read.issues).toEqual(JSON.parse(file));
        expect(read.ok && reader.read({ ...taken, scenario: read.value }, null)).toEqual(
          reader.read(taken, null),
        );
      }),
      { numRuns: 60 },
    );
  });
});
