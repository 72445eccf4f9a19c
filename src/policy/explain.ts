import type { Decision, EventOutcome, TracedParameter } from './decision.ts';

/** Sentences an explanation is made of; their texts stand in `src/i18n/policy-words.ts`. */
export const EXPLANATION_KEYS = [
  'measure',
  'reading',
  'applies',
  'appliesNot',
  'open',
  'fading',
  'unpublished',
  'input',
  'assumedInput',
  'missingInput',
  'met',
  'unmet',
  'parameter',
  'parameterUntil',
  'step',
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
  'total',
] as const;
export type ExplanationKey = (typeof EXPLANATION_KEYS)[number];

/** A line of an explanation: which sentence, what fills it, and how deep in the tree it stands. */
export interface ExplanationLine {
  readonly key: ExplanationKey;
  readonly values: Readonly<Record<string, string>>;
  readonly depth: number;
}

const line = (
  key: ExplanationKey,
  depth: number,
  values: Readonly<Record<string, string>> = {},
): ExplanationLine => ({
  key,
  values,
  depth,
});

/** The tree under a decision, top down: article, verdict, facts, parameters, formulas, figures. */
export function explainDecision(decision: Decision): readonly ExplanationLine[] {
  const { trace, measure, eligible, reasons, missing } = decision;
  const verdict = { reasons: reasons.join(' '), missing: missing.join(' ') };
  const { kind, strength, level, clause_ref: clause } = trace;
  return [
    line('measure', 0, { measure, clause, kind, strength, level }),
    line('reading', 1, { zh: trace.reading.zh, en: trace.reading.en }),
    line(eligible === 'yes' ? 'applies' : eligible === 'no' ? 'appliesNot' : 'open', 1, verdict),
    ...(decision.in_force && decision.force !== '1' ? [line('fading', 1, { force: decision.force })] : []),
    ...(decision.known_at_event ? [] : [line('unpublished', 1, { published: trace.published })]),
    ...trace.conditions.map(({ test, outcome, reason }) =>
      line(outcome === 'yes' ? 'met' : 'unmet', 2, { test, outcome, reason }),
    ),
    ...trace.inputs.map(({ field, value, assumed }) =>
      value === null
        ? line('missingInput', 2, { field })
        : line(assumed ? 'assumedInput' : 'input', 2, { field, value }),
    ),
    ...trace.parameters.flatMap((parameter) => explainParameter(parameter, 2)),
    ...trace.steps.map(({ name, formula, filled, result }) =>
      line('step', 2, { name, formula, filled, result: result ?? '?' }),
    ),
    ...explainFigures(decision),
    line('borneBy', 1, { party: trace.borne_by }),
  ];
}

function explainParameter(parameter: TracedParameter, depth: number): readonly ExplanationLine[] {
  const { parameter: name, unit, from, to, kind, source, parts } = parameter;
  const values = {
    parameter: name,
    value: parameter.value ?? '—',
    unit,
    kind: kind ?? '—',
    from: from ?? '…',
    to: to ?? '…',
    source: source || '—',
  };
  return [
    line(to === null ? 'parameter' : 'parameterUntil', depth, values),
    ...parts.flatMap((part) => explainParameter(part, depth + 1)),
  ];
}

function explainFigures(decision: Decision): readonly ExplanationLine[] {
  const { gross, incremental, marginal, if_evidenced: open, expected, results } = decision;
  return [
    ...decision.lines.map(({ line: name, before, after, saving }) =>
      before === null || after === null
        ? line('benefit', 1, { line: name, saving })
        : line('line', 1, { line: name, before, after, saving }),
    ),
    gross === null || incremental === null || marginal === null
      ? line('amountOpen', 1, { missing: decision.missing.join(' ') })
      : line('gains', 1, { gross, incremental, marginal }),
    ...(decision.reason === 'lower_than_kept' ? [line('lowerThanKept', 1)] : []),
    ...(open
      ? [line('ifEvidenced', 1, { gross: open.gross ?? '?', incremental: open.incremental ?? '?' })]
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
    ...Object.entries(results).map(([name, value]) => line('result', 1, { name, value })),
  ];
}

/** All decisions of an event that came into play, then in one line each those that did not. */
export function explainOutcome(outcome: EventOutcome): readonly ExplanationLine[] {
  const played = outcome.decisions.filter(({ eligible }) => eligible !== 'no');
  const out = outcome.decisions.filter(({ eligible }) => eligible === 'no');
  return [
    ...played.flatMap(explainDecision),
    ...out.map(({ measure, reasons, trace }) =>
      line('notApplied', 0, { measure, article: String(trace.article ?? '—'), reasons: reasons.join(' ') }),
    ),
    line('total', 0, outcome.totals),
  ];
}
