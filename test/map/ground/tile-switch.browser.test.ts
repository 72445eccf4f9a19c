import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TileBasemap } from '../../../src/map/ground/tile-basemap.ts';
import type { TileWords } from '../../../src/map/ground/tile-status.ts';
import { TileSwitch } from '../../../src/map/ground/tile-switch.ts';

setWorkerUrl(workerUrl);

const TILES: TileBasemap = {
  addresses: ['https://tiles.example/{z}/{x}/{y}.png'],
  subdomains: [],
  key: '',
  attribution: 'Example maps',
  datum: 'gcj02',
};
const HERE: GeoJSON.FeatureCollection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [106.33, 29.63] } }],
};
const words: TileWords = (status) =>
  status.kind === 'shown' ? null : `${status.kind} ${status.host} ${status.reason}`;

/** A map with the top of the ground, a layer of names over it and one of our own. */
async function smallMap(container: HTMLElement): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    maxZoom: 11,
    style: {
      version: 8,
      sources: { yangtze: { type: 'geojson', data: HERE }, stops: { type: 'geojson', data: HERE } },
      layers: [
        { id: 'yangtze', type: 'line', source: 'yangtze' },
        { id: 'river-names', type: 'symbol', source: 'yangtze' },
        { id: 'stops', type: 'circle', source: 'stops' },
      ],
    },
  });
  await map.once('style.load');
  return map;
}

async function picture(): Promise<Response> {
  const canvas = new OffscreenCanvas(256, 256);
  canvas.getContext('2d')?.fillRect(0, 0, 256, 256);
  return new Response(await canvas.convertToBlob(), { headers: { 'content-type': 'image/png' } });
}

describe('a map on tiles of one’s own', () => {
  let container: HTMLElement;
  let map: MapLibreMap;
  let redrawn: number;
  let tiles: TileSwitch;
  const text = (name: string) => container.querySelector(`.${name}`)?.textContent;
  const nameVisibility = () => map.getLayoutProperty('river-names', 'visibility');

  beforeEach(async () => {
    container = document.createElement('div');
    container.style.cssText = 'width: 400px; height: 300px';
    document.body.append(container);
    map = await smallMap(container);
    redrawn = 0;
    tiles = new TileSwitch(container, map, () => {
      redrawn += 1;
    });
  });

  afterEach(() => {
    map.remove();
    container.remove();
    vi.unstubAllGlobals();
  });

  it('has them over the bundled ground, under its own lines, and says whose they are', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return picture();
    });
    tiles.show(TILES, words);
    await expect.poll(() => text('map-own-credit')).toBe('Example maps');
    expect(asked[0]).toMatch(/^https:\/\/tiles\.example\/\d+\/\d+\/\d+\.png$/);
    const [ground, raster, names, own, ...others] = map.getLayersOrder();
    expect([ground, names, own, others]).toEqual(['yangtze', 'river-names', 'stops', []]);
    expect(map.getLayer(raster ?? '')?.type).toBe('raster');
    expect([nameVisibility(), map.getMaxZoom(), redrawn]).toEqual(['none', 14, 1]);
    expect(tiles.place(HERE)).not.toEqual(HERE);

    tiles.show(null, words);
    expect(map.getLayersOrder()).toEqual(['yangtze', 'river-names', 'stops']);
    expect([nameVisibility(), map.getMaxZoom(), redrawn]).toEqual(['visible', 11, 2]);
    expect(text('map-own-credit')).toBe('');
    expect(tiles.place(HERE)).toBe(HERE);
  });

  it('is on the bundled ground again where none comes, in its own coordinates, and says why', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 403 }));
    tiles.show(TILES, words);
    await expect.poll(() => text('map-note')).toBe('failed tiles.example HTTP 403');
    expect(text('map-own-credit')).toBe('');
    expect(map.getLayersOrder()).toEqual(['yangtze', 'river-names', 'stops']);
    expect(tiles.place(HERE)).toBe(HERE);
    tiles.show(TILES, () => 'in other words');
    expect(text('map-note')).toBe('in other words');
  });

  it.each([
    ['a page in the place of a picture', async () => new Response('<html>'), 'text/plain;charset=UTF-8'],
    ['no answer at all', () => Promise.reject(new TypeError('Failed to fetch')), ''],
  ])('takes %s for a failure', async (_, answer, reason) => {
    vi.stubGlobal('fetch', answer);
    tiles.show(TILES, words);
    await expect.poll(() => text('map-note')).toBe(`failed tiles.example ${reason}`);
  });

  it('keeps the tiles that came where others fail, and says so', async () => {
    let count = 0;
    vi.stubGlobal('fetch', () => {
      count += 1;
      return count === 1 ? picture() : Promise.resolve(new Response('', { status: 500 }));
    });
    map.jumpTo({ center: [106, 29], zoom: 6 });
    tiles.show(TILES, words);
    await expect.poll(() => text('map-note')).toBe('partial tiles.example HTTP 500');
    expect(text('map-own-credit')).toBe('Example maps');
    expect(nameVisibility()).toBe('none');
  });

  it('draws the last choice where two come fast', async () => {
    vi.stubGlobal('fetch', () => picture());
    tiles.show(TILES, words);
    tiles.show({ ...TILES, attribution: 'Another' }, words);
    await expect.poll(() => text('map-own-credit')).toBe('Another');
    expect(map.getLayersOrder()).toHaveLength(4);
  });
});
