import { describe, expect, it } from 'vitest';
import { loadNetwork } from '../../../src/network/build/load.ts';
import type { Network } from '../../../src/network/network.ts';
import { parseInstant } from '../../../src/units/instant.ts';
import type { Result } from '../../../src/units/issue.ts';
import { SOUND, textOf, withCells, withRows } from '../folder.ts';

function networkOf(result: Result<Network>): Network {
  if (!result.ok) throw new Error(result.issues.map((issue) => `${issue.code} ${issue.path}`).join('\n'));
  return result.value;
}

const codesAndPaths = (result: Result<Network>): string[] =>
  result.issues.map((issue) => `${issue.code} ${issue.path}`);

describe('a tariff without a row for a load', () => {
  const wagons = withCells('hub-operations.csv', 0, { loads: 'wagon' });
  const dueFor = (equipment: string) => {
    const conditions = textOf({ ...SOUND, 'tariff-conditions.csv': [{ tariff: 'rail.*', equipment }] });
    return new Map([...wagons, ['tariff-conditions.csv', conditions.get('tariff-conditions.csv') ?? '']]);
  };

  it('is missing one where it is named for that load, unless it never falls due for it', () => {
    const missing = 'N70 hub-operations.csv:2:tariffs';
    expect(codesAndPaths(loadNetwork(wagons))).toContain(missing);
    expect(codesAndPaths(loadNetwork(dueFor('dry;wagon')))).toContain(missing);
    expect(codesAndPaths(loadNetwork(dueFor('dry;reefer')))).not.toContain(missing);
  });
});

describe('a sound folder', () => {
  const result = loadNetwork(textOf());
  const network = networkOf(result);

  it('loads without an issue', () => {
    expect(result.issues).toEqual([]);
  });

  it('is frozen throughout, so that a scenario cannot change its baseline', () => {
    const { links, services, hubRules } = network;
    expect(() => (links as Map<string, unknown>).delete('rail.tjc.dlp')).toThrow(
      'A loaded network is frozen',
    );
    expect(Object.isFrozen(links.get('rail.tjc.dlp')?.out)).toBe(true);
    expect(Object.isFrozen(services.get('south')?.calls[1]?.run?.tariffs)).toBe(true);
    expect(Object.isFrozen(hubRules)).toBe(true);
  });

  it('keeps the edition as it is written', () => {
    expect(network).toMatchObject({
      id: 'chongqing',
      names: { zh: '测试网络', en: 'Test network' },
      edition: '2026.10',
      priceDate: '2026-11-01',
    });
  });

  it('gives a link figures, status and source of each way', () => {
    expect(network.links.get('rail.tjc.dlp')).toEqual({
      id: 'rail.tjc.dlp',
      from: 'CNCKG-TJC',
      to: 'CNQZH-DLP',
      mode: 'rail',
      distanceKm: 1406,
      tariffKm: 1450,
      tollKmChongqing: 0,
      tollKmByProvince: [],
      out: { typicalHours: 48, p90Hours: 72, status: 'published', source: 'yearbook', year: 2024 },
      back: { typicalHours: 50, p90Hours: 80, status: 'assumed', source: 'own', year: 2024 },
      emissionFactor: 'rail',
      alignment: null,
      countries: null,
      straits: null,
      status: 'published',
      source: 'yearbook',
      year: 2024,
    });
  });

  it('takes the run of a call from its link in the direction travelled, or from the call itself', () => {
    const runOf = (service: string) => network.services.get(service)?.calls[1]?.run;
    expect(runOf('south')).toMatchObject({ typicalHours: 48, p90Hours: 72, tariffs: ['rail.run'] });
    expect(runOf('north')).toMatchObject({ typicalHours: 50, p90Hours: 80, tariffs: [] });
    expect(runOf('spare')).toMatchObject({ typicalHours: 40, p90Hours: 60 });
    expect(runOf('south')?.ownTime).toBeNull();
    expect(runOf('spare')?.ownTime).toMatchObject({ status: expect.any(String), source: expect.any(String) });
  });

  it('puts calls in the order of travel, whatever their order in the file', () => {
    expect(network.services.get('north')?.calls.map((call) => call.terminal)).toEqual([
      'CNQZH-DLP',
      'CNCKG-TJC',
    ]);
  });

  it('tells printed departures, a frequency and leaving on demand apart', () => {
    expect(network.services.get('south')?.timetable).toEqual({ kind: 'frequency', departuresPerWeek: 7 });
    expect(network.services.get('spare')?.timetable).toEqual({ kind: 'on_demand' });
    expect(network.services.get('north')?.timetable).toEqual({
      kind: 'published',
      departures: [
        {
          weekday: 4,
          minuteOfDay: 1110,
          validFrom: parseInstant('2026-01-01T00:00'),
          validTo: parseInstant('2026-12-31T23:59'),
          status: 'published',
          source: 'yearbook',
          year: 2024,
        },
      ],
    });
  });

  it('gathers tariffs of all files and leaves an absent span absent', () => {
    expect([...network.tariffs.keys()].sort()).toEqual(['ocean.box', 'rail.run', 'yard.day']);
    expect(network.tariffs.get('rail.run')?.[0]).toMatchObject({
      unitPrice: '3.45',
      low: null,
      high: null,
      factors: ['rail.discount'],
    });
  });

  it('makes an empty cell null, never zero', () => {
    expect(network.services.get('south')).toMatchObject({
      maxGross20Tonnes: null,
      maxGross40Tonnes: 30,
      carrier: null,
      closedReason: null,
    });
    expect(network.hubRules[0]).toMatchObject({ terminal: null, kind: 'rail_yard', storageTariff: null });
  });

  it('tells an operation that is free from one of which nobody says what it costs', () => {
    const billed = (tariffs: string) =>
      networkOf(loadNetwork(withCells('hub-operations.csv', 0, { tariffs }))).hubRules[0]?.tariffs;
    expect([billed('rail.run'), billed('free'), billed(' '), billed(';')]).toEqual([
      ['rail.run'],
      [],
      null,
      null,
    ]);
  });

  it('cannot be changed', () => {
    const link = network.links.get('rail.tjc.dlp');
    expect(() => Object.assign(link?.out ?? {}, { typicalHours: 1 })).toThrow(TypeError);
    expect(() => (network.links as Map<string, unknown>).clear()).toThrow('frozen');
    expect(() => (network.hubRules as unknown[]).pop()).toThrow(TypeError);
  });
});

