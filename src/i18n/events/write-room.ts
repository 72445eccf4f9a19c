import type { RouteEvent } from '../../contract/crossing-schema.ts';
import { formatNumber, formatPercent } from '../format.ts';
import type { Language } from '../language.ts';
import { eventText } from './event-texts.ts';

/** What less room on departures does to goods, in a sentence; null of events that leave room as it is. */
export function writeRoom(room: RouteEvent['room'], language: Language): string | null {
  if (room === null) return null;
  return eventText(language)('room', {
    share: formatPercent(room.share),
    chance: formatPercent(room.putOffChance),
    departures: formatNumber(room.meanPutOffs, 1),
  });
}
