import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkCard, RunView } from '../../../contract/cards.ts';
import type { FigureFields, FigureRef } from '../../../figures/figure-ref.ts';
import { formatDistance, formatQuantity } from '../../../i18n/format.ts';
import { HTML_LANG } from '../../../i18n/language.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { DASH } from '../../parts/place-name.ts';
import { Fact } from '../../parts/where-from.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { shortTerminalName } from '../atlas.ts';
import type { OpensCompare } from '../open-compare.ts';
import { useCorridorName } from '../use-corridor-name.ts';
import { Bearing } from './bearing.tsx';
import { CardHead, CardSection } from './card-head.tsx';
import { Charges } from './charges.tsx';
import { ProvenanceChip } from './provenance-chip.tsx';
import { ServiceList } from './service-list.tsx';

/** Everything known of a link: how far, how long each way, what runs over it and for how much. */
export function LinkCardView({ card, onCompare }: OpensCompare & { readonly card: LinkCard }): ReactNode {
  const { t } = useTranslation(['explore', 'words']);
  const language = useLanguage();
  const atlas = useAtlas();
  const other = language === 'zh' ? 'en' : 'zh';
  const select = useExplore((state) => state.select);
  const nameOf = useCorridorName();
  const nameIn = (shown: 'zh' | 'en'): string =>
    [card.from.id, card.to.id].map((id) => shortTerminalName(atlas, id, shown)).join(DASH[shown]);
  return (
    <article className="card" aria-label={nameIn(language)}>
      <CardHead
        title={nameIn(language)}
        other={nameIn(other)}
        otherLanguage={HTML_LANG[other]}
        grade={
          <ProvenanceChip
            item={t('link.distance')}
            head={formatDistance(card.distanceKm)}
            of={card}
            sources={card.sources}
          />
        }
        meta={
          <>
            <ModeBox mode={card.mode} /> {t(`modes.${card.mode}`, { ns: 'words' })} · {card.id}
          </>
        }
        actions={
          <>
            <button
              type="button"
              className="button button--primary"
              onClick={() => onCompare({ from: card.from.id, to: card.to.id })}
            >
              {t('card.compare')}
            </button>
            {[card.from, card.to].map(({ id }) => (
              <button
                key={id}
                type="button"
                className="button"
                onClick={() => select({ kind: 'terminal', id })}
              >
                {shortTerminalName(atlas, id, language)}
              </button>
            ))}
          </>
        }
      />
      <dl className="facts card__facts">
        <Fact name={t('link.distance')}>{formatDistance(card.distanceKm)}</Fact>
        {card.tariffKm === card.distanceKm ? null : (
          <Fact name={t('link.tariffKm')}>{formatDistance(card.tariffKm)}</Fact>
        )}
        {card.tollKmChongqing === 0 && card.tollKmByProvince.length === 0 ? null : (
          <Fact name={t('link.toll')}>
            <TollParts card={card} />
          </Fact>
        )}
        <RunFact card={card} run={card.out} direction="out" />
        {card.back === null ? (
          <Fact name={t('service.direction.back')}>{t('link.oneWay')}</Fact>
        ) : (
          <RunFact card={card} run={card.back} direction="back" />
        )}
        <Fact name={t('link.emission')}>
          {formatQuantity(card.emissionFactor.value, 1)} {card.emissionFactor.unit}{' '}
          <span className="mut">
            {`${formatQuantity(card.emissionFactor.low, 1)}–${formatQuantity(card.emissionFactor.high, 1)}`}
          </span>{' '}
          <ProvenanceChip
            item={t('link.emission')}
            head={card.emissionFactor.id}
            of={card.emissionFactor}
            sources={card.sources}
          />
        </Fact>
        {card.corridors.length === 0 ? null : (
          <Fact name={t('link.corridors')}>{card.corridors.map(nameOf).join(' · ')}</Fact>
        )}
      </dl>
      {card.alignment === null && card.mode !== 'air' ? (
        <p className="card__remark mut">{t('link.schematic')}</p>
      ) : null}
      <CardSection title={t('card.services', { count: card.services.length })} note={t('card.servicesBoth')}>
        <ServiceList services={card.services} at={card.from.id} sources={card.sources} />
      </CardSection>
      {card.tariffs.length === 0 ? null : (
        <CardSection title={t('card.charges')} note={t('card.chargesOn', { day: card.date })}>
          <Charges tariffs={card.tariffs} sources={card.sources} />
        </CardSection>
      )}
      <Bearing terminal={null} tariffs={card.tariffs} day={card.date} />
    </article>
  );
}

const timeOf = (
  { id }: LinkCard,
  typical: FigureFields['link'],
  p90: FigureFields['link'],
): { readonly typical: FigureRef; readonly p90: FigureRef } => ({
  typical: { target: 'link', key: id, field: typical },
  p90: { target: 'link', key: id, field: p90 },
});

/** Expressway kilometres by the province that bills them. */
function TollParts({ card }: { readonly card: LinkCard }): ReactNode {
  const { t } = useTranslation('explore');
  const inside =
    card.tollKmChongqing === 0 ? [] : [{ province: t('link.chongqing'), km: card.tollKmChongqing }];
  const outside = card.tollKmByProvince.map(({ province, km }) => ({
    province: t(`provinces.${province}`),
    km,
  }));
  return [...inside, ...outside].map(({ province, km }, index) => (
    <Fragment key={province}>
      {index === 0 ? '' : ' · '}
      <span className="nowrap">{t('link.tollPart', { province, km: formatQuantity(km, 1) })}</span>
    </Fragment>
  ));
}

interface RunFactProps {
  readonly card: LinkCard;
  readonly run: RunView;
  readonly direction: 'out' | 'back';
}

function RunFact({ card, run, direction }: RunFactProps): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  const [start, end] = direction === 'out' ? [card.from, card.to] : [card.to, card.from];
  const name = t('link.stretch', {
    from: shortTerminalName(atlas, start.id, language),
    to: shortTerminalName(atlas, end.id, language),
  });
  const text = t('link.running', {
    typical: formatQuantity(run.typicalHours, 1),
    p90: formatQuantity(run.p90Hours, 1),
    speed: formatQuantity(run.kmPerHour, 0),
  });
  return (
    <Fact name={t(direction === 'out' ? 'service.direction.out' : 'service.direction.back')}>
      {name}
      <br />
      {text}{' '}
      <ProvenanceChip
        item={name}
        head={text}
        of={run}
        sources={card.sources}
        time={
          direction === 'out'
            ? timeOf(card, 'hours_typical', 'hours_p90')
            : timeOf(card, 'back_hours_typical', 'back_hours_p90')
        }
      />
    </Fact>
  );
}
