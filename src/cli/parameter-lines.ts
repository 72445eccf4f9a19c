import type { Language } from '../i18n/language.ts';
import { termName, termValue } from '../i18n/policy-sentences/write-term.ts';
import { policyText, policyWords } from '../i18n/policy-words.ts';
import { sentenceCase } from '../i18n/sentence-case.ts';
import { sourceWords } from '../i18n/source-words.ts';
import { writeFigure } from '../i18n/unit-words.ts';
import { factTerm, termOf } from '../policy/explain/term.ts';
import { writeValue } from '../policy/expression/value.ts';
import type { Facts } from '../policy/facts/fact.ts';
import type { Measure, Parameter } from '../policy/library/measure.ts';
import { OTHER } from '../policy/library/read-parameter.ts';
import { wordsFor } from '../policy/library/words-for.ts';
import { type Exact, writeExact } from '../units/exact.ts';

/** Units of parameters whose values are no figures. */
const NO_FIGURE: ReadonlySet<string> = new Set(['flag', 'choice', 'tiers']);

/** A parameter in words, a line for each case and span of days: value, range, kind, days, source, and its code. */
export function parameterLines(
  measure: Measure,
  parameter: Parameter,
  facts: Facts,
  language: Language,
): readonly string[] {
  const words = policyWords[language];
  const { name, unit, by, index } = parameter;
  const label = wordsFor(measure, name);
  const title = sentenceCase(termName({ name, label }, language));
  if (index.length > 0) {
    const sum = policyText(language)('sum', { parts: index.join(' + ') });
    return [`${title}: ${sum}  [${name}, ${unit}]`];
  }
  return [...parameter.cases].flatMap(([key, segments]) => {
    const value = by === null || key === OTHER ? words.others : termValue(factTerm(facts, by, key), language);
    const own = by === null ? title : `${title} (${value})`;
    const code = key === OTHER ? name : `${name}.${key}`;
    return segments.map((segment) => {
      const { from, to, kind, range, source } = segment;
      const text = segment.value && writeValue(segment.value);
      const choice = wordsFor(measure, `${name}.${text}`);
      const term = termOf(name, text, {
        unit: NO_FIGURE.has(unit) ? null : unit,
        words: new Map(choice && text !== null ? [[text, choice]] : []),
      });
      const figure = text === null ? '–' : termValue(term, language);
      const span = range ? ` (${writeSpan(range, unit, language)})` : '';
      return `${own} = ${figure}${span} [${words.valueKinds[kind]}] ${from}–${to ?? ''}  ${sourceWords(source, language)}  [${code} = ${text}]`;
    });
  });
}

/** `1.6–2.5 CNY/km`, `2–5 %`. */
function writeSpan(ends: readonly [Exact, Exact], unit: string, language: Language): string {
  const [low, high] = ends;
  const text = writeFigure(writeExact(low), unit, language);
  const [figure] = /^[\d.,]+(?= )/.exec(text) ?? [text];
  return `${figure}–${writeFigure(writeExact(high), unit, language)}`;
}
