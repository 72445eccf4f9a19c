import { describe, expect, it } from 'vitest';
import { placeIndex, searchPlaces } from '../../src/network/place-index.ts';

const PLACES = [
  { id: 'CNCKG', kind: 'place', names: { zh: '重庆', en: 'Chongqing' }, aliases: ['chungking'] },
  {
    id: 'CNCKG-TJC',
    kind: 'rail_yard',
    names: { zh: '重庆团结村中心站', en: 'Chongqing Tuanjiecun' },
    aliases: [],
  },
  {
    id: 'CKG',
    kind: 'airport',
    names: { zh: '重庆江北国际机场', en: 'Chongqing Jiangbei Airport' },
    aliases: [],
  },
  { id: 'CNCTU', kind: 'place', names: { zh: '成都', en: 'Chengdu' }, aliases: [] },
  { id: 'VNHPH', kind: 'sea_port', names: { zh: '海防港', en: 'Hải Phòng' }, aliases: [] },
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

  it('finds part of a Chinese name, whatever stands before it', () => {
    expect(search('团结村')).toEqual(['CNCKG-TJC']);
    expect(search('江北')).toEqual(['CKG']);
    expect(search('港')).toEqual(['VNHPH']);
  });

  it('finds words in any order and names without their accents', () => {
    expect(search('airport jiangbei')[0]).toBe('CKG');
    expect(search('hai phong')).toEqual(['VNHPH']);
  });

  it('forgives a slip of the finger in a word of four letters or more', () => {
    expect(search('chegndu')).toContain('CNCTU');
    expect(search('ckh')).toEqual([]);
  });

  it('keeps to the limit', () => {
    expect(search('c', 2)).toHaveLength(2);
  });
});
