import { describe, expect, it } from 'vitest';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import { readEnquiry } from '../../src/enquiry/read-enquiry.ts';
import type { Place } from '../../src/network/terminal.ts';
import { parseDay } from '../../src/units/calendar-day.ts';
import { formatInstant } from '../../src/units/instant.ts';
import { enquiry } from '../builders/chongqing.ts';
import { network, service, terminal } from '../builders/network.ts';

const place = (code: string, zh: string, en: string): Place => ({
  code,
  names: { zh, en },
  country: code.slice(0, 2),
  position: { lon: 0, lat: 0 },
  aliases: [],
});

/** Trains from Chongqing over the Kazakh border to Duisburg and Moscow, ships to Ningbo, and a port nobody serves. */
const WORLD = {
  ...network({
    clocksUntil: parseDay('2031-12-31'),
    zones: { 'Asia/Shanghai': [{ fromUtcMinute: Date.UTC(2023, 0, 1) / 60_000, offsetMinutes: 480 }] },
    terminals: [
      terminal('CNCKG-TJC', { place: 'CNCKG', country: 'CN' }),
      terminal('KZDOS-STN', { place: 'KZDOS', country: 'KZ', kind: 'border_crossing' }),
      terminal('DEDUI-DIT', { place: 'DEDUI', country: 'DE' }),
      terminal('RUMOW-VRS', { place: 'RUMOW', country: 'RU' }),
      terminal('CNNBG-BLN', { place: 'CNNBG', country: 'CN', kind: 'sea_port' }),
      terminal('VNHPH-LHN', { place: 'VNHPH', country: 'VN', kind: 'sea_port' }),
    ],
    services: [
      service('west', ['CNCKG-TJC', 'KZDOS-STN', 'DEDUI-DIT']),
      service('moscow', ['CNCKG-TJC', 'KZDOS-STN', 'RUMOW-VRS']),
      service('river-sea', ['CNCKG-TJC', 'CNNBG-BLN'], { mode: 'river' }),
    ],
  }),
  places: new Map(
    [
      place('CNCKG', '重庆', 'Chongqing'),
      place('KZDOS', '多斯特克', 'Dostyk'),
      place('DEDUI', '杜伊斯堡', 'Duisburg'),
      place('RUMOW', '莫斯科', 'Moscow'),
      place('CNNBG', '宁波', 'Ningbo'),
      place('VNHPH', '海防', 'Hai Phong'),
    ].map((entry) => [entry.code, entry]),
  ),
};

const read = (own: Partial<Enquiry>) =>
  readEnquiry(WORLD, enquiry({ to: 'DEDUI', commodity: 'general', ...own }));

