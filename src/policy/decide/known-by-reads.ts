import { type Value, writeValue } from '../expression/value.ts';

type Facts = ReadonlyMap<string, Value>;

/** Outcomes of one key that came of the same facts, by their values. */
interface Trail<T> {
  readonly names: readonly string[];
  readonly outcomes: Map<string, T>;
}

/** So many outcomes are kept; past them all are forgotten and worked out anew. */
const MOST = 50_000;

/**
 * What came of facts, known again wherever those of them that were read are the same. Work has to hang on its key and on
 * what it reads alone: then facts that nobody looked at cannot tell, such as the value of goods at a toll.
 */
export class KnownByReads<T extends object> {
  readonly #byKey = new Map<string, Trail<T>[]>();
  #size = 0;

  /** @param work tells of every fact that it reads; see {@link NotedFacts} */
  of(key: string, facts: Facts, work: (note: (name: string) => void) => T): T {
    const trails = this.#byKey.get(key) ?? [];
    for (const { names, outcomes } of trails) {
      const known = outcomes.get(valuesOf(names, facts));
      if (known !== undefined) return known;
    }
    const read = new Set<string>();
    const note = (name: string): void => {
      read.add(name);
    };
    const outcome = work(note);
    this.#keep(key, trails, { facts, names: [...read].sort() }, outcome);
    return outcome;
  }

  /** Names of all facts that work of a key has read. */
  readsOf(key: string): readonly string[] {
    return [...new Set((this.#byKey.get(key) ?? []).flatMap(({ names }) => names))];
  }

  #keep(
    key: string,
    trails: Trail<T>[],
    { facts, names }: { readonly facts: Facts; readonly names: readonly string[] },
    outcome: T,
  ): void {
    if (this.#size >= MOST) {
      this.#byKey.clear();
      this.#size = 0;
    }
    this.#size += 1;
    const alike = trails.find((trail) => trail.names.join() === names.join());
    const trail = alike ?? { names, outcomes: new Map<string, T>() };
    trail.outcomes.set(valuesOf(names, facts), outcome);
    if (alike === undefined) trails.push(trail);
    this.#byKey.set(key, trails);
  }
}

/** What tells facts from others by some of their names. */
export const valuesOf = (names: readonly string[], facts: Facts): string =>
  names.map((name) => textOf(facts.get(name))).join('\n');

const texts = new WeakMap<Value, string>();

/** What tells one value from another; nothing where there is none. */
function textOf(value: Value | undefined): string {
  if (value === undefined) return '';
  const known = texts.get(value);
  if (known !== undefined) return known;
  const missing = value.kind === 'unknown' ? value.missing.join(' ') : '';
  const text = `${value.kind} ${writeValue(value) ?? missing}`;
  texts.set(value, text);
  return text;
}

/** Notes which facts are looked up. */
export class NotedFacts extends Map<string, Value> {
  readonly #facts: Facts;
  readonly #note: (name: string) => void;

  constructor(facts: Facts, note: (name: string) => void) {
    super();
    this.#facts = facts;
    this.#note = note;
  }

  override get(name: string): Value | undefined {
    this.#note(name);
    return this.#facts.get(name);
  }

  override has(name: string): boolean {
    this.#note(name);
    return this.#facts.has(name);
  }

  /** Whoever goes through all facts hangs on all of them, and on those that are missing. */
  override [Symbol.iterator](): MapIterator<[string, Value]> {
    throw new Error('facts of which it is noted what is read are looked up by name');
  }
}
