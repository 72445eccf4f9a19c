import type { Assessment } from '../../compare/assess.ts';
import type { FigureChange } from '../../contract/figure-change-schema.ts';
import type { MeasureEdits } from '../../contract/policy.ts';
import type { Measure } from '../../policy/library/measure.ts';
import type { EditedNetwork } from './edited-network.ts';
import { editsOnItinerary, keyOfWhole } from './edits-on-itinerary.ts';
import type { ScenarioEdit } from './scenario-edit.ts';

/** What a lever makes of figures, and of those that an itinerary rests on. */
export function measureEdits(
  { id }: Measure,
  edited: EditedNetwork | null,
  assessment: Assessment | null,
): Omit<MeasureEdits, 'verdict'> {
  const edits = (edited?.edits ?? []).filter(
    ({ measures, isCarried }) => measures.includes(id) && !isCarried,
  );
  const onRoute = edited && assessment ? editsOnItinerary(edits, edited.searched.network, assessment) : [];
  return { figures: edits.length, changes: onRoute.map(figureChange) };
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
