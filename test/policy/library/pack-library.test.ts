import { describe, expect, it } from 'vitest';
import {
  LIBRARY_PACK_VERSION,
  packLibrary,
  unpackLibrary,
} from '../../../src/policy/library/pack-library.ts';
import { policyLibrary } from '../policy-files.ts';

const library = policyLibrary();
const text = packLibrary(library);

describe('a packed library of measures', () => {
  it('comes back as it was loaded, but for the tests of the measures, their evidence and the law behind a step', () => {
    const measures = new Map(
      [...library.measures].map(([id, measure]) => {
        const { declaration } = measure;
        const steps = declaration?.steps.map((step) => ({ ...step, provision: { zh: '', en: '' } })) ?? [];
        return [
          id,
          { ...measure, tests: [], evidence: [], declaration: declaration && { ...declaration, steps } },
        ];
      }),
    );
    expect(unpackLibrary(text)).toStrictEqual({
      measures,
      facts: library.facts,
      terminalGroups: library.terminalGroups,
      lists: library.lists,
      documents: library.documents,
      scenarios: library.scenarios,
    });
  });

  it('is the same text for itself unpacked', () => {
    expect(packLibrary(unpackLibrary(text))).toBe(text);
  });

  it('is frozen', () => {
    const { measures } = unpackLibrary(text);
    expect(() => (measures as Map<string, unknown>).delete('tax.import')).toThrow('is frozen');
    expect(Object.isFrozen(measures.get('tax.import')?.params)).toBe(true);
  });

  it.each(['#1', '§1', 'one¦two'])('is not made of words that would come back as others: %s', (en) => {
    const [fact] = library.facts;
    const facts = new Map([[fact![0], { ...fact![1], name: { zh: '甲', en } }]]);
    expect(() => packLibrary({ ...library, facts })).toThrow(`cannot be packed: ${en}`);
  });

  it('is refused by another build', () => {
    const other = text.replace(`[${LIBRARY_PACK_VERSION},`, '[99,');
    expect(() => unpackLibrary(other)).toThrow(
      `packed measures version 99, expected ${LIBRARY_PACK_VERSION}`,
    );
  });
});
