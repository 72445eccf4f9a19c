import { km } from '../../units/distance.ts';
import type { EmissionFactor, Link, LinkId, RunTime } from '../link.ts';
import { isTollProvince } from '../province.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';

export function buildLinks(tables: Tables): ReadonlyMap<LinkId, Link> {
  return new Map(
    tables.links.rows.map(({ row }): [LinkId, Link] => [
      row.link,
      {
        id: row.link,
        from: row.from,
        to: row.to,
        mode: row.mode,
        distanceKm: km(row.distance_km),
        tariffKm: km(row.tariff_km),
        tollKmChongqing: km(row.toll_km_chongqing),
        tollKmByProvince: row.toll_km_by_province.flatMap(({ province, km: length }) =>
          isTollProvince(province) ? [{ province, km: km(length) }] : [],
        ),
        out: { ...provenanceOf(row), typicalHours: row.hours_typical, p90Hours: row.hours_p90 },
        back: buildBack(row),
        emissionFactor: row.emission_factor,
        alignment: row.alignment || null,
        countries: row.countries,
        straits: row.straits,
        ...provenanceOf(row),
      },
    ]),
  );
}

/** The way back has a status and source of its own, or those of the row where it names none. */
function buildBack(row: Row<'links.csv'>): RunTime | null {
  if (row.back_hours_typical === null || row.back_hours_p90 === null) return null;
  return {
    status: row.back_status || row.status,
    source: row.back_source || row.source,
    year: row.year,
    typicalHours: row.back_hours_typical,
    p90Hours: row.back_hours_p90,
  };
}

export function buildEmissionFactors(tables: Tables): ReadonlyMap<string, EmissionFactor> {
  return new Map(
    tables.emissionFactors.rows.map(({ row }): [string, EmissionFactor] => [
      row.emission_factor,
      {
        id: row.emission_factor,
        unit: row.unit,
        intensity: { low: row.low, value: row.value, high: row.high },
        ...provenanceOf(row),
      },
    ]),
  );
}
