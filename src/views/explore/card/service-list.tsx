import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallingService } from '../../../contract/cards.ts';
import { formatQuantity } from '../../../i18n/format.ts';
import { useAtlas } from '../../contexts/explore-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { shortTerminalName } from '../atlas.ts';
import type { Sources } from './provenance-chip.tsx';
import { ServiceFacts } from './service-facts.tsx';
import { type ServicePair, servicePairs, weekly } from './service-pairs.ts';

const FEW = 8;

interface ServiceListProps {
  readonly services: readonly CallingService[];
  /** The terminal they are seen from. */
  readonly at: string;
  readonly sources: Sources;
}

/** Services by where they lead to, both ways in one row that opens. */
export function ServiceList({ services, at, sources }: ServiceListProps): ReactNode {
  const { t } = useTranslation('explore');
  const [showsAll, setShowsAll] = useState(false);
  const pairs = useMemo(() => servicePairs(services, at), [services, at]);
  if (pairs.length === 0) return <p className="mut">{t('card.none')}</p>;
  const rows = showsAll ? pairs : pairs.slice(0, FEW);
  return (
    <>
      <table className="table card-table service-list">
        <thead>
          <tr>
            <th scope="col">{t('card.other')}</th>
            <th scope="col" className="table__num">
              {t('card.out')} {t('filters.perWeek')}
            </th>
            <th scope="col" className="table__num">
              {t('card.back')} {t('filters.perWeek')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((pair) => (
            <PairRows key={pair.key} pair={pair} sources={sources} />
          ))}
        </tbody>
      </table>
      {pairs.length > FEW ? (
        <button type="button" className="link card__more" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('card.showFewer') : t('card.showAll', { count: pairs.length })}
        </button>
      ) : null}
    </>
  );
}

function PairRows({ pair, sources }: { readonly pair: ServicePair; readonly sources: Sources }): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const atlas = useAtlas();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="row-button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <span className="row-button__sign" aria-hidden="true">
              {isOpen ? '▾' : '▸'}
            </span>{' '}
            <ModeBox mode={pair.mode} />{' '}
            <span className="name">{shortTerminalName(atlas, pair.other, language)}</span>
          </button>
          {pair.isClosed ? <span className="badge badge--warn">{t('tables.closed')}</span> : null}
        </th>
        <td className="table__num">
          <Frequency services={pair.out} />
        </td>
        <td className="table__num">
          <Frequency services={pair.back} />
        </td>
      </tr>
      <tr id={id} hidden={!isOpen} className="service-list__detail">
        <td colSpan={3}>
          {isOpen
            ? [...pair.out, ...pair.back].map((service) => (
                <ServiceFacts
                  key={`${service.id} ${service.direction}`}
                  service={service}
                  sources={sources}
                />
              ))
            : null}
        </td>
      </tr>
    </>
  );
}

function Frequency({ services }: { readonly services: readonly CallingService[] }): ReactNode {
  const { t } = useTranslation('explore');
  const open = services.filter(({ closed }) => closed === null);
  const count = weekly(open);
  if (count > 0) {
    const isAssumed = open.some(({ status }) => status === 'assumed' || status === 'estimated');
    return <span className={isAssumed ? 'estimate' : undefined}>{formatQuantity(count, 1)}</span>;
  }
  return <span className="mut">{t(open.length > 0 ? 'card.onDemand' : 'card.oneWay')}</span>;
}
