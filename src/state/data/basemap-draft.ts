import { TILE_TOKENS, type TileBasemap, type TileDatum, tileAddress } from '../../map/ground/tile-basemap.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';

/** A tile base map as it is being typed. */
export interface BasemapDraft {
  /** One to a line, the lowest first. */
  readonly addresses: string;
  /** `0-7`, or `a, b, c`. */
  readonly subdomains: string;
  readonly key: string;
  readonly attribution: string;
  readonly datum: TileDatum;
}

export const EMPTY_DRAFT: BasemapDraft = {
  addresses: '',
  subdomains: '',
  key: '',
  attribution: '',
  datum: 'wgs84',
};

/** Streets and their names of the national platform, for a key of the reader's own. */
export const TIANDITU_DRAFT: BasemapDraft = {
  addresses: ['vec', 'cva']
    .map(
      (layer) =>
        `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}` +
        '&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={tk}',
    )
    .join('\n'),
  subdomains: '0-7',
  key: '',
  attribution: '天地图',
  datum: 'wgs84',
};

/** Everything that can be wrong with a draft; `path` of the issue is the field. */
export type BasemapFault =
  | 'no_address'
  | 'too_many'
  | 'no_url'
  | 'not_secure'
  | 'bad_host'
  | 'no_tile'
  | 'unknown_token'
  | 'no_key'
  | 'bad_key'
  | 'no_subdomains'
  | 'bad_subdomains'
  | 'no_attribution';

export const MOST_ADDRESSES = 3;
const MOST_SUBDOMAINS = 10;
const SPAN = /^(\d)\s*-\s*(\d)$/;
const SUBDOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
/** A URL may have a host with a semicolon in it, which would end the list of hosts in the content policy. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/;
/** Half of a sign of two code units, as a text cut short may end in: it cannot stand in an address. */
const HALF_SIGN = /\p{Surrogate}/u;
/** Reached without a secure line, since nothing leaves the machine. */
const OWN_MACHINE = /^(?:localhost|127\.0\.0\.1)$/;

const fault = (
  path: keyof BasemapDraft,
  code: BasemapFault,
  values: Issue['values'] = {},
): readonly Issue[] => [{ severity: 'error', code, path, values }];

/** The tiles a draft describes, or all that keeps it from describing any. */
export function readDraft(draft: BasemapDraft): Result<TileBasemap> {
  const addresses = draft.addresses
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const subdomains = subdomainsOf(draft.subdomains);
  const typedKey = draft.key.trim();
  const isKeyWhole = !HALF_SIGN.test(typedKey);
  const key = isKeyWhole ? typedKey : '';
  const attribution = draft.attribution.trim();
  const uses = (token: string): boolean => addresses.some((address) => address.includes(`{${token}}`));
  const issues = [
    ...(addresses.length === 0 ? fault('addresses', 'no_address') : []),
    ...(addresses.length > MOST_ADDRESSES ? fault('addresses', 'too_many', { most: MOST_ADDRESSES }) : []),
    ...addresses
      .slice(0, MOST_ADDRESSES)
      .flatMap((address) => addressFaults(address, { subdomains: subdomains ?? [], key })),
    ...(subdomains === null ? fault('subdomains', 'bad_subdomains', { value: draft.subdomains }) : []),
    ...(uses('s') && subdomains?.length === 0 ? fault('subdomains', 'no_subdomains') : []),
    ...(isKeyWhole ? [] : fault('key', 'bad_key', { value: typedKey })),
    ...(uses('tk') && typedKey === '' ? fault('key', 'no_key') : []),
    ...(attribution === '' ? fault('attribution', 'no_attribution') : []),
  ];
  if (issues.length > 0 || subdomains === null) return failure(issues);
  return success({ addresses, subdomains, key, attribution, datum: draft.datum });
}

export const draftOf = (tiles: TileBasemap | null): BasemapDraft =>
  tiles === null
    ? EMPTY_DRAFT
    : { ...tiles, addresses: tiles.addresses.join('\n'), subdomains: tiles.subdomains.join(', ') };

/** An address is judged as it will be asked for, on each subdomain and with the key in. */
function addressFaults(address: string, tiles: Pick<TileBasemap, 'subdomains' | 'key'>): readonly Issue[] {
  const unknown = [...address.matchAll(/\{([^{}]*)\}/g)]
    .map(([, token = '']) => token)
    .find((token) => !TILE_TOKENS.some((known) => known === token));
  if (unknown !== undefined) return fault('addresses', 'unknown_token', { address, token: unknown });
  if (!['{z}', '{x}', '{y}'].every((token) => address.includes(token)))
    return fault('addresses', 'no_tile', { address });
  // Where subdomains are still to be named, any will do.
  const subdomains = tiles.subdomains.length === 0 ? ['0'] : tiles.subdomains;
  const urls = subdomains.map((_, x) =>
    urlOf(tileAddress(address, { ...tiles, subdomains }, { z: 0, x, y: 0 })),
  );
  if (!urls.every((url) => url !== null)) return fault('addresses', 'no_url', { address });
  if (!urls.every(isSafe)) return fault('addresses', 'not_secure', { address });
  // The parser of URLs takes a host out of far less than this, and then another one for each tile.
  const [start] = /^https?:\/\/[^/\\?#]+/i.exec(address) ?? [];
  if (start === undefined) return fault('addresses', 'no_url', { address });
  const isFixed = ['{z}', '{x}', '{y}', '{tk}'].every((token) => !start.includes(token));
  return isFixed && urls.every(({ hostname }) => HOST.test(hostname))
    ? []
    : fault('addresses', 'bad_host', { address });
}

const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && OWN_MACHINE.test(hostname));

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Null where they cannot be read. */
function subdomainsOf(text: string): readonly string[] | null {
  const [, first, last] = SPAN.exec(text.trim()) ?? [];
  if (first !== undefined && last !== undefined) {
    const count = Number(last) - Number(first) + 1;
    return count < 1 ? null : Array.from({ length: count }, (_, index) => String(Number(first) + index));
  }
  const names = text.split(/[\s,，、]+/).filter(Boolean);
  return names.length <= MOST_SUBDOMAINS && names.every((name) => SUBDOMAIN.test(name)) ? names : null;
}
