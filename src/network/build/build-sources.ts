import { bilingual } from '../bilingual.ts';
import type { SourceId } from '../provenance.ts';
import type { Source } from '../source.ts';
import type { Tables } from '../tables/read-tables.ts';

export function buildSources(tables: Tables): ReadonlyMap<SourceId, Source> {
  return new Map(
    tables.sources.rows.map(({ row }): [SourceId, Source] => [
      row.source,
      {
        id: row.source,
        texts: {
          issuer: { zh: row.issuer_zh || row.issuer, en: row.issuer },
          title: { zh: row.title_zh || row.title, en: row.title },
          note: bilingual(row.note_zh, row.note),
        },
        date: row.date,
        url: row.url || null,
      },
    ]),
  );
}
