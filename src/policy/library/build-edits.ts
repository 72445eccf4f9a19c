import type { Issue } from '../../units/issue.ts';
import { EDITED_FIGURES, type EditSubject, SUBJECTS } from './edit.ts';
import type { EditFile } from './edit-schema.ts';
import { policyIssue } from './issue-codes.ts';
import type { Formula, MeasureEdit } from './measure.ts';

/** The edits of a measure, one for each figure; what names no rows, or a figure that its rows have not, is an issue. */
export function buildEdits(
  files: readonly EditFile[],
  path: string,
  formula: (text: string, key: string) => Formula,
  complain: (issue: Issue) => void,
): readonly MeasureEdit[] {
  return files.flatMap((file, index): readonly MeasureEdit[] => {
    const at = `${path}.${index}`;
    const [subject, other] = subjectsOf(file);
    if (!subject || other) {
      complain(policyIssue('M04', at, { value: subject?.kind ?? '', expected: SUBJECTS.join(' | ') }));
      return [];
    }
    const when = file.when === undefined ? null : formula(file.when, `edits.${index}.when`);
    return file.change.map(({ figure, op, by, charges, per }, position): MeasureEdit => {
      const key = `edits.${index}.change.${position}`;
      const { of } = EDITED_FIGURES[figure];
      if (!of.includes(subject.kind))
        complain(policyIssue('M80', `${at}.change.${position}.figure`, { figure, subjects: of.join(', ') }));
      return {
        path: key,
        subject,
        figure,
        operation: op,
        formula: formula(by, `${key}.by`),
        when,
        charges: charges ?? null,
        per: per ?? 'TEU',
      };
    });
  });
}

/** In the order of `SUBJECTS`; a sound entry has one. */
function subjectsOf(file: EditFile): readonly EditSubject[] {
  const { services, stops, operations, links, parameters, emission_factors } = file;
  const subjects: readonly (EditSubject | undefined)[] = [
    services && { kind: 'services', rows: services },
    stops && { kind: 'stops', rows: stops },
    operations && { kind: 'operations', rows: operations },
    links && { kind: 'links', rows: links },
    parameters && { kind: 'parameters', rows: parameters },
    emission_factors && { kind: 'emission_factors', rows: emission_factors },
  ];
  return subjects.flatMap((subject) => (subject ? [subject] : []));
}
