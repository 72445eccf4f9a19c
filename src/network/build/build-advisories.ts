import { soundRows } from '../check/check-affected.ts';
import type { Advisory } from '../crossings/advisory.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
import type { Tables } from '../tables/read-tables.ts';

export const buildAdvisories = (tables: Tables): readonly Advisory[] =>
  soundRows(tables, tables.advisories, 'advisory').rows.map(
    ({ row }): Advisory => ({
      id: row.advisory,
      affected: { kind: row.kind, id: row.which },
      topic: row.what,
      from: row.from,
      to: row.to,
      text: { zh: row.text_zh, en: row.text_en },
      ...provenanceOf(row),
    }),
  );
