import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isInPercent, type UserFigureDraft } from '../../state/figures/user-figure-draft.ts';
import type { Issue } from '../../units/issue.ts';
import { useUserFigures } from '../contexts/desk-context.tsx';
import { useIssueText } from '../texts/use-issue-text.ts';
import { useLanguage } from '../texts/use-language.ts';
import { CURRENCIES, figureText, isAbout, priceUnit, unitName } from './figure-text.ts';

interface UserFigureFormProps {
  readonly draft: UserFigureDraft;
  /** Called when the figure is in use. */
  readonly onSaved?: () => void;
}

/** A figure of one's own in the place of the network's: value, unit, note. What was typed stays until it is right. */
export function UserFigureForm({ draft, onSaved }: UserFigureFormProps): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const issues = useUserFigures((state) => state.draftIssues);
  const type = useUserFigures((state) => state.type);
  const save = useUserFigures((state) => state.save);
  const discard = useUserFigures((state) => state.discard);
  const id = useId();
  const price = draft.figure.target === 'tariff' ? priceUnit(draft.unit || draft.replacedUnit) : null;
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await save()) onSaved?.();
  };
  const isInvalid = issues.length > 0;
  return (
    <form className="user-figure-form" aria-label={t('form.name')} onSubmit={(event) => void onSubmit(event)}>
      <label htmlFor={`${id}-value`}>{t('form.value')}</label>
      <div className="user-figure-form__value">
        <span className={isInvalid ? 'input input--figure input--invalid' : 'input input--figure'}>
          <input
            id={`${id}-value`}
            inputMode="decimal"
            autoComplete="off"
            value={draft.value}
            aria-invalid={isInvalid || undefined}
            aria-describedby={isInvalid ? `${id}-issues` : undefined}
            onChange={(event) => type({ value: event.target.value })}
          />
        </span>
        {price === null ? (
          <span className="mut">
            {isInPercent(draft.unit) ? '% ' : ''}
            {draft.unit === 'share' ? '' : unitName(draft.unit, language)}
          </span>
        ) : (
          <span className="input">
            <select
              aria-label={t('form.unit')}
              value={price.currency}
              onChange={(event) => type({ unit: `${event.target.value}/${price.per}` })}
            >
              {CURRENCIES.map((currency) => (
                <option key={currency} value={currency}>
                  {unitName(`${currency}/${price.per}`, language)}
                </option>
              ))}
            </select>
          </span>
        )}
      </div>
      <label htmlFor={`${id}-note`}>{t('form.note')}</label>
      <span className="input">
        <input
          id={`${id}-note`}
          autoComplete="off"
          value={draft.note}
          placeholder={t('form.note_hint')}
          onChange={(event) => type({ note: event.target.value })}
        />
      </span>
      {isInvalid ? <DraftIssues id={`${id}-issues`} issues={issues} /> : null}
      <div className="user-figure-form__actions">
        <button type="submit" className="button button--primary">
          {t('form.save')}
        </button>
        <button type="button" className="button" onClick={discard}>
          {t('form.discard')}
        </button>
        <span className="mut">
          {draft.replaced === null
            ? null
            : t('form.instead_of', { value: figureText(draft.replaced, draft.replacedUnit, language) })}
        </span>
      </div>
      <p className="user-figure-form__private">{t('form.private')}</p>
    </form>
  );
}

function DraftIssues({ id, issues }: { readonly id: string; readonly issues: readonly Issue[] }): ReactNode {
  const write = useIssueText();
  const first = issues.filter((issue) => isAbout(issue, 'value'));
  const ordered = [...first, ...issues.filter((issue) => !first.includes(issue))];
  return (
    <div id={id} className="user-figure-form__issues" role="alert">
      {ordered.map((issue) => (
        <p key={`${issue.code} ${issue.path}`} className="error">
          <b>{issue.code}</b> {write(issue)}
        </p>
      ))}
    </div>
  );
}
