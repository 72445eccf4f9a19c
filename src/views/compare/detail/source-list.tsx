import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/panel-texts.ts';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatPercent } from '../../../i18n/format.ts';
import { GRADES } from '../../../network/provenance.ts';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { SourceTitle } from '../../parts/source-title.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { sourceUses } from './source-uses.ts';
import './source-list.css';

interface SourceListProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
}

/** Every source an itinerary's figures rest on, the weightiest first, under the shares of its invoice by grade. */
export function SourceList({ answer, itinerary }: SourceListProps): ReactNode {
  const { t } = useTranslation(['results', 'words']);
  const language = useLanguage();
  return (
    <div className="source-list">
      <p className="source-list__grades">
        <span className="mut">{t('sources.grades')}</span>
        {GRADES.map((grade) => (
          <span key={grade} className="source-list__grade">
            <GradeChip grade={grade} /> {formatPercent(itinerary.gradeShares[grade], 1)}{' '}
            <span className="mut">{t(`grades.${grade}`, { ns: 'words' })}</span>
          </span>
        ))}
        {itinerary.complete ? null : (
          <span className="warn">{t('sources.missing', { count: itinerary.missing.length })}</span>
        )}
      </p>
      <table className="table source-list__table">
        <thead>
          <tr>
            <th scope="col">{t('sources.title')}</th>
            <th scope="col">{t('card.dated')}</th>
            <th scope="col">{t('sources.lines')}</th>
            <th scope="col">{t('cost.source')}</th>
            <th scope="col" className="table__num">
              {t('sources.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sourceUses(itinerary).map((use) => (
            <tr key={use.source}>
              <th scope="row">
                <SourceTitle sources={answer.sources} source={use.source} />
                <span className="source-list__note">
                  {answer.sources[use.source]?.texts.note?.[language]}
                </span>
              </th>
              <td className="nowrap">{answer.sources[use.source]?.date}</td>
              <td>
                {[
                  ...use.codes.map((code) => t(`charges.${code}`)),
                  ...(use.isForTimes ? [t('sources.times')] : []),
                ].join(t('list.separator'))}
              </td>
              <td>
                <span className="source-list__chips">
                  {use.grades.map((grade) => (
                    <GradeChip key={grade} grade={grade} />
                  ))}
                </span>
              </td>
              <td className="table__num">{use.share > 0 ? formatPercent(use.share, 1) : '·'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
