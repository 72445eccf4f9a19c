import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/rates/rates-texts.ts';
import type { RateSheet } from '../../../contract/rates/rate-sheet.ts';
import { columnLetters } from '../../../reading/column-letters.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';

const UNREAD = '';

/** A column of the user's table with what it is read as. */
export interface ReadColumn {
  readonly index: number;
  readonly heading: string;
  readonly sample: string;
  /** Null where nobody knows. */
  readonly meaning: string | null;
  readonly by: RateSheet['columns'][number]['by'];
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

interface ColumnTableProps {
  readonly columns: readonly ReadColumn[];
  readonly isOpen: boolean;
  readonly onChoose: (index: number, meaning: string) => void;
}

/** What each column of a table of the user's is read as, to be corrected. */
export function ColumnTable({ columns, isOpen, onChoose }: ColumnTableProps): ReactNode {
  const { t } = useTranslation('rates');
  return (
    <details className="rates__mapping" open={isOpen}>
      <summary>{t('mapping')}</summary>
      <p className="mut">{t('mappingHint')}</p>
      <ScrollBox label={t('mapping')} className="data__scroll">
        <table className="table">
          <thead>
            <tr>
              {(['column', 'heading', 'sample', 'meaning'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ index, heading, sample, meaning, by, choices }) => (
              <tr key={index} data-unread={meaning === null}>
                <td>{columnLetters(index)}</td>
                <th scope="row">{heading}</th>
                <td className="rates__sample">{sample}</td>
                <td>
                  <span className="input rates__meaning">
                    <select
                      aria-label={`${t('meaning')}: ${columnLetters(index)} ${heading}`}
                      value={meaning ?? UNREAD}
                      onChange={({ target }) => onChoose(index, target.value)}
                    >
                      {meaning === null ? <option value={UNREAD}>{t('unread')}</option> : null}
                      {choices.map(({ id, label }) => (
                        <option key={id} value={id}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </span>
                  {meaning === null ? null : <span className="mut rates__by">{t(`by.${by}`)}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
