import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { AlignmentPaths } from '../ground/alignments.ts';
import type { MapLever } from './map-lever.ts';
import type { Position } from './map-route.ts';
import { lineOf } from './route-features.ts';
import { sectionLine } from './route-lines.ts';

/** A lever with its lines worked out. */
export interface DrawnLever {
  readonly lever: MapLever;
  readonly lines: readonly (readonly Position[])[];
}

/** What the look of a lever's lines and marks depends on. */
interface LeverProperties {
  readonly lever: string;
  /** Of all levers that bear here. */
  readonly mark: string;
  readonly isFocused: boolean;
}

export const drawLevers = (levers: readonly MapLever[], paths: AlignmentPaths): readonly DrawnLever[] =>
  levers.map((lever) => ({
    lever,
    lines: lever.sections.map((section) => sectionLine(section, paths, section.from[0]).points),
  }));

/** The links that levers bear on, the focused lever's last and so on top. */
export function leverLineFeatures(
  drawn: readonly DrawnLever[],
  focused: string | null,
): FeatureCollection<LineString, LeverProperties> {
  const features = focusedLast(drawn, focused).flatMap(({ lever: { id, mark }, lines }) =>
    lines.map((points) => lineOf(points, { lever: id, mark, isFocused: id === focused })),
  );
  return { type: 'FeatureCollection', features };
}

/** The terminals that levers bear on, one ring each however many do, with the marks of all of them. */
export function leverPointFeatures(
  drawn: readonly DrawnLever[],
  focused: string | null,
): FeatureCollection<Point, LeverProperties> {
  const rings = new Map<string, Feature<Point, LeverProperties>>();
  for (const { lever } of focusedLast(drawn, focused)) {
    for (const position of lever.terminals) {
      const key = position.join();
      const mark = (rings.get(key)?.properties.mark ?? '') + lever.mark;
      const properties = { lever: lever.id, mark, isFocused: lever.id === focused };
      rings.set(key, {
        type: 'Feature',
        properties,
        geometry: { type: 'Point', coordinates: [...position] },
      });
    }
  }
  return { type: 'FeatureCollection', features: [...rings.values()] };
}

/** All points of one lever, to bring it into view. */
export const pointsOfLever = (drawn: readonly DrawnLever[], id: string): readonly Position[] =>
  drawn.flatMap(({ lever, lines }) => (lever.id === id ? [...lines.flat(), ...lever.terminals] : []));

const focusedLast = (drawn: readonly DrawnLever[], focused: string | null): readonly DrawnLever[] =>
  drawn.toSorted((a, b) => Number(a.lever.id === focused) - Number(b.lever.id === focused));
