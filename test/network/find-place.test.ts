import { describe, expect, it } from 'vitest';
import { findPlace } from '../../src/network/find-place.ts';
import type { Network } from '../../src/network/network.ts';
import type { Place, Terminal } from '../../src/network/terminal.ts';
import { network, terminal } from '../builders/network.ts';

const place = (code: string, zh: string, en: string, ...aliases: string[]): Place => ({
  code,
  names: { zh, en },
  country: code.slice(0, 2),
  position: { lon: 0, lat: 0 },
  aliases,
});

const at = (id: string, own: Partial<Terminal> & { zh: string; en: string }): Terminal => {
  const { zh, en, ...rest } = own;
  return terminal(id, { place: id.slice(0, 5), names: { zh, en }, ...rest });
};

const NETWORK: Network = {
  ...network({
    terminals: [
      at('CNCKG-TJC', { zh: '重庆团结村中心站', en: 'Tuanjiecun', aliases: ['西永', 'Xiyong'] }),
      at('CNCKG-GY', { zh: '重庆果园港', en: 'Guoyuan Port', kind: 'river_port' }),
      at('CKG', { zh: '重庆江北国际机场', en: 'Jiangbei Airport', kind: 'airport', place: 'CNCKG' }),
      at('CNALA-B', { zh: '阿拉山口', en: 'Alashankou crossing', kind: 'border_crossing' }),
      at('CNYIC-L', { zh: '三峡船闸', en: 'Three Gorges locks', kind: 'chokepoint' }),
      at('CNYIC-P', { zh: '宜昌港', en: 'Yichang Port', kind: 'river_port' }),
      at('PLMLW-T', { zh: '马拉舍维奇', en: 'Małaszewicze' }),
      at('DEHAM-A', { zh: '阿尔滕韦德', en: 'Altenwerder', kind: 'sea_port' }),
      at('DEDUI-H', { zh: '杜伊斯堡港', en: 'Duisport' }),
      at('GBALX-P', { zh: '亚历山大', en: 'Alexandria UK', aliases: ['Alexandria'] }),
      at('EGALY-P', { zh: '亚历山大港', en: 'El Dekheila', aliases: ['Alexandria'] }),
    ],
  }),
  places: new Map(
    [
      place('CNCKG', '重庆', 'Chongqing', 'chungking', '渝'),
      place('CNALA', '阿拉山口市', 'Alashankou'),
      place('CNYIC', '宜昌', 'Yichang'),
      place('PLMLW', '马拉舍维奇市', 'Malaszewicze town'),
      place('DEHAM', '汉堡', 'Hamburg'),
      place('DEDUI', '杜伊斯堡', 'Duisburg'),
      place('GBALX', '亚历山德里亚', 'Alexandria Scotland'),
      place('EGALY', '亚历山大市', 'Alexandria Egypt'),
      place('CNXXX', '空城', 'Emptytown'),
    ].map((entry) => [entry.code, entry]),
  ),
};

const found = (text: string) => {
  const result = findPlace(NETWORK, text);
  return result.kind === 'found' ? [result.id, ...result.terminals] : null;
};

const suggested = (text: string) => {
  const result = findPlace(NETWORK, text);
  return result.kind === 'unknown' ? result.suggestions.map(({ id }) => id) : null;
};

