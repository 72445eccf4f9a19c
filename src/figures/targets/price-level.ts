import type { Network } from '../../network/network.ts';
import type { PriceLevel, PriceSeries } from '../../network/price-series.ts';
import type { Names } from '../../network/terminal.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { datedKey, keyParts } from '../figure-key.ts';
import { defineTarget, plainReading } from '../figure-target.ts';
import { swapRows } from '../network-draft.ts';
import { tariffsWith, usesOfTariffs } from '../tariff-uses.ts';

interface LevelOfSeries {
  readonly series: PriceSeries;
  readonly level: PriceLevel;
}

/** A series without a day stands for all of its levels: the price is the same on every date then. */
export const priceLevel = defineTarget({
  keyForm: 'series[|date]',
  find(network, key, date): LevelOfSeries | null {
    const named = levelsNamed(network.priceSeries, key);
    if (!named) return null;
    const { series, levels } = named;
    const level = levels.findLast((known) => known.date <= date) ?? levels[0];
    return level ? { series, level } : null;
  },
  names: ({ series }): Names => series.names,
  change(draft, key, change) {
    const named = levelsNamed(draft.priceSeries, key);
    if (!named) return 0;
    const { series, levels } = named;
    draft.priceSeries.set(series.id, {
      ...series,
      levels: swapRows(series.levels, levels, (level) => change({ series, level }).level),
    });
    return levels.length;
  },
  uses(network, key) {
    const [id] = keyParts(key);
    return usesOfTariffs(
      network,
      tariffsWith(network, ({ course }) => course.kind === 'follows' && course.series === id),
    );
  },
  entries: [
    {
      field: 'value',
      // Prices are divided by levels.
      bounds: { least: 0.000_001, most: 1_000_000_000 },
      read: ({ series, level }) => ({
        ...plainReading(level.value, series.unit, level),
        validFrom: level.date,
        note: series.note,
      }),
      write: ({ series, level }, { value, provenance }) => ({
        series,
        level: { ...level, value, ...provenance },
      }),
    },
  ],
});

/** Names the level of a series that stands on a day: the last on or before it, else the first. */
export function levelFigure({ priceSeries }: Network, id: string, date: BeijingDate) {
  const { levels } = priceSeries.get(id) ?? { levels: [] };
  const level = levels.findLast((known) => known.date <= date) ?? levels[0];
  const key = level ? datedKey(id, level.date, levels.length) : id;
  return { target: 'price_level', key, field: 'value' } as const;
}

function levelsNamed(series: ReadonlyMap<string, PriceSeries>, key: string) {
  const [id = '', date] = keyParts(key);
  const found = series.get(id);
  const levels = found?.levels.filter((level) => date === undefined || level.date === date) ?? [];
  return found && levels.length > 0 ? { series: found, levels } : null;
}
