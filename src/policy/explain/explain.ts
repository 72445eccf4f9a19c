import type { Decision, EventOutcome, TracedParameter } from '../decide/decision.ts';
import { LINE_BEFORE } from '../expression/name-types.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { Facts } from '../facts/fact.ts';
import { CALL } from '../scenario/resolve-parameter.ts';
import { type ExplainedTerms, explainedTerms, lineBeforeTerm, parameterTerm } from './explained-terms.ts';
import { type FormulaPart, formulaParts } from './formula-parts.ts';
import { type Need, needOf, subjectsOf } from './need.ts';
import { type Term, termOf } from './term.ts';

/** Sentences an explanation is made of; their texts stand in `src/i18n/policy-words.ts`. */
export const EXPLANATION_KEYS = [
  'measure',
  'reading',
  'applies',
  'appliesNot',
  'open',
  'question',
  'fading',
  'unpublished',
  'input',
  'met',
  'metFlag',
  'unmet',
  'untold',
  'parameter',
  'parameterFrom',
  'parameterUntil',
  'parameterStated',
  'parameterPaused',
  'parameterSum',
  'parameterTaken',
  'step',
  'stepFlat',
  'stepTaken',
  'line',
  'benefit',
  'gains',
  'amountOpen',
  'lowerThanKept',
  'ifEvidenced',
  'expected',
  'relievedShare',
  'result',
  'borneBy',
  'notApplied',
  'notAppliedBeside',
  'total',
  'totalOpen',
  'sameAsKept',
  'flag',
] as const;
export type ExplanationKey = (typeof EXPLANATION_KEYS)[number];

/** A line of an explanation: which sentence, what fills it, and how deep in the tree it stands. */
export interface ExplanationLine {
  readonly key: ExplanationKey;
  readonly values: Readonly<Record<string, string>>;
  readonly depth: number;
  /** What the sentence is about: facts and figures with what was found of them. */
  readonly terms: readonly Term[];
  readonly need: Need | null;
  readonly formula: readonly FormulaPart[];
  /** What files write for it; null where nothing of the sentence is a code. */
  readonly code: string | null;
}

type Told = Partial<Pick<ExplanationLine, 'terms' | 'need' | 'formula' | 'code'>>;

/** A line with what is not told of it left empty. */
export const explanationLine = (
  key: ExplanationKey,
  depth: number,
  values: Readonly<Record<string, string>> = {},
  told: Told = {},
): ExplanationLine => ({ key, values, depth, terms: [], need: null, formula: [], code: null, ...told });

/** The tree under a decision, top down: article, verdict, questions, conditions, facts, parameters, formulas, figures. */
export function explainDecision(decision: Decision, facts: Facts): readonly ExplanationLine[] {
  const { trace, measure, eligible, reasons, missing } = decision;
  const { kind, strength, level, clause_ref: clause } = trace;
  const line = explanationLine;
  const terms = explainedTerms(decision, facts);
  const wanting = missing.map(terms.missing);
  const conditions = trace.conditions.map((condition) => explainCondition(condition, terms));
  const asked = new Set(conditions.flatMap((condition) => condition.terms.map(({ name }) => name)));
  return [
    line('measure', 0, { measure, clause, kind, strength, level }, { code: measure }),
    line('reading', 1, { zh: trace.reading.zh, en: trace.reading.en }),
    line(
      eligible === 'yes' ? 'applies' : eligible === 'no' ? 'appliesNot' : 'open',
      1,
      { reasons: reasons.join(' ') },
      { terms: wanting },
    ),
    ...(eligible === 'no'
      ? []
      : wanting.map((term) => line('question', 1, {}, { terms: [term], code: term.name }))),
    ...(decision.in_force && decision.force !== '1' ? [line('fading', 1, { force: decision.force })] : []),
    ...decision.flags.map(({ zh, en }) => line('flag', 1, { zh, en })),
    ...(decision.known_at_event ? [] : [line('unpublished', 1, { published: trace.published })]),
    ...conditions,
    ...trace.inputs
      .filter(({ field, value }) => value !== null && !asked.has(field))
      .map(({ field }) => line('input', 2, {}, { terms: [terms.find(field)], code: field })),
    ...trace.parameters.flatMap((parameter) => explainParameter(parameter, 2)),
    ...trace.steps.flatMap((step) => explainStep(step, terms)),
    ...explainFigures(decision, wanting),
    line('borneBy', 1, { party: trace.borne_by }),
  ];
}

