import { type ReactNode, useCallback, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { TariffLine } from '../../../contract/tariff-line.ts';
import { articleName } from '../../../i18n/format.ts';
import { type PolicyStore, situationOf } from '../../../state/policy/policy-store.ts';
import { useEngine } from '../../contexts/engine-context.tsx';
import { PolicyContext } from '../../contexts/policy-context.tsx';
import { useOutcome } from '../../parts/use-outcome.ts';
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
  const store = useContext(PolicyContext);
  return store === null ? null : <BearingSection {...props} store={store} />;
}

function BearingSection({
  terminal,
  tariffs,
  day,
  store,
}: BearingProps & { readonly store: PolicyStore }): ReactNode {
  const engine = useEngine();
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const situation = useStore(store, situationOf);
  const question = useMemo(
    () => ({ terminal, day, charges: tariffs.map(({ charge, basis }) => ({ code: charge, basis })) }),
    [terminal, day, tariffs],
  );
  const measures = useOutcome(
    useCallback(() => engine.bearing(situation, question), [engine, situation, question]),
  ).value;

  if (measures === null || measures.length === 0) return null;
  return (
    <CardSection title={t('card.bearing')} note={t('card.bearingNote', { day })}>
      <ul className="card__measures">
        {measures.map((measure) => (
          <li key={measure.id}>
            <b>{measure.title[language]}</b>{' '}
            <span className="mut">
              {measure.article === null
                ? t('card.bearingNational')
                : t('card.bearingArticle', { article: articleName(measure.article, language) })}{' '}
              · {t(measure.inForce ? 'card.bearingInForce' : 'card.bearingOut')}
              {measure.valid.to === null ? null : ` · ${measure.valid.from}–${measure.valid.to}`}
            </span>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
