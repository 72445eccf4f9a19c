import type { Assessment } from '../compare/assess.ts';
import type { Comparison } from '../compare/compare.ts';
import type { Answer, AnswerItinerary } from '../contract/answer-schema.ts';
import type { FigureChange } from '../contract/figure-change-schema.ts';
import type { EditedNetwork } from '../measures/levers/edited-network.ts';
import { editsOnItinerary } from '../measures/levers/edits-on-itinerary.ts';
import type { LeversInForce } from '../measures/levers/levers-in-force.ts';
import { figureChange } from '../measures/levers/measure-edits.ts';
import type { ScenarioEdit } from '../measures/levers/scenario-edit.ts';
import { itineraryId } from '../routing/itinerary-id.ts';

/** What an answer rests on: the routes compared, and the levers that act on them. */
export interface EditedComparison {
  readonly comparison: Comparison;
  readonly edited: EditedNetwork | null;
  readonly undecided: LeversInForce['undecided'];
  readonly leverKey: string | null;
}

/** Adds to an answer what the levers in force changed of it; an answer that none acts on stays as it is. */
export function describeEdits(
  answer: Answer,
  { comparison, edited, undecided, leverKey }: EditedComparison,
): Answer {
  if (leverKey === null) return answer;
  const edits = edited?.edits ?? [];
  const assessments = new Map(comparison.assessments.map((one) => [itineraryId(one.itinerary), one]));
  const withChanges = (itinerary: AnswerItinerary): AnswerItinerary => {
    const assessment = assessments.get(itinerary.id);
    return assessment && edited ? { ...itinerary, changes: changesOf(edited, assessment) } : itinerary;
  };
  return {
    ...answer,
    leverKey,
    levers: [...leversOf(edits), ...undecided.map(openLever)],
    itineraries: answer.itineraries.map(withChanges),
    dominated: answer.dominated.map((loser) => ({ ...loser, itinerary: withChanges(loser.itinerary) })),
  };
}

const changesOf = ({ edits, searched }: EditedNetwork, assessment: Assessment): FigureChange[] =>
  editsOnItinerary(edits, searched.network, assessment).map(figureChange);

type Lever = NonNullable<Answer['levers']>[number];

/** How many figures of the network each lever changed. */
function leversOf(edits: readonly ScenarioEdit[]): readonly Lever[] {
  const counts = new Map<string, number>();
  for (const { measures, isCarried } of edits) {
    if (!isCarried) for (const measure of measures) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  return [...counts].sort().map(([measure, figures]) => ({ measure, figures, missing: [] }));
}

const openLever = ({ measure, missing }: LeversInForce['undecided'][number]): Lever => ({
  measure: measure.id,
  figures: 0,
  missing: [...missing],
});
