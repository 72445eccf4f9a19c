import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateBook } from '../../../state/rates/rate-books.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useRateText } from './use-rate-text.ts';

const STEP = 50;

/** The rates of a book, each with the sheet and row that it is from. */
export function BookRates({ book }: { readonly book: RateBook }): ReactNode {
  const { t } = useTranslation('rates');
  const text = useRateText();
  const [shown, setShown] = useState(STEP);
  const { rates, name } = book;
  return (
    <div className="rates__of-book">
      <ScrollBox label={name} className="data__scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('lane')}</th>
              <th scope="col">{t('carrier')}</th>
              <th scope="col">{t('roles.equipment')}</th>
              <th scope="col" className="table__num">
                {t('price')}
              </th>
              <th scope="col">{t('tier')}</th>
              <th scope="col">{t('validity')}</th>
              <th scope="col">{t('inside')}</th>
              <th scope="col">{t('surcharges')}</th>
              <th scope="col">{t('row')}</th>
            </tr>
          </thead>
          <tbody>
            {rates.slice(0, shown).map((rate, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rates of a book never change places
              <tr key={index}>
                <th scope="row">{text.lane(rate)}</th>
                <td>{rate.carrier}</td>
                <td>{rate.equipment}</td>
                <td className="table__num">{text.price(rate)}</td>
                <td>{text.tier(rate)}</td>
                <td className="rates__days">{text.days(rate)}</td>
                <td>{text.inside(rate)}</td>
                <td>{text.surcharges(rate)}</td>
                <td className="mut">{t('sourceRow', { file: rate.source.file, row: rate.source.row })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown >= rates.length ? null : (
        <button type="button" className="button button--small" onClick={() => setShown(shown + STEP)}>
          {t('more', { count: rates.length - shown })}
        </button>
      )}
    </div>
  );
}