describe('untidy text', () => {
  const network = networkOf(loadNetwork(textOf()));
  const everyFile = (edit: (text: string, file: string) => string) =>
    new Map(Array.from(textOf(), ([file, text]) => [file, edit(text, file)]));
  const everyTable = (edit: (text: string) => string) =>
    everyFile((text, file) => (file.endsWith('.csv') ? edit(text) : text));

  it.each([
    ['a byte order mark', everyFile((text) => `\uFEFF${text}`)],
    ['CRLF', everyFile((text) => text.replaceAll('\n', '\r\n'))],
    ['blank lines', everyTable((text) => text.replaceAll('\n', '\n\n , ,\n'))],
    ['no newline at the end', everyTable((text) => text.trimEnd())],
    ['padded cells', everyTable((text) => text.replace(/,(?=[^"]|$)/gm, ' ,\u00A0'))],
    ['the empty columns a spreadsheet leaves', everyTable((text) => text.replaceAll('\n', ',,\n'))],
  ])('with %s loads as the tidy one does', (_, files) => {
    expect(networkOf(loadNetwork(files))).toEqual(network);
  });

  it('with a line break inside a cell still names lines as an editor shows them', () => {
    const files = withCells('sources.csv', 0, { note: 'one\ntwo' });
    files.set('sources.csv', (files.get('sources.csv') ?? '').replace('Yusuan', ''));
    expect(codesAndPaths(loadNetwork(files))).toEqual(['N07 sources.csv:4:issuer']);
  });
});

describe('a folder with much wrong in it', () => {
  it('loads nothing and says everything at once', () => {
    const files = withCells('links.csv', 0, { distance_km: 'far', hours_p90: '', mode: 'ship' });
    files.delete('parameters.csv');
    files.set('datapackage.yaml', 'id: chongqing\nname_en: Test\nname_zh: 测试\nprice_date: 2026-02-30\n');
    files.set('tariffs/ocean.csv', (files.get('tariffs/ocean.csv') ?? '').replace('900', '1,900'));
    const result = loadNetwork(files);
    expect(result.ok).toBe(false);
    expect('value' in result).toBe(false);
    expect(codesAndPaths(result)).toEqual([
      'N07 datapackage.yaml:edition',
      'N04 datapackage.yaml:price_date',
      'N04 links.csv:2:mode',
      'N04 links.csv:2:distance_km',
      'N07 links.csv:2:hours_p90',
      'N08 tariffs/ocean.csv:2',
      'N01 parameters.csv',
    ]);
  });

  it('refuses an operation that is free and billed, and a tariff called free', () => {
    const both = loadNetwork(withCells('hub-operations.csv', 0, { tariffs: 'rail.run; free' }));
    expect(codesAndPaths(both)).toEqual(['N04 hub-operations.csv:2:tariffs']);
    const named = loadNetwork(withRows('tariffs/rail.csv', { tariff: 'free' }));
    expect(codesAndPaths(named)).toEqual(['N04 tariffs/rail.csv:3:tariff']);
    const run = loadNetwork(withCells('calls.csv', 1, { run_tariffs: 'free' }));
    expect(codesAndPaths(run)).toEqual(['N05 calls.csv:3:run_tariffs']);
  });

  it('does not call a key missing because the row that holds it is malformed', () => {
    const lpr = loadNetwork(withCells('parameters.csv', 1, { value: 'about 3' }));
    expect(codesAndPaths(lpr)).toEqual(['N04 parameters.csv:3:value']);
    const lift = loadNetwork(withCells('emission-factors.csv', 2, { unit: 'kg' }));
    expect(codesAndPaths(lift)).toEqual(['N04 emission-factors.csv:4:unit']);
  });

  it('does not call a key unknown because its own row is malformed', () => {
    const result = loadNetwork(withCells('terminals.csv', 0, { lat: 'north' }));
    expect(codesAndPaths(result)).toEqual(['N04 terminals.csv:2:lat']);
  });

  it('reports each of several unknown keys in one cell', () => {
    const result = loadNetwork(withCells('calls.csv', 1, { run_tariffs: 'rail.run; rail.fund; rail.base' }));
    expect(result.issues.map((issue) => issue.values)).toEqual([
      { value: 'rail.fund', table: 'tariffs/*.csv' },
      { value: 'rail.base', table: 'tariffs/*.csv' },
    ]);
  });

  it('says no more than that a file is missing when all are', () => {
    const result = loadNetwork(new Map());
    expect(new Set(result.issues.map((issue) => issue.code))).toEqual(new Set(['N01']));
    expect(result.issues).toHaveLength(15);
  });

  it('is not confused by columns and keys named like parts of objects', () => {
    const files = withRows('sources.csv', { source: '__proto__' }, { source: 'constructor' });
    files.set('places.csv', (files.get('places.csv') ?? '').replace('aliases', '__proto__'));
    expect(codesAndPaths(loadNetwork(files))).toEqual([
      'N02 places.csv:1:aliases',
      'N03 places.csv:1:__proto__',
    ]);
  });
});

describe('degenerate data', () => {
  it('refuses a link of no length', () => {
    expect(codesAndPaths(loadNetwork(withCells('links.csv', 0, { distance_km: 0, tariff_km: 0 })))).toEqual([
      'N15 links.csv:2:distance_km',
      'N15 links.csv:2:tariff_km',
      'N51 links.csv:2:distance_km',
    ]);
  });

  it('takes facilities that share one position', () => {
    const files = withRows('terminals.csv', {
      terminal: 'CNCKG-TJD',
      place: 'CNCKG',
      name_en: 'Twin',
      name_zh: '同址',
    });
    const result = loadNetwork(files);
    expect(result.issues).toEqual([]);
    expect(networkOf(result).terminals.size).toBe(3);
  });

  it('takes a link that is run one way only', () => {
    const files = withCells('links.csv', 0, {
      back_hours_typical: '',
      back_hours_p90: '',
      back_status: '',
      back_source: '',
    });
    const calls = (files.get('calls.csv') ?? '').replace(/^north.*\n/gm, '');
    files.set('calls.csv', calls);
    files.set('services.csv', (files.get('services.csv') ?? '').replace(/^north.*\n/m, ''));
    files.set('departures.csv', (files.get('departures.csv') ?? '').replace(/^north.*\n/m, ''));
    expect(networkOf(loadNetwork(files)).links.get('rail.tjc.dlp')?.back).toBeNull();
  });

  it('takes the status of a row for its way back where that names none', () => {
    const network = networkOf(loadNetwork(withCells('links.csv', 0, { back_status: '', back_source: '' })));
    expect(network.links.get('rail.tjc.dlp')?.back).toMatchObject({
      status: 'published',
      source: 'yearbook',
    });
  });

  it('takes two spans of one tariff that meet without overlapping', () => {
    const files = withCells('tariffs/rail.csv', 0, { valid_to: '2026-12-31' });
    const [header, row = ''] = (files.get('tariffs/rail.csv') ?? '').trim().split('\n');
    files.set('tariffs/rail.csv', [header, row, row.replace(',2026-12-31', '2027-01-01,')].join('\n'));
    expect(networkOf(loadNetwork(files)).tariffs.get('rail.run')).toHaveLength(2);
  });

  it('takes an unknown price and keeps it unknown', () => {
    const network = networkOf(
      loadNetwork(withCells('tariffs/rail.csv', 0, { unit_price: '', status: 'unknown' })),
    );
    expect(network.tariffs.get('rail.run')?.[0]).toMatchObject({ unitPrice: null, status: 'unknown' });
  });
});