describe('what a person types for a place', () => {
  it('is answered alike however often it is asked and whatever was asked in between', () => {
    const first = findPlace(NETWORK, 'Chongqnig');
    expect(suggested('Chongqnig')).toContain('CNCKG');
    for (let i = 0; i < 1_500; i++) findPlace(NETWORK, `Chongqnig ${i}`);
    expect(findPlace(NETWORK, 'Chongqnig')).toEqual(first);
  });

  const CHONGQING = ['CNCKG', 'CNCKG-TJC', 'CNCKG-GY', 'CKG'];

  it.each([
    'CNCKG',
    'cnckg',
    'CN CKG',
    ' ＣＮＣＫＧ ',
    'CN\u200bCKG',
    '重庆',
    '重慶',
    'Chongqing',
    'chong qing',
    'CHONGQING',
    'Chungking',
    '渝',
  ])('means all terminals of the place: %s', (text) => expect(found(text)).toEqual(CHONGQING));

  it.each([
    ['CKG', 'CKG'],
    ['ckg', 'CKG'],
    ['CNCKG-TJC', 'CNCKG-TJC'],
    ['cnckg tjc', 'CNCKG-TJC'],
    ['西永', 'CNCKG-TJC'],
    ['xiyong', 'CNCKG-TJC'],
    ['重庆果园港', 'CNCKG-GY'],
    ['Malaszewicze', 'PLMLW-T'],
    ['MAŁASZEWICZE', 'PLMLW-T'],
    ['Three Gorges locks', 'CNYIC-L'],
  ])('means one terminal: %s', (text, id) => expect(found(text)).toEqual([id, id]));

  it('leaves out what goods only pass through, unless the place has nothing else', () => {
    expect(found('Yichang')).toEqual(['CNYIC', 'CNYIC-P']);
    expect(found('Alashankou')).toEqual(['CNALA', 'CNALA-B']);
  });

  it('is not guessed at where two terminals share the name', () => {
    expect(suggested('Alexandria')).toEqual(['GBALX-P', 'EGALY-P']);
  });

  it('misspelt, brings the nearest names, best first', () => {
    expect(suggested('Chonqing')?.[0]).toBe('CNCKG');
    expect(suggested('Hambrug')).toEqual(['DEHAM']);
    expect(suggested('团结村')).toEqual(['CNCKG-TJC']);
    expect(suggested('duis')?.slice(0, 2)).toEqual(['DEDUI', 'DEDUI-H']);
  });

  it('brings three names at most', () => {
    expect(suggested('重庆港')).toHaveLength(3);
  });

  it.each(['', '   ', '?!', 'zzzzzz', '𝟘'])('that is like nothing brings no name: "%s"', (text) =>
    expect(suggested(text)).toEqual([]),
  );

  it('does not offer a place without terminals', () => {
    expect(suggested('Emptytown')).toEqual([]);
    expect(suggested('CNXXX')).not.toContain('CNXXX');
  });

  it('that names a place of the world outside the network is told the nearest inside, and none that is alike', () => {
    const elsewhere = (text: string) => {
      const result = findPlace(ON_THE_GLOBE, text);
      if (result.kind !== 'unknown') return result.id;
      const { suggestions, elsewhere: outside } = result;
      return [
        ...suggestions.map(({ id }) => id),
        outside?.names.en,
        outside?.nearest.id,
        Math.round(outside?.km ?? 0),
      ];
    };
    expect(elsewhere('wenzhou')).toEqual(['Wenzhou', 'CNNBG', 244]);
    expect(elsewhere('溫州')).toEqual(['Wenzhou', 'CNNBG', 244]);
    expect(elsewhere('Bremerhaven')).toEqual(['Bremerhaven', 'DEHAM', 88]);
    expect(elsewhere('Wanzhou')).toBe('CN500101');
    expect(elsewhere('Wanzhu').slice(0, 3)).toEqual(['CN500101', 'CN500101-D', undefined]);
  });
});

/** A few places where they lie. */
const ON_THE_GLOBE: Network = {
  ...network({
    terminals: [
      at('CN500101-D', { zh: '万州门点', en: 'Wanzhou door', place: 'CN500101' }),
      at('CNNBG-B', { zh: '北仑', en: 'Beilun' }),
      at('DEHAM-A', { zh: '阿尔滕韦德', en: 'Altenwerder' }),
    ],
  }),
  places: new Map(
    [
      { ...place('CN500101', '万州', 'Wanzhou'), position: { lat: 30.81, lon: 108.39 } },
      { ...place('CNNBG', '宁波', 'Ningbo'), position: { lat: 29.94, lon: 121.87 } },
      { ...place('DEHAM', '汉堡', 'Hamburg'), position: { lat: 53.53, lon: 9.93 } },
    ].map((entry) => [entry.code, entry]),
  ),
};
