import type { ReactNode } from 'react';
import { guessAt } from '../../../state/enquiry/app-state.ts';
import type { EnquiryInputs } from '../../../state/enquiry/enquiry-inputs.ts';
import type { Issue } from '../../../units/issue.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { laterPart } from '../../parts/later-part.tsx';
import { LaterIssueSentence } from '../../texts/later-issue-sentence.tsx';
import { MendButtons } from './mend-buttons.tsx';

const GuessNote = laterPart(async () => (await import('../../desk/guess-note.tsx')).GuessNote);

export type FieldName = keyof EnquiryInputs;

export const fieldId = (field: FieldName): string => `field-${field}`;
const messagesId = (field: FieldName): string => `${fieldId(field)}-messages`;

/** What an input needs to say that something is wrong with it. */
export interface FieldState {
  readonly issues: readonly Issue[];
  readonly isInvalid: boolean;
  readonly aria: {
    readonly 'aria-invalid': true | undefined;
    readonly 'aria-describedby': string | undefined;
  };
}

export function useFieldState(field: FieldName): FieldState {
  const issues = useApp((state) => state.issues).filter(({ path }) => path.split(':')[0] === field);
  const isInvalid = issues.some(({ severity }) => severity === 'error');
  return {
    issues,
    isInvalid,
    aria: {
      'aria-invalid': isInvalid || undefined,
      'aria-describedby': issues.length > 0 ? messagesId(field) : undefined,
    },
  };
}

interface FieldProps {
  readonly label: string;
  /** The control that the label names. */
  readonly controlId: string;
  /** Inputs whose issues stand under this row. */
  readonly fields: readonly FieldName[];
  readonly children: ReactNode;
}

/** A row of the form: label, control, and what is to be said about it. */
export function Field({ label, controlId, fields, children }: FieldProps): ReactNode {
  const guess = useApp((state) => guessAt(state, fields));
  return (
    <div className="field" data-guess={guess && true}>
      <label className="field__label" htmlFor={controlId}>
        {label}
      </label>
      <div className="field__control">{children}</div>
      {fields.map((field) => (
        <FieldMessages key={field} field={field} />
      ))}
      {guess && <GuessNote guess={guess} />}
    </div>
  );
}

/** The messages of one input, with their codes; a warning stands in a note of its own. */
export function FieldMessages({ field }: { readonly field: FieldName }): ReactNode {
  const { issues } = useFieldState(field);
  if (issues.length === 0) return null;
  return (
    <div className="field__messages" id={messagesId(field)}>
      {issues.map((issue) => (
        <p
          key={`${issue.code} ${JSON.stringify(issue.values)}`}
          className={issue.severity === 'error' ? 'field__message' : 'note'}
        >
          <b className={issue.severity === 'error' ? undefined : 'note__code'}>{issue.code}</b>{' '}
          <LaterIssueSentence issue={issue} /> <MendButtons issue={issue} />
        </p>
      ))}
    </div>
  );
}
