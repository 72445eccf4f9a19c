import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BearingMeasure } from '../../../contract/policy.ts';
import type { TariffLine } from '../../../contract/tariff-line.ts';
import { situationOf } from '../../../state/policy/policy-store.ts';
import { PolicyContext, type PolicyDesk } from '../../contexts/policy-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { CardSection } from './card-head.tsx';

interface BearingProps {
  /** Null on a link. */
  readonly terminal: string | null;
  readonly tariffs: readonly TariffLine[];
  readonly day: string;
}

/** Measures that can bear on what is charged here; nothing where none does. */
export function Bearing(props: BearingProps): ReactNode {
  const desk = useContext(PolicyContext);
  return desk === null ? null : <BearingSection {...props} desk={desk} />;
}

function BearingSection({
  terminal,
  tariffs,
  day,
  desk: { store, api },
}: BearingProps & { readonly desk: PolicyDesk }): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const situation = useStore(store, situationOf);
  const question = useMemo(
    () => ({ terminal, day, charges: tariffs.map(({ charge, basis }) => ({ code: charge, basis })) }),
    [terminal, day, tariffs],
  );
  const [measures, setMeasures] = useState<readonly BearingMeasure[]>([]);
  useEffect(() => {
    let isWanted = true;
    void api.bearing(situation, question).then((found) => {
      if (isWanted) setMeasures(found.ok ? found.value : []);
    });
    return () => {
      isWanted = false;
    };
  }, [api, situation, question]);

  if (measures.length === 0) return null;
  return (
    <CardSection title={t('card.bearing')} note={t('card.bearingNote', { day })}>
      <ul className="card__measures">
        {measures.map((measure) => (
          <li key={measure.id}>
            <b>{measure.title[language]}</b>{' '}
            <span className="mut">
              {measure.article === null
                ? t('card.bearingNational')
                : t('card.bearingArticle', { article: measure.article })}{' '}
              · {t(measure.inForce ? 'card.bearingInForce' : 'card.bearingOut')}
              {measure.valid.to === null ? null : ` · ${measure.valid.from}–${measure.valid.to}`}
            </span>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
