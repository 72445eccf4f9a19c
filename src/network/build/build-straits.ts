import type { Strait, StraitId } from '../crossings/strait.ts';
import type { Tables } from '../tables/read-tables.ts';

export function buildStraits(tables: Tables): ReadonlyMap<StraitId, Strait> {
  return new Map(
    tables.straits.rows.map(({ row }): [StraitId, Strait] => [
      row.strait,
      {
        id: row.strait,
        names: { zh: row.name_zh, en: row.name_en },
        kind: row.kind,
        country: row.country || null,
        position: { lon: row.lon, lat: row.lat },
        withinKm: row.within_km,
        aliases: row.aliases,
      },
    ]),
  );
}
