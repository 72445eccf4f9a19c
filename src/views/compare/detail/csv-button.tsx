import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { costLinesCsv } from '../../../export/cost-lines-csv.ts';
import { placeName } from '../../parts/place-name.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useLanguage } from '../../texts/use-language.ts';

interface CsvButtonProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
}

/** Saves the cost lines as a file named for the itinerary and the data edition. */
export function CsvButton({ answer, itinerary }: CsvButtonProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const download = (): void => {
    const text = costLinesCsv(answer, itinerary, {
      item: (code) => t(`charges.${code}`),
      place: (terminal) => placeName(answer.terminals, terminal, language),
    });
    saveFile(`yusuan-${itinerary.letter}-${answer.network.edition}.csv`, 'text/csv', text);
  };
  return (
    <button type="button" className="link" aria-label={t('tabs.csv_name')} onClick={download}>
      {t('tabs.csv')}
    </button>
  );
}
