import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { writeIssue } from '../../i18n/write-issue.ts';
import type { QuoteDraft } from '../../quote/quote-draft.ts';
import type { Issue } from '../../units/issue.ts';
import { useLanguage } from '../texts/use-language.ts';

/** Fields of the draft that hold text. */
export type TextField = {
  readonly [Field in keyof QuoteDraft]: string extends QuoteDraft[Field] ? Field : never;
}[keyof QuoteDraft];

interface QuoteRowProps {
  readonly field: keyof QuoteDraft;
  readonly issues: readonly Issue[];
  readonly children: (id: string, aria: FieldAria) => ReactNode;
}

interface FieldAria {
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** A row of the form: label, control, and what is wrong with what was typed. */
export function QuoteRow({ field, issues, children }: QuoteRowProps): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const id = useId();
  const own = issues.filter(({ path }) => path === field);
  const isInvalid = own.some(({ severity }) => severity === 'error');
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t(`fields.${field}`)}
      </label>
      <div className="field__control">
        {children(id, {
          'aria-invalid': isInvalid || undefined,
          'aria-describedby': own.length === 0 ? undefined : `${id}-said`,
        })}
      </div>
      {own.length === 0 ? null : (
        <div className="field__messages" id={`${id}-said`}>
          <QuoteIssueList issues={own} />
        </div>
      )}
    </div>
  );
}

/** Issues of a quote with their codes. */
export function QuoteIssueList({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const language = useLanguage();
  return issues.map((issue) => (
    <p key={`${issue.code} ${issue.path}`} className={issue.severity === 'error' ? 'field__message' : 'note'}>
      <b>{issue.code}</b> {writeIssue(issue, language, { nameOf: (text) => text, areas: ['quoteIssues'] })}
    </p>
  ));
}

interface TextRowProps {
  readonly field: TextField;
  readonly draft: QuoteDraft;
  readonly issues: readonly Issue[];
  readonly onType: (change: Partial<QuoteDraft>) => void;
  readonly hint?: string;
  readonly unit?: string;
  readonly isFigure?: boolean;
}

export function TextRow({
  field,
  draft,
  issues,
  onType,
  hint,
  unit,
  isFigure = false,
}: TextRowProps): ReactNode {
  return (
    <QuoteRow field={field} issues={issues}>
      {(id, aria) => (
        <span
          className={`input ${isFigure ? 'input--figure' : ''} ${aria['aria-invalid'] ? 'input--invalid' : ''}`}
        >
          <input
            id={id}
            type="text"
            inputMode={isFigure ? 'decimal' : 'text'}
            autoComplete="off"
            maxLength={isFigure ? 40 : 300}
            placeholder={hint}
            value={draft[field]}
            onChange={({ target }) => onType({ [field]: target.value })}
            {...aria}
          />
          {unit === undefined ? null : <span className="input__unit">{unit}</span>}
        </span>
      )}
    </QuoteRow>
  );
}
