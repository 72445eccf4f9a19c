import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaultyFile } from '../../../state/figures/figures-file-store.ts';
import { userFiguresCsv } from '../../../state/figures/user-figures-csv.ts';
import { saveFile } from '../../parts/save-file.ts';
import { FilePicker } from './file-picker.tsx';
import { OpenedRow } from './opened-row.tsx';
import { useFiguresFile } from './use-figures-file.ts';
import './figures-file.css';

/** How far a file has come, and what can be done where it cannot be used as it is. */
export function FiguresFilePanel(): ReactNode {
  const { t } = useTranslation('data');
  const file = useFiguresFile((state) => state.file);
  const cancel = useFiguresFile((state) => state.cancel);
  if (file.kind === 'none') return null;
  if (file.kind === 'faulty') return <Remedies file={file} />;
  const said =
    file.kind === 'reading'
      ? t('figures_file.reading', { name: file.name })
      : t('figures_file.checking', { name: file.name, count: file.count });
  return (
    <p className="figures-file__progress" role="status">
      {said}{' '}
      <button type="button" className="button button--small" onClick={cancel}>
        {t('figures_file.cancel')}
      </button>
    </p>
  );
}

/** Rows that are opened to be corrected; of more the file itself is the better place. */
const MOST_ROWS = 20;

function Remedies({ file }: { readonly file: FaultyFile }): ReactNode {
  const { t } = useTranslation('data');
  const takeSound = useFiguresFile((state) => state.takeSound);
  const cancel = useFiguresFile((state) => state.cancel);
  const { name, sound, unsound } = file;
  const saveUnsound = (): void =>
    saveFile(
      `rows-of-${name.replace(/\.\w+$/, '')}.csv`,
      'text/csv',
      userFiguresCsv(unsound.map(({ cells }) => cells)),
    );
  return (
    <section className="figures-file" aria-label={t('figures_file.title', { name })}>
      <p>{t('figures_file.standing', { name, sound: sound.length, count: unsound.length })}</p>
      {unsound.length === 0 ? null : (
        <ul className="figures-file__rows">
          {unsound.slice(0, MOST_ROWS).map((row) => (
            <li key={row.row}>
              <OpenedRow row={row} issues={file.issues} />
            </li>
          ))}
        </ul>
      )}
      <p className="figures-file__actions">
        {sound.length === 0 ? null : (
          <button
            type="button"
            className="button button--small button--primary"
            onClick={() => void takeSound()}
          >
            {t(unsound.length === 0 ? 'figures_file.take_all' : 'figures_file.take_sound', {
              count: sound.length,
            })}
          </button>
        )}
        <FilePicker label={t('figures_file.other')} isSmall />
        {unsound.length === 0 ? null : (
          <button type="button" className="button button--small" onClick={saveUnsound}>
            {t('figures_file.save_unsound', { count: unsound.length })}
          </button>
        )}
        <button type="button" className="button button--small" onClick={cancel}>
          {t('figures_file.give_up')}
        </button>
      </p>
    </section>
  );
}
