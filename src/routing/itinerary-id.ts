import { hashText } from '../units/hash.ts';
import type { Itinerary } from './itinerary.ts';
import { ridesOf } from './way.ts';

/** A name that stays the same for the same services on the same day, whatever else is found. */
export function itineraryId(itinerary: Itinerary): string {
  const signature = ridesOf(itinerary)
    .map((ride) => `${ride.service.id}:${ride.board}-${ride.alight}@${ride.departure}`)
    .join('>');
  return `i${hashText(signature).toString(36)}`;
}
