import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createRouteMap,
  type MapStop,
  type RouteMap,
  type RouteMapOptions,
} from '../../../src/map/route/route-map.ts';
import { CHONGQING, QINZHOU, route, section, stop } from './sample-route.ts';

const LABELS = { map: '路线地图', zoomIn: '放大', zoomOut: '缩小', credits: '底图来源' };
const ROUTES = [
  route('A'),
  route('B', {
    sections: [section(CHONGQING, QINZHOU, { alignment: 'rail.CNCKG-TJC.CNQZH-DLP' })],
    stops: [
      stop('CNCKG-TJC', CHONGQING, { role: 'origin' }),
      stop('CNQZH-DLP', QINZHOU, { role: 'destination', kind: 'sea_port' }),
    ],
  }),
];

let container: HTMLElement;
let map: RouteMap | null = null;

beforeEach(() => {
  container = document.createElement('div');
  container.style.cssText = 'width: 480px; height: 300px';
  document.body.append(container);
});

afterEach(() => {
  map?.destroy();
  map = null;
  container.remove();
  vi.restoreAllMocks();
});

async function open(rest: Partial<RouteMapOptions> = {}): Promise<RouteMap> {
  map = await createRouteMap(container, {
    language: 'zh',
    theme: 'light',
    labels: LABELS,
    reducedMotion: true,
    ...rest,
  });
  return map;
}

const idle = (): Promise<void> => expect.poll(() => document.documentElement.dataset.mapIdle).toBeDefined();

test('two routes are drawn whole, and in every theme and language without a complaint', async () => {
  const complaints = vi.spyOn(console, 'error');
  const views: (readonly MapStop[])[] = [];
  const opened = await open({ onView: (stops) => views.push(stops) });
  opened.setRoutes(ROUTES, 'A');
  opened.fitRoute(null);
  await idle();
  expect([...opened.routesInView()].sort()).toEqual(['A', 'B']);
  expect(views.at(-1)?.map(({ terminal }) => terminal)).toEqual(['CNCKG-TJC', 'DEDUI-DIT', 'CNQZH-DLP']);

  opened.setTheme('dark');
  opened.setLanguage('en', { ...LABELS, map: 'Route map' });
  opened.setRoutes(ROUTES, 'B');
  opened.setHovered('A');
  await idle();
  expect(opened.routesInView()).toContain('B');
  expect(container.querySelector('canvas')?.getAttribute('aria-label')).toBe('Route map');
  expect(await opened.capture()).toMatch(/^data:image\/png/);
  expect(complaints).not.toHaveBeenCalled();
});

test('its buttons carry names and its attribution names the makers', async () => {
  await open();
  const labels = [...container.querySelectorAll('button, summary')].map((each) =>
    each.getAttribute('aria-label'),
  );
  expect(labels).toEqual(['放大', '缩小', '底图来源']);
  expect(container.querySelector('details')?.textContent).toMatch(
    /Natural Earth.*OpenStreetMap.*GeoNames.*MapLibre/,
  );
});

test('without WebGL it says so and does nothing', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const onFailure = vi.fn();
  const inert = await open({ onFailure });
  expect(onFailure).toHaveBeenCalledExactlyOnceWith('no_webgl');
  expect(() => inert.setRoutes(ROUTES, 'A')).not.toThrow();
  expect(container.childElementCount).toBe(0);
});
