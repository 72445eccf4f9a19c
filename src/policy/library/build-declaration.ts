import type { Declaration, Formula } from './measure.ts';
import type { DeclarationFile } from './measure-schema.ts';

/** A declaration from its part of a measure file; `formula` parses a text and complains under its key. */
export function buildDeclaration(
  { when, steps, relief_results: reliefResults, sheet }: DeclarationFile,
  formula: (text: string, key: string) => Formula,
): Declaration {
  const at = (key: string): string => `declaration.${key}`;
  return {
    when: formula(when, at('when')),
    steps: steps.map(({ name, line, unit, charged, expr, counts_as: countsAs, provision }, index) => ({
      name,
      line,
      unit: unit ?? 'CNY',
      isCharged: charged ?? false,
      formula: formula(expr, at(`steps.${index}.expr`)),
      countsAs: countsAs === undefined ? null : formula(countsAs, at(`steps.${index}.counts_as`)),
      provision,
    })),
    reliefResults: new Map(
      Object.entries(reliefResults ?? {}).map(([name, { unit, expr }]) => [
        name,
        { unit, formula: formula(expr, at(`relief_results.${name}.expr`)) },
      ]),
    ),
    sheet: { ...sheet, decidedBy: sheet.decided_by ?? null, facts: sheet.facts ?? [] },
  };
}
