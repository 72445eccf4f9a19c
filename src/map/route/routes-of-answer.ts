import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import type { Names } from '../../network/terminal.ts';
import type { MapRoute, MapSection, MapStop, Position, StopRole } from './map-route.ts';

type Terminals = Answer['terminals'];
type PlaceNames = ReadonlyMap<string, Names>;

/**
 * What the map draws of a comparison: each itinerary's links as sections, its ends, transfers and borders as
 * stops. `places` names cities by their code; without it stops carry the names of their terminals at all scales.
 */
export function routesOfAnswer(
  itineraries: readonly AnswerItinerary[],
  terminals: Terminals,
  places: PlaceNames = new Map(),
): readonly MapRoute[] {
  return itineraries.map((itinerary) => ({
    id: itinerary.id,
    letter: itinerary.letter,
    sections: itinerary.legs.flatMap((leg) => sectionsOfLeg(leg, terminals)),
    stops: stopsOf(itinerary, terminals, places),
  }));
}

function sectionsOfLeg(leg: AnswerItinerary['legs'][number], terminals: Terminals): readonly MapSection[] {
  return leg.links.flatMap((link) => {
    const from = positionOf(link.from, terminals);
    const to = positionOf(link.to, terminals);
    if (!from || !to) return [];
    return [{ mode: leg.mode, from, to, alignment: link.alignment, forward: link.forward }];
  });
}

function stopsOf(itinerary: AnswerItinerary, terminals: Terminals, places: PlaceNames): readonly MapStop[] {
  const stops = new Map<string, MapStop>();
  const add = (terminal: string, role: StopRole): void => {
    const known = terminals[terminal];
    if (!known || stops.has(terminal)) return;
    const position: Position = [known.lon, known.lat];
    const { names, place, kind } = known;
    const placeNames = places.get(place) ?? names;
    stops.set(terminal, { terminal, position, names, place, placeNames, kind, role });
  };
  const first = itinerary.legs[0];
  const last = itinerary.legs.at(-1);
  if (first) add(first.from, 'origin');
  if (last) add(last.to, 'destination');
  for (const leg of itinerary.legs) {
    add(leg.from, 'transfer');
    for (const call of leg.calls) {
      if (call.operation === 'border' || call.operation === 'gauge_change') add(call.terminal, 'border');
    }
    add(leg.to, 'transfer');
  }
  return [...stops.values()];
}

function positionOf(terminal: string, terminals: Terminals): Position | null {
  const known = terminals[terminal];
  return known ? [known.lon, known.lat] : null;
}
