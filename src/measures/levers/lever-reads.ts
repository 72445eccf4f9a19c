import { type Expression, namesIn } from '../../policy/expression/expression.ts';
import type { Measure, MeasureEdit } from '../../policy/library/measure.ts';

/** The parameters that a lever rests on, by way of its variables too; the others are for a single event alone. */
export interface LeverReads {
  /** Those that decide whether it is for the goods. */
  readonly conditions: ReadonlySet<string>;
  ofEdit(edit: MeasureEdit): ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const known = new WeakMap<Measure, LeverReads>();

/** Worked out once for each measure, which never changes. */
export function leverReads(measure: Measure): LeverReads {
  const before = known.get(measure);
  if (before) return before;
  const conditions = readBy(
    measure,
    measure.appliesWhen.map(({ expression }) => expression),
  );
  const edits = new Map(
    measure.edits.map((edit) => [
      edit,
      readBy(measure, [edit.formula.expression, ...(edit.when ? [edit.when.expression] : [])]),
    ]),
  );
  const reads: LeverReads = {
    conditions,
    ofEdit: (edit) => edits.get(edit) ?? new Set(),
    all: new Set([conditions, ...edits.values()].flatMap((names) => [...names])),
  };
  known.set(measure, reads);
  return reads;
}

function readBy({ params, variables }: Measure, expressions: readonly Expression[]): ReadonlySet<string> {
  const read = new Set<string>();
  const follow = (name: string): void => {
    if (read.has(name)) return;
    read.add(name);
    const formula = variables.get(name);
    if (formula) for (const inner of namesIn(formula.expression)) follow(inner);
  };
  for (const expression of expressions) for (const name of namesIn(expression)) follow(name);
  return new Set([...read].filter((name) => params.has(name)));
}
