import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { networkView } from '../../../src/atlas/network-view.ts';
import { NO_EVENT_CHANGES } from '../../../src/state/enquiry/event-changes.ts';
import type { IsochroneInputs } from '../../../src/state/explore/explore-isochrone.ts';
import type { ShownIsochrone } from '../../../src/state/explore/explore-state.ts';
import { atlasOf } from '../../../src/views/explore/atlas.ts';
import {
  ASKED_COLUMNS,
  isochroneCsv,
  isochroneFileName,
  isochroneGeoJson,
  REACHED_COLUMNS,
} from '../../../src/views/explore/tables/isochrone-file.ts';
import { reachedBy, SAMPLE } from '../../state/explore-sample.ts';

const ATLAS = atlasOf(networkView(SAMPLE), new Map());
const ASKED: IsochroneInputs = {
  from: 'CNCKG-TJC',
  equipment: '40HQ',
  commodity: 'general',
  valueCny: '',
  ready: '2026-12-07T18:00',
  measure: 'p50',
  days: '10',
  cnyPerBox: '15000',
  avoidModes: [],
  events: NO_EVENT_CHANGES,
};

const shownOf = (own: Partial<ShownIsochrone> = {}): ShownIsochrone => ({
  asked: ASKED,
  limit: 10 * 1440,
  reached: [
    { terminal: 'CNQZH-PRT', by: reachedBy(2), figure: 2 * 1440 },
    { terminal: 'SGSIN', by: { ...reachedBy(8.5), complete: false }, figure: 8.5 * 1440 },
  ],
  isStale: false,
  isComplete: true,
  ...own,
});

const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

describe('an isochrone as CSV', () => {
  it('has a byte order mark, a head row and one row for each terminal, nearest first', () => {
    const csv = isochroneCsv(shownOf(), ATLAS);
    expect(csv.startsWith('\uFEFFrank,terminal,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    const [first, second, ...others] = rowsOf(csv.slice(1));
    expect(Object.keys(first ?? {})).toEqual([...REACHED_COLUMNS, ...ASKED_COLUMNS]);
    expect(first).toMatchObject({
      rank: '1',
      terminal: 'CNQZH-PRT',
      name_zh: '钦州港',
      lat: '21.7',
      lon: '108.6',
      p50_days: '2',
      at_least: 'no',
      from: 'CNCKG-TJC',
      value_cny: '',
      ready: '2026-12-07T18:00+08:00',
      limit: '10',
      limit_unit: 'days',
      all_measured: 'yes',
    });
    expect(second).toMatchObject({ rank: '2', terminal: 'SGSIN', p50_days: '8.5', at_least: 'yes' });
    expect(others).toEqual([]);
  });

  it('holds money where money was asked for, and says when not all was measured', () => {
    const asked = { ...ASKED, measure: 'invoice' } as const;
    const [row] = rowsOf(
      isochroneCsv(shownOf({ asked, limit: 1_500_000, isComplete: false }), ATLAS).slice(1),
    );
    expect(row).toMatchObject({ limit: '15000', limit_unit: 'CNY/box', all_measured: 'no' });
  });

  it('runs no formula that a network was named for', () => {
    const [terminal] = ATLAS.view.terminals.filter(({ id }) => id === 'SGSIN');
    if (terminal === undefined) throw new Error('no such terminal');
    const evil = { ...terminal, names: { zh: '@cmd', en: '=HYPERLINK("x")' }, place: '-1+1' };
    const atlas = { ...ATLAS, terminals: new Map([['SGSIN', evil]]) };
    const [, row] = rowsOf(isochroneCsv(shownOf(), atlas).slice(1));
    expect(row).toMatchObject({ name_zh: "'@cmd", name_en: '\'=HYPERLINK("x")', place: "'-1+1" });
  });
});

describe('an isochrone as GeoJSON', () => {
  it('has a point in WGS-84 for each terminal, longitude first, and what was asked beside them', () => {
    const { type, asked, features } = JSON.parse(isochroneGeoJson(shownOf(), ATLAS));
    expect(type).toBe('FeatureCollection');
    expect(asked).toMatchObject({ measure: 'p50', limit: 10, ready: '2026-12-07T18:00+08:00' });
    expect(features).toHaveLength(2);
    expect(features[0]).toMatchObject({
      type: 'Feature',
      id: 'CNQZH-PRT',
      geometry: { type: 'Point', coordinates: [108.6, 21.7] },
      properties: { rank: 1, p50_days: 2, at_least: 'no' },
    });
  });

  it('says of a terminal that the network has lost where it is not known', () => {
    const { features } = JSON.parse(isochroneGeoJson(shownOf(), { ...ATLAS, terminals: new Map() }));
    expect(features[0]).toMatchObject({ id: 'CNQZH-PRT', geometry: null, properties: { name_en: null } });
  });
});

it('the name of a file tells where from, by what and when, and fits any disk', () => {
  expect(isochroneFileName(shownOf(), 'csv')).toBe('yusuan-CNCKG-TJC-p50-2026-12-07.csv');
  const asked = { ...ASKED, from: '../重庆 "北"' };
  expect(isochroneFileName(shownOf({ asked }), 'geojson')).toBe('yusuan-_重庆_北_-p50-2026-12-07.geojson');
});
