import type { Issue } from '../../units/issue.ts';
import type { FactCatalogue } from '../facts/fact.ts';
import type { OwnRuleFile } from '../scenario/scenario-schema.ts';
import { buildMeasure } from './build-measure.ts';
import { checkMeasure } from './check-measure.ts';
import { policyIssue } from './issue-codes.ts';
import type { Bilingual, LineId, Measure, MeasureId } from './measure.ts';
import type { MeasureFile } from './measure-schema.ts';

/** Group of all fee relief: rules of the text and rules added by hand compete in it for a line. */
export const RELIEF = 'relief';

/** What a rule of one's own may speak of. */
interface MeasuresAndFacts extends Pick<FactCatalogue, 'facts'> {
  readonly measures: ReadonlyMap<MeasureId, Measure>;
}

/** A rule of a scenario or of a call as a measure like any other; its line goes by the name that measures know. */
export function ownRule(
  rule: OwnRuleFile,
  { measures, facts }: MeasuresAndFacts,
  path: string,
  complain: (issue: Issue) => void,
): Measure | null {
  const effects = [
    rule.discount === undefined ? null : { op: 'scale' as const, expr: `1 - ${rule.discount}` },
    rule.amount === undefined ? null : { op: 'subtract' as const, expr: 'fen(amount)' },
    rule.set === undefined ? null : { op: 'set' as const, expr: 'fen(amount)' },
  ].filter((effect) => effect !== null);
  const [effect] = effects;
  if (!effect || effects.length > 1) {
    complain(policyIssue('M04', path, { value: rule.id, expected: 'discount | amount | set' }));
    return null;
  }
  const amount = rule.amount ?? rule.set;
  const { from, to } = rule.valid;
  const content: MeasureFile = {
    schema: 1,
    id: 'own.rule',
    article: null,
    clause_ref: rule.id,
    title: bilingual(rule.title ?? rule.id),
    reading: bilingual(rule.title ?? rule.id),
    kind: 'lever',
    strength: 'mandate',
    level: rule.level,
    event: 'planning',
    valid: { from, to: to ?? null },
    published: rule.published ?? from,
    lines: [rule.line],
    stack_group: rule.stack_group ?? RELIEF,
    applies_when: rule.when === undefined ? [] : [{ test: rule.when, reason: 'own_test' }],
    params:
      amount === undefined
        ? {}
        : { amount: { unit: 'CNY', values: { [from]: { value: amount, kind: 'R', source: rule.id } } } },
    effect: [{ line: rule.line, ...effect }],
    borne_by: 'municipality',
    regulates_same_matter: rule.regulates_same_matter ?? [],
  };
  const measure = buildMeasure(path, content, facts, complain);
  checkMeasure(path, measure, facts, complain);
  return { ...measure, id: rule.id, words: wordsOfLine(measures, rule.line) };
}

function wordsOfLine(
  measures: ReadonlyMap<MeasureId, Measure>,
  line: LineId,
): ReadonlyMap<string, Bilingual> {
  for (const { words } of measures.values()) {
    const named = words.get(line);
    if (named) return new Map([[line, named]]);
  }
  return new Map();
}

const bilingual = (text: string | Bilingual): Bilingual =>
  typeof text === 'string' ? { zh: text, en: text } : text;
