import type { Itinerary } from '../../routing/itinerary.ts';
import { ridesOf } from '../../routing/way.ts';
import { hashText } from '../../units/hash.ts';

/** A name that stays the same for the same services between the same calls, whatever the day. */
export const routeKey = (itinerary: Itinerary): string =>
  `r${hashText(
    ridesOf(itinerary)
      .map(({ service, board, alight }) => `${service.id}:${board}-${alight}`)
      .join('>'),
  ).toString(36)}`;
