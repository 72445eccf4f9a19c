import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { AnsweredRow } from '../../batch/answered-list.ts';
import type { ListStanding } from '../../contract/enquiries/enquiry-list.ts';
import type { Enquiry } from '../../contract/enquiry.ts';
import { batchWords } from '../../i18n/desk/batch-words.ts';
import { OLD_PRICES } from '../../i18n/desk/list-notes.ts';
import { batchFile } from '../../state/batch/batch-files.ts';
import { answeredRows, type BatchStore } from '../../state/batch/batch-store.ts';
import { saveFile } from '../parts/save-file.ts';
import { Segment } from '../parts/segment.tsx';
import { SortableTable } from '../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../parts/table-order.ts';
import { useItemName } from '../parts/use-item-name.ts';
import { useLanguage } from '../texts/use-language.ts';
import { useListColumns } from './use-list-columns.tsx';

const STANDINGS: readonly ListStanding[] = ['economic', 'cheapest', 'fastest'];

/** Rows shown at first, and more of them at a time: the files hold all. */
const STEP = 50;

interface ListAnswersProps {
  readonly batch: BatchStore;
  readonly onOpen: (enquiry: Enquiry) => void;
}

/** The answers of a list in one table, by one standing at a time; the files hold all of them. */
export function ListAnswers({ batch, onOpen }: ListAnswersProps): ReactNode {
  const { t } = useTranslation('list');
  const state = useStore(batch);
  // Rows come several a second; the table follows when there is time for it.
  const rows = useDeferredValue(useMemo(() => answeredRows(state), [state]));
  const [standing, setStanding] = useState<ListStanding>('economic');
  const [order, setOrder] = useState<TableOrder | null>(null);
  const columns = useListColumns(standing);
  const [shown, setShown] = useState(STEP);
  const items = useSameRows(
    useMemo(() => inOrder(rows, columns, order).slice(0, shown), [rows, columns, order, shown]),
  );
  // Drawn anew where a row on show is another one: of answers further down it takes no notice.
  const table = useMemo(
    () => (
      <SortableTable
        label={t('table')}
        className="batch-table"
        columns={columns}
        items={items}
        idOf={({ listed }) => String(listed.line)}
        nameOf={({ listed }) => `${listed.enquiry.from} ${listed.enquiry.to}`}
        order={order}
        onOrder={setOrder}
        onOpen={(id) => {
          const row = items.find(({ listed }) => String(listed.line) === id);
          if (row !== undefined) onOpen(row.listed.enquiry);
        }}
      />
    ),
    [t, columns, items, order, onOpen],
  );
  return (
    <>
      <div className="batch__tools">
        <span className="mut">{t('by')}</span>
        <Segment
          name={t('by')}
          choices={STANDINGS.map((id) => ({ id, label: t(`standings.${id}`) }))}
          chosen={standing}
          onChoose={setStanding}
        />
        <span className="mut batch__hint">{t('openRow')}</span>
        <FileButtons rows={rows} />
      </div>
      <OldPrices rows={rows} />
      <div className="batch__table">
        {table}
        {shown >= rows.length ? null : (
          <button
            type="button"
            className="button button--small"
            onClick={() => setShown(Math.min(shown + STEP, rows.length))}
          >
            {t('more', { count: rows.length - shown })}
          </button>
        )}
      </div>
    </>
  );
}

/** The rows given before where they are the same ones. */
function useSameRows(rows: readonly AnsweredRow[]): readonly AnsweredRow[] {
  const last = useRef(rows);
  const isSame =
    rows.length === last.current.length && rows.every((row, index) => row === last.current[index]);
  if (!isSame) last.current = rows;
  return last.current;
}

/** How many rows rest on prices that go on from the last of their series. */
function OldPrices({ rows }: { readonly rows: readonly AnsweredRow[] }): ReactNode {
  const { t } = useTranslation('list');
  const count = rows.filter(({ outcome }) => outcome?.issues.some(({ code }) => code === OLD_PRICES)).length;
  return count === 0 ? null : <p className="mut">{t('oldPrices', { count })}</p>;
}

function FileButtons({ rows }: { readonly rows: readonly AnsweredRow[] }): ReactNode {
  const { t } = useTranslation('list');
  const language = useLanguage();
  const nameOf = useItemName();
  const words = () => batchWords(language, nameOf, { nameOf });
  return (
    <>
      <button
        type="button"
        className="button button--small"
        onClick={() => saveFile(`${t('sheet')}.csv`, 'text/csv', batchFile.csv(rows, words()))}
      >
        {t('csv')}
      </button>
      <button
        type="button"
        className="button button--small"
        onClick={() =>
          saveFile(
            `${t('sheet')}.xlsx`,
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            batchFile.xlsx(rows, words()),
          )
        }
      >
        {t('xlsx')}
      </button>
    </>
  );
}
