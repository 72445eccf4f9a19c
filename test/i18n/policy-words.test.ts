import { describe, expect, it } from 'vitest';
import { questions as questionsEn } from '../../src/i18n/en/questions.ts';
import { evidenceWords } from '../../src/i18n/evidence-words.ts';
import { policyWords } from '../../src/i18n/policy-words.ts';
import { sourceWords } from '../../src/i18n/source-words.ts';
import { writeUnit } from '../../src/i18n/unit-words.ts';
import { termValue } from '../../src/i18n/write-term.ts';
import { facts as factsZh } from '../../src/i18n/zh/facts.ts';
import { questions as questionsZh } from '../../src/i18n/zh/questions.ts';
import { needOf, subjectsOf } from '../../src/policy/explain/need.ts';
import { factTerm } from '../../src/policy/explain/term.ts';
import { OTHER } from '../../src/policy/library/read-parameter.ts';
import { wordsFor } from '../../src/policy/library/words-for.ts';
import { policyLibrary } from '../policy/policy-files.ts';

const measures = [...policyLibrary().measures.values()];
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

describe('the words of facts', () => {
  it('are Chinese where they should be', () => {
    const texts = Object.entries<{ name: string; values?: object }>(factsZh).flatMap(
      ([field, { name, values }]) =>
        [name, ...Object.values(values ?? {})].map((text): [string, string] => [field, text]),
    );
    expect(texts.filter(([, text]) => CODE.test(text))).toEqual([]);
  });

  it('ask with a question mark', () => {
    expect(Object.values(questionsZh).filter((text) => !text.endsWith('？') || CODE.test(text))).toEqual([]);
    expect(Object.values(questionsEn).filter((text) => !text.endsWith('?'))).toEqual([]);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = policyWords[language];

  it('every case of a parameter has words', () => {
    const bare = params.flatMap(({ name, by, cases }) =>
      [...cases.keys()]
        .filter((key) => by !== null && key !== OTHER && termValue(factTerm(by, key), language) === key)
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
      const need = needOf(expression, (name) => factTerm(name, null));
      return need === null || subjectsOf(need).length === 0;
    });
    expect(unsaid.map(({ text }) => text)).toEqual([]);
  });
});
