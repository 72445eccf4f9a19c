import { type Assessment, type AssessmentContext, chargesOf } from '../compare/assess.ts';
import type { AnswerChecklist, AnswerChecklistEntry } from '../contract/checklist-schema.ts';
import { type ChecklistEntry, checklistOf } from '../ledger/checklist/checklist.ts';

/** The checklist of an itinerary as the answer has it. */
export function describeChecklist(
  { network, consignment, billStorage }: AssessmentContext,
  assessment: Assessment,
): AnswerChecklist {
  const { itinerary, spread } = assessment;
  const charges = chargesOf(assessment);
  return checklistOf({ network, consignment, itinerary, charges, spread, billStorage }).map(describeEntry);
}

function describeEntry(entry: ChecklistEntry): AnswerChecklistEntry {
  switch (entry.state) {
    case 'included':
      return { ...entry, charges: [...entry.charges] };
    case 'not_applicable':
      return { ...entry };
    case 'at_risk':
      return { ...entry, overstays: entry.overstays.map((overstay) => ({ ...overstay })) };
    case 'not_known':
      return {
        ...entry,
        overstays: entry.overstays.map(({ terminal, freeDays, p90WaitDays }) => ({
          terminal,
          freeDays,
          p90WaitDays,
        })),
      };
  }
}
