import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownFact, Stated } from '../../../contract/policy.ts';
import { termValue } from '../../../i18n/policy-sentences/write-term.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { FactField, type SetFact } from './fact-field.tsx';
import { canBeStated, useFactWords } from './use-fact-words.ts';

interface KnownFactsProps {
  readonly facts: Readonly<Record<string, Stated>>;
  /** Of the goods compared. */
  readonly known: readonly KnownFact[];
  readonly onSet: SetFact;
}

/** What was stated by hand, what is taken as given, each with its field; and what the enquiry tells, to be read. */
export function KnownFacts({ facts, known, onSet }: KnownFactsProps): ReactNode {
  const { t } = useTranslation('policy');
  const words = useFactWords();
  const stated = Object.entries(facts);
  const assumed = known.filter(({ fact, from }) => from === 'assumed' && canBeStated(words(fact.name)));
  return (
    <>
      {stated.length === 0 ? null : (
        <section className="known-facts" aria-label={t('known_facts')}>
          <h3 className="mut">{t('known_facts')}</h3>
          {stated.map(([field, value]) => (
            <div key={field} className="known-facts__fact">
              <FactField field={field} value={value} onSet={onSet} />
              <button
                type="button"
                className="link"
                aria-label={`${t('forget_fact')} ${words(field).name}`}
                onClick={() => onSet(field, null)}
              >
                {t('forget_fact')}
              </button>
            </div>
          ))}
        </section>
      )}
      {assumed.length === 0 ? null : (
        <details className="known-facts known-facts--assumed">
          <summary>{t('assumed_facts', { count: assumed.length })}</summary>
          <p className="mut">{t('assumed_hint')}</p>
          {assumed.map(({ fact: { name, value } }) => (
            <FactField key={name} field={name} value={value} onSet={onSet} />
          ))}
        </details>
      )}
      <FactsOfEnquiry known={known} />
    </>
  );
}

function FactsOfEnquiry({ known }: Pick<KnownFactsProps, 'known'>): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const words = useFactWords();
  const told = known.filter(({ from }) => from === 'enquiry');
  if (told.length === 0) return null;
  return (
    <details className="known-facts">
      <summary>{t('enquiry_facts', { count: told.length })}</summary>
      <dl className="known-facts__told">
        {told.map(({ fact }) => (
          <div key={fact.name}>
            <dt>{words(fact.name).name}</dt>
            <dd>{termValue(fact, language)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
