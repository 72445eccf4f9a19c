import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { ModeBox } from '../../parts/mode-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { useCorridorName } from '../use-corridor-name.ts';
import { CardSection } from './card-head.tsx';
import '../card.css';

/** The network at a glance, while no card is open. A corridor's name shows that corridor alone. */
export function Overview(): ReactNode {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { view } = useAtlas();
  const nameOf = useCorridorName();
  const filter = useExplore((state) => state.filter);
  const { counts, corridors, network } = view;
  const figures = [
    ['terminals', counts.terminals],
    ['links', counts.links],
    ['services', counts.services],
    ['departures', counts.departuresPerWeek],
    ['tariffs', counts.tariffItems],
  ] as const;
  return (
    <div className="card overview">
      <header className="card__head">
        <h2 className="card-title">{network.names[language]}</h2>
        <p className="card__meta mut">{t('overview.hint')}</p>
      </header>
      <dl className="overview__figures">
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt className="mut">{t(`overview.${name}`)}</dt>
            <dd className="key-figure">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <CardSection title={t('filters.corridors')} note={t('overview.onlyOne')}>
        <table className="table card-table">
          <thead>
            <tr>
              <th scope="col">{t('tables.corridor')}</th>
              <th scope="col">{t('tables.mode')}</th>
              <th scope="col" className="table__num">
                {t('tables.links')}
              </th>
              <th scope="col" className="table__num">
                {t('tables.services')}
              </th>
              <th scope="col" className="table__num">
                {t('tables.perWeek')}
              </th>
            </tr>
          </thead>
          <tbody>
            {corridors.map(({ id, modes, links, services, departuresPerWeek }) => (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    className="row-button name"
                    onClick={() =>
                      filter({
                        hiddenCorridors: corridors.map((each) => each.id).filter((each) => each !== id),
                      })
                    }
                  >
                    {nameOf(id)}
                  </button>
                </th>
                <td className="explore-table__modes nowrap">
                  {modes.map((mode) => (
                    <ModeBox key={mode} mode={mode} />
                  ))}
                </td>
                <td className="table__num">{formatNumber(links)}</td>
                <td className="table__num">{formatNumber(services)}</td>
                <td className="table__num">
                  {departuresPerWeek > 0 ? (
                    formatNumber(Math.round(departuresPerWeek))
                  ) : (
                    <span className="mut">{t('card.onDemand')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </CardSection>
    </div>
  );
}
