import type { SourceSheetRow } from '../../contract/figures.ts';
import { GRADES, type Grade, STATUSES, type Status } from '../../network/provenance.ts';

export type SourceSort = 'issuer' | 'title' | 'date' | 'figures' | 'grade';

/** What of the sources is shown, and in which order. */
export interface SourceFilter {
  readonly query: string;
  readonly kind: SourceSheetRow['kind'] | null;
  readonly grade: Grade | null;
  readonly status: Status | null;
  readonly sort: SourceSort;
  readonly descending: boolean;
}

export const ALL_SOURCES: SourceFilter = {
  query: '',
  kind: null,
  grade: null,
  status: null,
  sort: 'figures',
  descending: true,
};

export const isFiltered = ({ query, kind, grade, status }: SourceFilter): boolean =>
  query.trim() !== '' || kind !== null || grade !== null || status !== null;

/** The sources that pass, sorted; sources alike keep the order of their ids. */
export function sourceRows(
  sources: readonly SourceSheetRow[],
  filter: SourceFilter,
): readonly SourceSheetRow[] {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean);
  const sign = filter.descending ? -1 : 1;
  return sources
    .filter((source) => passes(source, filter, words))
    .toSorted((a, b) => sign * compare(a, b, filter.sort) || (a.id < b.id ? -1 : 1));
}

function passes(
  source: SourceSheetRow,
  { kind, grade, status }: SourceFilter,
  words: readonly string[],
): boolean {
  const text = `${source.id} ${source.issuer} ${source.title} ${source.note}`.toLowerCase();
  return (
    (kind === null || source.kind === kind) &&
    (grade === null || source.byGrade[grade] > 0) &&
    (status === null || source.byStatus[status] > 0) &&
    words.every((word) => text.includes(word))
  );
}

function compare(a: SourceSheetRow, b: SourceSheetRow, sort: SourceSort): number {
  if (sort === 'figures') return a.figures - b.figures;
  if (sort === 'grade') return meanGrade(a) - meanGrade(b);
  return a[sort] < b[sort] ? -1 : Number(a[sort] > b[sort]);
}

/** 0 where all is A, 3 where all is D; last where nothing is graded. */
function meanGrade({ byGrade }: SourceSheetRow): number {
  const count = GRADES.reduce((sum, grade) => sum + byGrade[grade], 0);
  const weight = GRADES.reduce((sum, grade, index) => sum + byGrade[grade] * index, 0);
  return count === 0 ? GRADES.length : weight / count;
}

/** Sorts by a column, or turns the order round where it is sorted by it already. */
export const sortSources = (filter: SourceFilter, sort: SourceSort): SourceFilter => ({
  ...filter,
  sort,
  descending: filter.sort === sort ? !filter.descending : sort === 'figures' || sort === 'date',
});

/** Statuses that some source has. */
export const statusesOf = (sources: readonly SourceSheetRow[]): readonly Status[] =>
  STATUSES.filter((status) => sources.some(({ byStatus }) => byStatus[status] > 0));
