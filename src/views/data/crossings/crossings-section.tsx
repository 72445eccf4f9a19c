import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/crossing-texts.ts';
import type { DataSheet } from '../../../contract/figures.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { gradeOf } from '../../../network/provenance.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { DaysInForce } from '../../parts/days-in-force.tsx';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { SourceTitle } from '../../parts/source-title.tsx';
import { useCountryNames } from '../../texts/use-country-names.ts';
import { useLanguage } from '../../texts/use-language.ts';
import './crossings-section.css';

interface CrossingsSectionProps {
  readonly sheet: DataSheet;
}

/** The straits that links run through, and the words of caution on places, whether in force or not. */
export function CrossingsSection({ sheet }: CrossingsSectionProps): ReactNode {
  const { t } = useTranslation('data');
  return (
    <ScrollBox label={t('sections.crossings')} className="data__scroll">
      <p className="data__intro">{t('crossings.intro')}</p>
      <h3 className="panel-title crossings__title">{t('crossings.advisories')}</h3>
      <Advisories sheet={sheet} />
      <h3 className="panel-title crossings__title">{t('crossings.straits')}</h3>
      <Straits sheet={sheet} />
    </ScrollBox>
  );
}

function Advisories({ sheet }: CrossingsSectionProps): ReactNode {
  const { t } = useTranslation(['data', 'results', 'crossings']);
  const language = useLanguage();
  const sources = useMemo(
    () => Object.fromEntries(sheet.sources.map((source) => [source.id, source])),
    [sheet],
  );
  return (
    <table className="table crossings__table">
      <thead>
        <tr>
          <th scope="col">{t('crossings.place')}</th>
          <th scope="col">{t('crossings.topic')}</th>
          <th scope="col">{t('inForce', { ns: 'crossings' })}</th>
          <th scope="col">{t('crossings.text')}</th>
          <th scope="col">{t('list.grade', { ns: 'results' })}</th>
          <th scope="col">{t('card.source', { ns: 'results' })}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.advisories.map(({ id, affected, topic, from, to, text, status, source }) => {
          const grade = gradeOf(status);
          return (
            <tr key={id}>
              <th scope="row">{affected.names[language]}</th>
              <td className="nowrap">{t(`topics.${topic}`, { ns: 'crossings' })}</td>
              <td className="nowrap">
                <DaysInForce from={from} to={to} />
              </td>
              <td>{text[language]}</td>
              <td>{grade === null ? null : <GradeChip grade={grade} />}</td>
              <td>
                <SourceTitle sources={sources} source={source} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
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
