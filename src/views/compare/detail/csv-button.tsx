import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { nameChecklistEntry } from '../../../i18n/checklist-texts.ts';
import { placeName } from '../../parts/place-name.ts';
import { saveFile } from '../../parts/save-file.ts';
import { useLanguage } from '../../texts/use-language.ts';

interface CsvButtonProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
}

/** Saves the cost lines as a file named for the itinerary and the data edition; the writer is loaded when asked for. */
export function CsvButton({ answer, itinerary }: CsvButtonProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const [isMissing, setMissing] = useState(false);
  const download = async (): Promise<void> => {
    const loaded = await Promise.all([
      import('../../../export/cost-lines-csv.ts'),
      import('../../../i18n/events/write-event-edit.ts'),
    ]).catch(() => null);
    setMissing(loaded === null);
    if (loaded === null) return;
    const [writer, events] = loaded;
    const place = (terminal: string): string => placeName(answer.terminals, terminal, language);
    const text = writer.costLinesCsv(answer, itinerary, {
      item: (code, remark) =>
        remark === null
          ? t(`charges.${code}`)
          : t('cost.remarked', { item: t(`charges.${code}`), remark: remark[language] }),
      place,
      check: (entry) => nameChecklistEntry(entry, place, language),
      eventEdit: (edit) => events.writeEventEdit(edit, language),
    });
    saveFile(`yusuan-${itinerary.letter}-${answer.network.edition}.csv`, 'text/csv', text);
  };
  return (
    <>
      {isMissing ? (
        <span className="warn" role="alert">
          {t('tabs.csv_missing')}{' '}
        </span>
      ) : null}
      <button type="button" className="link" aria-label={t('tabs.csv_name')} onClick={() => void download()}>
        {t('tabs.csv')}
      </button>
    </>
  );
}
