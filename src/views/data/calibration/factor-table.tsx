import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calibration } from '../../../calibration/calibration.ts';
import { formatPercent, formatQuantity } from '../../../i18n/format.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';

/** Factors shown at first, the ones that invoices say most about. */
const FIRST = 12;

/** What was learned of prices and of times, each with how many invoices say so. */
export function FactorTable({ calibration }: { readonly calibration: Calibration }): ReactNode {
  const { t } = useTranslation(['calibration', 'results']);
  const [showsAll, setShowsAll] = useState(false);
  const prices = calibration.prices.toSorted((a, b) => b.credibility - a.credibility);
  const { delays } = calibration;
  return (
    <section className="rates__preview">
      <h4 className="panel-title">{t('factors')}</h4>
      <p className="mut">{t('factorsHint')}</p>
      <ScrollBox label={t('factors')} className="data__scroll">
        <table className="table calibration__factors">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('tariff')}</th>
              <th scope="col" className="table__num">
                {t('factor')}
              </th>
              <th scope="col" className="table__num">
                {t('credibility')}
              </th>
              <th scope="col" className="table__num">
                {t('invoices')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(showsAll ? prices : prices.slice(0, FIRST)).map(
              ({ charge, tariff, factor, credibility, invoices }) => (
                <tr key={`${charge} ${tariff}`}>
                  <th scope="row">{t(`charges.${charge}`, { ns: 'results' })}</th>
                  <td className={tariff === null ? 'mut' : ''}>{tariff ?? t('wholeItem')}</td>
                  <td className="table__num">× {formatQuantity(factor, 4)}</td>
                  <td className="table__num">{formatPercent(credibility)}</td>
                  <td className="table__num">{invoices}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </ScrollBox>
      {showsAll || prices.length <= FIRST ? null : (
        <button type="button" className="button button--small" onClick={() => setShowsAll(true)}>
          {t('all', { count: prices.length })}
        </button>
      )}
      {delays.length === 0 ? null : (
        <ScrollBox label={t('delays')} className="data__scroll">
          <table className="table calibration__factors">
            <caption className="calibration__caption">{t('delays')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('service')}</th>
                <th scope="col" className="table__num">
                  {t('timeFactor')}
                </th>
                <th scope="col" className="table__num">
                  {t('journeys')}
                </th>
              </tr>
            </thead>
            <tbody>
              {delays.map(({ service, factor, journeys }) => (
                <tr key={service}>
                  <th scope="row">{service}</th>
                  <td className="table__num">× {formatQuantity(factor, 4)}</td>
                  <td className="table__num">{journeys}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}
