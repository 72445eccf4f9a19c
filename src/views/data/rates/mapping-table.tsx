import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateSheet } from '../../../contract/rates/rate-sheet.ts';
import {
  COLUMN_ROLES,
  type ColumnMeaning,
  meaningText,
  readMeaning,
} from '../../../rates/sheet/column-meaning.ts';
import { columnLetters } from '../../../reading/column-letters.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useSheet } from './use-rates.ts';

const UNREAD = '';

/** Prices that a person may choose a column to be of. */
const PRICES = ['20GP', '40GP', '40HQ', '45HQ', '20RF', '40RF', 'LCL', '40GP,40HQ', '20GP,40GP,40HQ'].map(
  (boxes) => `price:${boxes}`,
);

/** What each column is read as, to be corrected. */
export function MappingTable({ read }: { readonly read: RateSheet }): ReactNode {
  const { t } = useTranslation('rates');
  const { columns, samples } = read;
  return (
    <details className="rates__mapping" open>
      <summary>{t('mapping')}</summary>
      <p className="mut">{t('mappingHint')}</p>
      <ScrollBox label={t('mapping')} className="data__scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('heading')}</th>
              <th scope="col">{t('sample')}</th>
              <th scope="col">{t('meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, index) =>
              column.heading === '' && (samples[index] ?? '') === '' ? null : (
                <ColumnRow key={column.index} column={column} sample={samples[index] ?? ''} />
              ),
            )}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

interface ColumnRowProps {
  readonly column: RateSheet['columns'][number];
  readonly sample: string;
}

function ColumnRow({ column, sample }: ColumnRowProps): ReactNode {
  const { t } = useTranslation('rates');
  const choose = useSheet((state) => state.choose);
  const nameOf = useMeaningName();
  const { index, heading, meaning, by } = column;
  const own = meaning === null ? UNREAD : meaningText(meaning);
  const choices = [...new Set([...(own === UNREAD ? [] : [own]), ...COLUMN_ROLES, ...PRICES])];
  const letters = columnLetters(index);
  return (
    <tr data-unread={meaning === null}>
      <td>{letters}</td>
      <th scope="row">{heading}</th>
      <td className="rates__sample">{sample}</td>
      <td>
        <span className="input rates__meaning">
          <select
            aria-label={`${t('meaning')}: ${letters} ${heading}`}
            value={own}
            onChange={({ target }) => void choose(index, target.value)}
          >
            {own === UNREAD ? <option value={UNREAD}>{t('unread')}</option> : null}
            {choices.map((text) => (
              <option key={text} value={text}>
                {nameOf(readMeaning(text))}
              </option>
            ))}
          </select>
        </span>
        {meaning === null ? null : <span className="mut rates__by">{t(`by.${by}`)}</span>}
      </td>
    </tr>
  );
}

function useMeaningName(): (meaning: ColumnMeaning | null) => string {
  const { t } = useTranslation('rates');
  return (meaning) => {
    if (meaning === null) return t('unread');
    const { role, boxes } = meaning;
    const list = boxes.join('/');
    if (list === '') return t(`roles.${role}`);
    return role === 'surcharge' ? t('surchargeOf', { boxes: list }) : t('priceOf', { boxes: list });
  };
}
