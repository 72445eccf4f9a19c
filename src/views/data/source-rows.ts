import type { SourceSheetRow } from '../../contract/figures.ts';
import { GRADES, type Grade, STATUSES, type Status } from '../../network/provenance.ts';
import { foldName } from '../../reading/fold-name.ts';

/** What of the sources is shown. */
export interface SourceFilter {
  readonly query: string;
  readonly kind: SourceSheetRow['kind'] | null;
  readonly grade: Grade | null;
  readonly status: Status | null;
}

export const ALL_SOURCES: SourceFilter = {
  query: '',
  kind: null,
  grade: null,
  status: null,
};

export const isFiltered = ({ query, kind, grade, status }: SourceFilter): boolean =>
  query.trim() !== '' || kind !== null || grade !== null || status !== null;

/** The sources that pass, by their ids. */
export function sourceRows(
  sources: readonly SourceSheetRow[],
  filter: SourceFilter,
): readonly SourceSheetRow[] {
  const words = foldName(filter.query).split(' ').filter(Boolean);
  return sources.filter((source) => passes(source, filter, words)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function passes(
  source: SourceSheetRow,
  { kind, grade, status }: SourceFilter,
  words: readonly string[],
): boolean {
  const { issuer, title, note } = source.texts;
  const text = foldName(
    [source.id, ...[issuer, title, ...(note ? [note] : [])].flatMap(({ zh, en }) => [zh, en])].join(' '),
  );
  return (
    (kind === null || source.kind === kind) &&
    (grade === null || source.byGrade[grade] > 0) &&
    (status === null || source.byStatus[status] > 0) &&
    words.every((word) => text.includes(word))
  );
}

/** 0 where all is A, 3 where all is D; null where nothing is graded. */
export function meanGrade({ byGrade }: SourceSheetRow): number | null {
  const count = GRADES.reduce((sum, grade) => sum + byGrade[grade], 0);
  const weight = GRADES.reduce((sum, grade, index) => sum + byGrade[grade] * index, 0);
  return count === 0 ? null : weight / count;
}

/** Statuses that some source has. */
export const statusesOf = (sources: readonly SourceSheetRow[]): readonly Status[] =>
  STATUSES.filter((status) => sources.some(({ byStatus }) => byStatus[status] > 0));
