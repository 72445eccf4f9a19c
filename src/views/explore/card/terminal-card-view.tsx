import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TerminalCard } from '../../../contract/cards.ts';
import { HTML_LANG } from '../../../i18n/language.ts';
import { BEIJING_OFFSET_MINUTES } from '../../../units/instant.ts';
import { useExplore } from '../../contexts/explore-context.tsx';
import { useCountryNames } from '../../texts/use-country-names.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { offsetText } from '../figure-text.ts';
import type { OpensCompare } from '../open-compare.ts';
import { Bearing } from './bearing.tsx';
import { CardHead, CardSection } from './card-head.tsx';
import { Charges } from './charges.tsx';
import { Departures } from './departures.tsx';
import { Operations } from './operations.tsx';
import { ProvenanceChip } from './provenance-chip.tsx';
import { ServiceList } from './service-list.tsx';

/** Everything known of a terminal. */
export function TerminalCardView({
  card,
  onCompare,
}: OpensCompare & { readonly card: TerminalCard }): ReactNode {
  const { t } = useTranslation(['explore', 'words']);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  const { lat, lon } = card.position;
  const coordinates = `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'} ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`;
  const country = useCountryNames()(card.country);
  return (
    <article className="card" aria-label={card.names[language]}>
      <CardHead
        title={card.names[language]}
        other={card.names[other]}
        otherLanguage={HTML_LANG[other]}
        grade={
          <ProvenanceChip item={card.names[language]} head={coordinates} of={card} sources={card.sources} />
        }
        meta={
          <>
            {card.id} · {t(`kinds.${card.kind}`, { ns: 'words' })} · {country} ·{' '}
            {t('card.place', { name: card.place.names[language], code: card.place.code })}
            <br />
            <span className="nowrap">{coordinates}</span> ·{' '}
            {t('card.zone', { name: card.timezone, offset: offsetText(card.utcOffsetMinutes) })}
          </>
        }
        actions={<TerminalActions card={card} onCompare={onCompare} />}
      />
      {card.note === null ? null : (
        <p className="card__remark">
          <span className="mut">{t('card.note')}</span> {card.note[language]}
        </p>
      )}
      <CardSection
        title={t('card.departures')}
        note={`${t('card.catchable')} · ${card.utcOffsetMinutes === BEIJING_OFFSET_MINUTES ? t('card.sameClock') : t('card.beijing')}`}
      >
        <Departures card={card} />
      </CardSection>
      <CardSection
        title={t('card.services', { count: new Set(card.services.map(({ id }) => id)).size })}
        note={t('card.servicesBoth')}
      >
        <ServiceList services={card.services} at={card.id} sources={card.sources} />
      </CardSection>
      {card.operations.length === 0 ? null : (
        <CardSection title={t('card.operations')}>
          <Operations operations={card.operations} sources={card.sources} />
        </CardSection>
      )}
      {card.tariffs.length === 0 ? null : (
        <CardSection title={t('card.charges')} note={t('card.chargesOn', { day: card.date })}>
          <Charges tariffs={card.tariffs} sources={card.sources} />
        </CardSection>
      )}
      <Bearing terminal={card.id} tariffs={card.tariffs} day={card.date} />
    </article>
  );
}

function TerminalActions({ card, onCompare }: OpensCompare & { readonly card: TerminalCard }): ReactNode {
  const { t } = useTranslation('explore');
  const show = useExplore((state) => state.show);
  const edit = useExplore((state) => state.editIsochrone);
  const openTimetable = useExplore((state) => state.openTimetable);
  const isochrone = (): void => {
    edit({ from: card.id });
    show('isochrone');
  };
  return (
    <>
      <button type="button" className="button button--primary" onClick={() => onCompare({ from: card.id })}>
        {t('card.from')}
      </button>
      <button type="button" className="button" onClick={() => onCompare({ to: card.id })}>
        {t('card.to')}
      </button>
      <button type="button" className="button" onClick={isochrone}>
        {t('card.isochrone')}
      </button>
      <button type="button" className="button" onClick={() => openTimetable({ terminal: card.id })}>
        {t('card.timetable')}
      </button>
    </>
  );
}
