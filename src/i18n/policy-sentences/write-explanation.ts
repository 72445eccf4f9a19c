import type { ExplanationLine } from '../../policy/explain/explain.ts';
import type { Term } from '../../policy/explain/term.ts';
import type { Bilingual } from '../../policy/library/measure.ts';
import { articleName, formatNumber } from '../format.ts';
import type { Language } from '../language.ts';
import { lineName } from '../line-name.ts';
import { policyText, policyWords } from '../policy-words.ts';
import { sentenceCase } from '../sentence-case.ts';
import { sourceWords } from '../source-words.ts';
import { writeFigure } from '../unit-words.ts';
import { writeFormula } from './write-formula.ts';
import { writeNeed } from './write-need.ts';
import { type NameOf, termValue } from './write-term.ts';

/** What an explanation names without saying it: measures by their titles, and places. */
export interface ExplanationNames {
  readonly titles: Readonly<Record<string, Bilingual>>;
  readonly nameOf?: NameOf;
  /** What is asked for a fact; without it the fact is only named. */
  readonly questionOf?: (field: string) => string | undefined;
}

/** The sentence of a line of an explanation, its codes in words; a condition begins with how it came out. */
export function writeExplanation(line: ExplanationLine, names: ExplanationNames, language: Language): string {
  const { key, values } = line;
  const words = policyWords[language];
  const outcomes: Readonly<Record<string, string>> = words.outcomes;
  const mark = values.outcome === undefined ? '' : `${outcomes[values.outcome] ?? values.outcome} `;
  const phrases = phrasesOf(line, names, language);
  const coded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: { ...words.kinds, ...words.valueKinds },
    strength: words.strengths,
    level: words.levels,
    reason: words.reasons,
    party: words.bearers,
  };
  const write = (name: string, value: string): string => {
    if (MONEY.has(name)) return formatNumber(value, 2);
    if (SHARES.has(name)) return writeFigure(value, 'share', language);
    if (name === 'article' && value !== '') return articleName(Number(value), language);
    if (name === 'source') return sourceWords(value, language);
    return coded[name]?.[value] ?? value;
  };
  const written = Object.entries(values).map(([name, value]) => [name, write(name, value)] as const);
  const replace = { ...Object.fromEntries(written), ...phrases };
  return mark + sentenceCase(policyText(language)(`explanation.${key}`, { replace }));
}

const MONEY: ReadonlySet<string> = new Set([
  'before',
  'after',
  'saving',
  'gross',
  'incremental',
  'marginal',
  'once',
]);
const SHARES: ReadonlySet<string> = new Set(['share', 'force']);

/** What stands for a name of a text where it is more than a value. */
function phrasesOf(
  { values, terms, need, formula, code }: ExplanationLine,
  { titles, nameOf, questionOf }: ExplanationNames,
  language: Language,
): Readonly<Record<string, string>> {
  const words = policyWords[language];
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const listed = (items: readonly string[]): string => items.join(words.joins.list);
  const name = (term: Term): string => lineName(term, titles, language);
  const value = (term: Term): string => termValue(term, language, nameOf);
  const text = policyText(language);
  const found = (term: Term): string =>
    text('found', { name: name(term), value: value(term) }) +
    (term.isAssumed ? words.assumed : '') +
    (term.listedIn === null ? '' : text('listed', { source: sourceWords(term.listedIn, language) }));
  const question = (term: Term): string => questionOf?.(term.name) ?? text('ask', { name: name(term) });
  return {
    title: titles[values.measure ?? '']?.[language] ?? values.measure ?? '',
    reasons: listed((values.reasons ?? '').split(' ').map((reason) => reasons[reason] ?? reason)),
    found: listed(terms.map(found)),
    missing: listed(terms.map(name)),
    question: listed(terms.map(question)),
    name: listed(terms.map(name)),
    line: listed(terms.map(name)),
    result: listed(terms.map((term) => (term.value === null ? words.notKnown : value(term)))),
    need: need ? writeNeed(need, language, nameOf) : (code ?? ''),
    formula: writeFormula(formula, language, nameOf),
  };
}
