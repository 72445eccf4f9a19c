import type { Source, SourceId } from '../provenance.ts';
import type { Tables } from '../tables/read-tables.ts';

export function buildSources(tables: Tables): ReadonlyMap<SourceId, Source> {
  return new Map(
    tables.sources.rows.map(({ row }): [SourceId, Source] => [
      row.source,
      {
        id: row.source,
        issuer: row.issuer,
        title: row.title,
        date: row.date,
        url: row.url || null,
        note: row.note,
      },
    ]),
  );
}
