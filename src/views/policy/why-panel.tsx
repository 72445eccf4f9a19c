import { type ReactNode, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureCard, PolicySubject } from '../../engine/policy-contract.ts';
import { PolicyExplanation } from '../policy-explanation.tsx';
import { useLanguage } from '../use-language.ts';

interface WhyPanelProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly itinerary: string;
  readonly cards: readonly MeasureCard[];
  /** Id of the measure to explain; null explains every event. */
  readonly measure: string | null;
  readonly onMeasure: (measure: string | null) => void;
}

/** Why the figures are what they are: from the article over facts, parameters and sources to the amount. */
export function WhyPanel({ heading, itinerary, cards, measure, onMeasure }: WhyPanelProps): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const subject = useMemo(
    (): PolicySubject => (measure === null ? { kind: 'all' } : { kind: 'measure', measure }),
    [measure],
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
        <PolicyExplanation itinerary={itinerary} subject={subject} />
      </div>
    </section>
  );
}
