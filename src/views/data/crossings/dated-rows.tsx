import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/crossing-texts.ts';
import type { RouteAdvisory } from '../../../contract/crossing-schema.ts';
import type { DataSheet } from '../../../contract/figures.ts';
import { gradeOf } from '../../../network/provenance.ts';
import { DaysInForce } from '../../parts/days-in-force.tsx';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { SourceTitle } from '../../parts/source-title.tsx';
import { useLanguage } from '../../texts/use-language.ts';

/** A word of caution or an event. */
export interface DatedRow extends Pick<RouteAdvisory, 'id' | 'text' | 'from' | 'to' | 'status' | 'source'> {
  readonly place: string;
  readonly kind: string;
}

interface DatedRowsProps {
  readonly sheet: DataSheet;
  readonly rows: readonly DatedRow[];
}

/** What is said of places on some days, each with its source. */
export function DatedRows({ sheet, rows }: DatedRowsProps): ReactNode {
  const { t } = useTranslation(['data', 'results', 'crossings']);
  const language = useLanguage();
  const sources = useMemo(
    () => Object.fromEntries(sheet.sources.map((source) => [source.id, source])),
    [sheet],
  );
  return (
    <table className="table crossings__table crossings__dated">
      <thead>
        <tr>
          <th scope="col">{t('crossings.place')}</th>
          <th scope="col">{t('crossings.topic')}</th>
          <th scope="col">{t('inForce', { ns: 'crossings' })}</th>
          <th scope="col">{t('crossings.text')}</th>
          <th scope="col">{t('list.grade', { ns: 'results' })}</th>
          <th scope="col">{t('card.source', { ns: 'results' })}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, place, kind, from, to, text, status, source }) => {
          const grade = gradeOf(status);
          return (
            <tr key={id}>
              <th scope="row">{place}</th>
              <td className="nowrap">{kind}</td>
              <td className="nowrap">
                <DaysInForce from={from} to={to} />
              </td>
              <td>{text[language]}</td>
              <td>{grade === null ? null : <GradeChip grade={grade} />}</td>
              <td>
                <SourceTitle sources={sources} source={source} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
