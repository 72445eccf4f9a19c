import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../contract/catalogue.ts';
import type { QuoteDraft, QuoteLanguage, RoundingStep } from '../../quote/quote-draft.ts';
import type { Issue } from '../../units/issue.ts';
import type { Currency } from '../../units/money.ts';
import { Segment } from '../parts/segment.tsx';
import { QuoteRow, TextRow } from './quote-field.tsx';

const LANGUAGES: readonly QuoteLanguage[] = ['zh', 'en', 'both'];
const STEPS: readonly RoundingStep[] = ['0.01', '1', '10', '100'];
const CURRENCIES: readonly Currency[] = ['CNY', 'USD', 'EUR'];

interface QuoteFormProps {
  readonly draft: QuoteDraft;
  readonly issues: readonly Issue[];
  readonly onType: (change: Partial<QuoteDraft>) => void;
  /** The rates that there are; the last known is offered with a currency. */
  readonly rates: Catalogue['exchangeRates'];
  /** Day of the quote. */
  readonly issued: string;
}

/** What a person says of an offer beside its routes. */
export function QuoteForm(props: QuoteFormProps): ReactNode {
  const { draft, onType } = props;
  const { t } = useTranslation('quoteDesk');
  const text = { draft, issues: props.issues, onType };
  return (
    <div className="quote-form">
      <fieldset>
        <legend>{t('groups.who')}</legend>
        <QuoteRow field="language" issues={props.issues}>
          {() => (
            <Segment
              name={t('fields.language')}
              choices={LANGUAGES.map((id) => ({ id, label: t(`languages.${id}`) }))}
              chosen={draft.language}
              onChoose={(language) => onType({ language })}
            />
          )}
        </QuoteRow>
        <TextRow {...text} field="customer" />
        <TextRow {...text} field="reference" />
        <TextRow {...text} field="contact" hint={t('hints.contact')} />
      </fieldset>
      <fieldset>
        <legend>{t('groups.price')}</legend>
        <TextRow {...text} field="marginPercent" isFigure unit="%" />
        <TextRow {...text} field="marginPerBox" isFigure unit={t('unit')} />
        <TextRow {...text} field="marginPerLine" isFigure unit={t('unit')} />
        <TextRow {...text} field="marginLeast" isFigure unit={t('unit')} />
        <QuoteRow field="rounding" issues={props.issues}>
          {(id) => (
            <div className="quote-form__pair">
              <span className="input">
                <select
                  id={id}
                  value={draft.rounding}
                  onChange={({ target }) => {
                    const rounding = STEPS.find((step) => step === target.value);
                    if (rounding !== undefined) onType({ rounding });
                  }}
                >
                  {STEPS.map((step) => (
                    <option key={step}>{step}</option>
                  ))}
                </select>
              </span>
              <label className="quote-form__check">
                <input
                  type="checkbox"
                  checked={draft.roundsUp}
                  onChange={({ target }) => onType({ roundsUp: target.checked })}
                />{' '}
                {t('fields.roundsUp')}
              </label>
            </div>
          )}
        </QuoteRow>
      </fieldset>
      <MoneyFields {...props} />
      <fieldset>
        <legend>{t('groups.rest')}</legend>
        <TextRow {...text} field="validUntil" hint={t('hints.validUntil')} />
        <QuoteRow field="terms" issues={props.issues}>
          {(id, aria) => (
            <textarea
              id={id}
              className="quote-form__terms"
              rows={3}
              maxLength={4000}
              placeholder={t('hints.terms')}
              value={draft.terms}
              onChange={({ target }) => onType({ terms: target.value })}
              {...aria}
            />
          )}
        </QuoteRow>
        <label className="quote-form__check">
          <input
            type="checkbox"
            checked={draft.showsGrades}
            onChange={({ target }) => onType({ showsGrades: target.checked })}
          />{' '}
          {t('fields.showsGrades')}
        </label>
      </fieldset>
    </div>
  );
}

function MoneyFields({ draft, issues, onType, rates, issued }: QuoteFormProps): ReactNode {
  const { t } = useTranslation('quoteDesk');
  const choose = (currency: Currency): void => {
    const known = rates
      .filter((rate) => rate.currency === currency && rate.date <= issued)
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
    onType({ currency, rate: known === undefined ? '' : String(known.cny), rateDay: known?.date ?? '' });
  };
  return (
    <fieldset>
      <legend>{t('groups.money')}</legend>
      <QuoteRow field="currency" issues={issues}>
        {() => (
          <Segment
            name={t('fields.currency')}
            choices={CURRENCIES.map((id) => ({ id, label: id }))}
            chosen={draft.currency}
            onChoose={choose}
          />
        )}
      </QuoteRow>
      {draft.currency === 'CNY' ? null : (
        <>
          <TextRow
            field="rate"
            draft={draft}
            issues={issues}
            onType={onType}
            isFigure
            hint={t('hints.rate', { cur: draft.currency })}
          />
          <TextRow field="rateDay" draft={draft} issues={issues} onType={onType} hint="2026-11-30" />
        </>
      )}
    </fieldset>
  );
}
