import type { ReactNode } from 'react';
import type { RouteEvent } from '../../contract/crossing-schema.ts';
import { writeRoom } from '../../i18n/events/write-room.ts';
import { useLanguage } from '../texts/use-language.ts';

/** What less room on departures does to goods; nothing of events that leave room as it is. */
export function RoomNote({ room }: Pick<RouteEvent, 'room'>): ReactNode {
  const text = writeRoom(room, useLanguage());
  return text === null ? null : <p className="mut cautions__text">{text}</p>;
}
