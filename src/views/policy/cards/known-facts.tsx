import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stated } from '../../../contract/policy.ts';
import { FactField, type SetFact } from './fact-field.tsx';
import { useFactWords } from './use-fact-words.ts';

interface KnownFactsProps {
  readonly facts: Readonly<Record<string, Stated>>;
  readonly onSet: SetFact;
}

/** What was stated of this consignment by hand; each can be changed or taken back. */
export function KnownFacts({ facts, onSet }: KnownFactsProps): ReactNode {
  const { t } = useTranslation('policy');
  const words = useFactWords();
  const stated = Object.entries(facts);
  if (stated.length === 0) return null;
  return (
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
  );
}
