import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDay, type RateBook } from '../../../state/rates/rate-books.ts';
import { canRedoRates, canUndoRates, chosenBook } from '../../../state/rates/rates-store.ts';
import { beijingDate } from '../../../units/instant.ts';
import { useSurroundings } from '../../contexts/engine-context.tsx';
import { FileButton } from '../../parts/files/file-button.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { BookRates } from './book-rates.tsx';
import { useRates, useRatesDesk } from './use-rates.ts';

/** Every book: which is in use, what it holds, and the ways out and back. */
export function RateBooks(): ReactNode {
  const { t } = useTranslation('rates');
  const { rates } = useRatesDesk();
  const { books } = useRates((state) => state.history.present);
  const active = useRates(chosenBook);
  const isCalibrated = useRates((state) => state.calibration !== null);
  const activate = useRates((state) => state.activate);
  const undo = useRates((state) => state.undo);
  const redo = useRates((state) => state.redo);
  const restore = useRates((state) => state.restore);
  const mayUndo = useRates(canUndoRates);
  const mayRedo = useRates(canRedoRates);
  const name = useId();
  return (
    <section className="rates__books" aria-label={t('books')}>
      <h3 className="panel-title">{t('books')}</h3>
      <Rival />
      {books.length === 0 ? (
        <p className="data__empty">{t('noBooks')}</p>
      ) : (
        <ul className="rates__list">
          <li>
            <label className="rates__active">
              <input
                type="radio"
                name={name}
                checked={active === null}
                onChange={() => void activate(null)}
              />{' '}
              {t('none')}
            </label>
          </li>
          {books.map((book) => (
            <Book key={book.id} book={book} group={name} isActive={book.id === active} />
          ))}
        </ul>
      )}
      <div className="data__buttons">
        <button
          type="button"
          className="button button--small"
          disabled={!mayUndo}
          onClick={() => void undo()}
        >
          {t('undo')}
        </button>
        <button
          type="button"
          className="button button--small"
          disabled={!mayRedo}
          onClick={() => void redo()}
        >
          {t('redo')}
        </button>
        <button
          type="button"
          className="button button--small"
          disabled={books.length === 0 && !isCalibrated}
          onClick={() => saveFile('yusuan-rate-books.json', 'application/json', rates.getState().exported())}
        >
          {t('export')}
        </button>
        <FileButton
          className="button button--small"
          label={t('restore')}
          accept=".json,application/json"
          onFile={(file) => void restore(file)}
        />
      </div>
    </section>
  );
}

/** Another tab stored books since this one read them: which of the two count the person says. */
function Rival(): ReactNode {
  const { t } = useTranslation('rates');
  const rival = useRates((state) => state.rival);
  const settle = useRates((state) => state.settleRival);
  if (rival === null) return null;
  return (
    <div className="note" role="alert">
      <p>{t('rival')}</p>
      <div className="data__buttons">
        <button type="button" className="button button--small" onClick={() => void settle('theirs')}>
          {t('takeTheirs')}
        </button>
        <button type="button" className="button button--small" onClick={() => void settle('mine')}>
          {t('keepMine')}
        </button>
      </div>
    </div>
  );
}

interface BookProps {
  readonly book: RateBook;
  readonly group: string;
  readonly isActive: boolean;
}

function Book({ book, group, isActive }: BookProps): ReactNode {
  const { t } = useTranslation('rates');
  const activate = useRates((state) => state.activate);
  const remove = useRates((state) => state.remove);
  const report = useRates((state) => (isActive ? state.report : null));
  const { now } = useSurroundings();
  const today = beijingDate(now());
  const [isOpen, setOpen] = useState(false);
  const { id, name, rates } = book;
  const end = lastDay(book);
  const standing =
    end === null ? t('open') : end < today ? t('ended', { day: end }) : t('until', { day: end });
  return (
    <li className="rates__book" data-active={isActive}>
      <label className="rates__active">
        <input type="radio" name={group} checked={isActive} onChange={() => void activate(id)} />{' '}
        <b>{name}</b>
      </label>
      <span>
        {t('rates', { count: rates.length })} · {standing}
        {report === null ? null : <> · {t('inUse', { count: report.inUse })}</>}
        {report === null || report.unused.length === 0 ? null : (
          <> · {t('unused', { count: report.unused.length })}</>
        )}
      </span>
      <span className="data__buttons">
        <button
          type="button"
          className="button button--small"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'hide' : 'show')}
        </button>
        <Rename book={book} />
        <button type="button" className="button button--small button--danger" onClick={() => void remove(id)}>
          {t('remove')}
        </button>
      </span>
      {isOpen ? <BookRates book={book} /> : null}
    </li>
  );
}

function Rename({ book }: { readonly book: RateBook }): ReactNode {
  const { t } = useTranslation('rates');
  const rename = useRates((state) => state.rename);
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    const name = typed?.trim() ?? '';
    setTyped(null);
    if (name !== '' && name !== book.name) void rename(book.id, name);
  };
  if (typed === null)
    return (
      <button type="button" className="button button--small" onClick={() => setTyped(book.name)}>
        {t('rename')}
      </button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <span className="input">
        <input
          aria-label={t('bookName')}
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: the button that was pressed has become this field
          autoFocus
          onChange={({ target }) => setTyped(target.value)}
          onBlur={finish}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setTyped(null);
          }}
        />
      </span>
    </form>
  );
}
