/*
 * Plain data as a text that names the fields of each shape of object once: a network has few shapes and very many
 * objects. `[0, "a", 2]` is an object of the first shape with its values, `[-1, 1, 2]` a list.
 */

const LIST = -1;

/** The text of anything that JSON can hold. */
export function writeShaped(data: unknown): string {
  const shapes = new Map<string, number>();
  const shapeOf = (fields: readonly string[]): number => {
    const name = JSON.stringify(fields);
    const shape = shapes.get(name) ?? shapes.size;
    shapes.set(name, shape);
    return shape;
  };
  const shaped = (value: unknown): unknown => {
    if (Array.isArray(value)) return [LIST, ...value.map(shaped)];
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([, content]) => content !== undefined);
    return [shapeOf(entries.map(([field]) => field)), ...entries.map(([, content]) => shaped(content))];
  };
  const body = shaped(data);
  return JSON.stringify([[...shapes.keys()].map((name) => JSON.parse(name)), body]);
}

/** What {@link writeShaped} wrote, as `JSON.parse` would give it from a text of its own. */
export function readShaped(text: string): unknown {
  const [shapes, body] = JSON.parse(text) as readonly [readonly (readonly string[])[], unknown];
  const plain = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const [shape, ...contents] = value;
    if (shape === LIST) return contents.map(plain);
    const fields = shapes[shape];
    if (fields === undefined) throw new Error(`a text without the shape ${shape}`);
    const made: Record<string, unknown> = {};
    for (const [index, field] of fields.entries()) made[field] = plain(contents[index]);
    return made;
  };
  return plain(body);
}
