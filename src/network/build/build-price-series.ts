import { bilingual } from '../bilingual.ts';
import { isLevel } from '../check/check-price-series.ts';
import { groupBy } from '../group-by.ts';
import type { PriceSeries, SeriesId } from '../price-series.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
import type { Tables } from '../tables/read-tables.ts';

/** Series with their levels, earliest first. A series without levels is left out: nothing can follow it. */
export function buildPriceSeries(tables: Tables): ReadonlyMap<SeriesId, PriceSeries> {
  const usable = tables.priceLevels.rows.filter(({ row }) => isLevel(row.value));
  const levels = groupBy(usable, ({ row }) => row.series);
  return new Map(
    tables.priceSeries.rows.flatMap(({ row }): [SeriesId, PriceSeries][] => {
      const own = levels.get(row.series) ?? [];
      if (own.length === 0) return [];
      const series: PriceSeries = {
        id: row.series,
        names: { zh: row.name_zh, en: row.name_en },
        unit: row.unit,
        levels: own
          .map((level) => ({ date: level.row.date, value: level.row.value, ...provenanceOf(level.row) }))
          .sort((a, b) => (a.date < b.date ? -1 : 1)),
        note: bilingual(row.note_zh, row.note),
      };
      return [[row.series, series]];
    }),
  );
}
