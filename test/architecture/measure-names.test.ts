import { describe, expect, it } from 'vitest';
import { policyLibrary } from '../policy/policy-files.ts';
import { lineAt, withoutComments } from './import-scan.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

const { measures } = policyLibrary();

/** Texts in code that are the id of a measure, or of a parameter of one; keys of dictionaries go by other names. */
function namedIn(files: readonly SourceFile[]): readonly string[] {
  const known = new Set(measures.keys());
  return files.flatMap(({ path, text }) => {
    const code = withoutComments(text);
    return [...code.matchAll(/(['"`])([a-z]+\d*\.[a-z0-9_]+)(?:\.[a-z0-9_.]+)?\1/g)].flatMap(
      ({ 2: id = '', index }) => (known.has(id) ? [`${path}:${lineAt(code, index)} ${id}`] : []),
    );
  });
}

describe('the program', () => {
  it('names no measure: what measures there are, the files of scenarios alone say', () => {
    const code = sourceFiles('src', 'workers').filter(({ path }) => !path.startsWith('src/i18n/'));
    expect(namedIn(code)).toEqual([]);
  });

  it('has no words for a single measure in its dictionaries', () => {
    expect(namedIn(sourceFiles('src/i18n'))).toEqual([]);
  });

  it('would be caught at it', () => {
    const slip = {
      path: 'src/slip.ts',
      text: "const a = 1;\nconst toll = 'a14.container_toll.etc_base_discount';",
    };
    expect(namedIn([slip])).toEqual(['src/slip.ts:2 a14.container_toll']);
  });
});
