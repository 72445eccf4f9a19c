import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSheet } from '../../contract/figures.ts';
import { formatNumber } from '../../i18n/format.ts';
import { GRADES } from '../../network/provenance.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { GradeChip } from '../parts/grade-chip.tsx';
import type { TableOrder } from '../parts/table-order.ts';
import { GradeBar } from './grade-bar.tsx';
import { ALL_SOURCES, isFiltered, type SourceFilter, sourceRows, statusesOf } from './source-rows.ts';
import { SourceTable } from './source-table.tsx';

const MOST_FIGURES_FIRST: TableOrder = { column: 'figures', direction: 'descending' };

/** Every source, what rests on it and how well it is known. */
export function SourcesSection({ sheet }: { readonly sheet: DataSheet }): ReactNode {
  const { t } = useTranslation('data');
  const [filter, setFilter] = useState<SourceFilter>(ALL_SOURCES);
  const [order, setOrder] = useState(MOST_FIGURES_FIRST);
  const rows = useMemo(() => sourceRows(sheet.sources, filter), [sheet, filter]);
  const { figuresByGrade, figuresByStatus } = sheet.counts;
  const figures = sheet.sources.reduce((sum, source) => sum + source.figures, 0);
  return (
    <>
      <p className="data__intro">
        {t('sources.intro', {
          figures: formatNumber(figures),
          sources: sheet.sources.length,
          own: sheet.sources.filter(({ kind }) => kind === 'own_reasoning').length,
        })}
      </p>
      <div className="sources__grades">
        <GradeBar byGrade={figuresByGrade} unknown={figuresByStatus.unknown} />
        {GRADES.map((grade) => (
          <button
            key={grade}
            type="button"
            className="chip"
            aria-pressed={filter.grade === grade}
            onClick={() => setFilter({ ...filter, grade: filter.grade === grade ? null : grade })}
          >
            <GradeChip grade={grade} /> {formatNumber(figuresByGrade[grade])}{' '}
            <span className="mut">{t(`grades.${grade}`, { ns: 'words' })}</span>
          </button>
        ))}
        {figuresByStatus.unknown === 0 ? null : (
          <span className="warn">{t('sources.unknown_share', { count: figuresByStatus.unknown })}</span>
        )}
      </div>
      <SourceFilters sheet={sheet} filter={filter} onChange={setFilter} shown={rows.length} />
      {rows.length === 0 ? (
        <div className="data__empty">
          <p className="panel-title">{t('sources.none_title')}</p>
          <p>{t('sources.none_text')}</p>
          <button type="button" className="button button--small" onClick={() => setFilter(ALL_SOURCES)}>
            {t('sources.clear')}
          </button>
        </div>
      ) : (
        <ScrollBox label={t('sections.sources')} className="data__scroll">
          <SourceTable sources={rows} order={order} onOrder={setOrder} />
        </ScrollBox>
      )}
    </>
  );
}

interface SourceFiltersProps {
  readonly sheet: DataSheet;
  readonly filter: SourceFilter;
  readonly onChange: (filter: SourceFilter) => void;
  readonly shown: number;
}

function SourceFilters({ sheet, filter, onChange, shown }: SourceFiltersProps): ReactNode {
  const { t } = useTranslation(['data', 'results', 'words']);
  const kinds = [
    ['document', t('sources.kind_document')],
    ['own_reasoning', t('sources.kind_own')],
  ] as const;
  const statuses = statusesOf(sheet.sources);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the filters are no form to send
    <div className="sources__filters" role="search">
      <label className="input sources__search">
        <span className="visually-hidden">{t('sources.search')}</span>
        <input
          type="search"
          value={filter.query}
          placeholder={t('sources.search_hint')}
          onChange={(event) => onChange({ ...filter, query: event.target.value })}
        />
      </label>
      {kinds.map(([kind, label]) => (
        <Chip
          key={kind}
          label={label}
          isOn={filter.kind === kind}
          onToggle={(isOn) => onChange({ ...filter, kind: isOn ? kind : null })}
        />
      ))}
      <label className="input sources__status">
        <span className="visually-hidden">{t('sources.status')}</span>
        <select
          value={filter.status ?? ''}
          onChange={(event) =>
            onChange({ ...filter, status: statuses.find((status) => status === event.target.value) ?? null })
          }
        >
          <option value="">{t('sources.any_status')}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`statuses.${status}`, { ns: 'results' })}
            </option>
          ))}
        </select>
      </label>
      <span className="mut" role="status">
        {t('sources.shown', { shown, all: sheet.sources.length })}
      </span>
      {isFiltered(filter) ? (
        <button type="button" className="link" onClick={() => onChange(ALL_SOURCES)}>
          {t('sources.clear')}
        </button>
      ) : null}
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function Chip({ label, isOn, onToggle }: ChipProps): ReactNode {
  return (
    <button type="button" className="chip" aria-pressed={isOn} onClick={() => onToggle(!isOn)}>
      {label}
    </button>
  );
}
