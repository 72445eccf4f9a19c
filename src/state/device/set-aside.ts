/** What a device stores of a person's, by what it is. */
export const STORED = ['enquiry', 'policy', 'scenarios', 'figures', 'basemap', 'rates'] as const;
export type StoredName = (typeof STORED)[number];

/** Something stored that this edition cannot use as it stands, letter for letter. */
export interface SetAside {
  readonly name: StoredName;
  readonly text: string;
  /** The parts that could not be kept, by their names; none where all of it could not be read. */
  readonly parts: readonly string[];
}

/** More than a person would go through. */
const MOST = 20;

export const sameAside = (a: SetAside, b: SetAside): boolean => a.name === b.name && a.text === b.text;

/** With one more, each once; null where there is no room for it. */
export const withAside = (list: readonly SetAside[], item: SetAside): readonly SetAside[] | null => {
  if (list.some((known) => sameAside(known, item))) return list;
  return list.length < MOST ? [...list, item] : null;
};

export const writeAside = (list: readonly SetAside[]): string => JSON.stringify(list);

/** What {@link writeAside} wrote; null for anything else. */
export function readAside(text: string): readonly SetAside[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every(isAside) ? read : null;
  } catch {
    return null;
  }
}

const isAside = (value: unknown): value is SetAside =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  STORED.some((name) => name === value.name) &&
  'text' in value &&
  typeof value.text === 'string' &&
  'parts' in value &&
  Array.isArray(value.parts) &&
  value.parts.every((part) => typeof part === 'string');