/** What was found and what is needed; a flag that is as it should be is told by itself. */
function explainCondition(
  { test, outcome, reason, labels }: Decision['trace']['conditions'][number],
  { find, isRead }: ExplainedTerms,
): ExplanationLine {
  const parsed = parseExpression(test);
  const term = (name: string): Term => {
    const label = labels[name];
    return isRead(name) || label === undefined ? find(name) : termOf(name, null, { label });
  };
  const need = 'expression' in parsed ? needOf(parsed.expression, term) : null;
  const found = need === null ? [] : subjectsOf(need).filter(({ name }) => isRead(name));
  const values = { outcome, reason };
  const told = { terms: found, need, code: test };
  if (outcome === 'no') return explanationLine('unmet', 2, values, told);
  if (outcome === 'unknown') return explanationLine('untold', 2, values, told);
  return explanationLine(need?.kind === 'isTrue' ? 'metFlag' : 'met', 2, values, told);
}

function explainParameter(parameter: TracedParameter, depth: number): readonly ExplanationLine[] {
  const { from, to, kind, source, parts, set_by: setBy } = parameter;
  const values = { kind: kind ?? 'P', from: from ?? '', to: to ?? '', source: source || '—' };
  const key = ((): ExplanationKey => {
    if (setBy === CALL) return 'parameterStated';
    if (parameter.value === null && kind !== null) return 'parameterPaused';
    if (parts.length > 0) return parts.length > 1 ? 'parameterSum' : 'parameterTaken';
    return from === null ? 'parameter' : to === null ? 'parameterFrom' : 'parameterUntil';
  })();
  return [
    explanationLine(key, depth, values, { terms: [parameterTerm(parameter)], code: parameter.parameter }),
    ...parts.flatMap((part) => explainParameter(part, depth + 1)),
  ];
}

/** What a formula came to; a result that only repeats a figure of its own name says nothing. */
function explainStep(
  { name, label, unit, taken, line_before: before, result }: Decision['trace']['steps'][number],
  { find }: ExplainedTerms,
): readonly ExplanationLine[] {
  if (taken === name) return [];
  const parsed = parseExpression(taken);
  const formula =
    'expression' in parsed
      ? formulaParts(parsed.expression, (part) =>
          part === LINE_BEFORE ? lineBeforeTerm(before) : find(part),
        )
      : null;
  const told = { terms: [termOf(name, result, { label, unit })], code: `${name} = ${taken}` };
  const [only] = formula?.length === 1 ? formula : [];
  if (formula === null || only?.kind === 'figure') return [explanationLine('stepFlat', 2, {}, told)];
  return [explanationLine(only ? 'stepTaken' : 'step', 2, {}, { ...told, formula })];
}

function explainFigures(decision: Decision, wanting: readonly Term[]): readonly ExplanationLine[] {
  const { gross, incremental, marginal, if_evidenced: open, expected, results, trace } = decision;
  const line = explanationLine;
  return [
    ...decision.lines.map(({ line: name, before, after, saving }) => {
      const told = { terms: [termOf(name, null, { label: trace.lines[name] ?? null })], code: name };
      return before === null || after === null
        ? line('benefit', 1, { saving }, told)
        : line('line', 1, { before, after, saving }, told);
    }),
    gross === null || incremental === null || marginal === null
      ? line('amountOpen', 1, {}, { terms: wanting })
      : line('gains', 1, { gross, incremental, marginal }),
    ...(decision.reason === 'lower_than_kept' ? [line('lowerThanKept', 1)] : []),
    ...(decision.reason === 'same_as_kept' ? [line('sameAsKept', 1)] : []),
    ...(open && open.gross !== null && open.incremental !== null
      ? [line('ifEvidenced', 1, { gross: open.gross, incremental: open.incremental })]
      : []),
    ...(expected
      ? [
          line('expected', 1, {
            share: expected.share,
            once: expected.if_it_happens.gross,
            gross: expected.gross,
          }),
        ]
      : []),
    ...Object.entries(results).map(([name, value]) => {
      const step = trace.steps.findLast((one) => one.name === name);
      const term = termOf(name, value, { label: step?.label ?? null, unit: step?.unit ?? null });
      return line('result', 1, {}, { terms: [term], code: name });
    }),
  ];
}

function explainTotal({ totals: { gross, incremental } }: EventOutcome): ExplanationLine {
  return gross === null || incremental === null
    ? explanationLine('totalOpen', 0)
    : explanationLine('total', 0, { gross, incremental });
}

/** All decisions of an event that came into play, then in one line each those that did not. */
export function explainOutcome(outcome: EventOutcome, facts: Facts): readonly ExplanationLine[] {
  const played = outcome.decisions.filter(({ eligible }) => eligible !== 'no');
  const out = outcome.decisions.filter(({ eligible }) => eligible === 'no');
  return [
    ...played.flatMap((decision) => explainDecision(decision, facts)),
    ...out.map(({ measure, reasons, trace: { article } }) => {
      const values = { measure, article: String(article ?? ''), reasons: reasons.join(' ') };
      return explanationLine(article === null ? 'notAppliedBeside' : 'notApplied', 0, values, {
        code: measure,
      });
    }),
    explainTotal(outcome),
  ];
}
