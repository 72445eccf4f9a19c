import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSheet } from '../../contract/figures.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../texts/use-language.ts';
import { ChangeLog } from './change-log.tsx';
import { ForgetSection } from './forget-section.tsx';
import { PACKAGES } from './packages.ts';

/** Written beside the page when the site is built. */
const NOTICES = `${import.meta.env.BASE_URL}third-party-notices.txt`;

/** Which edition of the data this is, what changed, and whose work it builds on. */
export function EditionSection({ sheet }: { readonly sheet: DataSheet }): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const { network, counts, changeLog } = sheet;
  return (
    <div className="edition">
      <section>
        <h3 className="panel-title">{network.names[language]}</h3>
        <dl className="figure-card__facts">
          <dt>{t('edition.edition')}</dt>
          <dd>{network.edition}</dd>
          <dt>{t('edition.price_date')}</dt>
          <dd>{network.priceDate}</dd>
          <dt>{t('edition.counts')}</dt>
          <dd>
            {t('edition.counts_text', {
              places: formatNumber(counts.places),
              terminals: formatNumber(counts.terminals),
              links: formatNumber(counts.links),
              services: formatNumber(counts.services),
              tariffItems: formatNumber(counts.tariffItems),
            })}
          </dd>
        </dl>
        <p className="edition__standing">{t('edition.standing')}</p>
        <p>{t('edition.limits')}</p>
      </section>
      <ForgetSection />
      <section>
        <h3 className="panel-title">{t('edition.changes')}</h3>
        {changeLog === null ? <p>{t('edition.no_changes')}</p> : <ChangeLog text={changeLog[language]} />}
      </section>
      <section>
        <h3 className="panel-title">{t('edition.attribution')}</h3>
        <ul className="edition__credits">
          <li>{t('edition.licence_data')}</li>
          <li>{t('edition.licence_positions')}</li>
          <li>{t('edition.licence_map')}</li>
        </ul>
        <table className="table edition__packages">
          <caption className="visually-hidden">{t('edition.packages')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('edition.package')}</th>
              <th scope="col">{t('edition.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {PACKAGES.map(({ name, licence }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <a href={NOTICES} target="_blank" rel="noreferrer">
            {t('edition.notices')}
          </a>
        </p>
      </section>
    </div>
  );
}
