import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { itineraryOf } from '../../state/enquiry/described-itineraries.ts';
import { userFiguresCsv } from '../../state/figures/user-figures-csv.ts';
import { cellsOf, writeUserFigures } from '../../state/figures/user-figures-file.ts';
import { useDesk, useUserFigures } from '../contexts/desk-context.tsx';
import { useAppStore } from '../contexts/store-context.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useLanguage } from '../texts/use-language.ts';
import { FilePicker } from './figures-file/file-picker.tsx';
import { templateRows } from './template-rows.ts';

const NAME = 'yusuan-own-figures';

/** The user's figures in and out: as a file to keep, as a table to edit, as a form to fill in. */
export function UserFiguresFiles(): ReactNode {
  const { t } = useTranslation('data');
  const figures = useUserFigures((state) => state.history.present);
  const app = useAppStore();
  const desk = useDesk();
  const language = useLanguage();

  const saveTemplate = async (): Promise<void> => {
    const { answer, selectedId } = app.getState();
    const itinerary = answer && itineraryOf(answer, selectedId);
    const rows = answer && itinerary ? await templateRows(answer, itinerary, desk.figureCard, language) : [];
    saveFile(`${NAME}-template.csv`, 'text/csv', userFiguresCsv(rows));
  };
  return (
    <div className="user-figures-files">
      <FilePicker label={t('user_figures.import')} />
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
