import type { Feature, FeatureCollection, LineString, MultiPolygon, Point } from 'geojson';
import type { Outline } from '../../contract/isochrone.ts';
import type { AlignmentPaths } from '../ground/alignments.ts';
import { lineOf, notYetDrawn } from '../route/route-features.ts';
import { type RouteLine, sectionLine } from '../route/route-lines.ts';
import { type IconName, stopIcon } from '../route/stop-icon.ts';
import type { MapIsochrone, MapLink, MapPick, MapTerminal } from './network-map-contract.ts';

/** A link with its line worked out. */
export interface DrawnLink {
  readonly link: MapLink;
  readonly line: RouteLine;
}

export const drawLinks = (links: readonly MapLink[], paths: AlignmentPaths): readonly DrawnLink[] =>
  links.map((link) => ({ link, line: sectionLine({ ...link, forward: true }, paths, link.from[0]) }));

/** Lines to draw, each stretch once: a track that many links share must not show darker for it. */
export function networkFeatures(drawn: readonly DrawnLink[]): FeatureCollection<LineString> {
  const known = new Set<string>();
  const openFirst = [...drawn].sort((a, b) => Number(a.link.closed) - Number(b.link.closed));
  const features = openFirst.flatMap(({ link: { closed }, line }) =>
    notYetDrawn(line, known).map(({ mode, schematic, points }) =>
      lineOf(points, { mode, schematic, closed }),
    ),
  );
  return { type: 'FeatureCollection', features };
}

/** Every link whole, for pointing at. */
export const linkFeatures = (drawn: readonly DrawnLink[]): FeatureCollection<LineString> => ({
  type: 'FeatureCollection',
  features: drawn.map(({ link: { id, mode }, line: { schematic, points } }) =>
    lineOf(points, { link: id, mode, schematic }),
  ),
});

/** Marks with what their look depends on; `rank` grows as the terminal matters less. */
export function terminalFeatures(
  terminals: readonly MapTerminal[],
  isochrone: MapIsochrone | null,
  selection: MapPick | null,
): FeatureCollection<Point> {
  const reached = new Map(isochrone?.reached.map((each) => [each.terminal, each]));
  const origins = new Set(isochrone?.origins);
  const isChosen = ({ id }: MapTerminal): boolean => selection?.kind === 'terminal' && selection.id === id;
  const weight = (terminal: MapTerminal): number =>
    isChosen(terminal) || origins.has(terminal.id) ? 0 : reached.has(terminal.id) ? 1 : 2;
  const inOrder = [...terminals].sort((a, b) => weight(a) - weight(b));
  const named = new Set<string>();
  const features = inOrder.map((terminal, rank): Feature<Point> => {
    const { id, place, placeNames, names, position } = terminal;
    const namesPlace = !named.has(place);
    named.add(place);
    const own = reached.get(id);
    return {
      type: 'Feature',
      properties: {
        terminal: id,
        shape: stopIcon({ role: 'transfer', kind: terminal.kind }),
        icon: markOf(terminal, origins.has(id), own?.band ?? null),
        rank,
        isLarge: weight(terminal) < 2,
        isFaint: isochrone !== null && weight(terminal) === 2,
        isEnd: weight(terminal) === 0,
        namesPlace,
        value: own === undefined ? '' : ` ${own.value}`,
        'place-zh': placeNames.zh,
        'place-en': placeNames.en,
        'terminal-zh': names.zh,
        'terminal-en': names.en,
      },
      geometry: { type: 'Point', coordinates: [...position] },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** The outlines of an isochrone, each with the limit that it stands for. */
export function outlineFeatures(isochrone: MapIsochrone | null): FeatureCollection<MultiPolygon> {
  const { far = [], near = [] } = isochrone?.outlines ?? {};
  const feature = (limit: 'far' | 'near', outline: Outline): Feature<MultiPolygon> => ({
    type: 'Feature',
    properties: { limit },
    geometry: {
      type: 'MultiPolygon',
      coordinates: outline.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat]))),
    },
  });
  return { type: 'FeatureCollection', features: [feature('far', far), feature('near', near)] };
}

/** Name of the picture of a shape in the colour of a band. */
export const bandIcon = (shape: IconName, band: number): string => `${shape}-${band}`;

function markOf({ kind }: MapTerminal, isOrigin: boolean, band: number | null): string {
  const shape = stopIcon({ role: isOrigin ? 'origin' : 'transfer', kind });
  return band === null || isOrigin ? shape : bandIcon(shape, band);
}
