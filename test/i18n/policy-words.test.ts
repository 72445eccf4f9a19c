import { describe, expect, it } from 'vitest';
import { evidenceWords } from '../../src/i18n/evidence-words.ts';
import { termValue } from '../../src/i18n/policy-sentences/write-term.ts';
import { policyWords } from '../../src/i18n/policy-words.ts';
import { sourceWords } from '../../src/i18n/source-words.ts';
import { writeUnit } from '../../src/i18n/unit-words.ts';
import { needOf, subjectsOf } from '../../src/policy/explain/need.ts';
import { factTerm } from '../../src/policy/explain/term.ts';
import { namesIn } from '../../src/policy/expression/expression.ts';
import { CONSTANTS, LINE_BEFORE } from '../../src/policy/expression/name-types.ts';
import type { Formula, Measure } from '../../src/policy/library/measure.ts';
import { OTHER } from '../../src/policy/library/read-parameter.ts';
import { wordsFor } from '../../src/policy/library/words-for.ts';
import { policyLibrary } from '../policy/policy-files.ts';

const { facts, measures: byId } = policyLibrary();
const measures = [...byId.values()];
const params = measures.flatMap((measure) => [...measure.params.values()]);
const LANGUAGES = ['zh', 'en'] as const;
/** Lower case and underscores are what codes are made of; ETC, J1 and 9610 are names. */
const CODE = /[a-z_]/;

describe('the words of the shipped measures', () => {
  it('are Chinese where they should be', () => {
    const coded = measures.flatMap(({ id, words }) =>
      [...words].filter(([, { zh }]) => CODE.test(zh)).map(([name]) => `${id}.${name}`),
    );
    expect(coded).toEqual([]);
  });

  it('hold no code in English', () => {
    const coded = measures.flatMap(({ id, words }) =>
      [...words].filter(([, { en }]) => en.includes('_')).map(([name]) => `${id}.${name}`),
    );
    expect(coded).toEqual([]);
  });

  it.each(LANGUAGES)('tell the parameters of a measure apart in %s', (language) => {
    const confused = measures.filter((measure) => {
      const names = [...measure.params.keys()].map((name) => wordsFor(measure, name)?.[language]);
      return new Set(names).size < names.length;
    });
    expect(confused.map(({ id }) => id)).toEqual([]);
  });
});

describe('the sources of the shipped measures', () => {
  it('are in Chinese where they are no documents', () => {
    const stated = params.flatMap(({ cases }) => [...cases.values()].flat().map(({ source }) => source));
    const foreign = [...new Set(stated)].filter((source) => CODE.test(sourceWords(source, 'zh')));
    expect(foreign).toEqual([]);
  });
});

/** Every name that a formula of a measure reads and that is none of its own, with what decides between cases. */
function factsReadBy(measure: Measure): readonly string[] {
  const { params: own, variables, declaration, expectation } = measure;
  const steps = (declaration?.steps ?? []).flatMap(({ name }) => [name, `${name}_before`]);
  const results = [...(declaration?.reliefResults.keys() ?? [])];
  const known = new Set([...own.keys(), ...variables.keys(), ...steps, ...results, LINE_BEFORE]);
  return [
    ...formulasIn(measure).flatMap(({ expression }) => namesIn(expression)),
    ...[...own.values()].flatMap(({ by }) => by ?? []),
    ...(expectation?.assume.keys() ?? []),
  ].filter((name) => !known.has(name) && !Object.hasOwn(CONSTANTS, name));
}

/** Every formula, wherever in a measure it stands. */
function formulasIn(part: unknown): readonly Formula[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('expression' in part && 'text' in part) return [part as Formula];
  return [...(part instanceof Map ? part.values() : Object.values(part))].flatMap(formulasIn);
}

describe('the words of facts', () => {
  it('are Chinese where they should be', () => {
    const texts = [...facts].flatMap(([id, { name, words }]) =>
      [name, ...words.values()].map(({ zh }): [string, string] => [id, zh]),
    );
    expect(texts.filter(([, text]) => CODE.test(text))).toEqual([]);
  });

  it('hold no code in English', () => {
    const texts = [...facts.values()].flatMap(({ name, words }) => [name, ...words.values()]);
    expect(texts.filter(({ en }) => en.includes('_'))).toEqual([]);
  });

  it('are there for every fact that a measure or list reads, and for every value of a closed list', () => {
    const read = new Set([
      ...measures.flatMap(factsReadBy),
      ...policyLibrary().lists.flatMap(({ settles }) => [...settles].flat(2)),
    ]);
    expect([...read].filter((id) => !facts.has(id))).toEqual([]);
    expect(read.size).toBeGreaterThan(50);
    const wordless = [...facts].flatMap(([id, { kind, name, question, words }]) => [
      ...(name.zh && name.en && question.zh && question.en ? [] : [id]),
      ...('values' in kind ? (kind.values ?? []) : []).flatMap((value) =>
        words.get(value)?.zh && words.get(value)?.en ? [] : [`${id}: ${value}`],
      ),
    ]);
    expect(wordless).toEqual([]);
  });

  it('ask with a question mark', () => {
    const questions = [...facts.values()].map(({ question }) => question);
    expect(questions.filter(({ zh }) => !zh.endsWith('？') || CODE.test(zh))).toEqual([]);
    expect(questions.filter(({ en }) => !en.endsWith('?'))).toEqual([]);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = policyWords[language];

  it('every case of a parameter has words', () => {
    const bare = params.flatMap(({ name, by, cases }) =>
      [...cases.keys()]
        .filter(
          (key) => by !== null && key !== OTHER && termValue(factTerm(facts, by, key), language) === key,
        )
        .map((key) => `${name}.${key}`),
    );
    // Export is called export.
    expect(bare).toEqual(language === 'en' ? ['p_inspect.export'] : []);
  });

  it('every unit has words', () => {
    const units = new Set([
      ...params.map(({ unit }) => unit),
      ...measures.flatMap(({ units: own, results }) => [
        ...own.values(),
        ...[...results.values()].map(({ unit }) => unit),
      ]),
    ]);
    for (const kind of ['flag', 'choice', 'tiers', '1']) units.delete(kind);
    const bare = [...units].filter((unit) => /[*_]/.test(writeUnit(unit, language)));
    expect(bare).toEqual([]);
    if (language === 'zh') expect([...units].filter((unit) => CODE.test(writeUnit(unit, 'zh')))).toEqual([]);
  });

  it('every line, bearer and document of evidence has words', () => {
    const unnamed = measures.flatMap((measure) =>
      [...measure.lines, ...measure.makes.keys()].filter(
        (line) => !line.startsWith('service.') && !wordsFor(measure, line)?.[language],
      ),
    );
    expect(unnamed).toEqual([]);
    expect(measures.filter(({ borneBy }) => !words.bearers[borneBy])).toEqual([]);
    const documents = measures.flatMap(({ evidence }) => evidence);
    expect(documents.filter((document) => !evidenceWords[language][document])).toEqual([]);
  });
});

describe('every condition of the shipped measures', () => {
  const conditions = measures.flatMap(({ appliesWhen }) => appliesWhen);

  it('asks for something that can be said, of something that can be named', () => {
    const unsaid = conditions.filter(({ expression }) => {
      const need = needOf(expression, (name) => factTerm(facts, name, null));
      return need === null || subjectsOf(need).length === 0;
    });
    expect(unsaid.map(({ text }) => text)).toEqual([]);
  });
});
