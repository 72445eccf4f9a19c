import { km } from '../../units/distance.ts';
import { bilingual } from '../bilingual.ts';
import type { HubRule } from '../hub-operation.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
import type { Tables } from '../tables/read-tables.ts';

export function buildHubRules(tables: Tables): readonly HubRule[] {
  return tables.hubOperations.rows.map(({ row }) => ({
    id: row.operation,
    activity: row.activity,
    loads: row.loads,
    terminal: row.terminal || null,
    kind: row.kind || null,
    country: row.country || null,
    fromMode: row.from_mode || null,
    toMode: row.to_mode || null,
    toTerminal: row.to_terminal || null,
    distanceKm: km(row.distance_km),
    typicalHours: row.hours_typical,
    p90Hours: row.hours_p90,
    freeDays: row.free_days,
    storageTariff: row.storage_tariff || null,
    tariffs: row.tariffs,
    note: bilingual(row.note_zh, row.note),
    ...provenanceOf(row),
  }));
}
