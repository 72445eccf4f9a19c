import { WAY_CORRIDORS, type WayCorridor } from '../../contract/demand/matrix.ts';

/** Corridors by what people call several of them at once. */
const GROUPS: Readonly<Record<string, readonly WayCorridor[]>> = {
  road: ['road', 'coast_road'],
  公路: ['road', 'coast_road'],
  border_road: ['road'],
  rail: ['rail_sea', 'china_europe', 'coast_rail'],
  铁路: ['rail_sea', 'china_europe', 'coast_rail'],
  water: ['river'],
  水路: ['river'],
  长江: ['river'],
};

/** What may be typed for corridors. */
export const CORRIDOR_WORDS: readonly string[] = [
  ...Object.keys(GROUPS).filter((word) => /^\w+$/.test(word)),
  ...WAY_CORRIDORS.filter((corridor) => !Object.hasOwn(GROUPS, corridor)),
];

const SEPARATOR = /[,，、;；]/;

/** The corridors of a list of words, each once, and the words that are none. */
export function readCorridors(text: string): {
  readonly corridors: readonly WayCorridor[];
  readonly unknown: readonly string[];
} {
  const words = text
    .split(SEPARATOR)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const corridorsOf = (word: string): readonly WayCorridor[] =>
    (Object.hasOwn(GROUPS, word) ? GROUPS[word] : undefined) ??
    WAY_CORRIDORS.filter((corridor) => corridor === word);
  return {
    corridors: [...new Set(words.flatMap(corridorsOf))],
    unknown: words.filter((word) => corridorsOf(word).length === 0),
  };
}
