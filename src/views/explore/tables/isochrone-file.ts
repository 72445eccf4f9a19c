import type { EventChanges } from '../../../contract/event-sheet.ts';
import { type Cell, csvText } from '../../../export/csv.ts';
import { readMoment } from '../../../reading/moment.ts';
import { valueIn } from '../../../reading/reading.ts';
import type { Reached } from '../../../state/explore/explore-isochrone.ts';
import type { ShownIsochrone } from '../../../state/explore/explore-state.ts';
import { MINUTES_PER_DAY } from '../../../units/duration.ts';
import { formatInstant } from '../../../units/instant.ts';
import { fen, inYuan } from '../../../units/money.ts';
import type { Atlas } from '../atlas.ts';

/** What a file says of each terminal within the limit; its head row holds these keys in every language. */
export const REACHED_COLUMNS = [
  'rank',
  'terminal',
  'name_zh',
  'name_en',
  'place',
  'country',
  'kind',
  'lat',
  'lon',
  'p50_days',
  'p90_days',
  'cny_per_box',
  'at_least',
  'modes',
  'transfers',
  'way',
  'services',
] as const;
type ReachedColumn = (typeof REACHED_COLUMNS)[number];

/** What was asked, the same for every row. */
export const ASKED_COLUMNS = [
  'from',
  'equipment',
  'commodity',
  'value_cny',
  'ready',
  'avoided_modes',
  'events_supposed',
  'measure',
  'limit',
  'limit_unit',
  'all_measured',
  'data_edition',
  'price_date',
] as const;
type AskedColumn = (typeof ASKED_COLUMNS)[number];

/** The terminals within the limit, nearest first, as a file for spreadsheets. */
export function isochroneCsv(shown: ShownIsochrone, atlas: Atlas): string {
  const asked = askedCells(shown, atlas);
  const rows = shown.reached.map((reached, index) => {
    const cells = reachedCells(reached, index + 1, shown, atlas);
    return [
      ...REACHED_COLUMNS.map((column) => cells[column]),
      ...ASKED_COLUMNS.map((column) => asked[column]),
    ];
  });
  return csvText([[...REACHED_COLUMNS, ...ASKED_COLUMNS], ...rows]);
}

/** The same as points in WGS-84, what was asked beside them (RFC 7946). */
export function isochroneGeoJson(shown: ShownIsochrone, atlas: Atlas): string {
  const features = shown.reached.map((reached, index) => {
    const { lat, lon, ...properties } = reachedCells(reached, index + 1, shown, atlas);
    const coordinates = lon === null || lat === null ? null : [lon, lat];
    return {
      type: 'Feature',
      id: reached.terminal,
      geometry: coordinates && { type: 'Point', coordinates },
      properties,
    };
  });
  const collection = { type: 'FeatureCollection', asked: askedCells(shown, atlas), features };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** `yusuan-CNCKG-p50-2026-11-24.csv` */
export const isochroneFileName = ({ asked }: ShownIsochrone, ending: 'csv' | 'geojson'): string =>
  `yusuan-${asked.from.replaceAll(/[^\p{L}\p{N}-]+/gu, '_')}-${asked.measure}-${asked.ready.slice(0, 10)}.${ending}`;

function reachedCells(
  { terminal, by }: Reached,
  rank: number,
  { asked }: ShownIsochrone,
  { terminals }: Atlas,
): Readonly<Record<ReachedColumn, Cell>> {
  const known = terminals.get(terminal);
  return {
    rank,
    terminal,
    name_zh: known?.names.zh ?? null,
    name_en: known?.names.en ?? null,
    place: known?.place ?? null,
    country: known?.country ?? null,
    kind: known?.kind ?? null,
    lat: known?.position.lat ?? null,
    lon: known?.position.lon ?? null,
    p50_days: days(by.p50Minutes),
    p90_days: days(by.p90Minutes),
    cny_per_box: inYuan(by.perBox),
    at_least: by.complete ? 'no' : 'yes',
    modes: by.modes.join(' '),
    transfers: Math.max(0, by.legs.length - 1),
    way: [by.legs[0]?.from ?? asked.from, ...by.legs.map(({ to }) => to)].join(' > '),
    services: by.legs.map(({ service }) => service).join(' > '),
  };
}

const askedCells = (
  { asked, limit, isComplete }: ShownIsochrone,
  { view }: Atlas,
): Readonly<Record<AskedColumn, Cell>> => ({
  from: asked.from,
  equipment: asked.equipment,
  commodity: asked.commodity,
  value_cny: asked.valueCny === '' ? null : asked.valueCny,
  ready: readyMoment(asked.ready),
  avoided_modes: asked.avoidModes.join(' '),
  events_supposed: supposedOf(asked.events),
  measure: asked.measure,
  limit: asked.measure === 'invoice' ? inYuan(fen(limit)) : days(limit),
  limit_unit: asked.measure === 'invoice' ? 'CNY/box' : 'days',
  all_measured: isComplete ? 'yes' : 'no',
  data_edition: view.network.edition,
  price_date: view.network.priceDate,
});

/** As an enquiry has them: `without ID`, `ID=DAY`, an own event as typed. */
const supposedOf = ({ withoutEvents, eventEnds, ownEvents }: EventChanges): string =>
  [...withoutEvents.map((id) => `without ${id}`), ...eventEnds, ...ownEvents].join(' | ');

/** ISO 8601 with the offset of Beijing, whatever short form was typed. */
function readyMoment(text: string): string {
  const at = valueIn(readMoment(text));
  return at === null ? text : formatInstant(at);
}

/** To a ten-thousandth, some nine seconds. */
const days = (minutes: number): number => Number((minutes / MINUTES_PER_DAY).toFixed(4));
