/** Ids of the itineraries that a person keeps in sight, in the order in which they were pinned. */
export type Pins = readonly string[];

/** More could not be read side by side. */
export const PIN_LIMIT = 4;

export const samePins = (a: Pins, b: Pins): boolean => a.join(' ') === b.join(' ');

/** With one more, or without it where it is pinned; null where there is no room for it. */
export function togglePin(pins: Pins, id: string): Pins | null {
  if (pins.includes(id)) return pins.filter((pin) => pin !== id);
  return pins.length < PIN_LIMIT ? [...pins, id] : null;
}

/** Pins as a link carries them: no more than can be pinned, each once. */
export const readPins = (text: string): Pins =>
  [...new Set(text.split(' ').filter((id) => id !== ''))].slice(0, PIN_LIMIT);
