/** Shows sample routes; `?view=eurasia&theme=dark&language=en&selected=B` picks what. */
import { createRouteMap } from '../../src/map/route/route-map.ts';
import { sampleRoutes } from './sample-routes.ts';

const query = new URLSearchParams(location.search);
const container = document.getElementById('map');
if (!container) throw new Error('The page has no #map');

const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.style.colorScheme = theme;

const map = await createRouteMap(container, {
  language: query.get('language') === 'en' ? 'en' : 'zh',
  theme,
  labels: { map: 'Map', zoomIn: 'Closer', zoomOut: 'Farther', credits: 'Credits' },
  reducedMotion: true,
  onFailure: (reason) => console.error(reason),
});
map.setRoutes(sampleRoutes(query.get('view') ?? 'eurasia'), query.get('selected') ?? 'A');
if (query.has('all')) map.fitRoute(null);
