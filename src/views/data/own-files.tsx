import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ownFiguresCsv } from '../../state/figures/own-figures-csv.ts';
import { cellsOf, writeOwnFigures } from '../../state/figures/own-figures-file.ts';
import { readFiguresOf } from '../../state/figures/own-figures-import.ts';
import { useDesk, useOwn } from '../contexts/desk-context.tsx';
import { useAppStore } from '../contexts/store-context.tsx';
import { readChosenFile } from '../parts/chosen-file.ts';
import { saveFile } from '../parts/save-file.ts';
import { useLanguage } from '../texts/use-language.ts';
import { templateRows } from './template-rows.ts';

const NAME = 'yusuan-own-figures';

/** Own figures in and out: as a file to keep, as a table to edit, as a form to fill in. */
export function OwnFiles(): ReactNode {
  const { t } = useTranslation('data');
  const figures = useOwn((state) => state.history.present);
  const add = useOwn((state) => state.add);
  const report = useOwn((state) => state.report);
  const app = useAppStore();
  const desk = useDesk();
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const chosen = await readChosenFile(file);
    const figures = chosen.ok ? readFiguresOf(chosen.value) : chosen;
    if (figures.ok) await add(figures.value, [...chosen.issues, ...figures.issues]);
    else report(figures.issues);
  };
  const saveTemplate = async (): Promise<void> => {
    const { answer, selectedId } = app.getState();
    const itinerary = answer?.itineraries.find(({ id }) => id === selectedId);
    const rows = answer && itinerary ? await templateRows(answer, itinerary, desk.figureCard, language) : [];
    saveFile(`${NAME}-template.csv`, 'text/csv', ownFiguresCsv(rows));
  };
  return (
    <div className="own-files">
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {t('own.import')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,.csv,.tsv,.txt,application/json,text/csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('own.import')}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => void saveTemplate()}>
        {t('own.template')}
      </button>
      <button
        type="button"
        className="button"
        disabled={figures.length === 0}
        onClick={() => saveFile(`${NAME}.json`, 'application/json', writeOwnFigures(figures))}
      >
        {t('own.export_json')}
      </button>
      <button
        type="button"
        className="button"
        disabled={figures.length === 0}
        onClick={() => saveFile(`${NAME}.csv`, 'text/csv', ownFiguresCsv(figures.map(cellsOf)))}
      >
        {t('own.export_csv')}
      </button>
      <p className="mut own-files__hint">
        {t('own.template_hint')} {t('own.import_hint')}
      </p>
    </div>
  );
}
