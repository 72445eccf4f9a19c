import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_BYTES } from '../../reading/text-file.ts';
import { itineraryOf } from '../../state/enquiry/described-itineraries.ts';
import { userFiguresCsv } from '../../state/figures/user-figures-csv.ts';
import { cellsOf, writeUserFigures } from '../../state/figures/user-figures-file.ts';
import { readFiguresOf } from '../../state/figures/user-figures-import.ts';
import { useDesk, useUserFigures } from '../contexts/desk-context.tsx';
import { useAppStore } from '../contexts/store-context.tsx';
import { readChosenFile } from '../parts/chosen-file.ts';
import { saveFile } from '../parts/save-file.ts';
import { useLanguage } from '../texts/use-language.ts';
import { templateRows } from './template-rows.ts';

const NAME = 'yusuan-own-figures';

/** The user's figures in and out: as a file to keep, as a table to edit, as a form to fill in. */
export function UserFiguresFiles(): ReactNode {
  const { t } = useTranslation('data');
  const figures = useUserFigures((state) => state.history.present);
  const add = useUserFigures((state) => state.add);
  const report = useUserFigures((state) => state.report);
  const app = useAppStore();
  const desk = useDesk();
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const chosen = await readChosenFile(file, MOST_BYTES.figures);
    const figures = chosen.ok ? readFiguresOf(chosen.value) : chosen;
    if (figures.ok) await add(figures.value, [...chosen.issues, ...figures.issues]);
    else report(figures.issues);
  };
  const saveTemplate = async (): Promise<void> => {
    const { answer, selectedId } = app.getState();
    const itinerary = answer && itineraryOf(answer, selectedId);
    const rows = answer && itinerary ? await templateRows(answer, itinerary, desk.figureCard, language) : [];
    saveFile(`${NAME}-template.csv`, 'text/csv', userFiguresCsv(rows));
  };
  return (
    <div className="user-figures-files">
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        {t('user_figures.import')}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".json,.csv,.tsv,.txt,application/json,text/csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('user_figures.import')}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <button type="button" className="button" onClick={() => void saveTemplate()}>
        {t('user_figures.template')}
      </button>
      <button
        type="button"
        className="button"
        disabled={figures.length === 0}
        onClick={() => saveFile(`${NAME}.json`, 'application/json', writeUserFigures(figures))}
      >
        {t('user_figures.export_json')}
      </button>
      <button
        type="button"
        className="button"
        disabled={figures.length === 0}
        onClick={() => saveFile(`${NAME}.csv`, 'text/csv', userFiguresCsv(figures.map(cellsOf)))}
      >
        {t('user_figures.export_csv')}
      </button>
      <p className="mut user-figures-files__hint">
        {t('user_figures.template_hint')} {t('user_figures.import_hint')}
      </p>
    </div>
  );
}
