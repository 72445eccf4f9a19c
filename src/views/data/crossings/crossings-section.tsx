import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/crossing-texts.ts';
import type { DataSheet } from '../../../contract/figures.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useCountryNames } from '../../texts/use-country-names.ts';
import { usePlaceName } from '../../texts/use-event-name.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { DatedRows } from './dated-rows.tsx';
import './crossings-section.css';

interface CrossingsSectionProps {
  readonly sheet: DataSheet;
}

/** Events and words of caution, whether in force or not, and the straits that links run through. */
export function CrossingsSection({ sheet }: CrossingsSectionProps): ReactNode {
  const { t } = useTranslation(['data', 'crossings']);
  const language = useLanguage();
  const placeOf = usePlaceName();
  const events = sheet.events.map((event) => ({
    ...event,
    place: placeOf(event.affected),
    kind: t(`effects.${event.effect}`, { ns: 'crossings' }),
  }));
  const advisories = sheet.advisories.map((advisory) => ({
    ...advisory,
    place: advisory.affected.names[language],
    kind: t(`topics.${advisory.topic}`, { ns: 'crossings' }),
  }));
  return (
    <ScrollBox label={t('sections.crossings')} className="data__scroll">
      <p className="data__intro">{t('crossings.intro')}</p>
      <h3 className="panel-title crossings__title">{t('crossings.events')}</h3>
      <DatedRows sheet={sheet} rows={events} />
      <h3 className="panel-title crossings__title">{t('crossings.advisories')}</h3>
      <DatedRows sheet={sheet} rows={advisories} />
      <h3 className="panel-title crossings__title">{t('crossings.straits')}</h3>
      <Straits sheet={sheet} />
    </ScrollBox>
  );
}

function Straits({ sheet }: CrossingsSectionProps): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const countryName = useCountryNames();
  return (
    <table className="table crossings__table">
      <thead>
        <tr>
          <th scope="col">{t('crossings.strait')}</th>
          <th scope="col">{t('crossings.kind')}</th>
          <th scope="col">{t('crossings.country')}</th>
          <th scope="col" className="table__num">
            {t('crossings.links')}
          </th>
          <th scope="col">{t('crossings.key')}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.straits.map(({ id, names, kind, country, links }) => (
          <tr key={id}>
            <th scope="row">{names[language]}</th>
            <td>{t(`crossings.kinds.${kind}`)}</td>
            <td>{country === null ? '' : countryName(country)}</td>
            <td className="table__num">{formatNumber(links)}</td>
            <td className="mut">{id}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
