import { type ReactNode, type RefObject, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureCard, PolicySubject, Stated } from '../../contract/policy.ts';
import { PolicyExplanation } from '../parts/policy-explanation.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { FactField, type SetFact } from './cards/fact-field.tsx';
import { canBeStated, useFactWords } from './cards/use-fact-words.ts';

interface WhyPanelProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly itinerary: string;
  readonly cards: readonly MeasureCard[];
  /** Id of the measure to explain; null explains every event. */
  readonly measure: string | null;
  readonly onMeasure: (measure: string | null) => void;
  readonly facts: Readonly<Record<string, Stated>>;
  readonly onSetFact: SetFact;
}

/** Why the figures are what they are: from the article over facts, parameters and sources to the amount. */
export function WhyPanel(props: WhyPanelProps): ReactNode {
  const { heading, itinerary, cards, measure, onMeasure, facts, onSetFact } = props;
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const subject = useMemo(
    (): PolicySubject => (measure === null ? { kind: 'all' } : { kind: 'measure', measure }),
    [measure],
  );
  const words = useFactWords();
  const answer = useCallback(
    (field: string) =>
      canBeStated(words(field)) ? (
        <FactField field={field} value={facts[field] ?? null} onSet={onSetFact} />
      ) : null,
    [facts, onSetFact, words],
  );
  const concerned = cards.filter(({ id, eligible }) => eligible !== null || id === measure);
  return (
    <section className="policy__part">
      <div className="policy__part-head">
        <h2 className="panel-title" ref={heading} tabIndex={-1}>
          {t('why_title')}
        </h2>
        <span className="input policy__subject">
          <select
            aria-label={t('why_subject')}
            value={measure ?? ''}
            onChange={({ target }) => onMeasure(target.value === '' ? null : target.value)}
          >
            <option value="">{t('why_all')}</option>
            {concerned.map(({ id, article, title }) => (
              <option key={id} value={id}>
                {article === null ? '' : `${article} · `}
                {title[language]}
              </option>
            ))}
          </select>
        </span>
      </div>
      <div className="policy__why">
        <PolicyExplanation itinerary={itinerary} subject={subject} answer={answer} />
      </div>
    </section>
  );
}
