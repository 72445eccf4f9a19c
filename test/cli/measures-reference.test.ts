import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { measuresReference } from '../../src/cli/reference/measures-reference.ts';
import { loadPolicy } from '../../src/policy/library/load-policy.ts';
import { policyLibrary } from '../policy/policy-files.ts';
import { files, listFile, measureFile } from '../policy/small-library.ts';

const library = policyLibrary();
const PAGE = fileURLToPath(new URL('../../docs/measures-reference.md', import.meta.url));

const WORDS = 'schema: 1\nlines: { toll.chongqing: { zh: 重庆段通行费, en: toll in Chongqing } }\n';

const pageOf = (changes: object): string => {
  const loaded = loadPolicy(
    new Map([...files(measureFile(changes)), ['lists/places.yaml', listFile()], ['words/lines.yaml', WORDS]]),
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return measuresReference(loaded.value);
};
const parameter = (name: string, own: object): object => ({
  words: {
    [name]: { zh: '甲', en: 'name' },
    ...('choices' in own ? { [`${name}.one`]: ONE, [`${name}.two`]: TWO } : {}),
  },
  params: { [name]: own },
  effect: [{ line: 'fee', op: 'subtract', expr: 'loan' }],
});
const ONE = { zh: '一', en: 'one' };
const TWO = { zh: '二', en: 'two' };
const P = { kind: 'P', source: 'ours' };

describe('the page that lists the measures', () => {
  it('is that of the measures as they stand; node scripts/write-measures-reference.mjs writes it anew', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(measuresReference(library));
  });

  it('holds every parameter, line and variable of every measure under its heading', () => {
    const parts = measuresReference(library).split('\n## ').slice(1);
    const unsaid = [...library.measures.values()].flatMap(({ id, params, lines, variables, results }) => {
      const part = parts.find((text) => text.startsWith(`${id}\n`)) ?? '';
      const names = [...params.keys(), ...lines, ...variables.keys(), ...results.keys()];
      return names.filter((name) => !part.includes(`\`${name}\``)).map((name) => `${id}: ${name}`);
    });
    expect(unsaid).toEqual([]);
  });

  it.each([
    [
      'a value with its range',
      { unit: 'CNY', values: { '2024-01-01': { value: 5, range: [1, 9], ...P } } },
      'CNY | 5 (1 to 9) from 2024-01-01 [P, ours] | 0 to ∞',
    ],
    [
      'values by day, null for none',
      { unit: 'flag', values: { '2024-01-01': { value: null, ...P }, '2025-01-01': { value: true, ...P } } },
      'flag | not in force from 2024-01-01 to 2024-12-31 [P, ours]; true from 2025-01-01 [P, ours] | ',
    ],
    [
      'values by a fact',
      {
        unit: 'flag',
        by: 'box',
        cases: {
          heavy: { '2024-01-01': { value: true, ...P } },
          other: { '2024-01-01': { value: false, ...P } },
        },
      },
      'flag | by `box`; `heavy`: true from 2024-01-01 [P, ours]; others: false from 2024-01-01 [P, ours] | ',
    ],
    [
      'choices with their words',
      { unit: 'choice', choices: ['one', 'two'], values: { '2024-01-01': { value: 'one', ...P } } },
      'choice | one of `one` 一 one, `two` 二 two; one from 2024-01-01 [P, ours] | ',
    ],
    [
      'tiers',
      {
        unit: 'tiers',
        values: {
          '2024-01-01': {
            value: [
              { from: 0, discount: 0 },
              { from: 500, discount: 0.05 },
            ],
            ...P,
          },
        },
      },
      'tiers | tiers, from: discount; 0:0 500:0.05 from 2024-01-01 [P, ours] | ',
    ],
  ])('says a parameter of %s', (_, own, row) => {
    expect(pageOf(parameter('cut', own))).toContain(`| \`cut\` 甲 name | ${row} |`);
  });

  it('names facts and lines in both languages, and what a list settles by what', () => {
    const page = pageOf({
      applies_when: [{ test: 'truck_class >= 4', reason: 'truck_class' }],
      lines: ['toll.chongqing'],
      effect: [{ line: 'toll.chongqing', op: 'scale', expr: '1 - cut' }],
    });
    expect(page).toContain('- Facts: `truck_class` 货车类别 truck class');
    expect(page).toContain('- Lines: `toll.chongqing` 重庆段通行费 toll in Chongqing');
    expect(page).toContain(
      '- `departure_listed` 启运地已列名 place of departure is listed by `carrier`, `terminal`, `exit_port`',
    );
  });
});
