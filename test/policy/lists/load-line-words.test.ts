import { describe, expect, it } from 'vitest';
import { explainOutcome } from '../../../src/policy/explain/explain.ts';
import { loadPolicy } from '../../../src/policy/library/load-policy.ts';
import { wordsForStep } from '../../../src/policy/library/words-for.ts';
import { resolveScenario } from '../../../src/policy/scenario/resolve-scenario.ts';
import { decide } from '../event-builder.ts';
import { files, measureFile, preset } from '../small-library.ts';

const FEE = { zh: '过磅费', en: 'weighing fee' };
const WORDS = `schema: 1\nlines: { fee: { zh: ${FEE.zh}, en: ${FEE.en} } }\n`;
const loaded = loadPolicy(
  new Map([...files(measureFile()), ['a/words/lines.yaml', WORDS], ['presets/all.yaml', preset()]]),
);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
const library = loaded.value;

describe('the name of a charge line', () => {
  it('comes from the data to every measure that speaks of it', () => {
    const measure = library.measures.get('x1.sound');
    expect(measure && wordsForStep(measure, 'scale fee')).toEqual(FEE);
  });

  it("is known of a rule of one's own as well", () => {
    const rule = {
      id: 'mine.fee',
      level: 'district',
      line: 'fee',
      discount: 0.5,
      valid: { from: '2026-01-01' },
    } as const;
    const scenario = resolveScenario(library, {
      schema: 1,
      id: 'mine',
      title: 'mine',
      base: 'all',
      add: [rule],
    });
    expect(scenario.ok && scenario.value.measures.get('mine.fee')?.words.get('fee')).toEqual(FEE);
  });

  it('goes with an explanation, so that whoever shows it needs no list of lines', () => {
    const scenario = resolveScenario(library, 'all');
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.issues));
    const lines = explainOutcome(decide(scenario.value, { lines: { fee: 100 } }), library.facts);
    expect(lines.find(({ key }) => key === 'line')?.terms).toMatchObject([{ name: 'fee', label: FEE }]);
  });

  it('may stand in one file alone', () => {
    const twice = new Map([
      ...files(measureFile()),
      ['a/words/lines.yaml', WORDS],
      ['b/words/lines.yaml', WORDS],
    ]);
    expect(loadPolicy(twice).issues).toMatchObject([{ code: 'M95', path: 'b/words/lines.yaml:lines.fee' }]);
  });
});
