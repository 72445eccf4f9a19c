import { describe, expect, it } from 'vitest';
import { networkMessages } from '../../../src/i18n/network-messages.ts';
import { loadNetwork } from '../../../src/network/build/load.ts';
import { type NetworkIssueCode, severityOf } from '../../../src/network/check/issue-codes.ts';
import type { Issue } from '../../../src/units/issue.ts';
import { type Cells, MANIFEST_TEXT, SOUND, textOf, withCells, withRows } from '../folder.ts';

interface Broken {
  readonly files: ReadonlyMap<string, string>;
  readonly path: string;
  readonly values: Issue['values'];
}

const broken = (files: ReadonlyMap<string, string>, path: string, values: Issue['values']): Broken => ({
  files,
  path,
  values,
});

const inRow = (file: string, row: number, cells: Cells, column: string, values: Issue['values']): Broken =>
  broken(withCells(file, row, cells), `${file}:${row + 2}:${column}`, values);

const without = (file: string): Map<string, string> => {
  const files = textOf();
  files.delete(file);
  return files;
};

const withFile = (file: string, text: string): Map<string, string> => textOf().set(file, text);

const edited = (file: string, edit: (text: string) => string): Map<string, string> =>
  withFile(file, edit(textOf().get(file) ?? ''));

/** One folder for each code with one thing wrong in it. A code without a folder does not compile. */
const BROKEN: Readonly<Record<NetworkIssueCode, Broken>> = {
  N01: broken(without('links.csv'), 'links.csv', { file: 'links.csv' }),
  N02: broken(
    edited('places.csv', (text) => text.replace(/,[^,\n]*$/gm, '')),
    'places.csv:1:aliases',
    { column: 'aliases' },
  ),
  N03: broken(
    edited('places.csv', (text) => text.replaceAll('\n', ',\n').replace(',\n', ',colour\n')),
    'places.csv:1:colour',
    { column: 'colour' },
  ),
  N04: inRow('links.csv', 0, { distance_km: '1406 km' }, 'distance_km', {
    value: '1406 km',
    expected: '1234.5',
  }),
  N05: inRow('links.csv', 0, { emission_factor: 'raill' }, 'emission_factor', {
    value: 'raill',
    table: 'emission-factors.csv',
  }),
  N06: broken(withRows('sources.csv', { source: 'own' }), 'sources.csv:4:source', { value: 'own', line: 3 }),
  N07: inRow('links.csv', 0, { hours_p90: '' }, 'hours_p90', { column: 'hours_p90' }),
  N08: broken(
    edited('parameters.csv', (text) => text.replace(',discount', '')),
    'parameters.csv:2',
    { cells: 11, columns: 12 },
  ),
  N09: broken(
    edited('places.csv', (text) => text.replace('Qinzhou', '"Qinzhou')),
    'places.csv:3',
    { line: 3 },
  ),
  N10: broken(
    edited('places.csv', (text) => text.replaceAll(',', '|')),
    'places.csv:1',
    { value: 'place|name_en|name_zh|country|lat|lon|aliases' },
  ),
  N11: broken(withFile('datapackage.yaml', `${MANIFEST_TEXT}: [`), 'datapackage.yaml:6', {
    line: 6,
    problem: 'BAD_INDENT',
  }),
  N12: broken(withFile('link.csv', 'link\n'), 'link.csv', { file: 'link.csv' }),
  N13: inRow('departures.csv', 0, { weekday: 8 }, 'weekday', { value: '8', least: 1, most: 7 }),
  N14: inRow('services.csv', 0, { cut_off_hours: -6 }, 'cut_off_hours', { value: '-6', least: 0 }),
  N15: inRow('exchange-rates.csv', 0, { cny: 0 }, 'cny', { value: '0' }),
  N16: inRow('links.csv', 0, { hours_typical: 72, hours_p90: 48 }, 'hours_p90', { p90: 48, typical: 72 }),
  N17: inRow('parameters.csv', 0, { value: '0.6' }, 'value', { low: '0', value: '0.6', high: '0.5' }),
  N18: inRow('services.csv', 2, { closed_en: 'Flood' }, 'closed_zh', {
    column: 'closed_en',
    other: 'closed_zh',
  }),
  N19: inRow(
    'links.csv',
    0,
    { toll_km_chongqing: 100, toll_km_by_province: 'CN-GZ:800; CN-GX:600' },
    'toll_km_by_province',
    {
      toll: 1500,
      distance: 1406,
    },
  ),
  N20: inRow('parameters.csv', 0, { valid_from: '2027-01-01', valid_to: '2026-01-01' }, 'valid_to', {
    from: '2027-01-01',
    to: '2026-01-01',
  }),
  N21: broken(
    withRows('tariffs/rail.csv', { tariff: 'rail.run', valid_from: '2026-01-01' }),
    'tariffs/rail.csv:3:valid_from',
    { key: 'rail.run RAIL_RUN 40', line: 2 },
  ),
  N22: inRow('emission-factors.csv', 0, { status: 'unknown' }, 'status', { value: '15' }),
  N23: inRow('tariffs/rail.csv', 0, { unit_price: '' }, 'unit_price', { status: 'published' }),
  N24: inRow('sources.csv', 1, { note: '' }, 'note', { source: 'own' }),
  N25: inRow('tariffs/rail.csv', 0, { currency: 'EUR' }, 'currency', { currency: 'EUR' }),
  N26: inRow('time-zones.csv', 0, { from_utc: '2025-03-01T00:00Z' }, 'from_utc', {
    zone: 'Asia/Shanghai',
    from: '2025-03-01T00:00Z',
    needed: '2024-01-01T00:00:00.000Z',
  }),
  N27: broken(withCells('parameters.csv', 0, { unit: 'per_year' }), 'tariffs/rail.csv:2:factors', {
    parameter: 'rail.discount',
    unit: 'per_year',
  }),
  N28: inRow('calls.csv', 1, { run_tariffs: 'yard.day' }, 'run_tariffs', {
    tariff: 'yard.day',
    basis: 'box_day',
    use: 'run',
  }),
  N29: broken(withCells('emission-factors.csv', 0, { unit: 'kg/teu-move' }), 'links.csv:2:emission_factor', {
    factor: 'rail',
    unit: 'kg/teu-move',
  }),
  N30: inRow('calls.csv', 5, { seq: 3 }, 'seq', { service: 'spare', found: 3, expected: 2 }),
  N31: inRow('calls.csv', 0, { link: 'rail.tjc.dlp' }, 'link', { link: 'rail.tjc.dlp' }),
  N32: inRow('calls.csv', 2, { link: '' }, 'link', { terminal: 'CNCKG-TJC' }),
  N33: inRow('calls.csv', 2, { terminal: 'CNQZH-DLP' }, 'link', {
    link: 'rail.tjc.dlp',
    ends: 'CNCKG-TJC – CNQZH-DLP',
    from: 'CNQZH-DLP',
    to: 'CNQZH-DLP',
  }),
  N34: broken(
    withCells('links.csv', 0, {
      back_hours_typical: '',
      back_hours_p90: '',
      back_status: '',
      back_source: '',
    }),
    'calls.csv:4:link',
    { link: 'rail.tjc.dlp', from: 'CNQZH-DLP', to: 'CNCKG-TJC' },
  ),
  N35: broken(withCells('services.csv', 2, { mode: 'road' }), 'calls.csv:7:link', {
    link: 'rail.tjc.dlp',
    linkMode: 'rail',
    serviceMode: 'road',
  }),
  N36: broken(withRows('services.csv', { service: 'lost' }), 'services.csv:5:service', {
    service: 'lost',
    calls: 0,
  }),
  N37: broken(withCells('calls.csv', 0, { board: 'no' }), 'services.csv:2:service', { service: 'south' }),
  N38: broken(withRows('departures.csv', { service: 'south' }), 'services.csv:2:departures_per_week', {
    service: 'south',
    perWeek: 7,
    printed: 1,
  }),
  N39: broken(
    textOf({
      ...SOUND,
      'parameters.csv': [
        { parameter: 'rail.discount', valid_to: '2026-01-31' },
        { parameter: 'rail.discount', valid_from: '2026-03-01' },
        ...(SOUND['parameters.csv'] ?? []).slice(1),
      ],
    }),
    'parameters.csv:3:valid_from',
    { key: 'rail.discount', from: '2026-02-01', to: '2026-03-01' },
  ),
  N40: inRow('hub-operations.csv', 1, { kind: 'rail_yard' }, 'terminal', { operation: 'transfer-at-tjc' }),
  N70: inRow('hub-operations.csv', 0, { loads: 'wagon' }, 'tariffs', { tariff: 'rail.run', load: 'wagon' }),
  N71: inRow('links.csv', 0, { toll_km_by_province: 'CN-GZ:80;CN-CQ:40' }, 'toll_km_by_province', {
    value: 'CN-CQ',
  }),
  N72: inRow('links.csv', 0, { toll_km_by_province: 'CN-GZ:80;CN-GZ:40' }, 'toll_km_by_province', {
    value: 'CN-GZ',
  }),
  N73: broken(
    textOf({
      ...SOUND,
      'links.csv': (SOUND['links.csv'] ?? []).map((row) => ({
        ...row,
        toll_km_by_province: 'CN-GZ:430;CN-GX:454',
      })),
      'calls.csv': (SOUND['calls.csv'] ?? []).map((row) =>
        row.run_tariffs ? { ...row, run_tariffs: 'rail.run; toll' } : row,
      ),
      'tariffs/tolls.csv': [{ tariff: 'toll', charge: 'TOLL', basis: 'toll_km_CN-GX', equipment: '*' }],
    }),
    'calls.csv:3:run_tariffs',
    { tariff: 'toll', province: 'CN-GZ', basis: 'toll_km_CN-GZ' },
  ),
  N74: broken(
    edited('links.csv', (text) => text.replace('toll_km_by_province', 'toll_km_other')),
    'links.csv:1:toll_km_other',
    { value: 'toll_km_other', instead: 'toll_km_by_province' },
  ),
  N75: inRow('links.csv', 0, { distance_km: '1406,500' }, 'distance_km', {
    value: '1406,500',
    first: '1406.5',
    second: '1406500',
  }),
  N76: inRow('sources.csv', 0, { title: 'Year\u200bbook' }, 'title', {
    value: 'Year\u200bbook',
    sign: 'U+200B',
  }),
  N77: broken(
    withRows(
      'time-zones.csv',
      { timezone: 'Asia/Shanghai', from_utc: '2026-03-01T00:00Z', offset_minutes: 540 },
      { timezone: 'Asia/Shanghai', from_utc: '2026-10-01T00:00Z', offset_minutes: 480 },
    ),
    'datapackage.yaml:clocks_until',
    { zone: 'Asia/Shanghai' },
  ),
  N81: broken(
    textOf({ ...SOUND, 'parameters.csv': (SOUND['parameters.csv'] ?? []).slice(0, 2) }),
    'parameters.csv',
    { key: 'capital.spread', unit: 'per_year' },
  ),
  N82: inRow('emission-factors.csv', 2, { unit: 'g/tkm' }, 'unit', {
    key: 'terminal.lift',
    value: 'g/tkm',
    unit: 'kg/teu-move',
  }),
  N85: broken(
    withRows('price-levels.csv', { series: 'index', date: '2026-09-30', value: '0' }),
    'price-levels.csv:3:value',
    { value: '0' },
  ),
  N86: broken(withRows('price-series.csv', { series: 'idle' }), 'price-series.csv:3:series', {
    series: 'idle',
  }),
  N87: broken(
    withRows('price-levels.csv', { series: 'index', date: '2024-01-05', value: '900' }),
    'price-levels.csv:2:date',
    { series: 'index', from: '2024-01-05', to: '2026-10-30', days: 1029 },
  ),
  N88: inRow('tariffs/ocean.csv', 0, { flat: 'regulated' }, 'flat', { series: 'index', flat: 'regulated' }),
  N90: inRow('links.csv', 0, { countries: 'CN;XX' }, 'countries', { value: 'XX' }),
  N91: inRow('links.csv', 0, { countries: 'KZ' }, 'countries', { country: 'CN' }),
  N93: broken(
    withRows('advisories.csv', { advisory: 'caution', kind: 'strait', which: 'narrows' }),
    'advisories.csv:3:advisory',
    { value: 'caution', line: 2 },
  ),
  N94: inRow('advisories.csv', 0, { which: 'hormuz' }, 'which', { value: 'hormuz', kind: 'strait' }),
  N95: inRow('advisories.csv', 0, { from: '2026-03-02', to: '2026-03-01' }, 'to', {
    from: '2026-03-02',
    to: '2026-03-01',
  }),
  N96: inRow('advisories.csv', 0, { source: 'rumour' }, 'source', { value: 'rumour' }),
  N97: inRow('events.csv', 0, { effect: 'minutes' }, 'amount', { effect: 'minutes', column: 'amount' }),
  N98: inRow('events.csv', 0, { effect: 'factor', amount: '0.9' }, 'amount', {
    value: '0.9',
    effect: 'factor',
  }),
  N99: inRow('events.csv', 0, { currency: 'USD' }, 'currency', { effect: 'closed', column: 'currency' }),
  N100: broken(
    withRows('events.csv', { event: 'again', from: '2026-03-10', to: '2026-03-20' }),
    'events.csv:3:from',
    { effect: 'closed', which: 'narrows', line: 2 },
  ),
  N41: inRow('hub-operations.csv', 0, { from_mode: 'rail' }, 'from_mode', {
    column: 'from_mode',
    value: 'rail',
    activity: 'origin',
  }),
  N42: broken(
    textOf({
      ...SOUND,
      'places.csv': [...(SOUND['places.csv'] ?? []), { place: 'CN1ZH', name_en: 'Odd', name_zh: '异' }],
      'terminals.csv': [
        ...(SOUND['terminals.csv'] ?? []),
        { terminal: 'CN1ZH-A', place: 'CN1ZH', name_en: 'Yard', name_zh: '货场' },
      ],
    }),
    'places.csv:4:place',
    { value: 'CN1ZH' },
  ),
  N43: broken(
    withRows('terminals.csv', { terminal: 'YARD', place: 'CNCKG', name_en: 'Yard', name_zh: '货场' }),
    'terminals.csv:4:terminal',
    { value: 'YARD' },
  ),
  N44: inRow('terminals.csv', 0, { country: 'LA' }, 'country', {
    country: 'LA',
    place: 'CNCKG',
    placeCountry: 'CN',
  }),
  N45: inRow('places.csv', 1, { aliases: 'YU' }, 'aliases', {
    alias: 'yu',
    first: 'CNCKG',
    second: 'CNQZH',
  }),
  N46: broken(
    withRows('places.csv', { place: 'CNCTU', name_en: 'Chengdu', name_zh: '成都' }),
    'places.csv:4:place',
    { place: 'CNCTU' },
  ),
  N47: broken(
    withRows('links.csv', { link: 'rail.again', from: 'CNQZH-DLP', to: 'CNCKG-TJC' }),
    'links.csv:3:link',
    { value: 'rail.again', other: 'rail.tjc.dlp' },
  ),
  N48: broken(
    textOf({
      ...SOUND,
      'services.csv': [...(SOUND['services.csv'] ?? []), { service: 'south2' }],
      'calls.csv': [
        ...(SOUND['calls.csv'] ?? []),
        ...(SOUND['calls.csv'] ?? []).slice(0, 2).map((call) => ({ ...call, service: 'south2' })),
      ],
    }),
    'services.csv:5:service',
    { value: 'south2', other: 'south' },
  ),
  N50: inRow('links.csv', 0, { hours_typical: 2, hours_p90: 3 }, 'hours_typical', {
    speed: 703,
    mode: 'rail',
    least: 8,
    most: 120,
  }),
  N51: inRow('links.csv', 0, { distance_km: 800 }, 'distance_km', { distance: 800, greatCircle: 912 }),
  N52: inRow('links.csv', 0, { distance_km: 3300 }, 'distance_km', {
    distance: 3300,
    greatCircle: 912,
    times: 3.5,
  }),
  N53: inRow('links.csv', 0, { hours_p90: 300 }, 'hours_p90', { p90: 300, typical: 48, times: 6 }),
  N54: broken(withCells('places.csv', 0, { lat: 20 }), 'terminals.csv:2:lat', {
    distance: 1071,
    place: 'CNCKG',
    most: 250,
  }),
  N55: broken(
    textOf({
      ...SOUND,
      'terminals.csv': (SOUND['terminals.csv'] ?? []).map((row, index) =>
        index === 1 ? { ...row, timezone: 'America/Lima' } : row,
      ),
      'time-zones.csv': [{ timezone: 'Asia/Shanghai' }, { timezone: 'America/Lima', offset_minutes: -300 }],
    }),
    'terminals.csv:3:timezone',
    { timezone: 'America/Lima', hours: 11.8, most: 3.5 },
  ),
  N56: broken(
    textOf({
      ...SOUND,
      'services.csv': (SOUND['services.csv'] ?? []).filter(({ service }) => service !== 'north'),
      'calls.csv': (SOUND['calls.csv'] ?? []).filter(({ service }) => service !== 'north'),
      'departures.csv': [],
    }),
    'services.csv:2:service',
    { service: 'south', from: 'CNCKG-TJC', to: 'CNQZH-DLP' },
  ),
  N57: broken(
    withRows(
      'hub-operations.csv',
      ...[
        ['CNCKG-TJC', 'CNQZH-DLP'],
        ['CNQZH-DLP', 'CNCKG-TJC'],
      ].map(([from = '', to = '']) => ({
        operation: `shuttle-from-${from}`,
        activity: 'transfer',
        terminal: from,
        kind: '',
        to_terminal: to,
        hours_typical: 0,
      })),
    ),
    'hub-operations.csv:4:hours_typical',
    { first: 'CNCKG-TJC', second: 'CNQZH-DLP' },
  ),
};

describe('a folder with one thing wrong in it', () => {
  it.each(Object.entries(BROKEN))(
    'raises %s alone, at its place, with what the message needs',
    (code, fixture) => {
      const severity = severityOf(code as NetworkIssueCode);
      const result = loadNetwork(fixture.files);
      expect(result.issues).toEqual([{ severity, code, path: fixture.path, values: fixture.values }]);
      expect(result.ok).toBe(severity !== 'error');
      expect('value' in result).toBe(severity !== 'error');
    },
  );

  it.each(Object.entries(BROKEN))('has a sentence for %s that its values fill', (code, { values }) => {
    for (const language of ['zh', 'en'] as const) {
      const message: string = networkMessages[language][code as NetworkIssueCode];
      const named = [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect(Object.keys(values)).toEqual(expect.arrayContaining(named));
    }
  });
});
