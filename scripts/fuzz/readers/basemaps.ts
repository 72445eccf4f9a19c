import { tileAddress, tileOrigins } from '../../../src/map/ground/tile-basemap.ts';
import {
  type BasemapDraft,
  draftOf,
  readDraft,
  TIANDITU_DRAFT,
} from '../../../src/state/data/basemap-draft.ts';
import { createBasemapStore } from '../../../src/state/data/basemap-store.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { deviceOf } from './device-of.ts';

const DRAFTS: readonly BasemapDraft[] = [
  { ...TIANDITU_DRAFT, key: '0123abc' },
  {
    addresses: 'https://{s}.tiles.example/{z}/{x}/{y}.png',
    subdomains: 'a, b, c',
    key: '',
    attribution: 'Example',
    datum: 'wgs84',
  },
  {
    addresses: 'http://localhost:8080/{z}/{x}/{y}.png?key={tk}',
    subdomains: '',
    key: 'k&k',
    attribution: '我的',
    datum: 'gcj02',
  },
  {
    addresses: 'https://tiles.example:8443/{z}/{x}/{y}\nhttps://[2001:db8::1]/{z}/{x}/{y}',
    subdomains: '',
    key: '',
    attribution: 'x',
    datum: 'wgs84',
  },
];

/** An origin that can stand in a content policy without being anything else. */
const ORIGIN = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

/** The tiles of one's own as the device remembers them: a broken one must never keep the page from opening. */
export const basemaps = (): Reader => ({
  name: 'base map',
  weight: 8,
  samples: DRAFTS.map((draft) => JSON.stringify(draft)),
  words: [
    '{s}',
    '{z}',
    '{x}',
    '{y}',
    '{tk}',
    '{',
    '}',
    ';script-src ',
    ' *',
    '@',
    ':70000',
    '\\n',
    '//',
    'https://',
    '%2f',
    '0-7',
    '。',
  ],
  read(input) {
    const state = createBasemapStore(deviceOf(input)).getState();
    const tiles = state.history.present;
    if (tiles === null) return 'refused';
    const origins = tileOrigins(tiles);
    const again = readDraft(draftOf(tiles));
    const asked = tiles.addresses.flatMap((address) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((x) => new URL(tileAddress(address, tiles, { z: 3, x, y: 5 })).origin),
    );
    return accepted(
      differs('permitted', state.permitted, origins),
      origins.find((origin) => !ORIGIN.test(origin)) ?? null,
      asked.find((origin) => !origins.includes(origin)) ?? null,
      differs('read back', tiles, again.ok ? again.value : again.issues),
    );
  },
});
