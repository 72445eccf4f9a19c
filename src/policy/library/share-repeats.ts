/** JSON whose repeated parts stand once: a text `§n` is the part at that place of `shared`, which may name others. */
export interface SharedJson {
  readonly shared: readonly unknown[];
  readonly content: unknown;
}

const SIGN = '§';
const RADIX = 36;
/** Shorter JSON than this packs no worse where it stands. */
const SHORTEST = 40;

/** Gives every part that occurs more than once a place of its own. Texts of the content must not begin with `§`. */
export function shareRepeats(content: unknown): SharedJson {
  const counts = new Map<string, number>();
  count(content, counts);
  const shared: unknown[] = [];
  const places = new Map<string, string>();
  const placed = (value: unknown, around: number): unknown => {
    const text = JSON.stringify(value);
    const own = counts.get(text) ?? 0;
    // A part that never occurs without what is around it is shared along with that.
    if (own <= around || own < 2 || text.length < SHORTEST) return within(value, around);
    const known = places.get(text);
    if (known !== undefined) return known;
    const place = SIGN + shared.length.toString(RADIX);
    places.set(text, place);
    const index = shared.push(null) - 1;
    shared[index] = within(value, own);
    return place;
  };
  const within = (value: unknown, around: number): unknown => mapParts(value, (part) => placed(part, around));
  return { content: placed(content, 1), shared };
}

const itself = (value: unknown): unknown => value;

/**
 * The JSON that was shared, each part a copy of its own and revived: the innermost first, as by a reviver of
 * `JSON.parse`.
 */
export function withRepeats({ shared, content }: SharedJson, revive = itself): unknown {
  const whole = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith(SIGN)
      ? whole(shared[Number.parseInt(value.slice(SIGN.length), RADIX)])
      : revive(mapParts(value, whole));
  return whole(content);
}

function count(value: unknown, counts: Map<string, number>): void {
  const text = JSON.stringify(value);
  counts.set(text, (counts.get(text) ?? 0) + 1);
  mapParts(value, (part) => count(part, counts));
}

function mapParts(value: unknown, change: (part: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(change);
  const parts: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) parts[key] = change(part);
  return parts;
}
