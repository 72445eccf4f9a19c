import { expect, it } from 'vitest';
import { GROUND_PALETTES } from '../../../src/map/ground/ground-palette.ts';
import { networkLayers } from '../../../src/map/network/network-layers.ts';
import { stopLayers } from '../../../src/map/route/stop-layers.ts';

// What lies higher is placed first, and everything below keeps clear of it.
it.each([
  ['of the network', networkLayers('light', 'zh', { isFaint: false, isAirAlone: false })],
  ['of routes', stopLayers(GROUND_PALETTES.light, 'zh')],
])('on the map %s every sign of an event lies over the words of all of them', (_, layers) => {
  const ids = layers.map(({ id }) => id);
  const names = layers[ids.indexOf('event-names')];
  expect(ids.indexOf('event-marks')).toBeGreaterThan(ids.indexOf('event-names'));
  expect(names?.layout).not.toHaveProperty('icon-image');
  expect(names?.layout).not.toHaveProperty('text-allow-overlap');
});
