import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import { GRADES, type Grade } from '../../../network/provenance.ts';
import { useAtlas } from '../../contexts/explore-context.tsx';
import { SourceTitle } from '../../parts/source-title.tsx';

/** What the data are worth: figures and links by grade, and the oldest document among them. */
export function Provenance(): ReactNode {
  const { t } = useTranslation('explore');
  const { figures, links, unknownFigures, oldestSource, sources } = useAtlas().view.provenance;
  return (
    <section className="facet provenance" aria-labelledby="provenance-title">
      <h2 id="provenance-title" className="facet__title">
        {t('provenance.title')}
      </h2>
      <GradeShares
        name={t('provenance.figures', { total: formatNumber(total(figures)) })}
        byGrade={figures}
      />
      <GradeShares name={t('provenance.links', { total: formatNumber(total(links)) })} byGrade={links} />
      <p className="meta">
        {unknownFigures > 0 ? `${t('provenance.unknown', { count: unknownFigures })} · ` : ''}
        {t('provenance.sources', { count: sources })}
      </p>
      {oldestSource === null ? null : (
        <p className="meta">
          {t('provenance.oldest', { date: oldestSource.date })}{' '}
          <SourceTitle sources={{ [oldestSource.id]: oldestSource }} source={oldestSource.id} />
        </p>
      )}
    </section>
  );
}

interface GradeSharesProps {
  readonly name: string;
  readonly byGrade: Readonly<Record<Grade, number>>;
}

/** A bar cut by grade, with the shares in figures over it. */
function GradeShares({ name, byGrade }: GradeSharesProps): ReactNode {
  const { t } = useTranslation('explore');
  const all = total(byGrade);
  const present = GRADES.filter((grade) => byGrade[grade] > 0);
  return (
    <div className="grade-shares">
      <p className="grade-shares__words">
        <span className="mut">{name}</span>
        {present.map((grade) => (
          <span key={grade} className="nowrap">
            {t('provenance.part', { grade, share: shareText(byGrade[grade], all) })}
          </span>
        ))}
      </p>
      <div className="grade-shares__bar" aria-hidden="true">
        {present.map((grade) => (
          <span
            key={grade}
            className={`grade-shares__part grade--${grade.toLowerCase()}`}
            style={{ flexGrow: byGrade[grade] }}
          />
        ))}
      </div>
    </div>
  );
}

const total = (byGrade: Readonly<Record<Grade, number>>): number =>
  GRADES.reduce((sum, grade) => sum + byGrade[grade], 0);

/** `46 %`, and `0.1 %` where whole percents would say nothing. */
function shareText(part: number, all: number): string {
  const share = part / all;
  return share < 0.01 ? formatPercent(share, 1) : formatPercent(share);
}
