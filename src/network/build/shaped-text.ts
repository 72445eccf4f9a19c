import { present } from '../../units/present.ts';

/*
 * Plain data as a text that stands by columns: what objects of one shape have in one field follows one another, which
 * packs far better than object after object; the fields of a shape are named once, and a text that stands often, as a
 * key does, is written once.
 *
 * A list is written as one of
 *   [VALUES, ...values]                  texts, numbers, truths and nulls as they are
 *   [TEXTS, ...steps]                    many texts: 0 is the next one that stands nowhere yet, else a step from the last
 *   [OBJECTS, shape, count, ...columns]  objects of one shape, a list for each field
 *   [LISTS, lengths, all]                lists, their lengths and one list of all their members
 *   [MIXED, parts, ...lists]             anything else: for each member which of the lists it is the next one of
 */
const VALUES = 0;
const OBJECTS = 1;
const LISTS = 2;
const MIXED = 3;
const TEXTS = 4;

/** A shorter list of texts is written as it is. */
const MANY = 8;

type Written = readonly unknown[];

/** The text of anything that JSON can hold. */
export function writeShaped(data: unknown): string {
  const numbers = new Numbers();
  const body = writeList([data], numbers);
  return JSON.stringify([numbers.shapes(), numbers.texts(), body]);
}

/** What {@link writeShaped} wrote, as `JSON.parse` would give it from a text of its own. */
export function readShaped(text: string): unknown {
  const [shapes, texts, body] = JSON.parse(text) as readonly [Tables['shapes'], Tables['texts'], Written];
  return readList(body, { shapes, texts, next: 0 })[0];
}

type Fields = Readonly<Record<string, unknown>>;

/** Shapes and texts by the order in which they are met. */
class Numbers {
  readonly #shapes = new Map<string, number>();
  readonly #texts = new Map<string, number>();

  ofShape(value: Fields): number {
    const name = JSON.stringify(fieldsOf(value));
    const shape = this.#shapes.get(name) ?? this.#shapes.size;
    this.#shapes.set(name, shape);
    return shape;
  }

  /** Null of a text that is met for the first time. */
  ofText(text: string): number | null {
    const number = this.#texts.get(text);
    if (number === undefined) this.#texts.set(text, this.#texts.size);
    return number ?? null;
  }

  get lastText(): number {
    return this.#texts.size - 1;
  }

  shapes(): readonly unknown[] {
    return Array.from(this.#shapes.keys(), (name) => JSON.parse(name));
  }

  texts(): readonly string[] {
    return [...this.#texts.keys()];
  }
}

const fieldsOf = (value: Fields): readonly string[] =>
  Object.keys(value).filter((field) => value[field] !== undefined);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function writeList(values: readonly unknown[], numbers: Numbers): Written {
  const parts = new Map<number, unknown[]>();
  const partOf = values.map((value) => {
    const kind = kindOf(value, numbers);
    const part = parts.get(kind);
    if (part) part.push(value);
    else parts.set(kind, [value]);
    return kind;
  });
  const [first, ...others] = parts.keys();
  if (first === undefined) return [VALUES];
  if (others.length === 0) return writeAlike(values, first, numbers);
  const order = [...parts.keys()];
  const lists = Array.from(parts, ([kind, members]) => writeAlike(members, kind, numbers));
  return [MIXED, partOf.map((kind) => order.indexOf(kind)), ...lists];
}

const PLAIN = -1;
const LIST = -2;

/** The number of an object's shape, or one below 0 for what has none. */
function kindOf(value: unknown, numbers: Numbers): number {
  if (Array.isArray(value)) return LIST;
  return isFields(value) ? numbers.ofShape(value) : PLAIN;
}

function writeAlike(values: readonly unknown[], kind: number, numbers: Numbers): Written {
  if (kind === PLAIN) {
    const texts = values.filter((value) => typeof value === 'string');
    const areTexts = texts.length === values.length && texts.length >= MANY;
    return areTexts ? [TEXTS, ...stepsOf(texts, numbers)] : [VALUES, ...values];
  }
  if (kind === LIST) {
    const lists = values.filter(Array.isArray);
    return [LISTS, lists.map(({ length }) => length), writeList(lists.flat(), numbers)];
  }
  const objects = values.filter(isFields);
  const fields = objects[0] === undefined ? [] : fieldsOf(objects[0]);
  const columns = fields.map((field) =>
    writeList(
      objects.map((object) => object[field]),
      numbers,
    ),
  );
  return [OBJECTS, kind, objects.length, ...columns];
}

/** Even numbers step on, odd ones back or nowhere, so that none is 0. */
function stepsOf(texts: readonly string[], numbers: Numbers): readonly number[] {
  let last = 0;
  return texts.map((text) => {
    const at = numbers.ofText(text);
    const step = (at ?? 0) - last;
    last = at ?? numbers.lastText;
    if (at === null) return 0;
    return step > 0 ? 2 * step : 1 - 2 * step;
  });
}

interface Tables {
  readonly shapes: readonly (readonly string[])[];
  readonly texts: readonly string[];
  /** The first text that stands nowhere yet. */
  next: number;
}

/*
 * What follows runs once, before anything is optimised, over a million signs: rows are read where they stand, since
 * taking a list apart by its pattern would walk and copy each of them.
 */

function readList(written: Written, tables: Tables): readonly unknown[] {
  const form = written[0];
  switch (form) {
    case VALUES:
      return written.slice(1);
    case TEXTS:
      return readTexts(written, tables);
    case OBJECTS:
      return readObjects(written, tables);
    case LISTS:
      return readLists(written, tables);
    case MIXED:
      return readMixed(written, tables);
    default:
      throw new Error(`a text with a list of form ${String(form)}`);
  }
}

const readListAt = (written: Written, at: number, tables: Tables): readonly unknown[] =>
  readList(written[at] as Written, tables);

function readObjects(written: Written, tables: Tables): readonly unknown[] {
  const fields = tables.shapes[Number(written[1])];
  if (fields === undefined) throw new Error(`a text without the shape ${String(written[1])}`);
  const columns = fields.map((_, at) => readListAt(written, at + 3, tables));
  const objects: Record<string, unknown>[] = [];
  for (let row = 0; row < Number(written[2]); row++) {
    const object: Record<string, unknown> = {};
    for (let at = 0; at < fields.length; at++) object[fields[at] as string] = columns[at]?.[row];
    objects.push(object);
  }
  return objects;
}

function readLists(written: Written, tables: Tables): readonly unknown[] {
  const members = readListAt(written, 2, tables);
  let start = 0;
  return (written[1] as readonly number[]).map((length) => {
    const list = members.slice(start, start + length);
    start += length;
    return list;
  });
}

function readMixed(written: Written, tables: Tables): readonly unknown[] {
  const lists = written.slice(2).map((list) => readList(list as Written, tables));
  const next = lists.map(() => 0);
  return (written[1] as readonly number[]).map((part) => {
    const at = present(next[part]);
    next[part] = at + 1;
    return lists[part]?.[at];
  });
}

function readTexts(written: Written, tables: Tables): readonly string[] {
  const texts: string[] = [];
  let at = 0;
  for (let index = 1; index < written.length; index++) {
    const step = Number(written[index]);
    if (step === 0) at = tables.next++;
    else at += step % 2 === 0 ? step / 2 : (1 - step) / 2;
    const text = tables.texts[at];
    if (text === undefined) throw new Error(`a text without the text ${at}`);
    texts.push(text);
  }
  return texts;
}
