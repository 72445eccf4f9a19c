import type { Assessment } from '../../compare/assess.ts';
import type { FigureChange } from '../../contract/figure-change-schema.ts';
import type { MeasureEdits } from '../../contract/policy.ts';
import { namesIn } from '../../policy/expression/expression.ts';
import type { Measure } from '../../policy/library/measure.ts';
import type { EditedNetwork } from './edited-network.ts';
import { editsOnItinerary, keyOfWhole } from './edits-on-itinerary.ts';
import type { ScenarioEdit } from './scenario-edit.ts';

/** What a lever makes of figures, and of those that an itinerary rests on. */
export function measureEdits(
  measure: Measure,
  edited: EditedNetwork | null,
  assessment: Assessment | null,
): MeasureEdits {
  const edits = (edited?.edits ?? []).filter(
    ({ measures, isCarried }) => measures.includes(measure.id) && !isCarried,
  );
  const onRoute = edited && assessment ? editsOnItinerary(edits, edited.searched.network, assessment) : [];
  return { figures: edits.length, changes: onRoute.map(figureChange), parameters: parametersOf(measure) };
}

/** An edit as an answer has it, under the key that people know. */
export const figureChange = ({
  figure,
  measures,
  before,
  value,
  unit,
  over,
}: ScenarioEdit): FigureChange => ({
  measures: [...measures],
  target: figure.target,
  key: keyOfWhole(figure.key),
  field: figure.field,
  before,
  after: value,
  unit,
  over,
});

/** Parameters that the edits of a measure read, by way of its variables too. */
function parametersOf({ edits, variables, params }: Measure): readonly string[] {
  const read = new Set<string>();
  const follow = (name: string): void => {
    if (read.has(name)) return;
    read.add(name);
    const formula = variables.get(name);
    if (formula) for (const inner of namesIn(formula.expression)) follow(inner);
  };
  for (const { formula, when } of edits) {
    for (const name of namesIn(formula.expression)) follow(name);
    if (when) for (const name of namesIn(when.expression)) follow(name);
  }
  return [...params.keys()].filter((name) => read.has(name));
}
