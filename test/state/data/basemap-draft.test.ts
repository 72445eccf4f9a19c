import { describe, expect, it } from 'vitest';
import { dataTexts } from '../../../src/i18n/data-texts.ts';
import {
  type BasemapDraft,
  type BasemapFault,
  draftOf,
  EMPTY_DRAFT,
  readDraft,
  TIANDITU_DRAFT,
} from '../../../src/state/data/basemap-draft.ts';

const SOUND: BasemapDraft = {
  addresses: 'https://tiles.example/{z}/{x}/{y}.png',
  subdomains: '',
  key: '',
  attribution: 'Example',
  datum: 'wgs84',
};

const readOf = (change: Partial<BasemapDraft>) => {
  const read = readDraft({ ...SOUND, ...change });
  return read.ok ? read.value : null;
};

describe('a draft of a base map', () => {
  it('is read with its lines, subdomains and key', () => {
    expect(
      readOf({
        addresses: ' https://t{s}.example/a/{z}/{x}/{y}?tk={tk} \n\nhttps://t{s}.example/b/{z}/{x}/{y}\n',
        subdomains: '0-2',
        key: ' secret ',
        datum: 'gcj02',
      }),
    ).toEqual({
      addresses: ['https://t{s}.example/a/{z}/{x}/{y}?tk={tk}', 'https://t{s}.example/b/{z}/{x}/{y}'],
      subdomains: ['0', '1', '2'],
      key: 'secret',
      attribution: 'Example',
      datum: 'gcj02',
    });
    expect(readOf({ subdomains: 'a, b，c' })?.subdomains).toEqual(['a', 'b', 'c']);
  });

  it('may be on this machine without a secure line', () => {
    expect(readOf({ addresses: 'http://localhost:8080/{z}/{x}/{y}' })).not.toBeNull();
    expect(readOf({ addresses: 'http://127.0.0.1/{z}/{x}/{y}' })).not.toBeNull();
  });

  it('comes back from what was read of it', () => {
    const tiles = readOf({ addresses: 'https://{s}.example/{z}/{x}/{y}', subdomains: 'a, b' });
    expect(readDraft(draftOf(tiles))).toEqual({ ok: true, value: tiles, issues: [] });
    expect(draftOf(null)).toEqual(EMPTY_DRAFT);
  });

  it('is right for Tianditu once it has a key', () => {
    expect(readDraft(TIANDITU_DRAFT).issues.map(({ code }) => code)).toEqual(['no_key']);
    expect(readDraft({ ...TIANDITU_DRAFT, key: 'k' }).ok).toBe(true);
  });

  const faulty: Readonly<Record<BasemapFault, readonly [keyof BasemapDraft, Partial<BasemapDraft>]>> = {
    no_address: ['addresses', { addresses: ' \n ' }],
    too_many: ['addresses', { addresses: `${SOUND.addresses}\n`.repeat(4) }],
    no_url: ['addresses', { addresses: 'tiles/{z}/{x}/{y}' }],
    not_secure: ['addresses', { addresses: 'http://tiles.example/{z}/{x}/{y}' }],
    no_tile: ['addresses', { addresses: 'https://tiles.example/{z}/{x}' }],
    unknown_token: ['addresses', { addresses: 'https://tiles.example/{z}/{x}/{y}/{q}' }],
    bad_host: ['addresses', { addresses: 'https://tiles.example;script-src/{z}/{x}/{y}.png' }],
    no_key: ['key', { addresses: 'https://tiles.example/{z}/{x}/{y}?k={tk}', key: ' ' }],
    bad_key: ['key', { addresses: 'https://tiles.example/{z}/{x}/{y}?k={tk}', key: 'k\ud83d' }],
    no_subdomains: ['subdomains', { addresses: 'https://{s}.example/{z}/{x}/{y}' }],
    bad_subdomains: ['subdomains', { subdomains: '7-0' }],
    no_attribution: ['attribution', { attribution: ' ' }],
  };

  it.each(Object.entries(faulty))('is refused for %s alone, with words for it', (code, [path, change]) => {
    const { ok, issues } = readDraft({ ...SOUND, ...change });
    expect(ok).toBe(false);
    expect([...new Set(issues.map((issue) => `${issue.path} ${issue.code}`))]).toEqual([`${path} ${code}`]);
    for (const { basemap } of [dataTexts.zh, dataTexts.en]) {
      const words: string = basemap.faults[code as BasemapFault];
      const named = [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect(Object.keys(issues[0]?.values ?? {})).toEqual(expect.arrayContaining(named));
    }
  });

  it.each(['javascript:alert(1)//{z}{x}{y}', 'ftp://tiles.example/{z}/{x}/{y}', 'data:{z}{x}{y}'])(
    'is refused for %s',
    (addresses) => {
      expect(readDraft({ ...SOUND, addresses }).issues.map(({ code }) => code)).toEqual(['not_secure']);
    },
  );

  it.each([
    ['https://tiles.example:{s}/{z}/{x}/{y}.png', '70000', 'no_url'],
    ['https://tiles.example:{s}/{z}/{x}/{y}.png', '8080, 70000', 'no_url'],
    ["https://tiles.example'/{z}/{x}/{y}.png", '', 'bad_host'],
    ['https://{x}.example/{z}/{x}/{y}.png', '', 'bad_host'],
    ['https:{x}{z}{y}', '', 'no_url'],
    ['https:/{x}/{z}/{y}', '', 'no_url'],
    ['https:///{x}/{z}/{y}', '', 'no_url'],
    ['https:\\\\{x}/{z}/{y}', '', 'no_url'],
    ['https://\t{x}/{z}/{y}', '', 'bad_host'],
    ['https://tiles\ufeff{x}/{z}/{y}', '', 'bad_host'],
  ])('is judged as it will be asked for: %s on %s', (addresses, subdomains, code) => {
    expect(readDraft({ ...SOUND, addresses, subdomains }).issues.map((issue) => issue.code)).toEqual([code]);
  });

  it.each(['a b; script-src *', "x' y", 'a/b', '../../c', Array(11).fill('a').join()])(
    'takes no subdomain that is none: %s',
    (subdomains) => {
      expect(readOf({ addresses: 'https://{s}.example/{z}/{x}/{y}', subdomains })).toBeNull();
    },
  );
});
