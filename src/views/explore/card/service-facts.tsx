import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallingService } from '../../../contract/cards.ts';
import { formatMomentShort, formatNumber, formatQuantity } from '../../../i18n/format.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { DASH } from '../../parts/place-name.ts';
import { TimeDisclosure } from '../../parts/time-disclosure.tsx';
import { Fact } from '../../parts/where-from.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { shortTerminalName } from '../atlas.ts';
import { nextDepartures } from './next-departures.ts';
import { ProvenanceChip, type Sources } from './provenance-chip.tsx';

interface ServiceFactsProps {
  readonly service: CallingService;
  readonly sources: Sources;
}

/** One service one way: how often, how full, what it takes, and when it leaves next. */
export function ServiceFacts({ service, sources }: ServiceFactsProps): ReactNode {
  const { t } = useTranslation(['explore', 'results']);
  const language = useLanguage();
  const atlas = useAtlas();
  const loadView = useExplore((state) => state.loadView);
  const openTimetable = useExplore((state) => state.openTimetable);
  const name = service.names[language];
  const next = nextDepartures([service]);
  return (
    <div className="service">
      <p className="service__head">
        <b>{name}</b> <span className="mut">{t(`service.direction.${service.direction}`)}</span>
        <span className="service__chip">
          <ProvenanceChip item={name} head={name} of={service} sources={sources} />
        </span>
      </p>
      {service.closed === null ? null : (
        <p className="note">{t('service.closed', { why: service.closed[language] })}</p>
      )}
      <dl className="facts">
        <Fact name={t('service.frequency')}>
          <FrequencyText service={service} />
        </Fact>
        <Fact name={t('service.cutOff')}>
          {t('service.cutOffHours', { hours: formatQuantity(service.cutOffHours, 1) })}
        </Fact>
        <Fact name={t('service.capacity')}>
          {service.capacityTeu === null
            ? t('service.unknown')
            : t('service.capacityTeu', { teu: formatNumber(service.capacityTeu) })}
        </Fact>
        <Fact name={t('service.equipment')}>
          {service.equipment.map((each) => t(`equipmentClasses.${each}`)).join(' · ')}
        </Fact>
        <Fact name={t('service.dangerous')}>{t(`service.dangerousGoods.${service.dangerousGoods}`)}</Fact>
        <Fact name={t('service.gross')}>
          <GrossText service={service} />
        </Fact>
        {service.carrier === null ? null : (
          <Fact name={t('service.carrier')}>{service.carrier[language]}</Fact>
        )}
        <Fact name={t('service.calls')}>
          {[service.from, service.to]
            .map((id) => shortTerminalName(atlas, id, language))
            .join(DASH[language])}
        </Fact>
        {service.note === null ? null : <Fact name={t('card.note')}>{service.note[language]}</Fact>}
        {next.length === 0 ? null : (
          <Fact name={t('service.next')}>
            {next.map(({ departure: { at } }) => (
              <span key={at} className="nowrap service__run">
                {formatMomentShort(at, language)}
              </span>
            ))}
          </Fact>
        )}
      </dl>
      <TimeDisclosure
        caption={t('times.of_service', { ns: 'results' })}
        times={service.times}
        sources={sources}
        nameOf={(terminal) => shortTerminalName(atlas, terminal, language)}
        onReplaced={() => void loadView()}
      />
      {service.timetable === 'on_demand' || service.closed !== null ? null : (
        <button
          type="button"
          className="link"
          aria-label={t('service.weekName', { name })}
          onClick={() => openTimetable({ service: service.id })}
        >
          {t('service.week')}
        </button>
      )}
    </div>
  );
}

function FrequencyText({ service }: { readonly service: CallingService }): ReactNode {
  const { t } = useTranslation('explore');
  if (service.departuresPerWeek === null) return t('service.onDemand');
  return (
    <>
      {t('service.perWeek', { times: formatQuantity(service.departuresPerWeek, 1) })}{' '}
      <span className="mut">{t(`service.timetables.${service.timetable}`)}</span>{' '}
      {service.departureStatus === 'assumed' ? (
        <abbr className="badge badge--mut" title={t('service.assumedName')}>
          {t('service.assumed')}
        </abbr>
      ) : null}
    </>
  );
}

function GrossText({ service }: { readonly service: CallingService }): ReactNode {
  const { t } = useTranslation('explore');
  const { maxGross20Tonnes, maxGross40Tonnes } = service;
  const limits = [
    maxGross20Tonnes === null ? [] : [t('service.gross20', { tonnes: formatQuantity(maxGross20Tonnes, 1) })],
    maxGross40Tonnes === null ? [] : [t('service.gross40', { tonnes: formatQuantity(maxGross40Tonnes, 1) })],
  ].flat();
  return limits.length === 0 ? t('service.noLimit') : limits.join(' · ');
}
