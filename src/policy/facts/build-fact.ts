import type { Issue } from '../../units/issue.ts';
import { readUnit } from '../expression/physical-unit.ts';
import { policyIssue } from '../library/issue-codes.ts';
import type { Bilingual } from '../library/measure.ts';
import type { Fact, FactKind } from './fact.ts';
import type { FactFile } from './facts-schema.ts';

type Complain = (issue: Issue) => void;

/** Keys beside name and question that a fact of each kind may have. */
const OWN_KEYS = {
  number: ['unit', 'least', 'most', 'only'],
  flag: [],
  text: ['values', 'words', 'is_place'],
  list: ['values'],
} as const satisfies Record<FactFile['kind'], readonly (keyof FactFile)[]>;
const SHARED_KEYS: readonly string[] = ['kind', 'name', 'question'];

/** A fact from its entry in a file; null where that does not say what it is, of which `complain` hears. */
export function buildFact(path: string, file: FactFile, complain: Complain): Fact | null {
  const { kind, name, question } = file;
  const own: readonly string[] = OWN_KEYS[kind];
  for (const key of Object.keys(file)) {
    if (!SHARED_KEYS.includes(key) && !own.includes(key)) {
      complain(policyIssue('M101', `${path}.${key}`, { key, kind, keys: own.join(', ') || '—' }));
    }
  }
  const built = kindOf(path, file, complain);
  const words = wordsOf(path, file, complain);
  return built && { kind: built, name, question, words };
}

function kindOf(path: string, file: FactFile, complain: Complain): FactKind | null {
  const values = file.values?.map(({ value }) => value);
  switch (file.kind) {
    case 'flag':
      return { kind: 'flag' };
    case 'text':
      return { kind: 'text', values: values ?? null, isPlace: file.is_place ?? false };
    case 'list':
      if (values) return { kind: 'list', values };
      complain(policyIssue('M03', `${path}.values`, { key: 'values' }));
      return null;
    case 'number':
      return numberOf(path, file, complain);
  }
}

/** Any from 0 on where nothing else is said. */
function numberOf(path: string, { unit, least, most, only }: FactFile, complain: Complain): FactKind | null {
  if (unit === undefined) {
    complain(policyIssue('M03', `${path}.unit`, { key: 'unit' }));
    return null;
  }
  if (!readUnit(unit)) complain(policyIssue('M20', `${path}.unit`, { unit }));
  const low = least ?? 0;
  if (only === undefined) {
    if (most !== undefined && most < low) {
      complain(policyIssue('M102', `${path}.most`, { least: String(low), most: String(most) }));
    }
    return { kind: 'number', unit, least: low, most: most ?? null, only: null };
  }
  for (const [key, end] of Object.entries({ least, most })) {
    if (end !== undefined) complain(policyIssue('M92', `${path}.${key}`, { first: 'only', second: key }));
  }
  return { kind: 'number', unit, least: Math.min(...only), most: Math.max(...only), only };
}

function wordsOf(
  path: string,
  { values, words }: FactFile,
  complain: Complain,
): ReadonlyMap<string, Bilingual> {
  if (values && words) complain(policyIssue('M92', `${path}.words`, { first: 'values', second: 'words' }));
  const own = new Map<string, Bilingual>();
  for (const [index, { value, ...named }] of (values ?? words ?? []).entries()) {
    const at = `${path}.${values ? 'values' : 'words'}.${index}`;
    if (own.has(value)) complain(policyIssue('M100', at, { value }));
    own.set(value, named);
  }
  return own;
}
