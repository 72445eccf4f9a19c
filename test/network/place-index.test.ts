import { describe, expect, it } from 'vitest';
import { clearMatch, placeIndex, searchPlaces } from '../../src/network/place-index.ts';

const PLACES = [
  {
    id: 'CNCKG',
    kind: 'place',
    place: 'CNCKG',
    names: { zh: '重庆', en: 'Chongqing' },
    aliases: ['chungking'],
  },
  {
    id: 'CNCKG-TJC',
    kind: 'rail_yard',
    place: 'CNCKG',
    names: { zh: '重庆团结村中心站', en: 'Chongqing Tuanjiecun' },
    aliases: [],
  },
  {
    id: 'CKG',
    kind: 'airport',
    place: 'CNCKG',
    names: { zh: '重庆江北国际机场', en: 'Chongqing Jiangbei Airport' },
    aliases: [],
  },
  { id: 'CNCTU', kind: 'place', place: 'CNCTU', names: { zh: '成都', en: 'Chengdu' }, aliases: [] },
  { id: 'VNHPH', kind: 'sea_port', place: 'VNHPH', names: { zh: '海防港', en: 'Hải Phòng' }, aliases: [] },
];

const search = (text: string, limit = 5) =>
  searchPlaces(placeIndex(PLACES), text, limit).map((place) => place.id);

describe('a search box for places', () => {
  it('offers the first places before anything is typed', () => {
    expect(search('', 2)).toEqual(['CNCKG', 'CNCKG-TJC']);
  });

  it('puts the whole name first, then names that begin so, the place before its terminals', () => {
    expect(search('chongqing')[0]).toBe('CNCKG');
    expect(search('重庆')).toEqual(['CNCKG', 'CNCKG-TJC', 'CKG']);
    expect(search('ch').slice(0, 2).sort()).toEqual(['CNCKG', 'CNCTU']);
  });

  it('puts an exact code before everything that begins with it', () => {
    expect(search('ckg')[0]).toBe('CKG');
  });

  it('takes a text without a letter for no name that was misspelt', () => {
    const numbered = {
      id: 'P1',
      kind: 'place',
      place: 'P1',
      names: { zh: '码头20261201', en: 'Quay 20261201' },
      aliases: [],
    };
    expect(searchPlaces(placeIndex([numbered]), 'quay 20261209', 5)).toEqual([numbered]);
    expect(searchPlaces(placeIndex([numbered]), '2026-12-09', 5)).toEqual([]);
  });

  it('finds part of a Chinese name, whatever stands before it', () => {
    expect(search('团结村')).toEqual(['CNCKG-TJC']);
    expect(search('江北')).toEqual(['CKG']);
    expect(search('港')).toEqual(['VNHPH']);
  });

  it('finds words in any order and names without their accents', () => {
    expect(search('airport jiangbei')[0]).toBe('CKG');
    expect(search('hai phong')).toEqual(['VNHPH']);
  });

  it('forgives a slip of the finger in a word of five letters or more', () => {
    expect(search('chegndu')).toContain('CNCTU');
    expect(search('ckh')).toEqual([]);
  });

  it('offers no place that merely shares letters, nor one that merely is a port too', () => {
    expect(search('duisberlin')).toEqual([]);
    expect(search('cheng')).not.toContain('VNHPH');
    expect(search('Chengdu port')[0]).toBe('CNCTU');
  });

  it('offers no place for a word or a pair of signs that it has among others', () => {
    const offered = (text: string) => {
      const names = [
        'San Antonio',
        '圣安东尼奥',
        'Amsterdam',
        '阿姆斯特丹',
        'Nanning',
        '南宁',
        'Rotterdam',
        '鹿特丹',
      ];
      const places = [0, 2, 4, 6].map((at) => ({
        id: `P${at}`,
        kind: 'place',
        place: `P${at}`,
        names: { en: names[at] ?? '', zh: names[at + 1] ?? '' },
        aliases: [],
      }));
      return searchPlaces(placeIndex(places), text, 5).map(({ names: { en } }) => en);
    };
    expect([
      offered('San Francisco'),
      offered('曼彻斯特'),
      offered('Nantong'),
      offered('斯特拉斯堡'),
    ]).toEqual([[], [], [], []]);
    expect([offered('san ant'), offered('Roterdam'), offered('鹿特丹港'), offered('Nannign')]).toEqual([
      ['San Antonio'],
      ['Rotterdam'],
      ['Rotterdam'],
      ['Nanning'],
    ]);
  });

  it('finds a name written in several words, or in one', () => {
    expect(search('chong qing')[0]).toBe('CNCKG');
    expect(search('haiphong')[0]).toBe('VNHPH');
    expect(search('重慶')[0]).toBe('CNCKG');
  });

  it('keeps to the limit', () => {
    expect(search('c', 2)).toHaveLength(2);
  });
});

describe('the one place that a text can mean', () => {
  const meant = (text: string) => clearMatch(placeIndex(PLACES), text)?.id ?? null;

  it.each([
    ['CNCKG', 'CNCKG'],
    ['cn ckg', 'CNCKG'],
    ['chongqing', 'CNCKG'],
    ['chong qing', 'CNCKG'],
    ['重慶', 'CNCKG'],
    ['ckg', 'CKG'],
    ['hai phong', 'VNHPH'],
    ['haip', 'VNHPH'],
    ['chengd', 'CNCTU'],
    ['chongq', 'CNCKG'],
    ['重庆团', 'CNCKG-TJC'],
  ])('is its code, its name or the beginning of it: %s is %s', (text, id) => expect(meant(text)).toBe(id));

  it.each(['', 'ch', 'chegndu', 'qing', 'airport', '港', 'zzz'])(
    'is not taken where it is merely alike, or may be several: %j',
    (text) => expect(meant(text)).toBeNull(),
  );

  it('is not taken where two places bear the name', () => {
    const twins = ['A', 'B'].map((id) => ({
      id,
      place: id,
      kind: 'place',
      names: { zh: '亚历山大', en: 'Alexandria' },
      aliases: [],
    }));
    expect(clearMatch(placeIndex(twins), 'alexandria')).toBeNull();
    expect(clearMatch(placeIndex(twins), 'b')?.id).toBe('B');
  });
});
