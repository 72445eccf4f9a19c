import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GRADES, type Grade } from '../../network/provenance.ts';

interface GradeBarProps {
  readonly byGrade: Readonly<Record<Grade, number>>;
  readonly unknown: number;
}

/** How many figures are of which grade, as one bar with its words. */
export function GradeBar({ byGrade, unknown }: GradeBarProps): ReactNode {
  const { t } = useTranslation('data');
  const words = [
    ...GRADES.filter((grade) => byGrade[grade] > 0).map((grade) =>
      t('sources.share', { grade, count: byGrade[grade] }),
    ),
    ...(unknown > 0 ? [t('sources.unknown_share', { count: unknown })] : []),
  ];
  if (words.length === 0) return <span className="mut">·</span>;
  return (
    <span className="grade-bar" role="img" aria-label={words.join(' · ')} title={words.join(' · ')}>
      {GRADES.map((grade) =>
        byGrade[grade] === 0 ? null : (
          <span
            key={grade}
            className={`grade-bar__part grade-bar__part--${grade.toLowerCase()}`}
            style={{ flexGrow: byGrade[grade] }}
          />
        ),
      )}
      {unknown === 0 ? null : <span className="grade-bar__part" style={{ flexGrow: unknown }} />}
    </span>
  );
}
