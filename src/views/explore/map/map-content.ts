import type { ViewLink, ViewTerminal } from '../../../contract/network-view.ts';
import type { MapIsochrone, MapLink, MapTerminal, Position } from '../../../map/network/network-map.ts';
import { bandOf, type Measure } from '../../../state/explore/explore-isochrone.ts';
import type { IsochroneOutlines, ShownIsochrone } from '../../../state/explore/explore-state.ts';
import { type Atlas, byImportance } from '../atlas.ts';
import { figureText } from '../figure-text.ts';

const positionOf = ({ position: { lon, lat } }: ViewTerminal): Position => [lon, lat];

/** Links as the map draws them. */
export const mapLinks = (links: readonly ViewLink[], { terminals }: Atlas): readonly MapLink[] =>
  links.flatMap(({ id, mode, from, to, alignment, closed }) => {
    const [start, end] = [terminals.get(from), terminals.get(to)];
    if (!start || !end) return [];
    return [{ id, mode, from: positionOf(start), to: positionOf(end), alignment, closed }];
  });

/** Terminals as the map draws them, the most important first. */
export const mapTerminals = (terminals: readonly ViewTerminal[], { places }: Atlas): readonly MapTerminal[] =>
  terminals.toSorted(byImportance).map((terminal) => ({
    id: terminal.id,
    position: positionOf(terminal),
    names: terminal.names,
    place: terminal.place,
    placeNames: places.get(terminal.place) ?? terminal.names,
    kind: terminal.kind,
  }));

/** What is reached, in bands of the limit. The terminals of the place started from are its origins. */
export function mapIsochrone(
  { asked, limit, reached }: ShownIsochrone,
  outlines: IsochroneOutlines | null,
  { terminals }: Atlas,
): MapIsochrone {
  const isOrigin = ({ id, place }: ViewTerminal): boolean => id === asked.from || place === asked.from;
  return {
    outlines,
    origins: [...terminals.values()].filter(isOrigin).map(({ id }) => id),
    reached: reached.map(({ terminal, figure }) => ({
      terminal,
      band: bandOf(figure, limit),
      value: figureText(figure, asked.measure),
    })),
  };
}

/** The upper ends of the bands, for a legend. */
export const bandEnds = (limit: number, measure: Measure): readonly string[] =>
  [0.25, 0.5, 0.75, 1].map((share) => figureText(limit * share, measure));