const understood = (own: Partial<Enquiry>) => {
  const result = read(own);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const issues = (own: Partial<Enquiry>) => read(own).issues.map(({ code, path }) => `${code} ${path}`);

const first = (own: Partial<Enquiry>) => read(own).issues[0];

describe('a figure of an enquiry', () => {
  it.each([
    ['1500,5', 150_050],
    ['1,500', 150_000],
    ['¥1,500.5', 150_050],
    ['０．１５万', 150_000],
    ['0.15萬', 150_000],
  ])('is read as the one figure it can be: a day costs %s', (dayCostCny, fen) => {
    expect(understood({ dayCostCny }).consignment.dayCost).toBe(fen);
  });

  it('may be a decimal comma of a volume', () => {
    const { consignment } = understood({ equipment: 'LCL', boxes: '', grossTonnes: '', volumeM3: '3,5' });
    expect(consignment.volumeM3).toBe(3.5);
  });

  it('is asked about where it can be two', () => {
    expect(first({ dayCostCny: '1500,500' })).toMatchObject({
      code: 'E32',
      path: 'dayCostCny',
      values: { x: '1500,500', a: '1500.5', b: '1500500' },
    });
  });

  it.each([
    [{ boxes: 'two' }, 'E31 boxes'],
    [{ commodity: ' ' }, 'E50 commodity'],
    [{ equipment: '' }, 'E50 equipment'],
    [{ valueCny: '6 0' }, 'E48 valueCny'],
    [{ grossTonnes: '10²' }, 'E31 grossTonnes'],
    [{ grossTonnes: '¥9.5' }, 'E31 grossTonnes'],
    [{ valueCny: '' }, 'E40 valueCny'],
    [{ valueCny: '\u200b' }, 'E40 valueCny'],
    [{ boxes: '1.5' }, 'E41 boxes'],
    [{ boxes: '0' }, 'E17 boxes'],
    [{ grossTonnes: '1' }, 'E17 grossTonnes'],
    [{ maxLegs: '7' }, 'E17 maxLegs'],
  ])('is refused for what is wrong with it: %j', (own, issue) => expect(issues(own)).toEqual([issue]));

  it('is quoted as it was typed', () => {
    expect(first({ boxes: ' 2,001 ' })?.values).toMatchObject({ c: ' 2,001 ' });
  });
});

describe('the day of prices', () => {
  it('is that of each charge where nothing is said, else one day for all', () => {
    expect(understood({ pricesOn: ' ' }).consignment.pricesOn).toBeNull();
    expect(understood({ pricesOn: '2025-11-14' }).consignment.pricesOn).toBe('2025-11-14');
    expect(understood({ pricesOn: '2025/11/14' }).consignment.pricesOn).toBe('2025-11-14');
  });

  it('is refused with what was typed where it is no day', () => {
    expect(first({ pricesOn: 'last autumn' })).toMatchObject({
      code: 'E22',
      path: 'pricesOn',
      values: { x: 'last autumn' },
    });
    expect(issues({ pricesOn: '01/02/2026' })).toEqual(['E32 pricesOn']);
  });
});

describe('a time of an enquiry', () => {
  const ready = (text: string) => formatInstant(understood({ ready: text }).consignment.ready);

  it.each([
    '2026-12-07 18:00',
    '2026/12/7 18:00',
    '2026年12月7日 18:00',
    '7-Dec-26 18:00',
    '2026-12-07T18:00+8',
  ])('is read from %s', (text) => expect(ready(text)).toBe('2026-12-07T18:00+08:00'));

  it('is asked about where its day can be two', () => {
    expect(first({ ready: '03/04/2027' })).toMatchObject({
      code: 'E32',
      path: 'ready',
      values: { x: '03/04/2027', a: '2027-04-03 00:00', b: '2027-03-04 00:00' },
    });
  });

  it('lies where clocks and departures are known, a whole journey long', () => {
    expect(ready('2031-06-14T23:59')).toBe('2031-06-14T23:59+08:00');
    for (const text of ['2031-06-15', '9999-12-31T23:59', '1999-12-31T23:59', '1000-01-01']) {
      expect(first({ ready: text })).toMatchObject({
        code: 'E33',
        path: 'ready',
        values: { x: text, a: '2023-01-01', b: '2031-06-14' },
      });
    }
  });

  it('is a deadline to the last day of the clocks', () => {
    expect(issues({ deadline: '2031-12-31T23:59' })).toEqual([]);
    expect(issues({ deadline: '2032-01-01' })).toEqual(['E33 deadline']);
    expect(issues({ deadline: '9999-12-31' })).toEqual(['E33 deadline']);
  });

  it('has to be read even where it only says what is past', () => {
    expect(issues({ asOf: 'yesterday' })).toEqual(['E22 asOf']);
    expect(issues({ asOf: '2026-12-31' })).toEqual(['E19 ready']);
    expect(issues({ asOf: '' })).toEqual([]);
  });

  it('is asked about on the last day that can be written, after which no other is proposed', () => {
    expect(issues({ asOf: '9999-12-31' })).toEqual(['E19 ready']);
  });
});

describe('a setting that changes nothing', () => {
  it('is said: a late penalty without a deadline', () => {
    expect(issues({ latePenaltyCny: '2000' })).toEqual(['E38 latePenaltyCny']);
    expect(issues({ latePenaltyCny: '2000', deadline: '2027-01-31' })).toEqual([]);
    expect(issues({ latePenaltyCny: '0' })).toEqual([]);
  });

  it('is said: a volume of what is no part load, a number of part loads', () => {
    expect(issues({ volumeM3: '9' })).toEqual(['E39 volumeM3']);
    expect(issues({ equipment: 'LCL', grossTonnes: '', volumeM3: '9', boxes: '3' })).toEqual(['E39 boxes']);
    expect(issues({ equipment: 'LCL', grossTonnes: '', volumeM3: '9', boxes: '1' })).toEqual([]);
  });
});

describe('the words to avoid', () => {
  const avoidance = (...avoid: readonly string[]) => {
    const { mode, country, terminal } = understood({ avoid }).avoidance;
    return [...mode, ...country, ...terminal];
  };

  it.each([
    ['rail', ['rail']],
    ['RAIL', ['rail']],
    ['铁路', ['rail']],
    ['鐵路', ['rail']],
    ['海运', ['sea']],
    ['内河', ['river']],
    ['公路', ['road']],
    ['航空', ['air']],
    ['RU', ['RU']],
    ['ru', ['RU']],
    ['俄罗斯', ['RU']],
    ['Russia', ['RU']],
    ['俄羅斯', ['RU']],
    ['Viet Nam', ['VN']],
    ['宁波', ['CNNBG-BLN']],
    ['寧波', ['CNNBG-BLN']],
    ['CN NBG', ['CNNBG-BLN']],
    ['CNNBG-BLN', ['CNNBG-BLN']],
  ])('are modes, countries, places and terminals by any of their names: %s', (word, meant) =>
    expect(avoidance(word)).toEqual(meant),
  );

  it.each([
    ['rial', 'E34', 'rail'],
    ['Russai', 'E34', 'Russia'],
    ['Nigbo', 'E34', '宁波 Ningbo (CNNBG)'],
    ['qqqqqq', 'E35', undefined],
  ])('are refused where they are unknown, with the nearest: %s', (word, code, near) => {
    const [issue] = read({ avoid: [word] }).issues;
    expect(issue).toMatchObject({ severity: 'error', code, path: 'avoid', values: { x: word } });
    expect(issue?.values.a).toBe(near);
  });

  it('are said to keep nothing out where nothing calls', () => {
    expect(first({ avoid: ['海防'] })).toMatchObject({
      severity: 'warning',
      code: 'E36',
      values: { x: '海防' },
    });
    expect(issues({ avoid: ['air'] })).toEqual(['E36 avoid']);
    expect(issues({ avoid: ['宁波'] })).toEqual([]);
  });

  it('say of a country that flights over it stay, where it is not known what links cross', () => {
    expect(first({ avoid: ['RU'] })).toMatchObject({
      severity: 'warning',
      code: 'E37',
      values: { x: 'RU', n: 1 },
    });
    expect(first({ avoid: ['BR'] })).toMatchObject({
      severity: 'warning',
      code: 'E37',
      values: { x: 'BR', n: 0 },
    });
  });

  it('may be empty, and are kept as typed', () => {
    expect(understood({ avoid: ['', ' ', '\u200b', ' 铁路 '] }).avoid).toEqual(['铁路']);
  });

  it('are read once each, and the nearest is sought for the first unknown ones alone', () => {
    expect(issues({ avoid: Array(500).fill('RU') })).toEqual(['E37 avoid']);
    expect(understood({ avoid: ['RU', ' RU', 'air', 'RU'] }).avoid).toEqual(['RU', 'air']);
    const unknown = Array.from({ length: 30 }, (_, index) => `Duisbur${index}`);
    const codes = issues({ avoid: unknown });
    expect(codes).toHaveLength(30);
    expect(codes.slice(20)).toEqual(Array(10).fill('E35 avoid'));
  });
});
