/** What the tiles are drawn in. CGCS2000 is WGS-84 to well under a metre; GCJ-02 is off by some 500 m within China. */
export type TileDatum = 'wgs84' | 'gcj02';

/** Tiles that a person shows in place of the bundled base map: square tiles in web Mercator (EPSG:3857). */
export interface TileBasemap {
  /**
   * From the bottom up. `{z}`, `{x}` and `{y}` are put in for each tile, `{s}` is one of the subdomains and `{tk}`
   * the key.
   */
  readonly addresses: readonly string[];
  readonly subdomains: readonly string[];
  readonly key: string;
  /** Whose map it is, to stand on the map as its owner asks. */
  readonly attribution: string;
  readonly datum: TileDatum;
}

/** Column and row from the north-west corner. */
export interface TileIndex {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** What may stand in braces in an address. */
export const TILE_TOKENS = ['z', 'x', 'y', 's', 'tk'] as const;

const TOKEN = /\{(z|x|y|s|tk)\}/g;

/** Where a tile is fetched. Neighbouring tiles take turns at the subdomains, one tile always the same. */
export function tileAddress(
  address: string,
  { subdomains, key }: Pick<TileBasemap, 'subdomains' | 'key'>,
  { z, x, y }: TileIndex,
): string {
  const words: Readonly<Record<string, string>> = {
    z: String(z),
    x: String(x),
    y: String(y),
    s: subdomains[(x + y) % Math.max(1, subdomains.length)] ?? '',
    tk: encodeURIComponent(key),
  };
  return address.replace(TOKEN, (_, token: string) => words[token] ?? '');
}

/** Every host, with scheme and port, that these tiles come from. */
export function tileOrigins(tiles: Pick<TileBasemap, 'addresses' | 'subdomains' | 'key'>): readonly string[] {
  const turns = tiles.subdomains.length === 0 ? [0] : tiles.subdomains.map((_, turn) => turn);
  const origins = tiles.addresses.flatMap((address) =>
    turns.map((x) => new URL(tileAddress(address, tiles, { z: 0, x, y: 0 })).origin),
  );
  return [...new Set(origins)];
}
