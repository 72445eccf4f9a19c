import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateSheet } from '../../../contract/rates/rate-sheet.ts';
import {
  COLUMN_ROLES,
  type ColumnMeaning,
  meaningText,
  readMeaning,
} from '../../../rates/sheet/column-meaning.ts';
import { ColumnTable } from './column-table.tsx';
import { useSheet } from './use-rates.ts';

/** Prices that a person may choose a column to be of. */
const PRICES = ['20GP', '40GP', '40HQ', '45HQ', '20RF', '40RF', 'LCL', '40GP,40HQ', '20GP,40GP,40HQ'].map(
  (boxes) => `price:${boxes}`,
);

/** What each column is read as, to be corrected. */
export function MappingTable({ read }: { readonly read: RateSheet }): ReactNode {
  const choose = useSheet((state) => state.choose);
  const nameOf = useMeaningName();
  const columns = read.columns.flatMap(({ index, heading, meaning: known, by }, at) => {
    const sample = read.samples[at] ?? '';
    if (heading === '' && sample === '') return [];
    const meaning = known === null ? null : meaningText(known);
    const ids = new Set([...(meaning === null ? [] : [meaning]), ...COLUMN_ROLES, ...PRICES]);
    const choices = Array.from(ids, (id) => ({ id, label: nameOf(readMeaning(id)) }));
    return [{ index, heading, sample, meaning, by, choices }];
  });
  return <ColumnTable columns={columns} isOpen onChoose={(index, meaning) => void choose(index, meaning)} />;
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
