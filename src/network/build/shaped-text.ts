/*
 * Plain data as a text that stands by columns: what objects of one shape have in one field follows one another, which
 * packs far better than object after object, and the fields of a shape are named once.
 *
 * A list is written as one of
 *   [VALUES, ...values]                  texts, numbers, truths and nulls as they are
 *   [OBJECTS, shape, count, ...columns]  objects of one shape, a list for each field
 *   [LISTS, lengths, all]                lists, their lengths and one list of all their members
 *   [MIXED, parts, ...lists]             anything else: for each member which of the lists it is the next one of
 */
const VALUES = 0;
const OBJECTS = 1;
const LISTS = 2;
const MIXED = 3;

type Written = readonly unknown[];

/** The text of anything that JSON can hold. */
export function writeShaped(data: unknown): string {
  const shapes = new ShapeNumbers();
  const body = writeList([data], shapes);
  return JSON.stringify([shapes.all(), body]);
}

/** What {@link writeShaped} wrote, as `JSON.parse` would give it from a text of its own. */
export function readShaped(text: string): unknown {
  const [shapes, body] = JSON.parse(text) as readonly [readonly (readonly string[])[], Written];
  return readList(body, shapes)[0];
}

type Fields = Readonly<Record<string, unknown>>;

class ShapeNumbers {
  readonly #numbers = new Map<string, number>();

  of(value: Fields): number {
    const name = JSON.stringify(fieldsOf(value));
    const shape = this.#numbers.get(name) ?? this.#numbers.size;
    this.#numbers.set(name, shape);
    return shape;
  }

  all(): readonly unknown[] {
    return Array.from(this.#numbers.keys(), (name) => JSON.parse(name));
  }
}

const fieldsOf = (value: Fields): readonly string[] =>
  Object.keys(value).filter((field) => value[field] !== undefined);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function writeList(values: readonly unknown[], shapes: ShapeNumbers): Written {
  const parts = new Map<number, unknown[]>();
  const partOf = values.map((value) => {
    const kind = kindOf(value, shapes);
    const part = parts.get(kind);
    if (part) part.push(value);
    else parts.set(kind, [value]);
    return kind;
  });
  const [first, ...others] = parts.keys();
  if (first === undefined) return [VALUES];
  if (others.length === 0) return writeAlike(values, first, shapes);
  const order = [...parts.keys()];
  const lists = Array.from(parts, ([kind, members]) => writeAlike(members, kind, shapes));
  return [MIXED, partOf.map((kind) => order.indexOf(kind)), ...lists];
}

const PLAIN = -1;
const LIST = -2;

/** The number of an object's shape, or one below 0 for what has none. */
function kindOf(value: unknown, shapes: ShapeNumbers): number {
  if (Array.isArray(value)) return LIST;
  return isFields(value) ? shapes.of(value) : PLAIN;
}

function writeAlike(values: readonly unknown[], kind: number, shapes: ShapeNumbers): Written {
  if (kind === PLAIN) return [VALUES, ...values];
  if (kind === LIST) {
    const lists = values.filter(Array.isArray);
    return [LISTS, lists.map(({ length }) => length), writeList(lists.flat(), shapes)];
  }
  const objects = values.filter(isFields);
  const fields = objects[0] === undefined ? [] : fieldsOf(objects[0]);
  const columns = fields.map((field) =>
    writeList(
      objects.map((object) => object[field]),
      shapes,
    ),
  );
  return [OBJECTS, kind, objects.length, ...columns];
}

type Shapes = readonly (readonly string[])[];

function readList(written: Written, shapes: Shapes): readonly unknown[] {
  const [form, ...rest] = written;
  switch (form) {
    case VALUES:
      return rest;
    case OBJECTS:
      return readObjects(rest, shapes);
    case LISTS:
      return readLists(rest, shapes);
    case MIXED:
      return readMixed(rest, shapes);
    default:
      throw new Error(`a text with a list of form ${String(form)}`);
  }
}

function readObjects([shape, count, ...columns]: Written, shapes: Shapes): readonly unknown[] {
  const fields = shapes[Number(shape)];
  if (fields === undefined) throw new Error(`a text without the shape ${String(shape)}`);
  const read = columns.map((column) => readList(column as Written, shapes));
  return Array.from({ length: Number(count) }, (_, index) => {
    const made: Record<string, unknown> = {};
    for (const [at, field] of fields.entries()) made[field] = read[at]?.[index];
    return made;
  });
}

function readLists([lengths, all]: Written, shapes: Shapes): readonly unknown[] {
  const members = readList(all as Written, shapes);
  let start = 0;
  return (lengths as readonly number[]).map((length) => {
    const list = members.slice(start, start + length);
    start += length;
    return list;
  });
}

function readMixed([parts, ...lists]: Written, shapes: Shapes): readonly unknown[] {
  const read = lists.map((list) => readList(list as Written, shapes));
  const next = read.map(() => 0);
  return (parts as readonly number[]).map((part) => {
    const at = next[part] ?? 0;
    next[part] = at + 1;
    return read[part]?.[at];
  });
}
