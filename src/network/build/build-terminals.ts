import { bilingual } from '../bilingual.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Place, PlaceCode, Terminal, TerminalId } from '../terminal.ts';

export function buildPlaces(tables: Tables): ReadonlyMap<PlaceCode, Place> {
  return new Map(
    tables.places.rows.map(({ row }): [PlaceCode, Place] => [
      row.place,
      {
        code: row.place,
        names: { zh: row.name_zh, en: row.name_en },
        country: row.country,
        position: { lon: row.lon, lat: row.lat },
        aliases: row.aliases,
      },
    ]),
  );
}

export function buildTerminals(tables: Tables): ReadonlyMap<TerminalId, Terminal> {
  return new Map(
    tables.terminals.rows.map(({ row }): [TerminalId, Terminal] => [
      row.terminal,
      {
        id: row.terminal,
        place: row.place,
        names: { zh: row.name_zh, en: row.name_en },
        country: row.country,
        position: { lon: row.lon, lat: row.lat },
        kind: row.kind,
        timezone: row.timezone,
        aliases: row.aliases,
        note: bilingual(row.note_zh, row.note),
        ...provenanceOf(row),
      },
    ]),
  );
}
