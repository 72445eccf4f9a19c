import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade } from '../../network/provenance.ts';

/** How well a figure is known, as a letter. */
export function GradeChip({ grade }: { readonly grade: Grade }): ReactNode {
  const { t } = useTranslation(['results', 'words']);
  const name = t('list.grade_name', { grade, meaning: t(`grades.${grade}`, { ns: 'words' }) });
  return (
    <span className={`grade grade--${grade.toLowerCase()}`} role="img" aria-label={name} title={name}>
      {grade}
    </span>
  );
}
